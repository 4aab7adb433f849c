import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { program } from './binaries.ts';
import { surroundings } from './child.ts';
import type { Place } from './place.ts';
import { serves } from './postmaster-file.ts';
import type { ServerLog } from './server-log.ts';

/** A running server, whether we started it or found it. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** Resolves when the process is gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** Whether it is gone, so that its number may belong to another program. */
  isGone(): boolean;
}

/** The arguments a server of this place runs with. */
export function serverArguments(place: Place, port: number, settings: readonly string[]): string[] {
  return ['-D', place.cluster, '-p', String(port), ...settings];
}

/** Starts a server in a session of its own, so that a terminal's Ctrl-C reaches us first and not it. */
export function spawnServer(place: Place, port: number, settings: readonly string[], log: ServerLog): Server {
  const child = log.open((descriptor) =>
    spawn(program(place.binaries, 'postgres'), serverArguments(place, port, settings), {
      ...surroundings(place.account),
      detached: true,
      stdio: ['ignore', descriptor, descriptor],
    }),
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    pid: child.pid ?? 0,
    port,
    ended,
    isGone: () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null,
  };
}

/** Watches over a server that an earlier process of ours started and left behind. */
export function adoptServer(pid: number, port: number, cluster: string): Server {
  return { pid, port, ended: untilGone(pid, cluster), isGone: () => !serves(pid, cluster) };
}

async function untilGone(pid: number, cluster: string): Promise<void> {
  while (serves(pid, cluster)) await delay(100);
}

/**
 * Ends a server: in order if it does so within `patienceMs`, else at once, else by force.
 *
 * Open connections are cut and their transactions rolled back; what was
 * committed is kept in every case.
 */
export async function endServer(server: Server, patienceMs = 8_000): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', patienceMs],
    ['SIGQUIT', patienceMs / 3],
    ['SIGKILL', patienceMs / 3],
  ] as const) {
    signalServer(server, signal);
    const waiting = new AbortController();
    const ended = await Promise.race([
      server.ended.then(() => true),
      // Aborted below, so that it holds no process back.
      delay(waitMs, false, { signal: waiting.signal }).catch(() => false),
    ]);
    waiting.abort();
    if (ended) return;
  }
}

/** Signals a server unless it is gone. */
export function signalServer(server: Server, signal: NodeJS.Signals): void {
  if (server.isGone()) return;
  try {
    process.kill(server.pid, signal);
  } catch (error) {
    // It ended between the two lines.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
