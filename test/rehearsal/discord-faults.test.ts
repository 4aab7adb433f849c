import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Events, type TextChannel } from 'discord.js';
import { expect, test } from 'vitest';
import { startRehearsalServer } from '../../rehearsal/discord/server.ts';
import { aBot, PEOPLE } from './discord-setup.ts';

async function withGeneral(options: Parameters<typeof aBot>[0] = {}) {
  const setup = await aBot(options);
  const general = setup.guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;
  return { ...setup, general };
}

test('a 429 is waited out and the message comes once', async () => {
  const { server, general } = await withGeneral();
  server.faults.next({ match: 'create_message', kind: '429', retryAfter: 0.1 });

  await general.send('patient');

  expect(server.actor('Ben').sees('general')).toMatchObject([{ content: 'patient' }]);
  expect(server.faults.injected).toEqual(new Map([['429', 1]]));
});

test('a 5xx is tried again', async () => {
  const { server, general } = await withGeneral();
  server.faults.next({ match: /^create_/, kind: '5xx', status: 502 }, 2);

  await general.send('stubborn');

  expect(server.actor('Ben').sees('general')).toMatchObject([{ content: 'stubborn' }]);
});

test('an answer that is cut off has happened all the same, and a nonce makes the repetition harmless', async () => {
  const { server, general } = await withGeneral({ client: { rest: { retries: 0 } } });
  server.faults.next({ match: 'create_message', kind: 'cut-after-accept' });

  await expect(general.send({ content: 'once', nonce: 'n1', enforceNonce: true })).rejects.toBeDefined();
  await general.send({ content: 'once', nonce: 'n1', enforceNonce: true });

  expect(server.actor('Ben').sees('general')).toMatchObject([{ content: 'once' }]);
});

test('faults by chance are the same for the same seed', async () => {
  const counts = [];
  for (let run = 0; run < 2; run++) {
    const { server, general } = await withGeneral();
    server.faults.random({ seed: 5, probability: { '5xx': 0.3 }, match: 'create_message' });
    for (let number = 0; number < 6; number++) await general.send(String(number));
    counts.push([...server.faults.injected]);
  }

  expect(counts[0]).toEqual(counts[1]);
  expect(counts[0]![0]![1]).toBeGreaterThan(0);
});

test('more than fifty requests a second are refused and counted', async () => {
  const server = await startRehearsalServer({ people: PEOPLE });
  const headers = { authorization: `Bot ${server.botToken}` };

  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      fetch(`${server.apiBase}/v10/${index % 2 ? 'users/@me' : 'gateway/bot'}`, { headers }),
    ),
  );

  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBe(10);
  expect(refused[0]!.headers.get('x-ratelimit-global')).toBe('true');
  expect(server.rateLimited).toBe(10);
  await server.close();
});

test('an operation the server lacks answers a loud 501 and is a finding', async () => {
  const { server, bot, guild } = await withGeneral();

  await expect(guild.bans.fetch()).rejects.toBeDefined();
  await expect(bot.rest.get('/nowhere/at/all')).rejects.toBeDefined();

  expect(new Set(server.findings.map(({ oracle, where }) => `${oracle} ${where}`))).toEqual(
    new Set(['route GET /guilds/{guild_id}/bans', 'route GET /nowhere/at/all']),
  );
  expect(server.trace.unknown().length).toBeGreaterThan(0);
}, 20_000);

test('the trace says who sees what, in memory and in a file', async () => {
  const traceFile = join(await mkdtemp(join(tmpdir(), 'trace-')), 'trace.ndjson');
  const { server, general, bot } = await withGeneral({ traceFile });
  const heard = new Promise((resolve) => bot.once(Events.MessageCreate, resolve));

  await general.send('for all');
  await heard;

  const entry = server.trace.entries.find(({ operation }) => operation === 'create_message');
  expect(entry).toMatchObject({ dir: 'rest', method: 'POST', status: 200, seenBy: ['Olena', 'Марта', 'Ben', '文'] });
  expect(server.trace.operations().get('create_message')).toBe(1);
  await bot.destroy();
  await server.close();
  const lines = (await readFile(traceFile, 'utf8')).trim().split('\n');
  expect(lines.length).toBe(server.trace.entries.length);
});

test('bystanders watch messages, commands and private replies as they happen', async () => {
  const { server, guild, bot, general } = await withGeneral();
  await guild.commands.set([{ name: 'ping', description: 'Ping' }]);
  bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply({ content: 'pong', flags: 64 });
  });
  const watched: unknown[] = [];
  server.subscribe(({ kind, by, seenBy, text }) => watched.push([kind, by, seenBy, text]));

  await general.send('hello');
  await server.actor('Ben').slash('/ping');

  expect(watched).toEqual([
    ['message', 'Antechamber', ['Olena', 'Марта', 'Ben', '文'], 'hello'],
    ['command', 'Ben', ['Ben'], '/ping'],
    ['private-reply', 'Antechamber', ['Ben'], 'pong'],
  ]);
});
