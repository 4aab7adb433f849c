import { Refusal } from '../refusal.ts';
import { type Agenda, currentRound, nextRound } from './agenda.ts';
import type { OpenRound, Round } from './round.ts';
import { placeOf, type Transition, transition } from './transition.ts';

const MINUTE = 60_000;

/**
 * Opens the next round of the agenda at `at`.
 *
 * When one round makes way for the next, `at` is the announced end of the former
 * and not the time of the call, so that an agenda does not drift.
 *
 * @throws {@link Refusal} when another round is not over, or none is left.
 */
export function nextRoundOpened(agenda: Agenda, at: Date): Transition {
  const current = currentRound(agenda);
  if (current) throw new Refusal('round-already-open', { ordinal: current.ordinal });
  const next = nextRound(agenda);
  if (!next) throw new Refusal('no-round-left', {});

  const opened: OpenRound = {
    id: next.id,
    ordinal: next.ordinal,
    plan: next.plan,
    status: 'open',
    openedAt: at,
    closesAt: new Date(at.getTime() + next.plan.minutes * MINUTE),
    isWarned: false,
  };
  return transition(agenda, opened, {
    kind: 'round-opened',
    ...placeOf(agenda, opened),
    roundId: opened.id,
    roundKind: opened.plan.kind,
    prompt: opened.plan.prompt,
    propositions: propositionsOf(opened),
    closesAt: opened.closesAt,
  });
}

const propositionsOf = ({ plan }: Round): readonly string[] => (plan.kind === 'reactions' ? plan.propositions : []);
