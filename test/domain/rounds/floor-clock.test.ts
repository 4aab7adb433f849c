import { describe, expect, test } from 'vitest';
import { emptyFloor, type FloorPlan, type FloorState } from '../../../domain/rounds/floor.ts';
import { floorAdvance, floorDueAt, pausedFloor, resumedFloor } from '../../../domain/rounds/floor-clock.ts';
import { timeByParty } from '../../../domain/rounds/floor-time.ts';
import { handRaised } from '../../../domain/rounds/hands.ts';
import { nextSpeaker, turnFinished, turnSkipped } from '../../../domain/rounds/turn.ts';
import { PLAN, people, START } from './floor-play.ts';

const [ann, ben] = people(1, 1) as readonly [Person, Person];
type Person = ReturnType<typeof people>[number];

/** So many seconds after Ann began to speak. */
const second = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);

/** Ann speaks, Ben waits. */
const annSpeaks = (plan: FloorPlan = PLAN): FloorState => {
  const both = [ann, ben].reduce((floor, person) => handRaised(floor, plan, person, START), emptyFloor());
  return nextSpeaker(both, plan, 0, START);
};
const annIs = { participantId: 'p1-1', memberId: 'm1-1' };

/** All that happens by itself until `seconds`, alarms ringing in time, and when each thing was due. */
function events(floor: FloorState, plan: FloorPlan, seconds: number): readonly (readonly [number, string])[] {
  const due = floorDueAt(floor);
  if (!due || due > second(seconds)) return [];
  const step = floorAdvance(floor, plan, due)!;
  return [
    [(due.getTime() - START.getTime()) / 1000, `${step.kind} ${step.participantId}`],
    ...events(step.floor, plan, seconds),
  ];
}

describe('the clock of the floor', () => {
  test('warns, tells of overtime, takes the turn back and goes on with the next', () => {
    expect(events(annSpeaks(), PLAN, 300)).toEqual([
      [100, 'turn-warning p1-1'],
      [120, 'turn-overtime p1-1'],
      [140, 'turn-over p1-1'],
      [240, 'turn-warning p2-1'],
      [260, 'turn-overtime p2-1'],
      [280, 'turn-over p2-1'],
    ]);
  });

  test.each([
    { secondsEach: 60, overtimeSeconds: 20, told: ['turn-overtime p1-1', 'turn-over p1-1'] },
    { secondsEach: 61, overtimeSeconds: 0, told: ['turn-warning p1-1', 'turn-over p1-1'] },
    { secondsEach: 60, overtimeSeconds: 0, told: ['turn-over p1-1'] },
  ])('of $secondsEach seconds and $overtimeSeconds more tells $told', ({ told, ...times }) => {
    const plan = { ...PLAN, ...times };
    const ofAnn = events(annSpeaks(plan), plan, 200).map(([, event]) => event);
    expect(ofAnn.filter((event) => event.endsWith('p1-1'))).toEqual(told);
  });

  test('has nothing to say before it is time, nor to an empty floor', () => {
    expect(floorAdvance(annSpeaks(), PLAN, new Date(second(100).getTime() - 1))).toBeUndefined();
    expect([floorDueAt(emptyFloor()), floorAdvance(emptyFloor(), PLAN, START)]).toEqual([undefined, undefined]);
  });

  test('tells a thing once, however often its alarm rings', () => {
    const step = floorAdvance(annSpeaks(), PLAN, second(100))!;
    expect(step).toMatchObject({ kind: 'turn-warning', ...annIs, floor: { speaking: { isWarned: true } } });
    expect(floorAdvance(step.floor, PLAN, second(100))).toBeUndefined();

    const overtime = floorAdvance(step.floor, PLAN, second(120))!;
    expect(overtime.floor.speaking).toMatchObject({ overtimeSince: second(120) });
    expect(floorAdvance(overtime.floor, PLAN, second(120))).toBeUndefined();
  });

  test('that rings late warns of nothing that has passed', () => {
    expect(floorAdvance(annSpeaks(), PLAN, second(125))).toMatchObject({ kind: 'turn-overtime' });
  });

  test('that rings late gives the speaker no more time, and takes none from the next', () => {
    const step = floorAdvance(annSpeaks(), PLAN, second(170))!;
    expect(step).toMatchObject({ kind: 'turn-over', ...annIs });
    expect(step.floor.spoken).toMatchObject([{ milliseconds: 140_000, wasSkipped: false }]);
    expect(step.floor.speaking).toMatchObject({ participantId: 'p2-1', since: second(170), endsAt: second(290) });
  });

  test('does not warn in the short rest of a turn that was skipped', () => {
    const skipped = turnSkipped(annSpeaks(), 1, second(70));
    const back = [1, 2].reduce((floor, turn) => nextSpeaker(floor, PLAN, turn, second(70)), skipped);
    expect(back.speaking).toMatchObject({ participantId: 'p1-1', endsAt: second(120) });
    expect(floorDueAt(back)).toEqual(second(120));
  });
});

describe('a pause', () => {
  const paused = pausedFloor(annSpeaks(), new Date(second(30).getTime() + 7));

  test('stops the clock, and leaves to the millisecond what was left', () => {
    expect([floorDueAt(paused), floorAdvance(paused, PLAN, second(900))]).toEqual([undefined, undefined]);

    const resumed = resumedFloor(paused, second(630));
    expect(resumed).not.toHaveProperty('pausedAt');
    const moved = 600_000 - 7;
    expect(resumed.speaking).toMatchObject({
      since: new Date(START.getTime() + moved),
      endsAt: new Date(second(120).getTime() + moved),
      takenBackAt: new Date(second(140).getTime() + moved),
    });
    expect(timeByParty(resumed, second(630))).toMatchObject([{ milliseconds: 30_007 }]);
  });

  test('is nobody’s time on the floor', () => {
    expect(timeByParty(paused, second(900))).toEqual([{ partyId: 'party-1', milliseconds: 30_007, turns: 1 }]);
    expect(turnFinished(paused, PLAN, { participantId: 'p1-1', turn: 1 }, second(900)).spoken).toMatchObject([
      { milliseconds: 30_007 },
    ]);
  });

  test('keeps the whole turn of who is called in it', () => {
    const called = nextSpeaker(paused, PLAN, 1, second(400));
    expect(resumedFloor(called, second(900)).speaking).toMatchObject({ since: second(900), endsAt: second(1020) });
  });

  test('in overtime keeps what was left of that', () => {
    const overtime = floorAdvance(annSpeaks(), PLAN, second(120))!.floor;
    const resumed = resumedFloor(pausedFloor(overtime, second(130)), second(500));
    expect(resumed.speaking).toMatchObject({ overtimeSince: second(490), takenBackAt: second(510) });
    expect(floorDueAt(resumed)).toEqual(second(510));
  });

  test('from before the turn began, because we were away, leaves all of its time', () => {
    const resumed = resumedFloor(pausedFloor(annSpeaks(), second(-10)), second(500));
    expect(resumed.speaking).toMatchObject({ since: second(500), endsAt: second(620) });
  });

  test('in a pause, and an end of no pause, change nothing', () => {
    expect(pausedFloor(paused, second(60))).toBe(paused);
    expect(resumedFloor(annSpeaks(), second(60))).toEqual(annSpeaks());
    expect(resumedFloor(pausedFloor(emptyFloor(), START), second(60))).toEqual(emptyFloor());
  });
});

test('a floor comes back from JSON as it was', () => {
  const floor = pausedFloor(
    floorAdvance(turnSkipped(annSpeaks(), 1, second(5)), PLAN, second(5))?.floor ?? annSpeaks(),
    second(9),
  );
  const revived: unknown = JSON.parse(JSON.stringify(floor), (key, value: unknown) =>
    /At$|^since$|Since$/.test(key) && typeof value === 'string' ? new Date(value) : value,
  );
  expect(revived).toEqual(floor);
});
