import type { Say } from '../../bot/languages/catalog.ts';
import { relative } from '../../bot/time.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { closesAt } from './closes-at.ts';

/** What is said of a round that has just opened; a reason that was not needed is not passed over in silence. */
export function openedReply(round: Round, withReason: boolean, say: Say): string {
  const opened = say('reply.round.opened', { ordinal: round.ordinal, closesAt: relative(closesAt(round)) });
  return withReason && !round.matter?.exception ? `${opened}\n${say('reply.panel.reason-unneeded')}` : opened;
}
