import { Refusal } from '../../domain/refusal.ts';
import { type Agenda, currentRound } from '../../domain/rounds/agenda.ts';
import { roundExtended, roundPaused, roundResumed, roundSkipped, roundToSkip } from '../../domain/rounds/control.ts';
import { nextRoundOpened } from '../../domain/rounds/open-round.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';
import { advanceAgenda } from './advance-agenda.ts';
import { saveTransition } from './save-transition.ts';

/** How often a change is decided anew because somebody else was faster. */
const TRIES = 5;

/** Opens the next round in the room the caller stands in. @throws {@link Refusal} */
export const openNextRound = (ports: Ports, caller: Caller): Promise<Round> =>
  changeClock(ports, caller, (agenda, now) => nextRoundOpened(agenda, now));

/** Stops the clock of the open round. @throws {@link Refusal} */
export const pauseRound = (ports: Ports, caller: Caller): Promise<Round> => changeClock(ports, caller, roundPaused);

/** Lets the clock of a paused round run on. @throws {@link Refusal} */
export const resumeRound = (ports: Ports, caller: Caller): Promise<Round> => changeClock(ports, caller, roundResumed);

/** Gives the open round more time. @throws {@link Refusal} */
export const extendRound = (ports: Ports, caller: Caller, minutes: number): Promise<Round> =>
  changeClock(ports, caller, (agenda, now) => roundExtended(agenda, minutes, now));

/** The round that could be ended now, to be asked about first: ending it cannot be taken back. @throws {@link Refusal} */
export async function findRoundToSkip(ports: Ports, caller: Caller): Promise<Round> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopHere(ports, caller);
  const agenda = await ports.agendas.find(workshop.id);
  if (!agenda) throw new Refusal('no-agenda', {});
  return roundToSkip(agenda);
}

/**
 * Ends this very round now; what was written is revealed and the next round opens.
 *
 * @throws {@link Refusal} `round-closed` when it is over already, so that a second press never ends the round after it.
 */
export async function skipRound(ports: Ports, caller: Caller, roundId: string): Promise<Round> {
  const round = await changeClock(ports, caller, (agenda, now) => roundSkipped(agenda, roundId, now));
  const { id } = await workshopHere(ports, caller);
  await advanceAgenda(ports, id);
  return round;
}

/**
 * The one way in which a person moves the clock of a workshop: decide on the
 * agenda as it is, write, and decide again if it changed in between.
 *
 * @returns the round that was changed.
 */
async function changeClock(
  ports: Ports,
  caller: Caller,
  decide: (agenda: Agenda, now: Date) => Transition,
): Promise<Round> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopHere(ports, caller);

  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const agenda = await ports.agendas.find(workshop.id);
    if (!agenda) throw new Refusal('no-agenda', {});
    const change = decide(agenda, await ports.clock.now());
    if (await saveTransition(ports, change)) return changedRound(agenda, change);
  }
  throw new Refusal('changed-meanwhile', {});
}

function changedRound(before: Agenda, { agenda }: Transition): Round {
  const round = currentRound(agenda) ?? currentRound(before);
  if (!round) throw new Error('a change of the clock without a round');
  return round;
}
