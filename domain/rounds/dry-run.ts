import type { Workshop } from '../planning/workshop.ts';
import { plannedMinutes } from './agenda.ts';
import { takesWriting } from './close-round.ts';
import type { AgendaDraft } from './draft.ts';
import { rulesOf } from './kinds/index.ts';
import { brokenRules } from './phase-rules.ts';
import { affectedBy, graceMillisecondsOf, type PhaseRule, waitsAfter } from './plan.ts';
import type { RoundPlan } from './round.ts';
import { RESPONDING_LEAST } from './signals.ts';

const MINUTE = 60_000;

/** An agenda laid over the day of its workshop, as it would run if nothing were extended, skipped or paused. */
export interface DryRun {
  readonly title?: string;
  readonly rounds: readonly TimedRound[];
  /** Minutes of all rounds together, as planned. */
  readonly minutes: number;
  /** The same with the time in which people may finish writing, rounded up. */
  readonly minutesWithGrace: number;
  readonly bookedMinutes: number;
  readonly warnings: readonly DryRunWarning[];
}

interface TimedRound {
  readonly ordinal: number;
  readonly plan: RoundPlan;
  readonly startsAt: Date;
  /** When the next one can open: after the time in which people may finish writing. */
  readonly endsAt: Date;
}

/** What a facilitator should know before the day. */
export type DryRunWarning =
  /** The import would be refused. */
  | { readonly is: 'too-long'; readonly minutes: number; readonly booked: number }
  /** It fits as planned, and no longer when people take the time to finish. */
  | { readonly is: 'grace-too-long'; readonly minutes: number; readonly booked: number }
  /** The import would be refused. */
  | { readonly is: 'phase-rule'; readonly ordinal: number; readonly rule: PhaseRule }
  /** It cannot open: nothing before it brings what it builds on. */
  | { readonly is: 'nothing-to-build-on'; readonly ordinal: number }
  /** It affects parties that have no seat in this workshop, and cannot open without a reason. */
  | { readonly is: 'party-without-seat'; readonly ordinal: number; readonly parties: readonly string[] }
  /** It cannot open: even with every seat taken, a party has fewer people than it needs. */
  | { readonly is: 'signals-too-few'; readonly ordinal: number; readonly seats: number; readonly least: number }
  /** What it opens with is handed in before, from when a facilitator asks for it until `by`. */
  | { readonly is: 'handed-in-before'; readonly ordinal: number; readonly by: Date }
  /** After it the clock waits for a person: all later times are the earliest possible. */
  | { readonly is: 'waits'; readonly ordinal: number };

/** What would happen if this workshop were given this agenda. Nothing is changed by asking. */
export function dryRun(draft: AgendaDraft, workshop: Workshop): DryRun {
  const rounds = timed(draft.rounds, workshop.startsAt);
  const minutes = plannedMinutes(rounds);
  const endsAt = rounds.at(-1)?.endsAt ?? workshop.startsAt;
  const minutesWithGrace = Math.ceil((endsAt.getTime() - workshop.startsAt.getTime()) / MINUTE);
  const { bookedMinutes } = workshop;
  const { title } = draft;
  const broken = brokenRules(draft);
  // Where the order of options and constraints is checked, its rule has said it already.
  const isNews = (warning: DryRunWarning): boolean =>
    warning.is !== 'nothing-to-build-on' ||
    !broken.some(({ ordinal, rule }) => ordinal === warning.ordinal && rule === 'constraintsAfterOptions');

  return {
    ...(title !== undefined && { title }),
    rounds,
    minutes,
    minutesWithGrace,
    bookedMinutes,
    warnings: [
      ...lengthWarnings({ minutes, minutesWithGrace, bookedMinutes }),
      ...broken.map((one) => ({ is: 'phase-rule' as const, ...one })),
      ...rounds.flatMap((round, index) => roundWarnings(round, draft.rounds.slice(0, index), workshop)).filter(isNews),
    ],
  };
}

function timed(plans: readonly RoundPlan[], startsAt: Date): readonly TimedRound[] {
  let at = startsAt.getTime();
  return plans.map((plan, index) => {
    const opens = at;
    at += plan.minutes * MINUTE + (takesWriting(plan) ? graceMillisecondsOf(plan) : 0);
    return { ordinal: index + 1, plan, startsAt: new Date(opens), endsAt: new Date(at) };
  });
}

function lengthWarnings({
  minutes,
  minutesWithGrace,
  bookedMinutes: booked,
}: Pick<DryRun, 'minutes' | 'minutesWithGrace' | 'bookedMinutes'>): readonly DryRunWarning[] {
  if (minutes > booked) return [{ is: 'too-long', minutes, booked }];
  return minutesWithGrace > booked ? [{ is: 'grace-too-long', minutes: minutesWithGrace, booked }] : [];
}

function roundWarnings(
  { ordinal, plan, startsAt }: TimedRound,
  earlier: readonly RoundPlan[],
  { parties, seats }: Workshop,
): readonly DryRunWarning[] {
  const rules = rulesOf(plan);
  const names = parties.map(({ name }) => name.toLowerCase());
  const without = affectedBy(plan).filter((name) => !names.includes(name.toLowerCase()));
  const seatsEach = Math.floor(seats / parties.length);
  const canBuild = !rules.buildsOnEarlier || earlier.some((one) => rulesOf(one).bringsOptions);

  return [
    ...(canBuild ? [] : [{ is: 'nothing-to-build-on' as const, ordinal }]),
    ...(without.length > 0 ? [{ is: 'party-without-seat' as const, ordinal, parties: without }] : []),
    ...(rules.isSealed && seatsEach < RESPONDING_LEAST
      ? [{ is: 'signals-too-few' as const, ordinal, seats: seatsEach, least: RESPONDING_LEAST }]
      : []),
    ...(rules.writing === 'before' ? [{ is: 'handed-in-before' as const, ordinal, by: startsAt }] : []),
    ...(waitsAfter(plan) ? [{ is: 'waits' as const, ordinal }] : []),
  ];
}
