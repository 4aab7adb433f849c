import { readFileSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asking } from '../../prisma/embedded/databases.ts';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../prisma/embedded/embedded-postgres.ts';
import { readPostmasterFile, serves } from '../../prisma/embedded/postmaster-file.ts';
import { DatabaseStartError } from '../../prisma/embedded/start-error.ts';

const root = process.getuid?.() === 0;

let folder: string;
let directory: string;
let messages: string[];
let running: EmbeddedPostgres[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'antechamber-embedded-'));
  await chmod(folder, 0o755);
  directory = path.join(folder, 'database');
  messages = [];
  running = [];
});

afterEach(async () => {
  for (const database of running) await database.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a start', () => {
  test('in an empty folder makes a database that is kept from run to run', async () => {
    const first = await start();
    await first.ensureDatabase('antechamber');
    await ask(first, 'CREATE TABLE round (title text)');
    await ask(first, "INSERT INTO round VALUES ('Opening')");
    await first.stop();

    const second = await start();
    expect(await ask(second, 'SELECT title FROM round')).toEqual([{ title: 'Opening' }]);
    expect(messages).toEqual([]);
  });

  test('keeps the password to the account that starts it', async () => {
    const database = await start();

    const file = path.join(directory, 'password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const wrong = database.url('postgres').replace((await readFile(file, 'utf8')).trim(), 'password');
    await expect(asking(wrong, (client) => client.query('SELECT 1'))).rejects.toThrow('password authentication failed');
  });

  test('listens on this machine only, writes with care and runs under another session', async () => {
    const database = await start();

    expect(
      await settings(database, ['listen_addresses', 'unix_socket_directories', 'fsync', 'full_page_writes']),
    ).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'on',
      full_page_writes: 'on',
    });
    const session = (pid: number | 'self') => readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[5];
    expect(session(await serverPid())).not.toBe(session('self'));
  });

  test.runIf(root)('as root runs the server under another account', async () => {
    await start();

    expect((await stat(path.join(directory, 'cluster'))).uid).not.toBe(0);
    expect(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${await serverPid()}/status`, 'utf8'))?.[1]).not.toBe('0');
  });

  test.runIf(root)(
    'as root below a folder closed to others keeps the database in the shelter, and finds it again',
    async () => {
      const shelter = path.join(folder, 'shelter');
      const closed = path.join(folder, 'closed');
      await mkdir(closed, { mode: 0o700 });
      directory = path.join(closed, 'database');

      const first = await start({ shelter });
      await first.ensureDatabase('antechamber');
      await ask(first, 'CREATE TABLE round (title text)');
      await first.stop();
      const cluster = (await readFile(path.join(directory, 'location'), 'utf8')).trim();
      expect(cluster.startsWith(`${shelter}/`)).toBe(true);
      const said = `The database lies in ${cluster}, because the account it runs as cannot reach ${directory}`;
      expect(messages).toEqual([said]);

      const second = await start({ shelter });
      expect(await ask(second, 'SELECT title FROM round')).toEqual([]);
      expect(messages).toEqual([said, said]);
      await second.stop();

      // A folder that was thrown away with its checkout and made anew is another one.
      await rm(directory, { recursive: true });
      const third = await start({ shelter });
      await expect(ask(third, 'SELECT title FROM round')).rejects.toThrow('database "antechamber" does not exist');
    },
  );

  test.runIf(root)('as root refuses to begin anew when the shelter has lost the database', async () => {
    const shelter = path.join(folder, 'shelter');
    await mkdir(path.join(folder, 'closed'), { mode: 0o700 });
    directory = path.join(folder, 'closed', 'database');
    await (await start({ shelter })).stop();
    const cluster = (await readFile(path.join(directory, 'location'), 'utf8')).trim();
    await rm(shelter, { recursive: true });

    await expect(start({ shelter })).rejects.toThrow(
      `The database of ${directory} lay in ${cluster} and is gone. Put it back from a backup, or delete ${directory}/location to begin with an empty one.`,
    );
  });

  test.runIf(root)('as root takes back a database whose files a restored backup has given to root', async () => {
    await (await start()).stop();
    for (const file of ['', 'PG_VERSION', 'global/pg_control'])
      await chown(path.join(directory, 'cluster', file), 0, 0);
    await chmod(path.join(directory, 'cluster'), 0o755);

    const database = await start();
    expect(await settings(database, ['data_directory'])).toEqual({ data_directory: path.join(directory, 'cluster') });
  });

  test('after one that was killed while it made the database begins anew', async () => {
    await mkdir(path.join(directory, 'cluster.new-12345678'), { recursive: true });
    await writeFile(path.join(directory, 'password'), 'from-then\n');

    await start();

    await expect(stat(path.join(directory, 'cluster.new-12345678'))).rejects.toThrow('ENOENT');
  });

  test('survives a pid file that names a living program of another kind', async () => {
    await (await start()).stop();
    const file = path.join(directory, 'cluster', 'postmaster.pid');
    await writeFile(
      file,
      [process.pid, path.join(directory, 'cluster'), 1, 15000, '', '127.0.0.1', '', 'ready', ''].join('\n'),
    );

    expect(await settings(await start(), ['fsync'])).toEqual({ fsync: 'on' });
  });

  test('that fails says so with the words of the server', async () => {
    await (await start()).stop();
    await writeFile(path.join(directory, 'cluster', 'postgresql.auto.conf'), 'work_mem = much\n');

    const failed = start();
    await expect(failed).rejects.toThrow(DatabaseStartError);
    await expect(failed).rejects.toThrow(
      /^The database did not start\. It said: .*invalid value for parameter "work_mem": "much".* \(more in .*server\.log\)$/,
    );
  });

  test('without the password of an existing database says which file is missing', async () => {
    await (await start()).stop();
    await rm(path.join(directory, 'password'));

    await expect(start()).rejects.toThrow(
      `The password of the database in ${directory}/cluster cannot be read from ${directory}/password (ENOENT). Put that file back from a backup.`,
    );
  });

  test('where no folder can be made says so', async () => {
    await writeFile(directory, 'a file');

    await expect(start()).rejects.toThrow(
      `The folder ${directory} for the database cannot be used (EEXIST). Give the account that starts the bot the right to write there, or choose another folder.`,
    );
  });

  test('empties a log that has grown too long', async () => {
    await mkdir(directory);
    await appendFile(path.join(directory, 'server.log'), Buffer.alloc(10 * 1024 * 1024 + 1));

    await start();

    expect((await stat(path.join(directory, 'server.log'))).size).toBeLessThan(10_000);
  });
});

describe('a server that is killed', () => {
  test('comes back on the same address with all that was committed', async () => {
    const database = await start();
    await database.ensureDatabase('antechamber');
    await ask(database, 'CREATE TABLE round (title text)');
    const url = database.url('antechamber');

    for (let round = 1; round <= 3; round++) {
      await ask(database, `INSERT INTO round VALUES ('${round}')`);
      process.kill(await serverPid(), 'SIGKILL');
      await untilBack(database);
    }

    expect(database.url('antechamber')).toBe(url);
    expect(await ask(database, 'SELECT title FROM round')).toEqual([{ title: '1' }, { title: '2' }, { title: '3' }]);
    const [ended, back] = ['The database server ended unexpectedly; restarting it', 'The database server is back'];
    expect(messages).toEqual([ended, back, ended, back, ended, back]);
  });

  test('and cannot come back is tried again until it can', async () => {
    const database = await start();
    const config = path.join(directory, 'cluster', 'postgresql.auto.conf');
    await writeFile(config, 'work_mem = much\n');
    process.kill(await serverPid(), 'SIGKILL');
    while (!messages.some((message) => message.includes('invalid value for parameter "work_mem"'))) await delay(20);

    await writeFile(config, '');
    await untilBack(database);
  });

  test('may be stopped while it comes back', async () => {
    const database = await start();
    process.kill(await serverPid(), 'SIGKILL');
    while (messages.length === 0) await delay(1);

    await database.stop();

    expect(serves(await serverPid(), path.join(directory, 'cluster'))).toBe(false);
    await expect(ask(database, 'SELECT 1', 'postgres')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('stopping', () => {
  test('does not wait for whoever is connected, and may be asked for twice', async () => {
    const database = await start();
    const sleeper = asking(database.url('postgres'), (client) => client.query('SELECT pg_sleep(600)'));
    const cut = expect(sleeper).rejects.toThrow();
    await delay(100);

    await Promise.all([database.stop(), database.stop()]);
    await database.stop();

    await cut;
    await expect(asking(database.url('postgres'), (client) => client.query('SELECT 1'))).rejects.toThrow(
      'ECONNREFUSED',
    );
  });

  test('a throw-away server takes its folder along', async () => {
    const database = await start({ throwAway: true });

    await database.stop();

    await expect(stat(directory)).rejects.toThrow('ENOENT');
  });
});

test('no statement and no value reaches the log', async () => {
  const database = await start();
  await ask(database, 'CREATE TABLE said (words text UNIQUE, number int)', 'postgres');
  await ask(database, "INSERT INTO said VALUES ('whispered', 1)", 'postgres');

  const failing = [
    "INSERT INTO said VALUES ('whispered', 2)",
    "SELECT 'whispered'::int",
    'SELECT whispered',
    "DO 'whispered'",
  ];
  for (const statement of failing) await expect(ask(database, statement, 'postgres')).rejects.toThrow();
  await expect(
    asking(database.url('postgres'), (client) => client.query('SELECT $1::int', ['whispered'])),
  ).rejects.toThrow('whispered');
  // A killed backend makes the server say what it was doing, unless it is told not to.
  const doomed = asking(database.url('postgres'), async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    setTimeout(() => process.kill(rows[0]!.pid, 'SIGKILL'), 100);
    await client.query("SELECT 'whispered', pg_sleep(60)");
  });
  await expect(doomed).rejects.toThrow();
  await untilBack(database);

  const log = await readFile(path.join(directory, 'server.log'), 'utf8');
  expect(log).toContain('was terminated by signal 9');
  expect(log).not.toContain('whispered');
});

test('databases are made once, and dropped by prefix', async () => {
  const database = await start({ throwAway: true });
  const names = ['rehearsal_1', 'rehearsal_2', 'rehearsal_kept', 'antechamber'];
  await Promise.all([...names, ...names].map((name) => database.ensureDatabase(name)));

  await database.dropDatabases('rehearsal_', ['rehearsal_kept']);

  expect(
    await ask(
      database,
      'SELECT datname FROM pg_database WHERE datname !~ \'^template\' ORDER BY datname COLLATE "C"',
      'postgres',
    ),
  ).toEqual([{ datname: 'antechamber' }, { datname: 'postgres' }, { datname: 'rehearsal_kept' }]);
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const say = (message: string): void => void messages.push(message);
  const database = await startEmbeddedPostgres({ directory, log: { info: say, warn: say }, ...options });
  running.push(database);
  return database;
}

async function serverPid(): Promise<number> {
  return (await readPostmasterFile(path.join(directory, 'cluster')))?.pid ?? 0;
}

async function ask(database: EmbeddedPostgres, statement: string, name = 'antechamber'): Promise<unknown[]> {
  return await asking(database.url(name), async (client) => (await client.query(statement)).rows);
}

async function settings(database: EmbeddedPostgres, names: string[]): Promise<Record<string, unknown>> {
  const rows = await Promise.all(names.map((name) => ask(database, `SHOW ${name}`, 'postgres')));
  return Object.assign({}, ...rows.flat());
}

async function untilBack(database: EmbeddedPostgres): Promise<void> {
  for (;;) {
    try {
      await ask(database, 'SELECT 1', 'postgres');
      return;
    } catch {
      await delay(20);
    }
  }
}
