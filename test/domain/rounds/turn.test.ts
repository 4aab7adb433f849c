import { describe, expect, test } from 'vitest';
import { emptyFloor, type FloorState } from '../../../domain/rounds/floor.ts';
import { timeByParty } from '../../../domain/rounds/floor-time.ts';
import { handLowered, handRaised } from '../../../domain/rounds/hands.ts';
import {
  closedFloor,
  floorContinued,
  nextSpeaker,
  turnFinished,
  turnSkipped,
  withoutParticipant,
} from '../../../domain/rounds/turn.ts';
import { order, PLAN, people, START } from './floor-play.ts';

const [ann, ben, cleo] = people(1, 1, 1) as readonly [Person, Person, Person];
type Person = ReturnType<typeof people>[number];

/** So many seconds after the first turn began. */
const second = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);
const refusal = (code: string, facts: object = {}) => expect.objectContaining({ code, facts });

const waiting = (...all: readonly Person[]): FloorState =>
  all.reduce((floor, person) => handRaised(floor, PLAN, person, START), emptyFloor());
/** Ann speaks, the others wait. */
const annSpeaks = (...others: readonly Person[]): FloorState => nextSpeaker(waiting(ann, ...others), PLAN, 0, START);
const annFinished = { participantId: 'p1-1', turn: 1 };
const over = { participantId: 'p1-1', partyId: 'party-1', wasSkipped: false };

describe('a raised hand', () => {
  test('waits, and is lowered again', () => {
    const floor = waiting(ann, ben);
    expect(floor.queue).toEqual([
      { participantId: 'p1-1', memberId: 'm1-1', partyId: 'party-1', raisedAt: START },
      { participantId: 'p2-1', memberId: 'm2-1', partyId: 'party-2', raisedAt: START },
    ]);
    expect(order(handLowered(floor, 'p1-1'), PLAN)).toEqual(['p2-1']);
  });

  test('is not raised twice, and not lowered when it is down', () => {
    expect(() => handRaised(waiting(ann), PLAN, ann, START)).toThrow(refusal('hand-raised-already'));
    expect(() => handLowered(waiting(ann), 'p2-1')).toThrow(refusal('hand-not-raised'));
  });

  test('may ask for a further turn while its owner speaks, as long as turns are left', () => {
    expect(order(handRaised(annSpeaks(), { ...PLAN, turnsEach: 2 }, ann, START), PLAN)).toEqual(['p1-1']);
    expect(() => handRaised(annSpeaks(), { ...PLAN, turnsEach: 1 }, ann, START)).toThrow(
      refusal('turns-used-up', { most: 1 }),
    );
  });
});

describe('the next speaker', () => {
  test('has the floor for the time of a turn, and may finish a sentence after it', () => {
    expect(annSpeaks(ben).speaking).toEqual({
      participantId: 'p1-1',
      memberId: 'm1-1',
      partyId: 'party-1',
      since: START,
      endsAt: second(120),
      takenBackAt: second(140),
      isWarned: false,
    });
    expect(annSpeaks(ben)).toMatchObject({ turn: 1, queue: [{ participantId: 'p2-1' }] });
  });

  test('takes over from the one who speaks', () => {
    const floor = nextSpeaker(annSpeaks(ben), PLAN, 1, second(45));
    expect(floor).toMatchObject({ turn: 2, queue: [], speaking: { participantId: 'p2-1', since: second(45) } });
    expect(floor.spoken).toEqual([{ ...over, milliseconds: 45_000 }]);
  });

  test('is not jumped over by a second press', () => {
    const floor = nextSpeaker(annSpeaks(ben, cleo), PLAN, 1, second(45));
    expect(() => nextSpeaker(floor, PLAN, 1, second(45))).toThrow(refusal('turn-changed'));
  });

  test('is not called when nobody waits: who speaks then speaks on', () => {
    expect(() => nextSpeaker(annSpeaks(), PLAN, 1, second(45))).toThrow(refusal('nobody-waiting'));
    expect(() => nextSpeaker(emptyFloor(), PLAN, 0, START)).toThrow(refusal('nobody-waiting'));
  });

  test('has more time on the record than a turn and its overtime in no case', () => {
    expect(nextSpeaker(annSpeaks(ben), PLAN, 1, second(500)).spoken).toEqual([{ ...over, milliseconds: 140_000 }]);
  });
});

test('a clock that was put back takes no time from the record', () => {
  expect(nextSpeaker(annSpeaks(ben), PLAN, 1, second(-5)).spoken).toEqual([{ ...over, milliseconds: 0 }]);
});

describe('a turn that is finished', () => {
  test('leaves the floor free, and the next turn begins when somebody waits', () => {
    const floor = turnFinished(annSpeaks(ben), PLAN, annFinished, second(30));
    expect(floor).not.toHaveProperty('speaking');
    expect(floorContinued(floor, PLAN, second(30)).speaking).toMatchObject({
      participantId: 'p2-1',
      since: second(30),
    });

    const alone = turnFinished(annSpeaks(), PLAN, annFinished, second(30));
    expect(floorContinued(alone, PLAN, second(30))).toEqual(alone);
  });

  test('is ended by its speaker alone; others are told their place', () => {
    const press = (participantId: string) => () =>
      turnFinished(annSpeaks(ben, cleo), PLAN, { participantId, turn: 1 }, second(30));
    expect(press('p3-1')).toThrow(refusal('not-your-turn', { position: 2 }));
    expect(press('p2-1')).toThrow(refusal('not-your-turn', { position: 1 }));
    expect(press('somebody')).toThrow(refusal('not-your-turn', { position: 0 }));
    expect(() => turnFinished(waiting(ann), PLAN, annFinished, second(30))).toThrow(
      refusal('not-your-turn', { position: 1 }),
    );
  });

  test('is not mistaken for a later one of the same person', () => {
    const again = nextSpeaker(handRaised(annSpeaks(), PLAN, ann, second(10)), PLAN, 1, second(30));
    expect(again).toMatchObject({ turn: 2, speaking: { participantId: 'p1-1' } });
    expect(() => turnFinished(again, PLAN, annFinished, second(30))).toThrow(refusal('turn-changed'));
  });
});

describe('a turn that is skipped', () => {
  test('comes back at the end, with the time that was left of it', () => {
    const skipped = turnSkipped(annSpeaks(ben, cleo), 1, second(20));
    expect(skipped.spoken).toEqual([{ ...over, milliseconds: 20_000, wasSkipped: true }]);
    expect(order(skipped, PLAN)).toEqual(['p2-1', 'p3-1', 'p1-1']);

    const benSpeaks = floorContinued(skipped, PLAN, second(20));
    const back = [2, 3].reduce((floor, turn) => nextSpeaker(floor, PLAN, turn, second(20)), benSpeaks);
    expect(back.speaking).toMatchObject({ participantId: 'p1-1', since: second(20), endsAt: second(120) });
  });

  test('comes back behind people who have had more turns', () => {
    const busy = { ...annSpeaks(), spoken: [{ ...over, participantId: 'p2-1', partyId: 'party-2', milliseconds: 9 }] };
    const skipped = turnSkipped(handRaised(busy, PLAN, ben, second(1)), 1, second(20));
    expect(order(skipped, PLAN)).toEqual(['p2-1', 'p1-1']);
  });

  test('leaves one hand up, though a further turn had been asked for', () => {
    const skipped = turnSkipped(handRaised(annSpeaks(ben), PLAN, ann, second(1)), 1, second(20));
    expect(order(skipped, PLAN)).toEqual(['p2-1', 'p1-1']);
  });

  test('gains nothing by lowering the hand and raising it anew', () => {
    const skipped = turnSkipped(annSpeaks(), 1, second(20));
    const anew = handRaised(handLowered(skipped, 'p1-1'), PLAN, ann, second(30));
    expect(nextSpeaker(anew, PLAN, 1, second(30)).speaking).toMatchObject({ since: second(30), endsAt: second(130) });
  });

  test('does not begin again at once when nobody else waits', () => {
    const skipped = turnSkipped(annSpeaks(), 1, second(20));
    expect(floorContinued(skipped, PLAN, second(20))).toEqual(skipped);
    expect(nextSpeaker(skipped, PLAN, 1, second(25)).speaking).toMatchObject({ participantId: 'p1-1' });
  });

  test('is not one of the turns that its speaker may have, unless its time was over', () => {
    const once = { ...PLAN, turnsEach: 1 };
    expect(order(turnSkipped(annSpeaks(ben), 1, second(119)), once)).toEqual(['p2-1', 'p1-1']);

    const inOvertime = turnSkipped(annSpeaks(ben), 1, second(120));
    expect(inOvertime.spoken).toEqual([{ ...over, milliseconds: 120_000 }]);
    expect(order(inOvertime, once)).toEqual(['p2-1']);
  });

  test('is skipped once, however often that is asked for', () => {
    const skipped = turnSkipped(annSpeaks(ben), 1, second(20));
    expect(() => turnSkipped(skipped, 1, second(20))).toThrow(refusal('turn-changed'));
    expect(() => turnSkipped(floorContinued(skipped, PLAN, second(20)), 1, second(20))).toThrow(
      refusal('turn-changed'),
    );
  });
});

describe('somebody who leaves the workshop', () => {
  test('waits no more, and speaks no more; what was said counts for the party', () => {
    expect(order(withoutParticipant(annSpeaks(ben, cleo), 'p2-1', second(30)), PLAN)).toEqual(['p3-1']);

    const gone = withoutParticipant(handRaised(annSpeaks(ben), PLAN, ann, START), 'p1-1', second(30));
    expect(order(gone, PLAN)).toEqual(['p2-1']);
    expect(gone).not.toHaveProperty('speaking');
    expect(timeByParty(gone, second(60))).toEqual([{ partyId: 'party-1', milliseconds: 30_000, turns: 1 }]);
  });

  test('changes nothing where they were neither', () => {
    expect(withoutParticipant(annSpeaks(ben), 'p3-1', second(30))).toEqual(annSpeaks(ben));
  });
});

test('a round that ends puts the last turn on record, and no hand stays up', () => {
  expect(closedFloor(annSpeaks(ben), second(50))).toEqual({
    queue: [],
    spoken: [{ ...over, milliseconds: 50_000 }],
    turn: 1,
  });
});

test('facilitators see the time and the turns of each party, the running turn included', () => {
  const floor = nextSpeaker(turnSkipped(annSpeaks(ben, cleo), 1, second(20)), PLAN, 1, second(20));
  expect(timeByParty(floor, second(65))).toEqual([
    { partyId: 'party-1', milliseconds: 20_000, turns: 0 },
    { partyId: 'party-2', milliseconds: 45_000, turns: 1 },
  ]);

  const benFirst = nextSpeaker(waiting(ben), PLAN, 0, START);
  const both = nextSpeaker(handRaised(benFirst, PLAN, ann, START), PLAN, 1, second(10));
  expect(timeByParty(both, second(15)).map(({ partyId }) => partyId)).toEqual(['party-1', 'party-2']);
  expect(timeByParty(emptyFloor(), START)).toEqual([]);
});
