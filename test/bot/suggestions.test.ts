import { afterAll, beforeAll, expect, test } from 'vitest';
import { defineCommand } from '../../bot/command.ts';
import { suggested } from '../../bot/options.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Caller } from '../../domain/server.ts';
import { type RehearsedBot, rehearseBot } from './rehearsed-bot.ts';

const requireAdministrator = ({ isAdministrator }: Caller) => {
  if (!isAdministrator) throw new Refusal('needs-role', { role: 'administrator' });
};

const anyTitle = Array.from({ length: 40 }, (_, index) => ({ name: `Workshop ${index}`, value: `id-${index}` }));
const longTitles = [
  { name: 'Я'.repeat(150), value: 'long' },
  { name: 'too long a value', value: 'v'.repeat(101) },
  { name: '', value: 'nameless' },
];

const show = defineCommand({
  path: 'workshop show',
  description: 'form-field.name',
  reply: 'private',
  options: {
    workshop: suggested('form-field.title', async (typed, { caller }) => {
      requireAdministrator(caller);
      if (typed === 'crash') throw new Error('database gone');
      return typed === 'long' ? longTitles : anyTitle.filter(({ name }) => name.includes(typed));
    }),
  },
  async execute({ workshop }, { caller }) {
    requireAdministrator(caller);
    return workshop;
  },
});

let bot: RehearsedBot;

beforeAll(async () => {
  bot = await rehearseBot({ commands: [show] });
});

afterAll(async () => {
  await bot.stop();
  expect(bot.misdeeds()).toEqual([]);
});

const suggestionsFor = (name: string, typed: string) =>
  bot.server.actor(name).autocomplete('/workshop show', 'workshop', typed);

test('suggestions are never more than Discord shows', async () => {
  const suggestions = await suggestionsFor('Ada', 'Workshop');

  expect(suggestions).toHaveLength(25);
  expect(suggestions[0]).toMatchObject({ name: 'Workshop 0', value: 'id-0' });
  expect(await suggestionsFor('Ada', '39')).toMatchObject([{ name: 'Workshop 39', value: 'id-39' }]);
});

test('a suggestion with a long name is shortened, and one that cannot be sent is left out', async () => {
  expect(await suggestionsFor('Ada', 'long')).toMatchObject([{ name: `${'Я'.repeat(99)}…`, value: 'long' }]);
});

test('who may not know of workshops is suggested none, and refused when naming one all the same', async () => {
  expect(await suggestionsFor('Olena', 'Workshop')).toEqual([]);

  expect(await bot.server.actor('Olena').slash('/workshop show', { workshop: 'id-0' })).toMatchObject({
    kind: 'message',
    message: { ephemeral: true, content: expect.stringContaining('адміністратори') },
  });
});

test('what was typed decides nothing: any text arrives, and is for the command to check', async () => {
  expect(await bot.server.actor('Ada').slash('/workshop show', { workshop: ' anything ' })).toMatchObject({
    kind: 'message',
    message: { content: 'anything' },
  });
});

test('a fault suggests nothing and is logged without what was typed', async () => {
  expect(await suggestionsFor('Ada', 'crash')).toEqual([]);
  expect(bot.logged()).toContain('no suggestions');
  expect(bot.logged()).not.toMatch(/crash|database gone/);
});
