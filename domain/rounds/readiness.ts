import { Refusal } from '../refusal.ts';
import type { Agenda } from './agenda.ts';
import { requireOpen } from './control.ts';
import { placeOf, type Transition, transition } from './transition.ts';

/** How many of those in the room must be ready before a round ends early. */
export const READY_SHARE = 0.75;

/** How long everybody may still finish once enough people are ready. */
const LAST_MINUTE = 60_000;

/**
 * Somebody says to be ready for the end of this round. As soon as three quarters of those `inRoom`
 * have, it ends in a minute; nobody is told who, or how many.
 *
 * @returns `undefined` when this person has said so before.
 * @throws {@link Refusal} when it is over, or its agenda does not ask for readiness.
 */
export function readinessSaid(
  agenda: Agenda,
  said: { readonly roundId: string; readonly participantId: string },
  inRoom: readonly string[],
  now: Date,
): Transition | undefined {
  const round = requireOpen(agenda, now);
  if (round.id !== said.roundId || !round.plan.endsEarly) throw new Refusal('outdated-button', {});
  const before = round.matter?.readyIds ?? [];
  if (before.includes(said.participantId)) return undefined;

  const readyIds = [...before, said.participantId];
  const kept = { ...round, matter: { ...round.matter, readyIds } };
  const isEnough = readyIds.filter((id) => inRoom.includes(id)).length >= inRoom.length * READY_SHARE;
  const wasEnough = before.filter((id) => inRoom.includes(id)).length >= inRoom.length * READY_SHARE;
  const closesAt = new Date(now.getTime() + LAST_MINUTE);
  // Told once: an end that was moved again afterwards is the facilitators' will.
  if (!isEnough || wasEnough || closesAt >= round.closesAt) return transition(agenda, kept);
  return transition(
    agenda,
    { ...kept, closesAt, isWarned: true },
    { kind: 'round-readied', ...placeOf(agenda, round), closesAt },
  );
}
