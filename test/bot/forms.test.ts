import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { button, defineFormButton, row } from '../../bot/button.ts';
import { defineCommand, defineModalCommand } from '../../bot/command.ts';
import { customId } from '../../bot/custom-id.ts';
import { checkbox, defineModal, longText, note, pick, radio, shortText } from '../../bot/modal.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type RehearsedBot, rehearseBot } from './rehearsed-bot.ts';

const MOTIVATION = 'I fear for my family,\nand *yet* I come.';

const application = defineModal({
  verb: 'application',
  ids: 1,
  title: 'form-field.title',
  answer: 'private',
  fields: {
    hint: note('form-field.motivation'),
    party: pick('form-field.party', async (_, [id = '']) => [
      { value: 'a', label: `A of ${id}` },
      { value: 'b', label: 'B' },
    ]),
    committed: radio(
      'form-field.affiliation',
      [
        { value: '1', label: 'no' },
        { value: '5', label: 'yes' },
      ],
      { required: false },
    ),
    agreed: checkbox('form-field.name'),
    motivation: longText('form-field.motivation', { max: 4000, required: true }),
  },
  async execute([id = ''], { party, committed, agreed, motivation }) {
    if (motivation === 'crash') throw new Error('disk full');
    if (motivation.length > 30)
      throw new Refusal('applications-closed', { closedAt: new Date('2026-10-01T12:00:00Z') });
    return JSON.stringify({ id, party, committed, agreed, motivation });
  },
});

const signature = defineModal({
  verb: 'signature',
  ids: 0,
  title: 'form-field.name',
  answer: 'update',
  fields: { name: shortText('form-field.name', { max: 40, required: true }) },
  execute: async (_, { name }) => `signed by ${name}`,
});

const describedAs = { description: 'form-field.name', options: {} } as const;
const commands = [
  defineCommand({
    ...describedAs,
    path: 'call',
    reply: 'public',
    execute: async () => ({
      content: 'Call',
      components: [
        row(
          button('apply', ['workshop-1'], 'Apply', 'primary'),
          button('apply', ['workshop-2'], 'Other', 'primary'),
          button('apply-formerly', ['workshop-1'], 'Formerly', 'primary'),
        ),
      ],
    }),
  }),
  defineCommand({
    ...describedAs,
    path: 'paper',
    reply: 'private',
    execute: async () => ({ content: 'Paper', components: [row(button('sign', [], 'Sign', 'primary'))] }),
  }),
  defineModalCommand({
    ...describedAs,
    path: 'sign',
    open: async (_, context) => signature.view(context, [], { name: 'Ada' }),
  }),
];
const buttons = [
  defineFormButton({ verb: 'apply', ids: 1, open: (ids, context) => application.view(context, ids) }),
  defineFormButton({
    verb: 'apply-formerly',
    ids: 1,
    // The form as it was before it asked for a party.
    open: async (ids, context) => ({
      ...(await signature.view(context, [])),
      custom_id: customId('application', ...ids),
    }),
  }),
  defineFormButton({ verb: 'sign', ids: 0, open: (ids, context) => signature.view(context, ids) }),
];

let bot: RehearsedBot;

beforeAll(async () => {
  bot = await rehearseBot({ commands, buttons, modals: [application, signature] });
});

afterAll(async () => {
  await bot.stop();
  expect(bot.misdeeds()).toEqual([]);
});

async function calledFor(command: string) {
  const reply = await bot.server.actor('Ada').slash(command);
  if (reply.kind !== 'message') throw new Error(`there was no message but ${reply.kind}`);
  return reply.message;
}

async function formBehind(label: string, message = calledFor('/call')) {
  const reply = await bot.server.actor('Olena').press(await message, label);
  if (reply.kind !== 'modal') throw new Error(`there was no form but ${reply.kind}`);
  return reply.modal;
}

describe('a form', () => {
  test('opens with its fields in the own language', async () => {
    const { title, customId, fields } = await formBehind('Apply');

    expect({ title, customId }).toEqual({ title: 'Назва', customId: '1:application:workshop-1' });
    expect(fields.map(({ kind, customId, required }) => [kind, customId, required])).toEqual([
      ['note', '', false],
      ['select', 'party', true],
      ['radio', 'committed', false],
      ['checkbox', 'agreed', false],
      ['paragraph', 'motivation', true],
    ]);
    expect(fields[1]?.options?.map(({ label }) => label)).toEqual(['A of workshop-1', 'B']);
  });

  test('hands over what was entered', async () => {
    const modal = await formBehind('Apply');

    const reply = await bot.server
      .actor('Olena')
      .submit(modal, { party: 'b', committed: '5', agreed: true, motivation: 'Мир' });

    expect(reply).toMatchObject({ kind: 'message', message: { ephemeral: true } });
    expect(JSON.parse(reply.kind === 'message' ? reply.message.content : '')).toEqual({
      id: 'workshop-1',
      party: 'b',
      committed: '5',
      agreed: true,
      motivation: 'Мир',
    });
  });

  test('hands over empty values for what was left out', async () => {
    const modal = await formBehind('Apply');

    const reply = await bot.server.actor('Olena').submit(modal, { party: 'a', motivation: 'x' });

    expect(JSON.parse(reply.kind === 'message' ? reply.message.content : '')).toMatchObject({
      committed: '',
      agreed: false,
    });
  });

  test('that is refused gives the words back to the writer alone, with the way back into the form', async () => {
    const olena = bot.server.actor('Olena');
    const modal = await formBehind('Apply');

    const reply = await olena.submit(modal, { party: 'a', motivation: MOTIVATION });

    if (reply.kind !== 'message') throw new Error(`there was no message but ${reply.kind}`);
    expect(reply.message.ephemeral).toBe(true);
    expect(reply.message.content).toContain('<t:1790856000:F>');
    expect(reply.message.content).toContain('Ваш текст, щоб нічого не загубилося');
    expect(reply.message.content).toContain('> I fear for my family,\n> and \\*yet\\* I come.');
    expect(reply.message.buttons.map(({ label }) => label)).toEqual(['Apply', 'Formerly']);
    expect(await olena.press(reply.message, 'Apply')).toMatchObject({ kind: 'modal' });
    expect(bot.logged()).not.toContain('family');
  });

  test('that was opened before it changed is refused, and loses no words', async () => {
    const modal = await formBehind('Formerly');

    expect(await bot.server.actor('Olena').submit(modal, { name: 'Olena K.' })).toMatchObject({
      kind: 'message',
      message: {
        ephemeral: true,
        content: expect.stringContaining('> Olena K.'),
        buttons: [{ label: 'Apply' }, { label: 'Formerly' }],
      },
    });
    expect(bot.logged()).toContain('outdated-button');
  });

  test('that is refused gives long words back in full', async () => {
    const olena = bot.server.actor('Olena');
    const modal = await formBehind('Apply');

    await olena.submit(modal, { party: 'a', motivation: 'слово '.repeat(666) });

    const count = () =>
      olena
        .sees('general')
        .filter(({ ephemeral }) => ephemeral)
        .map(({ content }) => content.match(/слово/g)?.length ?? 0)
        .reduce((sum, one) => sum + one, 0);
    await expect.poll(count).toBe(666);
  });

  test('that meets a fault loses no words either', async () => {
    const modal = await formBehind('Apply');

    const reply = await bot.server.actor('Olena').submit(modal, { party: 'a', motivation: 'crash' });

    expect(reply).toMatchObject({
      kind: 'message',
      message: { ephemeral: true, content: expect.stringContaining('> crash') },
    });
    expect(bot.logged()).not.toContain('disk full');
  });

  test('changes the private message it was opened from', async () => {
    const ada = bot.server.actor('Ada');
    const paper = await calledFor('/paper');
    const reply = await ada.press(paper, 'Sign');
    if (reply.kind !== 'modal') throw new Error(`there was no form but ${reply.kind}`);

    expect(await ada.submit(reply.modal, { Name: 'Ada L.' })).toMatchObject({
      kind: 'updated',
      message: { id: paper.id, content: 'signed by Ada L.', buttons: [] },
    });
  });

  test('opened by a command comes filled in, and is answered by a new message', async () => {
    const ada = bot.server.actor('Ada');
    const reply = await ada.slash('/sign');
    if (reply.kind !== 'modal') throw new Error(`there was no form but ${reply.kind}`);

    expect(reply.modal.fields).toMatchObject([{ label: 'Name', value: 'Ada' }]);
    expect(await ada.submit(reply.modal, {})).toMatchObject({
      kind: 'message',
      message: { content: 'signed by Ada', ephemeral: true },
    });
  });
});
