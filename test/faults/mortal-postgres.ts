import { rm } from 'node:fs/promises';
import { prepareCluster } from '../../prisma/embedded/cluster.ts';
import { type Launch, startServer } from '../../prisma/embedded/launch.ts';
import { choosePlace } from '../../prisma/embedded/place.ts';
import { endServer } from '../../prisma/embedded/server.ts';
import { serverLog } from '../../prisma/embedded/server-log.ts';
import { serverSettings } from '../../prisma/embedded/settings.ts';

/** The built-in PostgreSQL with the settings of a lasting one, killed and started by hand at the same address. */
export interface MortalPostgres {
  url(database: string): string;
  /** Ends its first process at once; the others notice, and end too. */
  kill(): Promise<void>;
  /** Starts it again as the product does after a crash; resolves when it takes connections. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Makes a cluster in `directory` and starts it.
 *
 * The product's own watch would bring it back as well, but it waits longer after each of several
 * crashes within a minute, and fifty kills would take an hour.
 */
export async function startMortalPostgres(directory: string): Promise<MortalPostgres> {
  const log = { info: () => undefined };
  const place = await choosePlace({ directory, shelter: `${directory}-shelter`, throwAway: false, log });
  const password = await prepareCluster(place, false);
  const launch: Launch = {
    place,
    settings: serverSettings(false),
    log: serverLog(place.directory),
    url: (port, database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
  };
  let server = await startServer(launch, () => undefined);
  const { port } = server;
  return {
    url: (database) => launch.url(port, database),
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
    },
    async start() {
      server = await startServer(launch, () => undefined, port);
    },
    async stop() {
      await endServer(server);
      await rm(place.directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
