import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../services/ports.ts';
import { askForPause } from '../../../services/rounds/aside-pause.ts';
import { flagOutOfScope } from '../../../services/rounds/aside-scope.ts';
import { talkToFacilitators } from '../../../services/rounds/aside-talk.ts';
import { findLastWords } from '../../../services/rounds/aside-words.ts';
import { openNextRound, resumeRound, skipRound } from '../../../services/rounds/change-clock.ts';
import { withdrawStatement } from '../../../services/rounds/own-statements.ts';
import { submitStatement } from '../../../services/rounds/round-contributions.ts';
import {
  aCaller,
  anAgenda,
  aParticipant,
  aPlannedRound,
  aServer,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';

const workshopId = idOf('workshop');
const facilitator = aCaller({ channelId: 'room-1', roleIds: ['facilitator-role'] });
const inRoom = (n: number) => aCaller({ channelId: 'room-1', memberId: memberOf(n) });
const [pat, quinn, stranger] = [inRoom(1), inRoom(2), inRoom(77)];

async function aRoom({ hasBackstage = true, speed = 1 } = {}): Promise<World> {
  const world = createWorld({ now: at('13:00'), speed });
  const backstage = hasBackstage ? { backstageChannelId: 'backstage-1' } : {};
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1', ...backstage })],
    participants: [1, 2].map((n) =>
      aParticipant({ id: idOf('participant', n), memberId: memberOf(n), alias: n + 2, status: 'ready' }),
    ),
    agendas: [
      anAgenda({ ...backstage, rounds: [aPlannedRound(), aPlannedRound({ id: idOf('round', 2), ordinal: 2 })] }),
    ],
  });
  return world;
}

async function anOpenRoom(options?: Parameters<typeof aRoom>[0]): Promise<World> {
  const world = await aRoom(options);
  await openNextRound(world.ports, facilitator);
  return world;
}

/** What a channel has been told, panels left out. */
async function toldIn(world: World, channelId: string) {
  await world.deliverAll();
  return world.sent
    .filter(({ to, content }) => to.kind === 'channel' && to.channelId === channelId && content.kind !== 'panel')
    .map(({ content }) => content);
}

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a private word', () => {
  const word = (formId: string, text: string) => ({ formId, text });

  test('reaches the facilitators’ channel with the person’s account, and nobody else', async () => {
    const world = await aRoom();
    await talkToFacilitators(world.ports, pat, word('1', '  He shouts at me. '));

    // In the database before anybody has heard of it.
    expect(world.owed().map(({ content }) => content)).toEqual([
      { kind: 'private-word', memberId: memberOf(1), text: 'He shouts at me.' },
    ]);
    expect(await toldIn(world, 'backstage-1')).toEqual([
      { kind: 'private-word', memberId: memberOf(1), text: 'He shouts at me.' },
    ]);
    expect(await toldIn(world, 'room-1')).toEqual([]);
  });

  test('handed in twice on one form is sent once; with other words, or on another form, it is another one', async () => {
    const world = await aRoom();
    for (const [id, text] of [
      ['1', 'Help.'],
      ['1', 'Help.'],
      ['1', 'Help me.'],
      ['2', 'Help.'],
    ] as const) {
      await talkToFacilitators(world.ports, pat, word(id, text));
    }

    const told = await toldIn(world, 'backstage-1');
    expect(told.map((post) => post.kind === 'private-word' && post.text)).toEqual(['Help.', 'Help me.', 'Help.']);
  });

  test('may be sent ten times an hour by each person, and again when the hour is over', async () => {
    const world = await aRoom();
    for (let n = 1; n <= 10; n += 1) await talkToFacilitators(world.ports, pat, word(`${n}`, `Word ${n}.`));

    await expect(talkToFacilitators(world.ports, pat, word('11', 'Word 11.'))).rejects.toThrow(
      code('private-words-enough'),
    );
    await talkToFacilitators(world.ports, quinn, word('12', 'Another person.'));
    await world.advanceTo(at('14:01'));
    await talkToFacilitators(world.ports, pat, word('13', 'An hour later.'));

    expect(await toldIn(world, 'backstage-1')).toHaveLength(12);
  });

  test('is refused where the facilitators have no channel of their own, before anything is written', async () => {
    const world = await aRoom({ hasBackstage: false });

    await expect(talkToFacilitators(world.ports, pat, word('1', 'Help.'))).rejects.toThrow(code('nobody-backstage'));
    expect(world.owed()).toEqual([]);
  });

  test('is for participants of this room', async () => {
    const world = await aRoom();

    await expect(talkToFacilitators(world.ports, stranger, word('1', 'Help.'))).rejects.toThrow(
      code('not-participant'),
    );
  });
});

describe('a pause that somebody asks for', () => {
  test('is told to the room and the facilitators without a name, and asked for again it is there already', async () => {
    const world = await anOpenRoom();
    await world.advanceTo(at('13:10'));

    expect(await askForPause(world.ports, pat)).toEqual({ ordinal: 1, wasPaused: false });
    expect(await askForPause(world.ports, pat)).toEqual({ ordinal: 1, wasPaused: true });
    expect(await askForPause(world.ports, quinn)).toEqual({ ordinal: 1, wasPaused: true });

    expect(world.round(idOf('round'))).toMatchObject({ status: 'paused', remainingMilliseconds: 20 * 60_000 });
    expect((await toldIn(world, 'room-1')).map(({ kind }) => kind)).toEqual(['round-opened', 'pause-asked']);
    expect(await toldIn(world, 'backstage-1')).toEqual([{ kind: 'flag', ordinal: 1, flag: 'pause' }]);
  });

  test('of two who ask at the same moment one pauses, and both are answered', async () => {
    const world = await anOpenRoom();

    const answers = await Promise.all([askForPause(world.ports, pat), askForPause(world.ports, quinn)]);

    expect(answers.map(({ wasPaused }) => wasPaused).toSorted()).toEqual([false, true]);
    expect((await toldIn(world, 'room-1')).map(({ kind }) => kind)).toEqual(['round-opened', 'pause-asked']);
  });

  test('works twice for each person and round; without the count it would work for ever', async () => {
    const askThrice = async (world: World, ports: Ports) => {
      for (let n = 0; n < 3; n += 1) {
        await askForPause(ports, pat);
        await resumeRound(world.ports, facilitator);
      }
    };
    const world = await anOpenRoom();

    await expect(askThrice(world, world.ports)).rejects.toThrow(code('pauses-enough'));
    expect(world.round(idOf('round'))).toMatchObject({ status: 'open' });
    expect(await askForPause(world.ports, quinn)).toMatchObject({ wasPaused: false });
    await skipRound(world.ports, facilitator, idOf('round'));
    expect(await askForPause(world.ports, pat)).toEqual({ ordinal: 2, wasPaused: false });

    const other = await anOpenRoom();
    const uncounted = { ...other.ports, allowances: { use: () => true, giveBack: () => {} } };
    await expect(askThrice(other, uncounted)).resolves.toBeUndefined();
  });

  test('counts only when it has stopped the clock', async () => {
    const world = await anOpenRoom();
    for (let n = 0; n < 5; n += 1) await askForPause(world.ports, pat);
    await resumeRound(world.ports, facilitator);

    expect(await askForPause(world.ports, pat)).toMatchObject({ wasPaused: false });
  });

  test('needs a running round, and a seat in it', async () => {
    const world = await aRoom();

    await expect(askForPause(world.ports, pat)).rejects.toThrow(code('no-open-round'));
    await expect(askForPause(world.ports, stranger)).rejects.toThrow(code('not-participant'));
  });
});

describe('the flag that a round is out of scope', () => {
  test('reaches the facilitators once for each person and round, without a name', async () => {
    const world = await anOpenRoom();

    expect(await flagOutOfScope(world.ports, pat)).toEqual({ ordinal: 1, wasRaised: false });
    expect(await flagOutOfScope(world.ports, pat, idOf('round'))).toEqual({ ordinal: 1, wasRaised: true });
    expect(await flagOutOfScope(world.ports, quinn)).toEqual({ ordinal: 1, wasRaised: false });
    await skipRound(world.ports, facilitator, idOf('round'));
    expect(await flagOutOfScope(world.ports, pat)).toEqual({ ordinal: 2, wasRaised: false });

    const flag = (ordinal: number) => ({ kind: 'flag', ordinal, flag: 'out-of-scope' });
    expect(await toldIn(world, 'backstage-1')).toEqual([flag(1), flag(1), flag(2)]);
  });

  test('is raised once by a person who presses many times at once', async () => {
    const world = await anOpenRoom();

    const raised = await Promise.all([1, 2, 3].map(() => flagOutOfScope(world.ports, pat)));

    expect(raised.filter(({ wasRaised }) => !wasRaised)).toHaveLength(1);
    expect(await toldIn(world, 'backstage-1')).toHaveLength(1);
  });

  test('names nobody in anything that is kept', async () => {
    const world = await anOpenRoom();
    await flagOutOfScope(world.ports, pat);
    await askForPause(world.ports, pat);

    const kept = JSON.stringify([world.owed(), await world.ports.agendas.find(workshopId)]);
    for (const trace of [memberOf(1), idOf('participant')]) expect(kept).not.toContain(trace);
  });

  test('that could not be written down was not raised', async () => {
    const world = await anOpenRoom();
    const posts = { ...world.ports.posts, owe: () => Promise.reject(new Error('the database is gone')) };

    await expect(flagOutOfScope({ ...world.ports, posts }, pat)).rejects.toThrow('the database is gone');

    expect(await flagOutOfScope(world.ports, pat)).toMatchObject({ wasRaised: false });
  });
});

describe('somebody’s last words', () => {
  const words = (round: number, text: string) => ({ roundId: idOf('round', round), text, mayQuote: false });

  test('are the newest in any round, also between rounds, until nothing is left', async () => {
    const world = await anOpenRoom();
    const { ports } = world;
    expect(await findLastWords(ports, pat)).toBeUndefined();

    const first = (await submitStatement(ports, pat, words(1, 'First.'))).kept;
    await submitStatement(ports, quinn, words(1, 'Of another person.'));
    await skipRound(ports, facilitator, idOf('round'));
    await world.advanceTo(at('13:05'));
    const second = (await submitStatement(ports, pat, words(2, 'Second.'))).kept;
    // Of the same millisecond.
    const third = (await submitStatement(ports, pat, words(2, 'Third.'))).kept;
    await skipRound(ports, facilitator, idOf('round', 2));

    for (const { id, roundId } of [third, second, first]) {
      const last = await findLastWords(ports, pat);
      expect(last).toEqual({ roundId, statementId: id });
      await withdrawStatement(ports, pat, last!);
    }
    expect(await findLastWords(ports, pat)).toBeUndefined();
    expect(await findLastWords(ports, quinn)).toBeDefined();
    await expect(findLastWords(ports, stranger)).rejects.toThrow(code('not-participant'));
  });
});
