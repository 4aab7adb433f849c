import fc from 'fast-check';
import { nextUp } from '../../../domain/rounds/calling-order.ts';
import { type FloorState, type Hand, withTurnOver } from '../../../domain/rounds/floor.ts';
import { turnsHad } from '../../../domain/rounds/floor-time.ts';
import {
  allRaised,
  aPlay,
  type Cast,
  done,
  type Play,
  passed,
  played,
  RULES,
  recorded,
  type Step,
} from './floor-play.ts';

// What is asked of every play, whatever people do in it.

export const range = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);
export const lengthOf = (plan: Cast['plan']): number => (plan.secondsEach + plan.overtimeSeconds) * 1000;

/** Everybody's hand is always up, and each speaks until something ends the turn; `seen` looks at every state. */
export function wholeRound(
  cast: Cast,
  ends: readonly ('clock' | 'finish')[],
  seen: (play: Play) => void,
  rules = RULES,
): Play {
  let play = done(allRaised(aPlay(), cast, rules), { is: 'next' }, cast, rules);
  for (let n = 0; play.floor.speaking; n += 1) {
    play = allRaised(play, cast, rules);
    seen(play);
    const isFinished = ends[n % ends.length] === 'finish';
    play = passed(play, cast.plan, isFinished ? 1000 * (1 + (n % 19)) : lengthOf(cast.plan), rules);
    if (isFinished) play = done(play, { is: 'finish' }, cast, rules);
  }
  return play;
}

export const timesIn = (play: Play, { all }: Cast): readonly number[] =>
  all.map(({ participantId }) => recorded(play, participantId));
export const turnsIn = ({ floor }: Play, { all }: Cast): readonly number[] =>
  all.map(({ participantId }) => turnsHad(floor, participantId));

export const endings = fc.array(fc.constantFrom('clock' as const, 'finish' as const), { minLength: 1, maxLength: 5 });

export const alternating = fc.record({
  secondsEach: fc.integer({ min: 20, max: 200 }),
  overtimeSeconds: fc.constantFrom(0, 20),
  order: fc.constant('alternate-parties' as const),
  turnsEach: fc.integer({ min: 1, max: 4 }),
});
export const repeats = (names: readonly string[]): number =>
  names.filter((name, n) => n > 0 && name === names[n - 1]).length;

/** Whether nobody has had more turns, or more time, than the plan gives. */
export const fairShares = (play: Play, cast: Cast): boolean =>
  turnsIn(play, cast).every((turns) => turns <= cast.plan.turnsEach) &&
  cast.all.every(({ participantId }) => {
    const own = play.floor.spoken.filter((turn) => turn.participantId === participantId);
    return sum(own.map(({ milliseconds }) => milliseconds)) <= cast.plan.turnsEach * lengthOf(cast.plan);
  });

/** Whether every “next” that is pressed twice calls one person. */
export function pressedOnce(steps: readonly Step[], cast: Cast, rules = RULES): boolean {
  let isOnce = true;
  eachState(steps, cast, (play) => {
    const once = done(play, { is: 'next' }, cast, rules);
    const twice = done(play, { is: 'next-twice' }, cast, rules);
    isOnce &&= JSON.stringify(once.floor) === JSON.stringify(twice.floor);
  });
  return isOnce;
}

interface Interlude {
  readonly share: number;
  readonly milliseconds: number;
}

/** For some steps a pause somewhere before them. */
export const interludes = fc.array(
  fc.option(
    fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      milliseconds: fc.integer({ min: 1, max: 600_000 }),
    }),
  ),
  { minLength: 1, maxLength: 10 },
);

/** Whether the same things come about with pauses and without. */
export function samePaused(
  steps: readonly Step[],
  cast: Cast,
  pauses: readonly (Interlude | null)[],
  rules = RULES,
): boolean {
  const { plan } = cast;
  const plain = played(steps, cast, rules);
  const paused = steps.reduce((play, { after, deed }, index) => {
    const pause = pauses[index % pauses.length];
    if (!pause) return done(passed(play, plan, after, rules), deed, cast, rules);
    const before = Math.floor(after * pause.share);
    const silent = done(passed(play, plan, before, rules), { is: 'pause' }, cast, rules);
    const resumed = done(passed(silent, plan, pause.milliseconds, rules), { is: 'resume' }, cast, rules);
    return done(passed(resumed, plan, after - before, rules), deed, cast, rules);
  }, aPlay());
  return JSON.stringify(story(plain)) === JSON.stringify(story(paused));
}

/** What came about, without the times of day. */
const story = ({ floor, now, called, refused }: Play) => ({
  called,
  refused,
  spoken: floor.spoken,
  waiting: floor.queue.map(({ participantId }) => participantId),
  left: floor.speaking && floor.speaking.endsAt.getTime() - now.getTime(),
  overtimeLeft: floor.speaking && floor.speaking.takenBackAt.getTime() - now.getTime(),
  had: floor.speaking && now.getTime() - floor.speaking.since.getTime(),
  isWarned: floor.speaking?.isWarned,
});

/** Looks at every state of a play. */
export function eachState(steps: readonly Step[], cast: Cast, look: (play: Play) => void): void {
  steps.reduce((play, { after, deed }) => {
    const then = done(passed(play, cast.plan, after), deed, cast);
    look(then);
    return then;
  }, aPlay());
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
/** Looks at every call that a play could make: who would be next, and the floor on which that is decided. */
export const eachCall = (steps: readonly Step[], cast: Cast, look: (next: Hand, free: FloorState) => void): void =>
  eachState(steps, cast, ({ floor }) => {
    const next = nextUp(floor, cast.plan);
    if (next) look(next, floor.speaking ? withTurnOver(floor, floor.speaking.endsAt) : floor);
  });
