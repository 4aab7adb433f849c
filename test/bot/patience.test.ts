import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineCommand, defineModalCommand } from '../../bot/command.ts';
import { defineModal, shortText } from '../../bot/modal.ts';
import { type RehearsedBot, rehearseBot } from './rehearsed-bot.ts';

const describedAs = { description: 'form-field.name', options: {} } as const;

const form = defineModal({
  verb: 'form',
  ids: 0,
  title: 'form-field.title',
  answer: 'private',
  fields: { name: shortText('form-field.name', { max: 10, required: false }) },
  execute: async () => 'taken',
});

let timesDone = 0;
const commands = [
  defineCommand({
    ...describedAs,
    path: 'count',
    reply: 'public',
    execute: async () => {
      timesDone += 1;
      return `done ${timesDone}`;
    },
  }),
  defineCommand({
    ...describedAs,
    path: 'slow',
    reply: 'private',
    execute: async () => {
      await pass(3_200);
      return 'at last';
    },
  }),
  defineModalCommand({ ...describedAs, path: 'form quick', open: async (_, context) => form.view(context, []) }),
  defineModalCommand({ ...describedAs, path: 'form never', open: () => new Promise(() => undefined) }),
];

let bot: RehearsedBot;

beforeAll(async () => {
  // Nobody ever finds out which language was chosen: the worst a slow database can do.
  const findLanguage = () => new Promise<never>(() => undefined);
  bot = await rehearseBot(
    { commands, modals: [form] },
    { members: { findLanguage, setLanguage: async () => undefined } },
  );
});

afterAll(async () => {
  await bot.stop();
  expect(bot.misdeeds()).toEqual([]);
});

const answerTo = (command: string) => bot.server.actor('Olena').slash(command);

describe('when the database does not answer', () => {
  test('Discord is told in time that an answer is coming, and it comes', async () => {
    expect(await answerTo('/slow')).toMatchObject({
      kind: 'message',
      message: { content: 'at last', ephemeral: true },
    });
  });

  test('a form opens in time, in the language of the client', async () => {
    expect(await answerTo('/form quick')).toMatchObject({ kind: 'modal', modal: { title: 'Назва' } });
  });

  test('a form that needs it does not open, and says so instead of nothing', async () => {
    expect(await answerTo('/form never')).toMatchObject({
      kind: 'message',
      message: { content: expect.stringMatching(/^Щось зламалося з нашого боку/), ephemeral: true },
    });
  });
});

describe('when a connection breaks just after Discord took', () => {
  test.each([
    ['the acknowledgement', 'create_interaction_response'],
    ['the answer', 'update_original_webhook_message'],
  ])('%s, the command runs once and its answer stands', async (_, match) => {
    const before = timesDone;
    bot.server.faults.next({ match, kind: 'cut-after-accept' });

    expect(await answerTo('/count')).toMatchObject({ message: { content: `done ${before + 1}` } });
    await expect.poll(() => bot.server.faults.injected.get('cut-after-accept')).toBeGreaterThan(0);
    expect(timesDone).toBe(before + 1);
  });

  test('a form, it stays open and can be sent', async () => {
    bot.server.faults.next({ match: 'create_interaction_response', kind: 'cut-after-accept' });
    const olena = bot.server.actor('Olena');

    const reply = await olena.slash('/form quick');

    if (reply.kind !== 'modal') throw new Error(`there was no form but ${reply.kind}`);
    expect(await olena.submit(reply.modal, {})).toMatchObject({ message: { content: 'taken' } });
  });
});

test('when Discord has given up waiting, nothing is done', async () => {
  const before = timesDone;
  bot.server.faults.next({ match: 'create_interaction_response', kind: 'delay', ms: 3_500 });

  expect(await answerTo('/count')).toEqual({ kind: 'no-answer' });
  await expect.poll(() => bot.logged(), { timeout: 10_000 }).toContain('too late to answer');
  expect(timesDone).toBe(before);
});
