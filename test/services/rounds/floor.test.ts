import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../../domain/refusal.ts';
import type { Agenda } from '../../../domain/rounds/agenda.ts';
import type { RoundPlan } from '../../../domain/rounds/round.ts';
import type { Ports } from '../../../services/ports.ts';
import { advanceAgenda } from '../../../services/rounds/advance-agenda.ts';
import { pauseRound, resumeRound, skipRound } from '../../../services/rounds/change-clock.ts';
import { finishTurn, lowerHand, raiseHand } from '../../../services/rounds/floor.ts';
import { figuresNow } from '../../../services/rounds/party-figures.ts';
import { reopenThis } from '../../../services/rounds/press-panel.ts';
import { callNextSpeaker, skipSpeaker } from '../../../services/rounds/press-speaker.ts';
import { openPrismaSubject } from '../../prisma/subject.ts';
import {
  aClosedRound,
  aConvention,
  anApplication,
  anOpenRound,
  aServer,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { aTurnsAgenda, aTurnsRound, callerOf, facilitator, later, seated, TURNS } from '../../support/turns.ts';
import { createWorld } from '../../support/world.ts';

const roundId = idOf('round');
const workshopId = idOf('workshop');
let subject: Awaited<ReturnType<typeof openPrismaSubject>>;

beforeAll(async () => {
  subject = await openPrismaSubject();
});
afterAll(() => subject.close());

/** The stores of the bot, with people in a round of turns; the clock stands until it is set. */
async function aRoom({ plan = TURNS as RoundPlan, people = 6, agenda = {} as Partial<Agenda> } = {}) {
  const { stores } = await subject.make();
  const world = createWorld({ now: later(0) });
  let now = later(0);
  const ports: Ports = { ...world.ports, ...stores, clock: { now: async () => now, speed: 1 } };
  await stores.servers.save(aServer());
  await stores.conventions.add(aConvention());
  await stores.workshops.add(
    aWorkshop({
      stage: 'room-open',
      roomChannelId: 'room-1',
      backstageChannelId: 'backstage-1',
      voiceChannelId: 'voice-1',
    }),
  );
  const seats = Array.from({ length: people }, (_, n) => seated(n + 1));
  for (const { applicationId, memberId } of seats) {
    await stores.applications.add(anApplication({ id: applicationId, memberId }));
  }
  await stores.participants.propose(workshopId, seats);
  await stores.agendas.put(aTurnsAgenda(aTurnsRound({ plan }), agenda), 0);
  const agendaNow = async () => {
    const found = await stores.agendas.find(workshopId);
    if (!found) throw new Error('there is no agenda');
    return found;
  };
  return {
    ports,
    agendaNow,
    /** Lets time pass; what the clock asks for by then is done. */
    pass: async (seconds: number) => {
      now = later(seconds);
      await advanceAgenda(ports, workshopId);
    },
    floor: async () => (await agendaNow()).rounds[0]?.matter?.floor,
    speaker: async () => (await agendaNow()).rounds[0]?.matter?.floor?.speaking?.memberId,
    /** What the room has been told so far. */
    told: async () => {
      const told: string[] = [];
      for (let batch = await stores.posts.claim(10, 30_000); batch.length > 0; ) {
        for (const { post } of batch) {
          if (post.to.kind === 'channel' && post.to.channelId === 'room-1') told.push(post.content.kind);
          await stores.posts.markSent(post.key, `message-${post.key}`);
        }
        batch = await stores.posts.claim(10, 30_000);
      }
      return told;
    },
  };
}

const raise = (ports: Ports, n: number) => raiseHand(ports, callerOf(n), roundId);
const finish = (ports: Ports, n: number, turn: number) => finishTurn(ports, callerOf(n), { roundId, turn });
const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? [error.code, error.facts] : error),
  );

describe('raising a hand', () => {
  test('gives a free floor at once, and otherwise a place in the order of calling, in which parties alternate', async () => {
    const { ports, speaker, told } = await aRoom();

    expect(await raise(ports, 1)).toEqual({ waiting: 0, endsAt: later(120), isPaused: false });
    expect(await raise(ports, 3)).toEqual({ position: 1, waiting: 1, isPaused: false });
    expect(await raise(ports, 2)).toEqual({ position: 1, waiting: 2, isPaused: false });
    expect(await raise(ports, 5)).toEqual({ position: 3, waiting: 3, isPaused: false });

    expect(await speaker()).toBe(memberOf(1));
    expect(await told()).toEqual(['turn-started']);
  });

  test('twice changes nothing, also at the same moment, and says the same', async () => {
    const { ports, agendaNow, floor } = await aRoom();
    await raise(ports, 1);
    const answers = await Promise.all([raise(ports, 2), raise(ports, 2), raise(ports, 2)]);
    const { epoch } = await agendaNow();

    expect(answers).toEqual(Array(3).fill({ position: 1, waiting: 1, isPaused: false }));
    expect(await raise(ports, 2)).toEqual(answers[0]);
    expect((await agendaNow()).epoch).toBe(epoch);
    expect((await floor())?.queue).toHaveLength(1);
  });

  test('by a whole room at once refuses nobody, loses nobody and counts nobody twice', async () => {
    const { ports, floor } = await aRoom({ people: 24 });

    const answers = await Promise.all(Array.from({ length: 24 }, (_, n) => raise(ports, n + 1)));

    const { speaking, queue = [] } = (await floor()) ?? {};
    const all = [speaking, ...queue].map((one) => one?.participantId);
    expect(new Set(all)).toEqual(new Set(Array.from({ length: 24 }, (_, n) => idOf('participant', n + 1))));
    expect(all).toHaveLength(24);
    expect(answers).toHaveLength(24);
  });

  test('is refused once all turns are used up, outside of turns, after the end, and to whoever has no seat', async () => {
    const { ports, pass } = await aRoom();
    await raise(ports, 1);
    expect(await refusalOf(raise(ports, 1))).toEqual(['turns-used-up', { most: 1 }]);
    expect(await refusalOf(raiseHand(ports, facilitator, roundId))).toEqual(['not-participant', {}]);
    expect(await refusalOf(raiseHand(ports, callerOf(2), idOf('round', 7)))).toEqual(['unknown-round', {}]);
    await pass(25 * 60);
    expect(await refusalOf(raise(ports, 2))).toEqual(['round-closed', { ordinal: 1 }]);

    const other = await aRoom({ agenda: { rounds: [anOpenRound()] } });
    expect(await refusalOf(raise(other.ports, 1))).toEqual(['no-turns', {}]);
    // From the announced end on, though nobody has noticed it yet.
    const ended = await aRoom({ agenda: { rounds: [aTurnsRound({ closesAt: later(0) })] } });
    expect(await refusalOf(raise(ended.ports, 1))).toEqual(['round-closed', { ordinal: 1 }]);
  });

  test('can be taken back', async () => {
    const { ports, floor } = await aRoom();
    for (const n of [1, 2]) await raise(ports, n);

    expect(await lowerHand(ports, callerOf(2), roundId)).toEqual({ waiting: 0, isPaused: false });

    expect((await floor())?.queue).toEqual([]);
    expect(await refusalOf(lowerHand(ports, callerOf(2), roundId))).toEqual(['hand-not-raised', {}]);
  });
});

describe('a turn', () => {
  test('ends when its speaker has finished: the next has the floor, and with nobody waiting it is free for whoever asks', async () => {
    const { ports, speaker, told } = await aRoom();
    for (const n of [1, 2]) await raise(ports, n);

    expect(await finish(ports, 1, 1)).toEqual({ waiting: 0, isPaused: false });
    expect(await speaker()).toBe(memberOf(2));
    await finish(ports, 2, 2);
    expect(await speaker()).toBeUndefined();
    await raise(ports, 3);

    expect(await speaker()).toBe(memberOf(3));
    expect(await told()).toEqual(['turn-started', 'turn-started', 'floor-free', 'turn-started']);
  });

  test('is ended by nobody else: they are told their place; a second press about it does nothing', async () => {
    const { ports, agendaNow } = await aRoom();
    for (const n of [1, 3, 2]) await raise(ports, n);

    expect(await refusalOf(finish(ports, 3, 1))).toEqual(['not-your-turn', { position: 2 }]);
    expect(await refusalOf(finish(ports, 4, 1))).toEqual(['not-your-turn', { position: 0 }]);
    await finish(ports, 1, 1);
    const { epoch } = await agendaNow();
    await finish(ports, 1, 1);

    expect((await agendaNow()).epoch).toBe(epoch);
    expect(await refusalOf(finish(ports, 2, 1))).toEqual(['turn-changed', {}]);
  });

  test('is warned of, may finish its sentence, is taken back, and the next begins without anybody’s doing', async () => {
    const { ports, pass, speaker, told } = await aRoom();
    for (const n of [1, 2]) await raise(ports, n);

    await pass(99);
    expect(await told()).toEqual(['turn-started']);
    await pass(100);
    expect(await told()).toEqual(['turn-warning']);
    await pass(120);
    expect(await told()).toEqual(['turn-overtime']);
    expect(await speaker()).toBe(memberOf(1));
    await pass(130);

    expect(await speaker()).toBe(memberOf(2));
    expect(await told()).toEqual(['turn-started']);
  });

  test('that is skipped comes back with what was left of it', async () => {
    const { ports, pass, floor, speaker } = await aRoom();
    for (const n of [1, 2]) await raise(ports, n);
    await pass(30);

    await skipSpeaker(ports, facilitator, { roundId, turn: 1 });
    expect(await speaker()).toBe(memberOf(2));
    await skipSpeaker(ports, facilitator, { roundId, turn: 1 });
    expect(await speaker()).toBe(memberOf(2));
    await pass(40);
    await finish(ports, 2, 2);

    expect((await floor())?.speaking).toMatchObject({ memberId: memberOf(1), since: later(40), endsAt: later(130) });
  });

  test('passes on a facilitator’s word, once however often it is pressed', async () => {
    const { ports, speaker } = await aRoom();
    for (const n of [1, 2, 3]) await raise(ports, n);

    const presses = await Promise.all([1, 2].map(() => callNextSpeaker(ports, facilitator, { roundId, turn: 1 })));

    expect(presses.map(({ isDone }) => isDone).toSorted()).toEqual([false, true]);
    expect(await speaker()).toBe(memberOf(2));
  });
});

describe('a pause in the middle of a turn', () => {
  test('keeps what is left of it; hands go up and nobody is called; then it goes on, and the room is told until when', async () => {
    const { ports, pass, floor, told } = await aRoom();
    await raise(ports, 1);
    await pass(50);
    await pauseRound(ports, { ...facilitator, channelId: 'room-1' });
    expect(await raise(ports, 2)).toEqual({ position: 1, waiting: 1, isPaused: true });
    await pass(1_000);
    expect((await floor())?.speaking?.memberId).toBe(memberOf(1));

    await resumeRound(ports, facilitator);

    expect((await floor())?.speaking?.endsAt).toEqual(later(1_070));
    expect(await told()).toEqual(['turn-started', 'round-paused', 'round-resumed', 'turn-started']);
  });

  test('may end with somebody else: who has finished in it has finished, and the next is called when it is over', async () => {
    const { ports, pass, floor, speaker } = await aRoom();
    for (const n of [1, 2]) await raise(ports, n);
    await pass(50);
    await pauseRound(ports, facilitator);
    await finish(ports, 1, 1);
    expect(await speaker()).toBeUndefined();
    await pass(100);

    await resumeRound(ports, facilitator);

    expect((await floor())?.speaking).toMatchObject({ memberId: memberOf(2), endsAt: later(220) });
    expect((await floor())?.spoken).toMatchObject([{ milliseconds: 50_000 }]);
  });
});

test('the times of the parties are live, and for facilitators only', async () => {
  const { ports, pass } = await aRoom();
  for (const n of [1, 2]) await raise(ports, n);
  await pass(50);
  await finish(ports, 1, 1);
  await pass(65);

  const figures = await figuresNow(ports, facilitator);

  expect(figures?.byParty.map(({ milliseconds, turns }) => ({ milliseconds, turns }))).toEqual([
    { milliseconds: 50_000, turns: 1 },
    { milliseconds: 15_000, turns: 1 },
  ]);
  expect(await refusalOf(figuresNow(ports, callerOf(1)))).toEqual(['needs-role', { role: 'facilitator' }]);
});

test('the end of the round ends every turn, and held once more it begins anew', async () => {
  const { ports, floor } = await aRoom();
  for (const n of [1, 2]) await raise(ports, n);
  await skipRound(ports, facilitator, roundId);
  expect(await floor()).toBeUndefined();
  expect(await refusalOf(finish(ports, 1, 1))).toEqual(['round-closed', { ordinal: 1 }]);

  await reopenThis(ports, facilitator, { roundId, minutes: 10, seen: later(0) });

  expect(await raise(ports, 1)).toMatchObject({ endsAt: later(120) });
});

test('a round that was held before there were turns to remember can be held once more', async () => {
  const closed = aClosedRound({ plan: TURNS, openedAt: at('12:00'), closedAt: at('12:30') });
  const { ports } = await aRoom({ agenda: { rounds: [closed] } });

  await reopenThis(ports, facilitator, { roundId, minutes: 10, seen: at('12:30') });

  expect(await raise(ports, 2)).toMatchObject({ endsAt: later(120) });
});
