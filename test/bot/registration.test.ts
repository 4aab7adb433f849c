import { describe, expect, test } from 'vitest';
import { defineCommand, defineModalCommand } from '../../bot/command.ts';
import { optionalText, text, wholeNumber } from '../../bot/options.ts';
import { commandsJson } from '../../bot/registration.ts';

const nothing = async () => '';

const extend = defineCommand({
  path: 'round extend',
  description: 'form-field.name',
  reply: 'public',
  options: {
    reason: optionalText('form-field.title', { max: 100 }),
    by: wholeNumber('form-field.party', { min: 1, max: 30 }),
  },
  execute: nothing,
});
const close = defineCommand({
  path: 'round close',
  description: 'form-field.name',
  reply: 'public',
  options: {},
  execute: nothing,
});
const review = defineCommand({
  path: 'review',
  description: 'form-field.name',
  reply: 'private',
  options: {},
  execute: nothing,
});

describe('the commands as Discord is told about them', () => {
  test('are one for each first word', () => {
    expect(
      commandsJson([extend, review, close]).map(({ name, description, options }) => ({
        name,
        description,
        subcommands: options?.map((option) => option.name),
      })),
    ).toEqual([
      { name: 'round', description: 'extend · close', subcommands: ['extend', 'close'] },
      { name: 'review', description: 'Name', subcommands: [] },
    ]);
  });

  test('are described in every language, under names that stay the same', () => {
    const [round] = commandsJson([extend]);

    expect(round?.options?.[0]).toMatchObject({
      name: 'extend',
      description: 'Name',
      description_localizations: { uk: 'Ім’я', ru: 'Имя' },
    });
  });

  test('ask for what is required first', () => {
    const [round] = commandsJson([extend]);

    expect(round?.options?.[0]).toMatchObject({ options: [{ name: 'by' }, { name: 'reason' }] });
  });

  test('are hidden from others only when all of them are for administrators', () => {
    const setup = defineModalCommand({
      path: 'setup',
      description: 'form-field.name',
      for: 'administrator',
      options: { name: text('form-field.name', { max: 10 }) },
      open: async () => ({ custom_id: '1:x', title: 'x', components: [] }),
    });

    expect(commandsJson([setup, review]).map((command) => command.default_member_permissions)).toEqual(['32', null]);
  });

  test('cannot be both a command and a group of commands', () => {
    const round = defineCommand({ ...review, path: 'round' });

    expect(() => commandsJson([round, extend])).toThrow('/round must have one word or two like its siblings');
  });
});
