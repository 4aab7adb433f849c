import fc from 'fast-check';
import { Refusal } from '../../../domain/refusal.ts';
import { callingOrder } from '../../../domain/rounds/calling-order.ts';
import { emptyFloor, type FloorPlan, type FloorState, type Speaker } from '../../../domain/rounds/floor.ts';
import { floorAdvance, floorDueAt, pausedFloor, resumedFloor } from '../../../domain/rounds/floor-clock.ts';
import { handLowered, handRaised, isRaised } from '../../../domain/rounds/hands.ts';
import {
  floorContinued,
  nextSpeaker,
  turnFinished,
  turnSkipped,
  withoutParticipant,
} from '../../../domain/rounds/turn.ts';
import { at } from '../../support/build.ts';

// A round of turns as a play: people do things at times, and a ledger that knows nothing of the
// rules' own book-keeping measures who has had the floor.

/** The rules as the play uses them: an ablation replaces one. */
export const RULES = {
  handRaised,
  handLowered,
  nextSpeaker,
  turnFinished,
  turnSkipped,
  withoutParticipant,
  floorAdvance,
  pausedFloor,
  resumedFloor,
};
export type Rules = typeof RULES;

export type Deed =
  | { readonly is: 'raise' | 'lower' | 'leave'; readonly who: number }
  | { readonly is: 'next' | 'next-twice' | 'finish' | 'skip' | 'pause' | 'resume' };

/** What happens after so many milliseconds. */
export interface Step {
  readonly after: number;
  readonly deed: Deed;
}

export interface Play {
  readonly floor: FloorState;
  readonly now: Date;
  /** Milliseconds of each person as the ledger has measured them, pauses left out. */
  readonly ledger: ReadonlyMap<string, number>;
  /** Milliseconds in which the round was not paused. */
  readonly running: number;
  /** Who was called, one after the other. */
  readonly called: readonly string[];
  /** Codes of what was refused, one after the other. */
  readonly refused: readonly string[];
}

export const START = at('13:00');

export const people = (...sizes: readonly number[]): readonly Speaker[] =>
  sizes.flatMap((size, party) =>
    Array.from({ length: size }, (_, n) => ({
      participantId: `p${party + 1}-${n + 1}`,
      memberId: `m${party + 1}-${n + 1}`,
      partyId: `party-${party + 1}`,
    })),
  );

export const aPlay = (floor = emptyFloor()): Play => ({
  floor,
  now: START,
  ledger: new Map(),
  running: 0,
  called: [],
  refused: [],
});

/** Time passes; alarms ring at the very instant, or, when nobody minds them, not at all. */
export function passed(play: Play, plan: FloorPlan, milliseconds: number, rules = RULES): Play {
  const until = new Date(play.now.getTime() + milliseconds);
  let then = play;
  for (let due = floorDueAt(then.floor); due && due <= until; due = floorDueAt(then.floor)) {
    then = measured(then, new Date(Math.max(due.getTime(), then.now.getTime())));
    const step = rules.floorAdvance(then.floor, plan, then.now);
    if (!step) break;
    then = changed(then, step.floor);
  }
  return measured(then, until);
}

/** Time passes, and the alarms that were due in it ring at its end only. */
export function passedUnminded(play: Play, plan: FloorPlan, milliseconds: number, rules = RULES): Play {
  const later = measured(play, new Date(play.now.getTime() + milliseconds));
  const step = rules.floorAdvance(later.floor, plan, later.now);
  return step ? changed(later, step.floor) : later;
}

/** What somebody does; a refusal is noted and changes nothing. */
export function done(play: Play, deed: Deed, cast: Cast, rules = RULES): Play {
  try {
    return changed(play, outcome(play, deed, cast, rules));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...play, refused: [...play.refused, error.code] };
  }
}

export interface Cast {
  readonly plan: FloorPlan;
  readonly all: readonly Speaker[];
}

/** A whole play; `pass` says how alarms are minded. */
export const played = (steps: readonly Step[], cast: Cast, rules = RULES, pass = passed): Play =>
  steps.reduce((play, { after, deed }) => done(pass(play, cast.plan, after, rules), deed, cast, rules), aPlay());

/** Everybody who may still speak has a hand up. */
export const allRaised = (play: Play, cast: Cast, rules = RULES): Play =>
  cast.all.reduce(
    (then, person, who) =>
      isRaised(then.floor, person.participantId) ? then : done(then, { is: 'raise', who }, cast, rules),
    play,
  );

function outcome({ floor, now }: Play, deed: Deed, { plan, all }: Cast, rules: Rules): FloorState {
  const { turn, speaking } = floor;
  switch (deed.is) {
    case 'raise':
      return rules.handRaised(floor, plan, all[deed.who % all.length]!, now);
    case 'lower':
      return rules.handLowered(floor, all[deed.who % all.length]!.participantId);
    case 'leave':
      return floorContinued(rules.withoutParticipant(floor, all[deed.who % all.length]!.participantId, now), plan, now);
    case 'next':
      return rules.nextSpeaker(floor, plan, turn, now);
    case 'next-twice': {
      const once = rules.nextSpeaker(floor, plan, turn, now);
      try {
        return rules.nextSpeaker(once, plan, turn, now);
      } catch {
        return once;
      }
    }
    case 'finish': {
      const participantId = speaking?.participantId ?? all[0]!.participantId;
      return floorContinued(rules.turnFinished(floor, plan, { participantId, turn }, now), plan, now);
    }
    case 'skip':
      return floorContinued(rules.turnSkipped(floor, turn, now), plan, now);
    case 'pause':
      return rules.pausedFloor(floor, now);
    case 'resume':
      return rules.resumedFloor(floor, now);
  }
}

function measured(play: Play, now: Date): Play {
  const milliseconds = now.getTime() - play.now.getTime();
  const { speaking, pausedAt } = play.floor;
  if (pausedAt) return { ...play, now };
  const ledger = new Map(play.ledger);
  if (speaking) {
    ledger.set(speaking.participantId, (ledger.get(speaking.participantId) ?? 0) + milliseconds);
  }
  return { ...play, now, ledger, running: play.running + milliseconds };
}

function changed(play: Play, floor: FloorState): Play {
  const isNew = floor.turn > play.floor.turn && floor.speaking;
  return { ...play, floor, called: isNew ? [...play.called, isNew.participantId] : play.called };
}

/** Milliseconds on record for one person, the running turn included. */
export function recorded({ floor, now }: Pick<Play, 'floor' | 'now'>, participantId: string): number {
  const over = floor.spoken.filter((turn) => turn.participantId === participantId);
  const { speaking } = floor;
  const running =
    speaking?.participantId === participantId ? (floor.pausedAt ?? now).getTime() - speaking.since.getTime() : 0;
  return over.reduce((sum, { milliseconds }) => sum + milliseconds, running);
}

/** Names in the order in which they would be called. */
export const order = (floor: FloorState, plan: FloorPlan): readonly string[] =>
  callingOrder(floor, plan).map(({ participantId }) => participantId);

export const PLAN: FloorPlan = { secondsEach: 120, overtimeSeconds: 20, order: 'alternate-parties', turnsEach: 3 };

export const plans: fc.Arbitrary<FloorPlan> = fc.record({
  secondsEach: fc.integer({ min: 20, max: 200 }),
  overtimeSeconds: fc.constantFrom(0, 1, 20),
  order: fc.constantFrom('alternate-parties' as const, 'as-raised' as const),
  turnsEach: fc.integer({ min: 1, max: 4 }),
});

/** From two to three parties of one to four people. */
export const casts = (plan: fc.Arbitrary<FloorPlan> = plans): fc.Arbitrary<Cast> =>
  fc.record({
    plan,
    all: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 3 }).map((sizes) => people(...sizes)),
  });

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant('raise' as const), who: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('lower' as const, 'leave' as const), who: fc.nat(11) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      is: fc.constantFrom('next' as const, 'next-twice' as const, 'finish' as const, 'skip' as const),
    }),
  },
);

const pauses: fc.Arbitrary<Deed> = fc.record({ is: fc.constantFrom('pause' as const, 'resume' as const) });

const stepsOf = (deed: fc.Arbitrary<Deed>): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.record({ after: fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.constant(0)), deed }), {
    minLength: 5,
    maxLength: 60,
  });

/** Whatever people may do, pauses apart. */
export const scripts = stepsOf(deeds);
/** Whatever people may do. */
export const scriptsWithPauses = stepsOf(fc.oneof({ weight: 5, arbitrary: deeds }, { weight: 1, arbitrary: pauses }));
