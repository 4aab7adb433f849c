import { requireNotPostponed } from '../../domain/planning/hosting/postponement.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { roundWarned } from '../../domain/rounds/advance.ts';
import { type Agenda, currentRound } from '../../domain/rounds/agenda.ts';
import {
  requireOpen,
  roundCooling,
  roundExtended,
  roundPaused,
  roundResumed,
  roundSkipped,
  roundToSkip,
} from '../../domain/rounds/control.ts';
import { type ReasonGiven, reasonFrom } from '../../domain/rounds/exception.ts';
import { nextRoundOpened } from '../../domain/rounds/open-round.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';
import { advanceAgenda } from './advance-agenda.ts';
import { type AgendaChange, changeAgenda } from './change-agenda.ts';
import { circumstancesOf } from './circumstances.ts';

/**
 * Opens the next round in the room the caller stands in, and shows what was handed in for it beforehand.
 *
 * @param given opens it although a party that it affects is absent; the room is told so.
 * @throws {@link Refusal}
 */
export async function openNextRound(ports: Ports, caller: Caller, given?: ReasonGiven): Promise<Round> {
  const exception = given && reasonFrom(given);
  const { before, after } = await moveClock(ports, caller, async (agenda, now, workshop) =>
    nextRoundOpened(agenda, now, {
      ...(await circumstancesOf(ports, workshop, agenda)),
      ...(exception && { exception }),
    }),
  );
  await advanceAgenda(ports, after.workshopId);
  return changedRound(before, after);
}

/** Stops the clock of the open round. @throws {@link Refusal} */
export const pauseRound = (ports: Ports, caller: Caller): Promise<Round> => changeClock(ports, caller, roundPaused);

/** Lets the clock of a paused round run on. @throws {@link Refusal} */
export const resumeRound = (ports: Ports, caller: Caller): Promise<Round> => changeClock(ports, caller, roundResumed);

/** Gives the open round more time. @throws {@link Refusal} */
export const extendRound = (ports: Ports, caller: Caller, minutes: number): Promise<Round> =>
  changeClock(ports, caller, (agenda, now) => roundExtended(agenda, minutes, now));

/** Stops the clock for so many minutes. @throws {@link Refusal} */
export const coolDown = (ports: Ports, caller: Caller, minutes: number): Promise<Round> =>
  changeClock(ports, caller, (agenda, now) => roundCooling(agenda, minutes, now));

/** Tells the room now that little time is left. Asked again, it tells it again. @throws {@link Refusal} */
export const warnRoom = (ports: Ports, caller: Caller): Promise<Round> =>
  changeClock(ports, caller, (agenda, now) => roundWarned(agenda, requireOpen(agenda, now)));

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
 * Moves the clock of a workshop in a way that always changes something.
 *
 * @returns the round that was changed.
 * @throws {@link Refusal}
 */
export async function changeClock(
  ports: Ports,
  caller: Caller,
  decide: (agenda: Agenda, now: Date) => Transition | Promise<Transition>,
): Promise<Round> {
  const { before, after } = await moveClock(ports, caller, decide);
  return changedRound(before, after);
}

/**
 * The one way in which a facilitator moves the clock of a workshop.
 *
 * @param decide gives `undefined` when there is nothing to do, such as when somebody else has done it.
 * @throws {@link Refusal}
 */
export async function moveClock(
  ports: Ports,
  caller: Caller,
  decide: (agenda: Agenda, now: Date, workshop: Workshop) => Transition | undefined | Promise<Transition | undefined>,
): Promise<AgendaChange> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopHere(ports, caller);
  requireNotPostponed(workshop);
  return await changeAgenda(ports, workshop.id, (agenda, now) => decide(agenda, now, workshop));
}

function changedRound(before: Agenda, after: Agenda): Round {
  const changed = after.rounds.find((round) => !before.rounds.includes(round));
  const round = changed ?? currentRound(after) ?? currentRound(before);
  if (!round) throw new Error('a change of the clock without a round');
  return round;
}
