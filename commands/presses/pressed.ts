import type { Context } from '../../bot/context.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Pressed } from '../../services/rounds/press-panel.ts';
import { standing } from '../round/standing.ts';

/**
 * What a facilitator is told about a press: `done` when it has changed something, where the round stands
 * otherwise. The panel itself is edited by the courier.
 */
export const told = (
  { round, isDone }: Pressed,
  { say }: Pick<Context, 'say'>,
  done: (round: Round) => string = (changed) => standing(changed, say),
): string => (isDone ? done(round) : say('reply.panel.nothing', { standing: standing(round, say) }));
