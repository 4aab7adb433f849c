import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { program } from './binaries.ts';
import { asking } from './databases.ts';
import type { Place } from './place.ts';
import { freePort } from './port.ts';
import { disownPostmasterFile, readPostmasterFile, serves } from './postmaster-file.ts';
import { adoptServer, endServer, type Server, serverArguments, spawnServer } from './server.ts';
import type { ServerLog } from './server-log.ts';
import { DatabaseStartError } from './start-error.ts';

// Recovery after a crash may read a lot of log; more than this is a server that hangs.
const STARTING_TAKES_AT_MOST_MS = 120_000;
const LEFTOVERS_TAKE_AT_MOST_MS = 15_000;
// A healthy orphan answers at once; one that does not shall not keep the bot from starting for long.
const ORPHAN_PATIENCE_MS = 2_000;

/** What is needed to get a server running, at the first start and after every crash. */
export interface Launch {
  readonly place: Place;
  readonly settings: readonly string[];
  readonly log: ServerLog;
  readonly url: (port: number, database: string) => string;
}

/**
 * The server an earlier process of ours left running on this cluster, if it is fit for use.
 *
 * It is when it answers to our password and runs the programs and settings this
 * version would start. Any other is shut down, so that a new one can start.
 */
export async function adoptOrphan(launch: Launch): Promise<Server | undefined> {
  const { cluster } = launch.place;
  const left = await readPostmasterFile(cluster);
  if (!left || !serves(left.pid, cluster)) return undefined;

  const orphan = adoptServer(left.pid, left.port, cluster);
  if (await isFit(launch, left.port)) return orphan;
  await endServer(orphan, ORPHAN_PATIENCE_MS);
  return undefined;
}

async function isFit({ place, settings, url }: Launch, port: number): Promise<boolean> {
  const expected = [
    program(place.binaries, 'postgres'),
    ...serverArguments(place, port, settings).map((word) => `"${word}"`),
  ];
  const actual = await readFile(path.join(place.cluster, 'postmaster.opts'), 'utf8').catch(() => '');
  if (actual.trim() !== expected.join(' ')) return false;
  return await asking(url(port, 'postgres'), (client) => client.query('SELECT 1'), ORPHAN_PATIENCE_MS).then(
    () => true,
    () => false,
  );
}

/**
 * Starts a server and waits until it answers.
 *
 * With `port` it starts there or not at all; without, on whichever is free.
 *
 * @throws {@link DatabaseStartError} with the server's own last words.
 */
export async function startServer(launch: Launch, onSpawn: (server: Server) => void, port?: number): Promise<Server> {
  const giveUpAt = Date.now() + LEFTOVERS_TAKE_AT_MOST_MS;
  for (;;) {
    await disownLeftover(launch.place.cluster);
    await launch.log.trim();
    const mark = await launch.log.mark();
    const server = spawnServer(launch.place, port ?? (await freePort()), launch.settings, launch.log);
    onSpawn(server);
    const fails = async (): Promise<boolean> => isGoingRound(await launch.log.since(mark));
    if (await becomesReady(server, launch.place.cluster, fails)) return server;

    const said = await launch.log.since(mark);
    // What never answered has nothing to finish.
    await endServer(server, 2_000);
    if (!mayPass(said, port) || Date.now() > giveUpAt) {
      throw new DatabaseStartError(
        `The database did not start. It said: ${said || '(nothing)'} (more in ${launch.log.file})`,
      );
    }
    await delay(200);
  }
}

async function disownLeftover(cluster: string): Promise<void> {
  const left = await readPostmasterFile(cluster);
  if (left && !serves(left.pid, cluster)) await disownPostmasterFile(cluster);
}

async function becomesReady(server: Server, cluster: string, fails: () => Promise<boolean>): Promise<boolean> {
  const giveUpAt = Date.now() + STARTING_TAKES_AT_MOST_MS;
  let gone = false;
  const ended = server.ended.then(() => {
    gone = true;
  });
  while (!gone && Date.now() < giveUpAt) {
    const file = await readPostmasterFile(cluster);
    if (file?.pid === server.pid && file.status === 'ready') return true;
    if (await fails()) return false;
    await Promise.race([ended, delay(20)]);
  }
  return false;
}

/** Whether the server breaks off its recovery and begins it again, as on a full disk: it would do so for ever. */
const isGoingRound = (said: string): boolean => (said.match(/PANIC:/g)?.length ?? 0) >= 2;

/** Whether waiting, or another port, may help: children of a killed server still end, or the port was taken. */
function mayPass(said: string, port: number | undefined): boolean {
  if (/shared memory block .* is still in use/.test(said)) return true;
  return port === undefined && /could not create any TCP\/IP sockets/.test(said);
}
