import { Refusal } from '../refusal.ts';
import { type Agenda, currentRound } from './agenda.ts';
import { EXTENSION_MOST } from './control.ts';
import { emptyFloor } from './floor.ts';
import { rulesOf } from './kinds/index.ts';
import { openedPost } from './open-round.ts';
import { isReopenable, latestClosed } from './panel.ts';
import type { OpenRound } from './round.ts';
import { type Transition, transition } from './transition.ts';

const MINUTE = 60_000;

/**
 * The round that was held last opens once more, for `minutes`: what was written in it is kept, and can
 * be added to. When it closes, all of it is shown again.
 *
 * @throws {@link Refusal} while another round runs, when it is not this one that was held last, and for
 * rounds that have shown bands or signals.
 */
export function roundReopened(agenda: Agenda, roundId: string, minutes: number, now: Date): Transition {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > EXTENSION_MOST) {
    throw new Refusal('extension-out-of-range', { asked: minutes, most: EXTENSION_MOST });
  }
  const current = currentRound(agenda);
  if (current) throw new Refusal('round-already-open', { ordinal: current.ordinal });
  const round = latestClosed(agenda);
  if (!round) throw new Refusal('nothing-to-reopen', {});
  if (round.id !== roundId) throw new Refusal('changed-meanwhile', {});
  if (!isReopenable(round)) throw new Refusal('round-not-reopenable', { ordinal: round.ordinal });

  const { closedAt: _, ...rest } = round;
  // Who has spoken is forgotten when a round ends: everybody has all their turns again.
  const floor = rulesOf(round.plan).floor(round.plan) ? { matter: { ...round.matter, floor: emptyFloor() } } : {};
  const open: OpenRound = {
    ...rest,
    ...floor,
    status: 'open',
    closesAt: new Date(now.getTime() + minutes * MINUTE),
    isWarned: false,
  };
  return transition(agenda, open, { ...openedPost(agenda, open), isAgain: true });
}
