import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../../bot/client.ts';
import { defineCommand } from '../../bot/command.ts';
import { choice, optionalText, suggested, wholeNumber } from '../../bot/options.ts';
import { registerCommands } from '../../bot/registration.ts';
import { type RehearsedBot, rehearseBot } from './rehearsed-bot.ts';

const extend = defineCommand({
  path: 'round extend',
  description: 'form-field.name',
  reply: 'public',
  options: {
    reason: optionalText('form-field.title', { max: 100 }),
    by: wholeNumber('form-field.party', { min: 0, max: 30 }),
    how: choice('form-field.party', { soft: 'form-field.name', hard: 'form-field.title' }),
    workshop: suggested('form-field.title', async () => []),
  },
  execute: async () => '',
});
const setup = defineCommand({
  path: 'setup',
  description: 'form-field.name',
  for: 'administrator',
  reply: 'private',
  options: {},
  execute: async () => '',
});

let bot: RehearsedBot;

afterEach(async () => {
  await bot.stop();
  expect(bot.misdeeds()).toEqual([]);
});

const timesRegistered = () => bot.server.trace.operations().get('bulk_set_guild_application_commands') ?? 0;

describe('the commands', () => {
  test('are there when the bot comes online, and are registered again only when they have changed', async () => {
    bot = await rehearseBot({ commands: [extend, setup] });
    const { client, server } = bot;
    await expect.poll(timesRegistered).toBe(1);

    const again = () => registerCommands(client.rest, server.applicationId, server.guildId, [setup, extend]);
    expect(await again()).toBe('unchanged');
    expect(await again()).toBe('unchanged');
    expect(timesRegistered()).toBe(1);

    const changed = {
      ...extend,
      options: { ...extend.options, by: wholeNumber('form-field.party', { min: 0, max: 31 }) },
    };
    const worded = { ...extend, description: 'form-field.party' } as const;
    expect(await registerCommands(client.rest, server.applicationId, server.guildId, [changed, setup])).toBe(
      'registered',
    );
    expect(await registerCommands(client.rest, server.applicationId, server.guildId, [worded, setup])).toBe(
      'registered',
    );
    expect(await registerCommands(client.rest, server.applicationId, server.guildId, [worded])).toBe('registered');
    expect(timesRegistered()).toBe(4);
  });

  test('for administrators are not offered to others', async () => {
    bot = await rehearseBot({ commands: [extend, setup] });
    await expect.poll(timesRegistered).toBe(1);

    const offeredTo = (name: string) =>
      bot.server
        .actor(name)
        .commands()
        .map((command) => command.name);
    expect(offeredTo('Ada')).toEqual(['round', 'setup']);
    expect(offeredTo('Olena')).toEqual(['round']);
  });
});

describe('the client', () => {
  test('comes back after a broken connection, and goes on answering', async () => {
    const hello = defineCommand({ ...setup, path: 'hello', execute: async () => 'hello' });
    bot = await rehearseBot({ commands: [hello] });
    await expect.poll(timesRegistered).toBe(1);

    bot.server.faults.dropSocket();
    await expect.poll(() => bot.logged(), { timeout: 20_000 }).toContain('gateway resumed');

    expect(await bot.server.actor('Ada').slash('/hello')).toMatchObject({
      kind: 'message',
      message: { content: 'hello' },
    });
  });

  test('does not wait for hours when Discord asks it to', async () => {
    bot = await rehearseBot({ commands: [setup] });
    await expect.poll(timesRegistered).toBe(1);
    bot.server.faults.next({ match: 'list_guild_application_commands', kind: '429', retryAfter: 3600 });

    const register = registerCommands(bot.client.rest, bot.server.applicationId, bot.server.guildId, [setup]);

    await expect(register).rejects.toMatchObject({ retryAfter: expect.closeTo(3_600_000, -4) });
  });

  test('asks for no privileged intents and keeps no messages', async () => {
    bot = await rehearseBot({ commands: [] });
    const ada = bot.server.actor('Ada');

    await ada.say('general', 'I fear for my family');
    await bot.client.rest.get('/gateway/bot');

    const cached = bot.client.channels.cache.map((channel) =>
      'messages' in channel ? channel.messages.cache.size : 0,
    );
    expect(Math.max(...cached)).toBe(0);
    expect(createClient({ apiBase: bot.server.apiBase }).options.intents.toArray()).toEqual([
      'Guilds',
      'GuildVoiceStates',
    ]);
  });
});
