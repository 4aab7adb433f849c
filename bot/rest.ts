import { DefaultRestOptions, type RateLimitData, REST } from 'discord.js';
import type { Logger } from 'pino';
import { createPace } from './pace.ts';

/** Beyond this, waiting for a rate limit is left to whoever asked: discord.js would hang for as long as an hour. */
const LONGEST_WAIT_MILLISECONDS = 15_000;

/** Refuses to wait for long. */
export const rejectLongWaits = ({ timeToReset, retryAfter }: RateLimitData): boolean =>
  Math.max(timeToReset, retryAfter) > LONGEST_WAIT_MILLISECONDS;

/**
 * The 50 a second that Discord allows, in a second that is longer by what requests may lose on the way, besides what
 * the gate sees of it: those before a moment at which a busy machine stands still come closer to those after it.
 */
const PACE = { perSecond: 52, most: 50, spanMilliseconds: 1_045 };

/**
 * The REST client for everything but answers to interactions: posts, rooms, the registration of commands.
 *
 * Apart from the client's own, because Discord's global limit does not count answers to
 * interactions while discord.js does: a burst of posts would keep people waiting for an answer.
 * discord.js would also send all of a second's requests at once, and twice as many within one
 * second where its seconds and Discord's do not fall together; so requests pass a gate of ours
 * instead of its count.
 */
export function createRest({ apiBase, token }: { readonly apiBase: string; readonly token: string }): REST {
  const pass = createPace(PACE);
  return new REST({
    api: apiBase,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    rejectOnRateLimit: rejectLongWaits,
    makeRequest: (url, init) => pass(() => DefaultRestOptions.makeRequest(url, init), init.signal),
  }).setToken(token);
}

/** Notes when Discord makes us wait, or has refused so much that it may soon refuse everything. */
export function noteLimits(rest: REST, log: Logger): void {
  rest.on('rateLimited', ({ method, route, timeToReset, global, scope }) =>
    log.warn({ method, route, timeToReset, global, scope }, 'rate limited'),
  );
  rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    log.warn({ count, remainingTime }, 'many requests refused'),
  );
}
