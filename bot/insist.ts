/** Broken connections as undici and the operating system call them. */
const BROKEN = /^(UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT|ECONN[A-Z]+|EPIPE|ETIMEDOUT|EAI_AGAIN)$/;

const ATTEMPTS = 3;

/**
 * Does something with Discord, and again when the connection broke on the way.
 *
 * Nobody knows then whether the first attempt arrived, so it is only for what
 * may happen twice. discord.js itself repeats after errors of Discord's, but not
 * after most broken connections.
 */
export async function insist<T>(deed: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deed();
    } catch (error) {
      if (attempt === ATTEMPTS || !isBrokenConnection(error)) throw error;
    }
  }
}

function isBrokenConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && BROKEN.test(code);
}
