import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineCommand } from '../../bot/command.ts';
import { attachment, text } from '../../bot/options.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type RehearsedBot, rehearseBot } from './rehearsed-bot.ts';

const WORDS = 'I fear for my family';

const describedAs = { description: 'form-field.name', options: {} } as const;
const says = { words: text('form-field.title', { max: 200 }) };

const commands = [
  defineCommand({ ...describedAs, path: 'hello', reply: 'public', execute: async () => '@everyone come in' }),
  defineCommand({
    ...describedAs,
    path: 'whoami',
    reply: 'private',
    execute: async (_, { caller, language, now }) =>
      JSON.stringify({ ...caller, language, now: (await now()).toISOString() }),
  }),
  defineCommand({
    ...describedAs,
    path: 'refused publicly',
    reply: 'public',
    execute: async () => {
      throw new Refusal('no-open-round', {});
    },
  }),
  defineCommand({
    ...describedAs,
    path: 'refused privately',
    reply: 'private',
    execute: async () => {
      throw new Refusal('needs-role', { role: 'organizer' });
    },
  }),
  defineCommand({
    ...describedAs,
    path: 'broken publicly',
    reply: 'public',
    options: says,
    execute: async ({ words }) => {
      throw Object.assign(new TypeError(`cannot store ${words}`), { code: 'P2002' });
    },
  }),
  defineCommand({
    ...describedAs,
    path: 'broken wordily',
    reply: 'private',
    options: says,
    execute: async ({ words }) => words.repeat(200),
  }),
  defineCommand({
    ...describedAs,
    path: 'read',
    reply: 'private',
    options: { file: attachment('form-field.title', { most: 40 }) },
    execute: async ({ file }) => `${file.fileName}: ${await file.read()}`,
  }),
];

let bot: RehearsedBot;

beforeAll(async () => {
  bot = await rehearseBot({ commands });
});

afterAll(async () => {
  await bot.stop();
  // The answer that is too long on purpose.
  expect(bot.misdeeds().filter(({ what }) => !/2,?000 characters/.test(what))).toEqual([]);
});

/** The text of an answer, and who reads it. */
async function answerTo(name: string, command: string, options = {}) {
  const reply = await bot.server.actor(name).slash(command, options);
  if (reply.kind !== 'message') throw new Error(`there was no message but ${reply.kind}`);
  return { text: reply.message.content, isPrivate: reply.message.ephemeral };
}

/** What a bystander can read of the bot. */
const readByOthers = () =>
  bot.server
    .actor('Boris')
    .sees('general')
    .map(({ content }) => content);

describe('an answer', () => {
  test('in public is read by everybody and pings nobody', async () => {
    expect(await answerTo('Olena', '/hello')).toEqual({ text: '@everyone come in', isPrivate: false });

    expect(readByOthers()).toContain('@everyone come in');
    expect(bot.server.botMessages.flatMap(({ pinged }) => pinged)).toEqual([]);
  });

  test('can be made from an attached file', async () => {
    const file = { fileName: 'agenda.yaml', content: 'title: Разом' };
    const long = { fileName: 'long.yaml', content: 'x'.repeat(41) };

    expect(await answerTo('Ada', '/read', { file })).toEqual({ text: 'agenda.yaml: title: Разом', isPrivate: true });
    expect((await answerTo('Ada', '/read', { file: long })).text).toBe(
      'An agenda file can have 40 characters at most, and this one has more. Send a shorter file.',
    );
  });
});

describe('a command knows', () => {
  test('who asks, where, with which roles, and in which language of the own client', async () => {
    const olena = bot.server.actor('Olena');

    const { text } = await answerTo('Olena', '/whoami');

    expect(JSON.parse(text)).toMatchObject({
      memberId: olena.id,
      serverId: bot.server.guildId,
      isAdministrator: false,
      language: 'uk',
      now: '2026-10-09T09:00:00.000Z',
    });
  });

  test('that the owner of the server administrates it', async () => {
    expect(JSON.parse((await answerTo('Ada', '/whoami')).text)).toMatchObject({
      isAdministrator: true,
      language: 'en',
    });
  });
});

describe('a refusal', () => {
  test('of a public command is private, and leaves nothing behind', async () => {
    const before = readByOthers();

    expect(await answerTo('Ada', '/refused publicly')).toEqual({
      text: 'No round is running at present, so there is nothing to change.',
      isPrivate: true,
    });
    expect(readByOthers()).toEqual(before);
  });

  test('is read in the own language', async () => {
    const { text } = await answerTo('Boris', '/refused privately');

    expect(text).toContain('Workshop organizer');
    expect(text).toMatch(/^[А-ЯЁ]/);
  });
});

describe('a fault', () => {
  test('gives a code to the member and the same code to the operator, and no words to either', async () => {
    const before = readByOthers();

    const { text, isPrivate } = await answerTo('Ada', '/broken publicly', { words: WORDS });

    const [, reference = ''] = /`([0-9a-f]{8})`/.exec(text) ?? [];
    expect(text).toBe(
      `Something went wrong on our side; it was not your mistake. Try once more. If it happens again, tell an organizer this code: \`${reference}\``,
    );
    expect(isPrivate).toBe(true);
    expect(readByOthers()).toEqual(before);

    const entry = JSON.parse(
      bot
        .logged()
        .split('\n')
        .find((line) => line.includes(reference)) ?? '',
    );
    expect(entry).toMatchObject({
      msg: 'failed',
      request: 'broken publicly',
      err: { name: 'TypeError', code: 'P2002' },
    });
    expect(bot.logged()).not.toContain(WORDS);
    expect(bot.logged()).not.toContain(bot.server.actor('Ada').id);
  });

  test('is also an answer that Discord does not take', async () => {
    const { text, isPrivate } = await answerTo('Ada', '/broken wordily', { words: WORDS });

    expect(text).toMatch(/^Something went wrong on our side/);
    expect(isPrivate).toBe(true);
    expect(bot.logged()).not.toContain(WORDS);
    expect(bot.logged()).not.toContain(bot.server.actor('Ada').id);
  });
});
