import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { asking } from '../../prisma/embedded/databases.ts';
import { freePort } from '../../prisma/embedded/port.ts';
import { type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import {
  ADDED,
  accountOn,
  aDataFolder,
  addConvention,
  conventions,
  type DataFolder,
  endChildren,
  startChild,
} from '../support/bot-child.ts';
import { freshDatabase } from '../support/database.ts';
import { endRound } from '../support/end-round.ts';
import type { House } from '../support/house.ts';
import { mortalRedis } from '../support/mortal-redis.ts';
import { formOf, messageOf, peopleFor, until, walkToTheRoom, withButton } from '../support/walk.ts';

// Whole programs start and stop here, several times in each test.
vi.setConfig({ testTimeout: 120_000 });

let server: RehearsalServer;
let data: DataFolder;
let settings: Record<string, string>;

beforeEach(async () => {
  server = await startRehearsalServer({ seed: 5, people: peopleFor(2), thinkingMs: 20_000 });
  data = await aDataFolder();
  settings = { ...accountOn(server), DATA_DIR: data.path };
});

afterEach(async () => {
  await endChildren();
  await data.remove();
  await server.close();
});

describe('asked to stop', () => {
  test('it closes everything it has opened, the database last', async () => {
    const bot = startChild(settings);
    await bot.online();
    const postgres = await data.postgres();

    bot.signal('SIGTERM');

    const { code, signal, err } = await bot.ended;
    expect({ code, signal, err }).toEqual({ code: 0, signal: null, err: '' });
    const log = bot.logged();
    expect(log.slice(log.indexOf('stopping'))).toEqual(['stopping', 'stopped']);
    expect(postgres).toBeGreaterThan(0);
    expect(await data.postgres()).toBeUndefined();
    expect(await readdir(data.path)).toEqual(['encryption.key', 'postgres']);
  });

  test('in the middle of a command, it gives the answer first', async () => {
    const bot = startChild(settings);
    await bot.online();
    server.faults.next({ kind: 'delay', ms: 1_000, match: 'create_guild_role' });
    const reply = server.actor('Olena').slash('/setup');
    await until(() => server.faults.injected.get('delay') === 1, 'the first role to be asked for');

    bot.signal('SIGTERM');

    expect((await messageOf(reply)).text).toContain('Workshop organizer');
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
    expect(await data.postgres()).toBeUndefined();
  });

  test('while it starts, it stops', async () => {
    const bot = startChild(settings);
    while ((await data.postgres()) === undefined) await pause(5);

    bot.signal('SIGTERM');

    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
    expect(await data.postgres()).toBeUndefined();
  });
});

describe('killed', () => {
  test('it leaves PostgreSQL behind, and the next start takes that over with all it holds', async () => {
    const killed = startChild(settings);
    await killed.online();
    await addConvention(server);
    const postgres = await data.postgres();
    killed.signal('SIGKILL');
    await killed.ended;
    expect(await data.postgres()).toBe(postgres);

    const next = startChild(settings);
    await next.online();

    expect(next.logged()).toContain(`Took over the database server that an earlier run had left (process ${postgres})`);
    expect(await conventions(server)).toEqual([ADDED]);
    next.signal('SIGTERM');
    expect(await next.ended).toMatchObject({ code: 0 });
    expect(await data.postgres()).toBeUndefined();
  });

  test('together with PostgreSQL, it comes back with everything it had answered for', async () => {
    const killed = startChild(settings);
    await killed.online();
    await addConvention(server);
    process.kill((await data.postgres()) ?? 0, 'SIGKILL');
    killed.signal('SIGKILL');
    await killed.ended;

    const next = startChild(settings);
    await next.online();

    expect(await conventions(server)).toEqual([ADDED]);
  });
});

describe('with a PostgreSQL of the operator’s own', () => {
  let url: string;
  let own: Record<string, string>;

  beforeEach(async () => {
    const database = await freshDatabase();
    onTestFinished(database.drop);
    url = database.url;
    own = { ...settings, DATABASE_URL: url, ENCRYPTION_KEY: randomBytes(32).toString('base64') };
  });

  test('a killed bot leaves no lock: the next start comes online at once', async () => {
    const killed = startChild(own);
    await killed.online();
    await addConvention(server);
    killed.signal('SIGKILL');
    await killed.ended;

    const next = startChild(own);
    await next.online();

    expect(await conventions(server)).toEqual([ADDED]);
    next.signal('SIGTERM');
    expect(await next.ended).toMatchObject({ code: 0 });
    expect(await asking(url, async (client) => (await client.query(LOCKS)).rowCount)).toBe(0);
  });

  test('when the database lets go of it, it stops by itself, since another may take over from then on', async () => {
    const bot = startChild(own);
    await bot.online();

    await asking(url, (client) => client.query(`SELECT pg_terminate_backend(pid) FROM (${LOCKS}) AS held`));

    expect(await bot.ended).toMatchObject({ code: 1, err: '' });
    expect(bot.logged().at(-1)).toBe('stopped');
  });
});

/** Who holds a lock of the kind that keeps other bots away. */
const LOCKS = `SELECT pid FROM pg_locks JOIN pg_database ON pg_database.oid = database
  WHERE locktype = 'advisory' AND datname = current_database()`;

describe('with a Redis that cannot be relied on', () => {
  test('none there: it comes up, and rounds run to their end', async () => {
    const redis = `redis://127.0.0.1:${await freePort()}`;
    const bot = startChild({ ...settings, REDIS_URL: redis, REHEARSAL_SPEED: '120' });
    await bot.online();
    const { room } = await walkToTheRoom({ server } as House, { minutes: 5 });
    const fay = server.actor('Fay');

    await messageOf(fay.slash('/round open', {}, { channel: room }));

    await withButton(fay, room, 'React');
    await until(() => fay.sees(room).find(({ text }) => text.includes('All 2 rounds')), 'the end');
    bot.signal('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0 });
  });

  test('it dies and comes back empty in the middle: no round waits, and alarms are set in it again', async ({
    skip,
  }) => {
    const redis = await mortalRedis();
    if (!redis) return skip('there is no redis-server');
    const bot = startChild({ ...settings, REDIS_URL: redis.url, REHEARSAL_SPEED: '60' });
    await bot.online();
    const { room } = await walkToTheRoom({ server } as House, { minutes: 5 });
    const fay = server.actor('Fay');
    await messageOf(fay.slash('/round open', {}, { channel: room }));
    await redis.holds(1);

    await redis.kill();
    await withButton(fay, room, 'React');
    await redis.start();
    await messageOf(fay.slash('/round extend', { by: 5 }, { channel: room }));

    await redis.holds(1);
    await until(() => fay.sees(room).find(({ text }) => text.includes('All 2 rounds')), 'the end');
    bot.signal('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0 });
  });
});

test('killed in the middle of a round it goes on with it, and nothing it ever prints says who, what or by which key', async () => {
  const talkative = { ...settings, LOG_LEVEL: 'debug' };
  const killed = startChild(talkative);
  await killed.online();
  const { room } = await walkToTheRoom({ server } as House);
  const fay = server.actor('Fay');
  await messageOf(fay.slash('/round open', {}, { channel: room }));
  const ana = server.actor('Ana 1');
  const write = async (words: string) =>
    await messageOf(
      ana.submit(await formOf(ana.press(await withButton(ana, room, 'Write a statement'), 'Write a statement')), {
        'What do you want to say?': words,
        'May the public summary quote it?': 'no',
      }),
    );
  await write('We need the river.');
  killed.signal('SIGKILL');
  const before = await killed.ended;

  const next = startChild(talkative);
  await next.online();
  await write('We need it in spring.');
  await endRound(fay, room);
  const revealed = await until(() => fay.sees(room).find(({ text }) => text.includes('spring')), 'the reveal');
  next.signal('SIGTERM');
  const after = await next.ended;

  expect(revealed.text).toContain('We need the river.');
  const said = [before, after].map(({ out, err }) => out + err).join('');
  const key = (await readFile(path.join(data.path, 'encryption.key'), 'utf8')).trim();
  const password = (await readFile(path.join(data.path, 'postgres', 'password'), 'utf8')).trim();
  const people = [...server.discord.world.users.values()].filter(({ isBot }) => !isBot);
  const secrets = [server.botToken, key, password, 'river', 'Hydrology', 'Ardania', 'Water sharing'];
  const found = [...secrets, ...people.flatMap(({ id, name }) => [id, name])].filter((one) => said.includes(one));
  expect(found).toEqual([]);
});
