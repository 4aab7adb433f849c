import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { roundWarned } from '../../domain/rounds/advance.ts';
import { type Agenda, nextRound } from '../../domain/rounds/agenda.ts';
import { roundLeftOut } from '../../domain/rounds/close-round.ts';
import {
  requireOpen,
  roundClosed,
  roundCooling,
  roundExtended,
  roundPaused,
  roundResumed,
} from '../../domain/rounds/control.ts';
import { type ReasonGiven, reasonFrom } from '../../domain/rounds/exception.ts';
import { nextRoundOpened, roundToOpen } from '../../domain/rounds/open-round.ts';
import { roundReopened } from '../../domain/rounds/reopen-round.ts';
import { pauseName, type Round } from '../../domain/rounds/round.ts';
import { roundCollecting } from '../../domain/rounds/show-round.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { advanceAgenda } from './advance-agenda.ts';
import { moveClock } from './change-clock.ts';
import { circumstancesOf } from './circumstances.ts';

/**
 * What became of a press. Every press names the round it means and what the presser saw of it, so
 * that a second press, another facilitator's at the same moment or one on an old panel finds the
 * work done, changes nothing and is told where the round stands.
 */
export interface Pressed {
  readonly workshopId: string;
  /** The round as it stands now. */
  readonly round: Round;
  /** Whether this press has changed anything. */
  readonly isDone: boolean;
}

/** What a press finds. */
export interface Found {
  readonly agenda: Agenda;
  readonly round: Round;
  readonly now: Date;
  readonly workshop: Workshop;
}

type Decide = (found: Found) => Transition | undefined | Promise<Transition | undefined>;

/** @throws {@link Refusal} `unknown-round` when the agenda has been replaced since. */
export async function press(ports: Ports, caller: Caller, roundId: string, decide: Decide): Promise<Pressed> {
  const { before, after } = await moveClock(ports, caller, (agenda, now, workshop) =>
    decide({ agenda, round: roundIn(agenda, roundId), now, workshop }),
  );
  return { workshopId: after.workshopId, round: roundIn(after, roundId), isDone: after !== before };
}

function roundIn({ rounds }: Agenda, roundId: string): Round {
  const round = rounds.find(({ id }) => id === roundId);
  if (!round) throw new Refusal('unknown-round', {});
  return round;
}

/**
 * Opens this round, and shows what was handed in for it beforehand.
 *
 * @param given opens it although a party that it affects is absent; the room is told so.
 * @throws {@link Refusal} when it is not its turn, or a rule stands against it.
 */
export async function openThisRound(
  ports: Ports,
  caller: Caller,
  roundId: string,
  given?: ReasonGiven,
): Promise<Pressed> {
  const exception = given && reasonFrom(given);
  const pressed = await press(ports, caller, roundId, async ({ agenda, round, now, workshop }) => {
    if (round.status !== 'planned') return undefined;
    if (roundToOpen(agenda).id !== roundId) throw new Refusal('changed-meanwhile', {});
    const circumstances = await circumstancesOf(ports, workshop, agenda);
    return nextRoundOpened(agenda, now, { ...circumstances, ...(exception && { exception }) });
  });
  // Showing what was handed in, or what was written, is due at once.
  await advanceAgenda(ports, pressed.workshopId);
  return pressed;
}

/** Asks the room to hand in what this round opens with. @throws {@link Refusal} */
export const collectForThis = (ports: Ports, caller: Caller, roundId: string): Promise<Pressed> =>
  press(ports, caller, roundId, ({ agenda, round }) =>
    round.status === 'planned' && round.isCollecting ? undefined : roundCollecting(agenda, roundId),
  );

/** Tells the room that little time is left, unless it has been told of this end. @throws {@link Refusal} */
export const warnOfThis = (ports: Ports, caller: Caller, roundId: string): Promise<Pressed> =>
  press(ports, caller, roundId, (found) => {
    const round = underWay(found);
    return round.isWarned ? undefined : roundWarned(found.agenda, requireOpen(found.agenda, found.now));
  });

/** Stops the clock, unless it stands still. @throws {@link Refusal} */
export const pauseThis = (ports: Ports, caller: Caller, roundId: string): Promise<Pressed> =>
  press(ports, caller, roundId, (found) =>
    underWay(found).status === 'paused' ? undefined : roundPaused(found.agenda, found.now),
  );

/** Stops the clock for so many minutes, unless it stands still. @throws {@link Refusal} */
export const coolThisDown = (
  ports: Ports,
  caller: Caller,
  { roundId, minutes }: { readonly roundId: string; readonly minutes: number },
): Promise<Pressed> =>
  press(ports, caller, roundId, (found) =>
    underWay(found).status === 'paused' ? undefined : roundCooling(found.agenda, minutes, found.now),
  );

/**
 * Lets the clock run on, unless it runs, or stands still in another pause than the one that was `seen`: somebody may
 * have asked for that since.
 *
 * @throws {@link Refusal}
 */
export const resumeThis = (
  ports: Ports,
  caller: Caller,
  // Panels made by earlier versions do not say what was seen.
  { roundId, seen }: { readonly roundId: string; readonly seen: string | undefined },
): Promise<Pressed> =>
  press(ports, caller, roundId, (found) => {
    const round = underWay(found);
    if (round.status === 'open' || (seen !== undefined && seen !== pauseName(round))) return undefined;
    return roundResumed(found.agenda, found.now);
  });

/** Gives this round more time, unless its end is not the one that was `seen` any more. @throws {@link Refusal} */
export const extendThis = (
  ports: Ports,
  caller: Caller,
  asked: { readonly roundId: string; readonly minutes: number; readonly seen: Date },
): Promise<Pressed> =>
  press(ports, caller, asked.roundId, (found) => {
    const round = underWay(found);
    const isMoved = round.status === 'open' && round.closesAt.getTime() !== asked.seen.getTime();
    return isMoved ? undefined : roundExtended(found.agenda, asked.minutes, found.now);
  });

/**
 * Ends this round; whoever is writing may finish. Whoever has seen that grace ends that too.
 *
 * @throws {@link Refusal}
 */
export async function closeThis(
  ports: Ports,
  caller: Caller,
  { roundId, seen }: { readonly roundId: string; readonly seen: 'clock' | 'grace' },
): Promise<Pressed> {
  const pressed = await press(ports, caller, roundId, ({ agenda, round, now }) => {
    if (round.status === 'closing' || round.status === 'closed') return undefined;
    const isInGrace = round.status === 'open' && round.graceEndsAt !== undefined;
    // Two presses that meant the same end must not take from anybody the time to finish writing.
    return isInGrace && seen === 'clock' ? undefined : roundClosed(agenda, roundId, now);
  });
  // Showing what was handed in, or what was written, is due at once.
  await advanceAgenda(ports, pressed.workshopId);
  return pressed;
}

/** Leaves out this round, which has not been opened. @throws {@link Refusal} when it is not the next one. */
export const leaveThisOut = (ports: Ports, caller: Caller, roundId: string): Promise<Pressed> =>
  press(ports, caller, roundId, ({ agenda, round, now }) => {
    if (round.status === 'closed') return undefined;
    if (round.status !== 'planned' || nextRound(agenda) !== round) throw new Refusal('changed-meanwhile', {});
    return roundLeftOut(agenda, round, now);
  });

/** Opens this round, which was held last, once more, unless it has ended anew since it was `seen`. @throws {@link Refusal} */
export const reopenThis = (
  ports: Ports,
  caller: Caller,
  asked: { readonly roundId: string; readonly minutes: number; readonly seen: Date },
): Promise<Pressed> =>
  press(ports, caller, asked.roundId, ({ agenda, round, now }) => {
    if (round.status === 'open' || round.status === 'paused') return undefined;
    const isAnotherEnd = round.status === 'closed' && round.closedAt.getTime() !== asked.seen.getTime();
    return isAnotherEnd ? undefined : roundReopened(agenda, asked.roundId, asked.minutes, now);
  });

/** The round itself, while its clock has not run out. @throws {@link Refusal} `round-closed` when it is over. */
function underWay({ round }: Found) {
  if (round.status === 'planned') throw new Refusal('no-open-round', {});
  if (round.status === 'closing' || round.status === 'closed') {
    throw new Refusal('round-closed', { ordinal: round.ordinal });
  }
  return round;
}
