import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { roundWarned } from '../../domain/rounds/advance.ts';
import { type Agenda, currentRound, nextRound } from '../../domain/rounds/agenda.ts';
import { roundLeftOut } from '../../domain/rounds/close-round.ts';
import {
  requireOpen,
  roundClosed,
  roundCooling,
  roundExtended,
  roundPaused,
  roundResumed,
  roundSkipped,
  roundToSkip,
} from '../../domain/rounds/control.ts';
import { nextRoundOpened } from '../../domain/rounds/open-round.ts';
import { roundReopened } from '../../domain/rounds/reopen-round.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { roundCollecting } from '../../domain/rounds/show-round.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import { isBlank } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';
import { advanceAgenda } from './advance-agenda.ts';
import { circumstancesOf } from './circumstances.ts';
import { saveTransition } from './save-transition.ts';

/** How often a change is decided anew because somebody else was faster. */
const TRIES = 5;

/** A facilitator's word against a rule: why, and, if the round is re-scoped, what it now asks. */
export interface ReasonGiven {
  readonly reason: string;
  readonly prompt?: string;
}

/**
 * Opens the next round in the room the caller stands in, and shows what was handed in for it beforehand.
 *
 * @param exception opens it although a party that it affects is absent; the room is told so.
 * @throws {@link Refusal}
 */
export async function openNextRound(ports: Ports, caller: Caller, exception?: ReasonGiven): Promise<Round> {
  if (exception && isBlank(exception.reason)) throw new Refusal('reason-empty', {});
  const workshop = await workshopHere(ports, caller);
  const round = await changeClock(ports, caller, async (agenda, now) =>
    nextRoundOpened(agenda, now, {
      ...(await circumstancesOf(ports, workshop, agenda)),
      ...(exception && { exception }),
    }),
  );
  await advanceAgenda(ports, workshop.id);
  return round;
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

/** Ends this very round; whoever is writing may finish. @throws {@link Refusal} `round-closed` when it is over already. */
export async function closeRound(ports: Ports, caller: Caller, roundId: string): Promise<Round> {
  const round = await changeClock(ports, caller, (agenda, now) => roundClosed(agenda, roundId, now));
  await advanceAgenda(ports, (await workshopHere(ports, caller)).id);
  return round;
}

/** Opens the round that was held last once more. @throws {@link Refusal} */
export const reopenRound = (
  ports: Ports,
  caller: Caller,
  { roundId, minutes }: { readonly roundId: string; readonly minutes: number },
): Promise<Round> => changeClock(ports, caller, (agenda, now) => roundReopened(agenda, roundId, minutes, now));

/** Leaves this round out, which has not been opened. @throws {@link Refusal} when it is not the next one. */
export const leaveOutRound = (ports: Ports, caller: Caller, roundId: string): Promise<Round> =>
  changeClock(ports, caller, (agenda, now) => {
    const next = nextRound(agenda);
    if (next?.status !== 'planned') throw new Refusal('no-round-left', {});
    if (next.id !== roundId) throw new Refusal('changed-meanwhile', {});
    return roundLeftOut(agenda, next, now);
  });

/** Asks the room to hand in what a later round opens with. @throws {@link Refusal} */
export const collectFor = (ports: Ports, caller: Caller, roundId: string): Promise<Round> =>
  changeClock(ports, caller, (agenda) => roundCollecting(agenda, roundId));

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

/** An agenda as a facilitator found it, and as it is afterwards: the same one when there was nothing to do. */
export interface ClockMove {
  readonly before: Agenda;
  readonly after: Agenda;
}

/**
 * The one way in which a person moves the clock of a workshop: decide on the
 * agenda as it is, write, and decide again if it changed in between.
 *
 * @param decide gives `undefined` when there is nothing to do, such as when somebody else has done it.
 * @throws {@link Refusal}
 */
export async function moveClock(
  ports: Ports,
  caller: Caller,
  decide: (agenda: Agenda, now: Date, workshop: Workshop) => Transition | undefined | Promise<Transition | undefined>,
): Promise<ClockMove> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopHere(ports, caller);

  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const agenda = await ports.agendas.find(workshop.id);
    if (!agenda) throw new Refusal('no-agenda', {});
    const change = await decide(agenda, await ports.clock.now(), workshop);
    if (!change) return { before: agenda, after: agenda };
    if (await saveTransition(ports, change)) return { before: agenda, after: change.agenda };
  }
  throw new Refusal('changed-meanwhile', {});
}

function changedRound(before: Agenda, after: Agenda): Round {
  const changed = after.rounds.find((round) => !before.rounds.includes(round));
  const round = changed ?? currentRound(after) ?? currentRound(before);
  if (!round) throw new Error('a change of the clock without a round');
  return round;
}
