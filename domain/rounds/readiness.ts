import { Refusal } from '../refusal.ts';
import type { Agenda } from './agenda.ts';
import type { OpenRound } from './round.ts';
import { placeOf, type Transition, transition } from './transition.ts';

/** How many of those in the room must be ready before a round ends early. */
export const READY_SHARE = 0.75;

/** How long everybody may still finish once enough people are ready. */
const LAST_MINUTE = 60_000;

/**
 * Somebody says to be ready for the end of this round. As soon as three quarters of those `inRoom`
 * have, it ends in a minute; nobody is told who, or how many, and facilitators are shown nothing of it.
 *
 * Somebody who leaves ends nothing by leaving: who was ready before is counted again with the next press,
 * also when it is one of them who presses.
 *
 * @returns `undefined` when there is nothing to do: this person has said so before, or its time is over anyway.
 * @throws {@link Refusal} when it is over or stands still, or its agenda does not ask for readiness.
 */
export function readinessSaid(
  agenda: Agenda,
  said: { readonly roundId: string; readonly participantId: string },
  inRoom: readonly string[],
  now: Date,
): Transition | undefined {
  const round = requireReadiness(agenda, said.roundId);
  const before = round.matter?.readyIds ?? [];
  if (now >= round.closesAt) return undefined;

  const isNew = !before.includes(said.participantId);
  const readyIds = isNew ? [...before, said.participantId] : before;
  const kept = { ...round, matter: { ...round.matter, readyIds } };
  // Once only: an end that was moved again afterwards is the facilitators' will.
  if (round.matter?.isReadied || !isEnough(readyIds, inRoom)) {
    return isNew ? { ...transition(agenda, kept), isPanelKept: true } : undefined;
  }
  const readied = { ...kept, matter: { ...kept.matter, isReadied: true } };
  const closesAt = new Date(now.getTime() + LAST_MINUTE);
  if (closesAt >= round.closesAt) return { ...transition(agenda, readied), isPanelKept: true };
  return transition(
    agenda,
    { ...readied, closesAt, isWarned: true },
    { kind: 'round-readied', ...placeOf(agenda, round), closesAt },
  );
}

const isEnough = (readyIds: readonly string[], inRoom: readonly string[]): boolean =>
  readyIds.filter((id) => inRoom.includes(id)).length >= inRoom.length * READY_SHARE;

function requireReadiness({ rounds }: Agenda, roundId: string): OpenRound {
  const round = rounds.find(({ id }) => id === roundId);
  if (!round?.plan.endsEarly) throw new Refusal('outdated-button', {});
  const { ordinal } = round;
  if (round.status === 'paused') throw new Refusal('ready-in-pause', { ordinal });
  if (round.status === 'planned') throw new Refusal('no-open-round', {});
  if (round.status !== 'open') throw new Refusal('round-closed', { ordinal });
  return round;
}
