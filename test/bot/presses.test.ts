import { Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { button, defineButton, row } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import { defineSelect, select } from '../../bot/select.ts';
import type { Row } from '../../bot/view.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type RehearsedBot, rehearseBot } from './rehearsed-bot.ts';

const OUTDATED =
  'This button or form is out of date and does nothing any more. Run the command again, or use the newest message.';

const panel = (): Row[] => [
  row(
    button('count', ['round-1', '1'], 'Count', 'primary'),
    button('whisper', ['round-1'], 'Whisper', 'secondary'),
    button('refuse', ['round-1'], 'Refuse', 'danger'),
  ),
  row(
    select('choose', ['round-1'], 'Your answer', [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ]),
  ),
];

const describedAs = { description: 'form-field.name', options: {} } as const;
const commands = [
  defineCommand({
    ...describedAs,
    path: 'panel open',
    reply: 'public',
    execute: async () => ({ content: 'Panel', components: panel() }),
  }),
  defineCommand({
    ...describedAs,
    path: 'panel own',
    reply: 'private',
    execute: async () => ({ content: 'Own panel', components: panel() }),
  }),
];

const buttons = [
  defineButton({
    verb: 'count',
    ids: 2,
    answer: 'update',
    execute: async ([id = '', count = '']) => ({
      content: `${id} pressed ${count} times`,
      components: [row(button('count', [id, String(Number(count) + 1)], 'Count', 'primary'))],
    }),
  }),
  defineButton({
    verb: 'whisper',
    ids: 1,
    answer: 'private',
    execute: async ([id = ''], { caller }) => `${id} for ${caller.memberId}`,
  }),
  defineButton({
    verb: 'refuse',
    ids: 1,
    answer: 'update',
    execute: async () => {
      throw new Refusal('round-closed', { ordinal: 2 });
    },
  }),
  defineButton({
    verb: 'grown',
    ids: 2,
    idsLeast: 1,
    answer: 'private',
    execute: async ([id = '', seen = 'nothing']) => `${id} saw ${seen}`,
  }),
  defineButton({ verb: 'ask', ids: 0, answer: 'private', execute: async (_, { caller }) => JSON.stringify(caller) }),
  defineSelect({
    verb: 'choose',
    ids: 1,
    answer: 'private',
    execute: async ([id = ''], values) => `${id}: ${values.join()}`,
  }),
];

let bot: RehearsedBot;

beforeAll(async () => {
  bot = await rehearseBot({ commands, buttons });
});

afterAll(async () => {
  await bot.stop();
  expect(bot.misdeeds()).toEqual([]);
});

async function panelOf(name: string, kind: 'open' | 'own') {
  const reply = await bot.server.actor(name).slash(`/panel ${kind}`);
  if (reply.kind !== 'message') throw new Error(`there was no panel but ${reply.kind}`);
  return reply.message;
}

describe('a button', () => {
  test('answers its presser alone', async () => {
    const message = await panelOf('Ada', 'open');
    const olena = bot.server.actor('Olena');

    expect(await olena.press(message, 'Whisper')).toMatchObject({
      kind: 'message',
      message: { content: `round-1 for ${olena.id}`, ephemeral: true },
    });
  });

  test('can change the private message it is under, again and again', async () => {
    const ada = bot.server.actor('Ada');
    const message = await panelOf('Ada', 'own');

    const first = await ada.press(message, 'Count');
    expect(first).toMatchObject({ kind: 'updated', message: { content: 'round-1 pressed 1 times', selects: [] } });

    expect(await ada.press(message, 'Count')).toMatchObject({
      kind: 'updated',
      message: { id: message.id, content: 'round-1 pressed 2 times' },
    });
  });

  test('never changes a message that others read', async () => {
    const message = await panelOf('Ada', 'open');

    expect(await bot.server.actor('Olena').press(message, 'Count')).toMatchObject({
      kind: 'message',
      message: { content: 'round-1 pressed 1 times', ephemeral: true },
    });
    expect(
      bot.server
        .actor('Boris')
        .sees('general')
        .find(({ id }) => id === message.id)?.content,
    ).toBe('Panel');
  });

  test('that is refused leaves its message as it was', async () => {
    const ada = bot.server.actor('Ada');
    const message = await panelOf('Ada', 'own');

    expect(await ada.press(message, 'Refuse')).toMatchObject({
      kind: 'message',
      message: {
        content: 'Round 2 is closed and takes nothing more, so that all had the same time. Nothing was changed.',
        ephemeral: true,
      },
    });
    expect(ada.sees('general').find(({ id }) => id === message.id)).toMatchObject({ content: 'Own panel' });
  });

  test('pressed twice at once is answered twice', async () => {
    const ada = bot.server.actor('Ada');
    const message = await panelOf('Ada', 'own');

    const replies = await Promise.all([ada.press(message, 'Whisper'), ada.press(message, 'Whisper')]);

    expect(replies.map(({ kind }) => kind)).toEqual(['message', 'message']);
  });

  test.each([
    ['an unknown verb', '1:nothing:round-1'],
    ['an older version', '0:whisper:round-1'],
    ['an id too few', '1:whisper'],
    ['an id too many', '1:whisper:round-1:2'],
    ['fewer ids than it ever had', '1:grown'],
    ['more ids than it has', '1:grown:round-1:2:3'],
    ['words for an id', '1:whisper:drop table'],
    ['no form at all', 'whisper'],
  ])('with %s says that it is outdated', async (_, customId) => {
    const message = await panelOf('Ada', 'open');

    expect(await bot.server.actor('Ada').forge(message, customId)).toMatchObject({
      kind: 'message',
      message: { content: OUTDATED, ephemeral: true },
    });
  });

  test.each([
    ['1:grown:round-1', 'round-1 saw nothing'],
    ['1:grown:round-1:2', 'round-1 saw 2'],
  ])('of a version that knew less is answered all the same (%s)', async (customId, content) => {
    const message = await panelOf('Ada', 'open');

    expect(await bot.server.actor('Ada').forge(message, customId)).toMatchObject({ message: { content } });
  });
});

test('a button in a direct message knows who presses it, and of no server', async () => {
  const olena = bot.server.actor('Olena');
  const { rest } = bot.client;
  const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: olena.id } })) as { id: string };
  await rest.post(Routes.channelMessages(id), {
    body: {
      content: 'Invitation',
      components: [row(button('ask', [], 'Who am I?', 'primary'), button('count', ['seat', '1'], 'Count', 'primary'))],
    },
  });

  const [message] = olena.directMessages();
  expect(await olena.press(message!, 'Who am I?')).toMatchObject({
    kind: 'message',
    message: {
      content: JSON.stringify({ memberId: olena.id, serverId: '', channelId: id, roleIds: [], isAdministrator: false }),
    },
  });
  expect(await olena.press(message!, 'Count')).toMatchObject({
    kind: 'updated',
    message: { content: 'seat pressed 1 times' },
  });
});

test('a chosen language goes before the language of the client', async () => {
  const message = await panelOf('Ada', 'open');
  const boris = bot.server.actor('Boris');
  const refusal = async () => {
    const reply = await boris.press(message, 'Refuse');
    return reply.kind === 'message' ? reply.message.content : reply.kind;
  };

  expect(await refusal()).toMatch(/^Раунд/);
  await bot.ports.members.setLanguage(boris.id, 'en');
  expect(await refusal()).toMatch(/^Round 2 is closed/);
});

test('the log names nobody', () => {
  expect(bot.logged()).toContain('refused');
  expect(bot.logged()).not.toMatch(/Olena|Boris|Ada|general|round-1/);
  for (const name of ['Olena', 'Boris']) expect(bot.logged()).not.toContain(bot.server.actor(name).id);
});

test('a select hands over what was chosen', async () => {
  const message = await panelOf('Ada', 'open');

  expect(await bot.server.actor('Olena').choose(message, 'Your answer', ['no'])).toMatchObject({
    kind: 'message',
    message: { content: 'round-1: no', ephemeral: true },
  });
});

test('two handlers of one name are a mistake that shows at once', async () => {
  await expect(rehearseBot({ buttons: [...buttons, ...buttons] })).rejects.toThrow('two handlers are called count');
});
