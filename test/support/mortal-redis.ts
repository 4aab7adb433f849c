import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import { freePort } from '../../prisma/embedded/port.ts';

/** A Redis server of one test's own, which keeps nothing on disk and may be killed. */
export interface MortalRedis {
  readonly url: string;
  /** Starts it again, empty, at the same address. */
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Waits until exactly so many alarms are set in it. */
  readonly holds: (alarms: number) => Promise<void>;
}

/** Starts one; it goes with the test. `undefined` where the program is not installed. */
export async function mortalRedis(): Promise<MortalRedis | undefined> {
  const port = await freePort();
  const client = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  let child: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const start = async (): Promise<void> => {
    child = spawn('redis-server', ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--appendonly', 'no'], {
      cwd: tmpdir(),
      stdio: 'ignore',
    });
    await once(child, 'spawn');
    await client.ping();
  };
  const holds = async (alarms: number): Promise<void> => {
    while ((await client.zcard('bull:antechamber-alarms:delayed')) !== alarms) await pause(50);
  };
  try {
    await start();
  } catch {
    // ENOENT: not on the PATH.
    client.disconnect();
    return undefined;
  }
  onTestFinished(async () => {
    client.disconnect();
    await kill();
  });
  return { url: `redis://127.0.0.1:${port}`, start, kill, holds };
}
