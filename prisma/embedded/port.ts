import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port on this machine that nobody listens on.
 *
 * Taken from below the range that outgoing connections are given: a server
 * keeps its port over a crash, and until it is back no client may get hold of it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
