import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { prepareCluster } from './cluster.ts';
import { dropDatabases, ensureDatabase } from './databases.ts';
import { adoptOrphan, type Launch, startServer } from './launch.ts';
import { choosePlace } from './place.ts';
import { endServer, type Server, signalServer } from './server.ts';
import { serverLog } from './server-log.ts';
import { serverSettings } from './settings.ts';

/** A PostgreSQL server that lives and dies with the bot. */
export interface EmbeddedPostgres {
  /** The connection string of a database. It stays the same when the server is restarted after a crash. */
  url(database: string): string;
  /** Makes a database unless it is there. */
  ensureDatabase(name: string): Promise<void>;
  /** Drops every database whose name starts with `prefix`, save those in `except`. */
  dropDatabases(prefix: string, except: readonly string[]): Promise<void>;
  /** Shuts the server down, within seconds, and for good. May be called twice. */
  stop(): Promise<void>;
}

/** What the built-in database needs to know. */
export interface EmbeddedPostgresOptions {
  /** The folder it keeps everything in; made if need be. Nobody else may use it meanwhile: see `lockDataDirectory`. */
  readonly directory: string;
  readonly log: { info(message: string): void; warn(message: string): void };
  /** For tests: nothing is written with care, and `stop` removes the folder. */
  readonly throwAway?: boolean;
  /** Where root keeps what the server's account could not reach in `directory`. */
  readonly shelter?: string;
}

// A server that ran this long had started well; its next crash counts as the first.
const HEALTHY_AFTER_MS = 60_000;
const PAUSES_MS = [100, 250, 500, 1_000, 2_000, 5_000, 10_000];

/**
 * Starts the built-in database, or takes over the one a killed process left running.
 *
 * From then on the server is watched and restarted after a crash, on the same
 * port, for as long as it takes: connections made meanwhile fail, later ones work.
 *
 * @throws {@link DatabaseStartError} when it cannot start, with the server's own words.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, throwAway = false, shelter = '/var/lib/antechamber' } = options;
  const place = await choosePlace({ directory: path.resolve(options.directory), shelter, throwAway, log });
  const password = await prepareCluster(place, throwAway);
  const launch: Launch = {
    place,
    settings: serverSettings(throwAway),
    log: serverLog(place.directory),
    url: (port, database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
  };

  let server: Server | undefined;
  const remember = (spawned: Server): void => {
    server = spawned;
  };
  // An exit without `stop`, such as after an uncaught error, shall not leave the server behind.
  const onExit = (): void => {
    if (server) signalServer(server, 'SIGINT');
  };
  process.once('exit', onExit);

  const orphan = await adoptOrphan(launch);
  if (orphan) log.info(`Took over the database server that an earlier run had left (process ${orphan.pid})`);
  server = orphan ?? (await startServer(launch, remember));
  const { port } = server;
  const url = (database: string) => launch.url(port, database);

  const stopping = new AbortController();
  const watching = watch(server, { launch, log, remember, signal: stopping.signal });

  return {
    url,
    ensureDatabase: (name) => ensureDatabase(url('postgres'), name),
    dropDatabases: (prefix, except) => dropDatabases(url('postgres'), prefix, except),
    async stop() {
      stopping.abort();
      await untilDone(watching, async () => {
        // Not always the first: a crash may have brought another meanwhile.
        if (server) await endServer(server);
      });
      process.off('exit', onExit);
      if (!throwAway) return;
      if (place.sheltered) await rm(path.dirname(place.cluster), { recursive: true, force: true });
      await rm(place.directory, { recursive: true, force: true });
    },
  };
}

async function untilDone(work: Promise<void>, urge: () => Promise<void>): Promise<void> {
  let done = false;
  const finished = work.finally(() => {
    done = true;
  });
  while (!done) {
    await urge();
    await Promise.race([finished, delay(50)]);
  }
}

interface Watch {
  readonly launch: Launch;
  readonly log: EmbeddedPostgresOptions['log'];
  readonly remember: (server: Server) => void;
  readonly signal: AbortSignal;
}

async function watch(first: Server, { launch, log, remember, signal }: Watch): Promise<void> {
  let server = first;
  let startedAt = Date.now();
  let crashes = 0;
  for (;;) {
    await server.ended;
    if (signal.aborted) return;
    if (Date.now() - startedAt > HEALTHY_AFTER_MS) crashes = 0;
    log.warn('The database server ended unexpectedly; restarting it');

    for (;;) {
      await delay(PAUSES_MS[Math.min(crashes++, PAUSES_MS.length - 1)], undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        server = await startServer(launch, remember, server.port);
        break;
      } catch (error) {
        // Whatever is in its way may go: a full disk, a taken port. The bot cannot work without it, so go on trying.
        log.warn(`The database server does not come back: ${(error as Error).message}`);
      }
      if (signal.aborted) return;
    }
    startedAt = Date.now();
    log.info('The database server is back');
  }
}
