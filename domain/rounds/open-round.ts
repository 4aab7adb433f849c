import type { BlockedWhy } from '../post.ts';
import { Refusal } from '../refusal.ts';
import { type Agenda, currentRound, nextRound } from './agenda.ts';
import { absentParties, type PartyAttendance } from './attendance.ts';
import { emptyFloor } from './floor.ts';
import type { EarlierRound, Material } from './kind.ts';
import { rulesOf } from './kinds/index.ts';
import type { OpenRound, PlannedRound, Round, RoundException, RoundMatter } from './round.ts';
import { requireSignalsPossible } from './signals.ts';
import { placeOf, type Transition, transition } from './transition.ts';

const MINUTE = 60_000;

/** What must be known of the workshop before a round can open. */
export interface Circumstances {
  /** Who has a seat in the room, by party. */
  readonly attendance: readonly PartyAttendance[];
  /** The rounds that are over, with what was written in them; read only where a round builds on them. */
  readonly earlier: readonly EarlierRound[];
  /** A facilitator's reason to open it although a party that it affects is absent. */
  readonly exception?: { readonly reason: string; readonly prompt?: string };
}

/**
 * Opens the next round of the agenda at `at`.
 *
 * When one round makes way for the next, `at` is the announced end of the former
 * and not the time of the call, so that an agenda does not drift.
 *
 * @throws {@link Refusal} when another round is not over, none is left, or a rule stands against this one.
 */
export function nextRoundOpened(agenda: Agenda, at: Date, circumstances?: Circumstances): Transition {
  const next = roundToOpen(agenda);
  const { plan, ...matter } = requireOpenable(next, circumstances);
  const opened: OpenRound = {
    id: next.id,
    ordinal: next.ordinal,
    plan,
    status: 'open',
    openedAt: at,
    closesAt: new Date(at.getTime() + next.plan.minutes * MINUTE),
    isWarned: false,
    ...(Object.keys(matter).length > 0 && { matter }),
  };
  return transition(agenda, opened, openedPost(agenda, opened));
}

/** The round that would open next. @throws {@link Refusal} */
export function roundToOpen(agenda: Agenda): PlannedRound {
  const current = currentRound(agenda);
  if (current) throw new Refusal('round-already-open', { ordinal: current.ordinal });
  const next = nextRound(agenda);
  if (next?.status !== 'planned') throw new Refusal('no-round-left', {});
  return next;
}

/** What the room is told of a round that opens, or opens once more. */
export const openedPost = (agenda: Agenda, round: OpenRound) => {
  const { plan, matter } = round;
  const rules = rulesOf(plan);
  const material = matter?.material ?? [];
  return {
    kind: 'round-opened' as const,
    ...placeOf(agenda, round),
    roundId: round.id,
    roundKind: plan.kind,
    prompt: plan.prompt,
    propositions: rules.texts(plan),
    closesAt: round.closesAt,
    ...(plan.confidentiality && { confidentiality: plan.confidentiality }),
    ...(plan.phase && { phase: plan.phase }),
    sheets: rules.writing === 'before' ? [] : rules.sheets(plan).map(({ id }) => id),
    asks: rules.isSealed || rules.asksToo || rules.questions(plan, []).length > 0,
    ...(rules.talk !== 'open' && { talk: rules.talk }),
    ...(rules.talk === 'turns' && agenda.voiceChannelId !== undefined && { voiceChannelId: agenda.voiceChannelId }),
    ...(plan.endsEarly && { endsEarly: true }),
    ...(matter?.exception && { exception: matter.exception }),
    ...(material.length > 0 && { material }),
  };
};

/** Why the next round cannot open by itself; `undefined` when it can. */
export function blockedBecause(round: Round, circumstances: Circumstances): BlockedWhy | undefined {
  try {
    requireOpenable(round, circumstances);
    return undefined;
  } catch (error) {
    // Only rules speak here; anything else is a fault and goes on.
    if (!(error instanceof Refusal)) throw error;
    const why = WHY[error.code];
    if (!why) throw error;
    return why;
  }
}

const WHY: Readonly<Record<string, BlockedWhy>> = {
  'party-absent': 'party-absent',
  'constraints-need-options': 'no-options',
  'signals-too-few': 'signals-too-few',
};

/** @returns its plan, with a new prompt if it was re-scoped, and what it opens with. @throws {@link Refusal} */
function requireOpenable(
  { plan }: Round,
  circumstances?: Circumstances,
): RoundMatter & { readonly plan: Round['plan'] } {
  const rules = rulesOf(plan);
  const floor = rules.floor(plan) ? { floor: emptyFloor() } : {};
  if (!circumstances) return { plan, ...floor };

  const { attendance, earlier, exception } = circumstances;
  if (rules.isSealed) requireSignalsPossible(attendance);
  const material: readonly Material[] | undefined = rules.material(earlier);
  if (!material) throw new Refusal('constraints-need-options', {});

  const absent = absentParties(plan, attendance);
  if (absent.length > 0 && !exception) throw new Refusal('party-absent', { parties: absent.join(', ') });
  const noted: RoundException | undefined =
    absent.length > 0 && exception
      ? { is: exception.prompt ? 'rescoped' : 'overridden', parties: absent, reason: exception.reason }
      : undefined;
  return {
    plan: noted && exception?.prompt ? { ...plan, prompt: exception.prompt } : plan,
    ...floor,
    ...(material.length > 0 && { material }),
    ...(noted && { exception: noted }),
  };
}
