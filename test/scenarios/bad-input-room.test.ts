import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RefusalFacts } from '../../domain/refusal.ts';
import { refusalOf } from '../support/database-state.ts';
import { endRound } from '../support/end-round.ts';
import { aHouse, type House } from '../support/house.ts';
import { faultsIn, no } from '../support/refused.ts';
import {
  agendaOf,
  apply,
  formOf,
  messageOf,
  openRoom,
  peopleFor,
  plan,
  reviewAll,
  seatEverybody,
  setUp,
  until,
  withButton,
} from '../support/walk.ts';

let house: House;
let ids: { workshopId: string };
let room: string;

const actor = (name: string) => house.server.actor(name);
const typed = (name: string, command: string, options = {}, where = {}) =>
  refusalOf(house, () => actor(name).slash(command, options, where));

const here = () => ({ channel: room });
const importing = (content: string, where: object = here()) =>
  typed('Fay', '/agenda import', { file: { fileName: 'agenda.yaml', content } }, where);
const clock = (path: string, options = {}) => typed('Fay', `/round ${path}`, options, here());

beforeAll(async () => {
  house = await aHouse({ seed: 23, people: peopleFor(2) });
  await setUp(house);
  ids = await plan(house, 4);
  await messageOf(actor('Olena').slash('/call open', { workshop: ids.workshopId }));
  for (const name of ['Ana 1', 'Ana 2', 'Bela 1', 'Bela 2']) await apply(actor(name));
  await reviewAll(house);
  await seatEverybody(house, ids.workshopId);
  await messageOf(actor('Fay').slash('/room open', { workshop: ids.workshopId }));
  room = await until(
    () =>
      actor('Fay')
        .channels()
        .find((name) => name.startsWith('water')),
    'the room',
  );
}, 120_000);

afterAll(() => house.close());

describe('in the room of a workshop', () => {
  test('nothing runs without an agenda', async () => {
    for (const path of ['open', 'pause', 'resume', 'skip']) expect(await clock(path)).toBe(no('no-agenda', {}));
    expect(await typed('Fay', '/agenda show', {}, here())).toBe(no('no-agenda', {}));
  });

  describe('an agenda that is wrong does not take the place of one that is right', () => {
    beforeAll(() => openRoom(house, ids.workshopId, agendaOf(30)));

    const discussion = (rest: string) => `rounds:\n  - kind: discussion\n    title: Needs\n    prompt: Talk.\n${rest}`;
    const unreadable = (
      line: number,
      key: string,
      reason: RefusalFacts['agenda-unreadable']['reason'],
      range: { readonly least?: number; readonly most?: number } = {},
    ) => no('agenda-unreadable', { line, key, reason, ...range });
    const MINUTES = { least: 1, most: 480 };
    test.each([
      [
        'with a misspelt key',
        discussion('    minuten: 20\n'),
        /^The agenda was not saved\. Line 5, at “minuten”: I do not know this key here\. There can be: .*`minutes`.*\. Correct the file and send it again\.$/,
      ],
      ['that is no YAML at all', 'rounds: [}{"\n  nonsense', unreadable(1, '', 'not-yaml')],
      [
        'that is a picture',
        '\u0089PNG\r\n\u001a\n\u0000\u0000',
        no('agenda-unreadable', { line: 1, key: 'rounds', reason: 'no-rounds' }),
      ],
      ['that is empty', '', unreadable(1, 'rounds', 'no-rounds')],
      ['without rounds', 'rounds: []\n', unreadable(1, 'rounds', 'no-rounds')],
      [
        'with a round of 0 minutes',
        discussion('    minutes: 0\n'),
        'The agenda was not saved. Line 5, at “minutes”: this must be a whole number of minutes, from 1 to 480. Correct the file and send it again.',
      ],
      ['with a round of -5 minutes', discussion('    minutes: -5\n'), unreadable(5, 'minutes', 'not-minutes', MINUTES)],
      [
        'with a round of half minutes',
        discussion('    minutes: 7.5\n'),
        unreadable(5, 'minutes', 'not-minutes', MINUTES),
      ],
      [
        'with a kind of round that there is not',
        agendaOf(9).replace('kind: statements', 'kind: debate'),
        /^The agenda was not saved\. Line 2, at “kind”: the kind of a round is one of: .*`discussion`.*`statements`.*\. Correct the file and send it again\.$/,
      ],
      [
        'that is longer than the workshop',
        agendaOf(121),
        'The rounds take 242 minutes together, and the workshop is booked for 240. Shorten or remove rounds.',
      ],
      [
        'that is too large a file',
        `${agendaOf(10)}# ${'x'.repeat(40_000)}\n`,
        'An agenda file can have 40,000 characters at most, and this one has more. Send a shorter file.',
      ],
      ['that is a much too large file', 'x'.repeat(1_000_000), no('agenda-file-too-large', { most: 40_000 })],
    ])('%s', async (_, content, sentence) => {
      const answer = await importing(content);
      if (typeof sentence === 'string') expect(answer).toBe(sentence);
      else expect(answer).toMatch(sentence);
    });

    test('because it was sent outside the room', async () => {
      expect(await importing(agendaOf(10), { channel: 'general' })).toBe(no('not-a-room', {}));
    });
  });

  test('before the first round, no clock can be moved and no summary drafted', async () => {
    for (const path of ['pause', 'skip']) expect(await clock(path)).toBe(no('no-open-round', {}));
    expect(await clock('extend', { by: 5 })).toBe(no('no-open-round', {}));
    expect(await clock('resume')).toBe(no('round-not-paused', {}));
    expect(await typed('Fay', '/summary draft', { workshop: ids.workshopId })).toBe(no('nothing-to-summarize', {}));
  });

  test('outside the room, no clock can be moved either', async () => {
    const outside = { channel: 'general' };
    for (const path of ['open', 'pause', 'resume', 'skip']) {
      expect(await typed('Fay', `/round ${path}`, {}, outside)).toBe(no('not-a-room', {}));
    }
  });

  test('while a round runs, the clock refuses what makes no sense', async () => {
    await messageOf(actor('Fay').slash('/round open', {}, here()));

    expect(await clock('open')).toBe(
      'Round 1 is still running, and only one round runs at a time. Wait for its end, or end it first.',
    );
    expect(await clock('resume')).toBe(no('round-not-paused', {}));
    for (const asked of [0, 10_000, -5, 61]) {
      expect(await clock('extend', { by: asked })).toBe(no('extension-out-of-range', { asked, most: 60 }));
    }
    expect(await importing(agendaOf(10))).toBe(no('agenda-started', {}));
    await expect(actor('Fay').slash('/round extend', { by: 10_001 }, here())).rejects.toMatchObject({
      problem: 'invalid-value',
    });

    await messageOf(actor('Fay').slash('/round pause', {}, here()));
    expect(await clock('pause')).toBe('Round 1 is paused already. Resume it when the room is ready.');
    expect(await clock('extend', { by: 5 })).toBe(no('round-already-paused', { ordinal: 1 }));
    expect(await clock('open')).toBe(no('round-already-open', { ordinal: 1 }));
    await messageOf(actor('Fay').slash('/round resume', {}, here()));
  });

  describe('a statement', () => {
    const YOURS = '\n\nWhat you wrote, so that nothing is lost (only you can see this):\n\n';
    const writing = async (name: string, text: string) => {
      const person = actor(name);
      const form = await formOf(person.press(await withButton(person, room, 'Write a statement'), 'Write a statement'));
      return () => person.submit(form, { 'What do you want to say?': text });
    };
    const KEPT = /^\*\*Your statement is kept\.\*\* It is hidden until round 1 closes\./;

    test('of spaces alone is refused', async () => {
      const sentence = await refusalOf(house, await writing('Ana 1', ' \n '));
      expect(sentence).toContain(
        'There were no words in your statement, so nothing was saved. Write it, then send it again.',
      );
    });

    test('that is one letter too long comes back whole', async () => {
      const words = 'w'.repeat(1001);
      expect(await refusalOf(house, await writing('Ana 1', words))).toBe(
        `Your statement has 1,001 characters, and 1,000 is the most. Nothing was saved: shorten it, then send it again.${YOURS}> ${words}`,
      );
    });

    test('of 4,000 Cyrillic letters comes back whole, in as many private messages as it takes', async () => {
      const words = 'їжак '.repeat(800).trim().padEnd(4000, 'ї');
      const submit = await writing('Ana 1', words);
      const before = new Set(
        actor('Ana 1')
          .sees(room)
          .map(({ id }) => id),
      );
      const sentence = await refusalOf(house, submit);
      expect(sentence).toContain('Your statement has 4,000 characters, and 1,000 is the most.');
      const answers = actor('Ana 1')
        .sees(room)
        .filter(({ id }) => !before.has(id));
      const back = answers.flatMap(({ content }) => content.split('\n').filter((line) => line.startsWith('> ')));
      expect(back.map((line) => line.slice(2).trim()).join(' ')).toBe(words);
      expect(answers.every(({ ephemeral }) => ephemeral)).toBe(true);
      expect(answers.at(-1)?.buttons.map(({ label }) => label)).toEqual(['Write a statement']);
    });

    test('with @everyone, an invite link or a thousand Cyrillic letters is kept, pings nobody and breaks no reveal', async () => {
      const long = 'ї'.repeat(1000);
      const ping = `@everyone @here <@${actor('Bela 1').id}> <@&${house.server.guildId}> come`;
      const link = 'https://discord.gg/abcdef and discord.gg/abcdef **now** > # [click](https://example.org)';
      for (const [name, words] of [
        ['Ana 1', ping],
        ['Ana 2', link],
        ['Bela 1', long],
        ['Bela 1', `${long.slice(1)}!`],
      ] as const) {
        const kept = await messageOf((await writing(name, words))());
        expect(kept.content).toMatch(KEPT);
      }
      const third = await refusalOf(house, await writing('Bela 1', 'One more.'));
      expect(third).toBe(`${no('statements-enough', { most: 2 })}${YOURS}> One more.`);

      await endRound(actor('Fay'), room);
      await withButton(actor('Fay'), room, 'React');

      const revealed = actor('Fay')
        .sees(room)
        .filter(({ text }) => text.includes('The statements'));
      const shown = revealed.map(({ content }) => content).join('\n');
      expect(shown).toContain('\\@everyone \\@here \\<\\@');
      expect(shown).toContain('https\\://discord.gg/abcdef');
      expect(shown).not.toContain('https://');
      expect(shown).toContain(long);
      expect(shown).toContain(`${long.slice(1)}!`);
      expect(
        house.server.botMessages.filter(({ channelName, pinged }) => channelName === room && pinged.length > 0),
      ).toEqual([]);
    });
  });

  test('after the last round there is nothing left to open, pause or end', async () => {
    await endRound(actor('Fay'), room);
    await until(
      () =>
        actor('Fay')
          .sees(room)
          .some(({ text }) => text.includes('All 2 rounds')),
      'the end',
    );

    expect(await clock('open')).toBe(no('no-round-left', {}));
    for (const path of ['pause', 'skip']) expect(await clock(path)).toBe(no('no-open-round', {}));
    expect(await importing(agendaOf(10))).toBe(no('agenda-started', {}));
  });

  test('a summary is approved by two people, each once, and only the newest draft', async () => {
    const workshop = { workshop: ids.workshopId };
    const old = await messageOf(actor('Olena').slash('/summary draft', workshop));
    const draft = await messageOf(actor('Olena').slash('/summary draft', workshop));
    const approving = (name: string, which: typeof draft) =>
      refusalOf(house, () => actor(name).press(which, 'Approve for the audience'));

    expect(await approving('Olena', old)).toBe(
      'A newer draft has taken the place of this one, so your approval was not counted. Read the newest draft, then approve that.',
    );
    await messageOf(actor('Olena').press(draft, 'Approve for the audience'));
    expect(await approving('Olena', draft)).toBe(no('approved-already', {}));
    const shown = await messageOf(actor('Fay').slash('/summary approve', workshop));
    await messageOf(actor('Fay').press(shown, 'Approve for the audience'));
    await until(() => actor('Outsider').sees('workshop-summaries').length === 3, 'the summary');

    expect(await approving('Fay', shown)).toBe(no('summary-posted', {}));
    expect(await approving('Olena', old)).toBe(no('draft-replaced', {}));
    expect(await typed('Olena', '/summary draft', workshop)).toBe(no('summary-posted', {}));
  });
});

test('nothing of all this was a fault, or a thing that Discord does not allow', () => {
  expect(faultsIn(house)).toEqual([]);
  expect(house.server.findings).toEqual([]);
});
