import type { Say } from '../../bot/languages/catalog.ts';
import { relative } from '../../bot/time.ts';
import { minutesLeft, type Round, wasLeftOut } from '../../domain/rounds/round.ts';

/** Where a round stands, in one sentence. */
export function standing(round: Round, say: Say): string {
  const { ordinal } = round;
  switch (round.status) {
    case 'planned':
      return say(round.isCollecting ? 'standing.collecting' : 'standing.planned', { ordinal });
    case 'open':
      return round.graceEndsAt
        ? say('standing.grace', { ordinal, endsAt: relative(round.graceEndsAt) })
        : say('standing.open', { ordinal, endsAt: relative(round.closesAt) });
    case 'paused':
      return round.resumesAt
        ? say('standing.cooling', { ordinal, resumesAt: relative(round.resumesAt) })
        : say('standing.paused', { ordinal, minutes: minutesLeft(round) });
    default:
      return say(wasLeftOut(round) ? 'standing.left-out' : 'standing.over', { ordinal });
  }
}
