import { createHash } from 'node:crypto';
import type { Operation } from '../oracles/operations.ts';

/** What the limits say to one request. */
export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Set when the request must wait: the answer is 429. */
  readonly refusal?: { readonly retryAfterSeconds: number; readonly isGlobal: boolean };
}

export interface RateLimits {
  check(operation: Operation, parameters: Readonly<Record<string, string>>, body?: unknown): Verdict;
  /** How often a request was refused. */
  readonly refused: () => number;
}

/** So many requests within so long. */
export interface Limit {
  readonly requests: number;
  readonly windowMs: number;
}

interface Bucket {
  used: number;
  resetsAt: number;
}

const GLOBAL_PER_SECOND = 50;
/** Per route and channel, guild or webhook. Discord publishes no numbers; clients must go by the headers. */
const ROUTE_LIMIT = { requests: 40, windowMs: 1_000 };
/** The documented long one: publishing in an announcement channel, per hour. */
const CROSSPOST_LIMIT = { requests: 10, windowMs: 3_600_000 };
/** Renaming a channel or changing its topic: never keep a state in a channel's name. */
const RENAME_LIMIT = { requests: 2, windowMs: 600_000 };
const MAJOR = ['channel_id', 'guild_id', 'webhook_id', 'webhook_token', 'interaction_id'];

/**
 * The global limit of 50 requests a second, which interactions are outside of, and one bucket per route.
 *
 * @param messages The limit for messages to one channel, where it is to be another than that of all routes.
 */
export function createRateLimits(clock: () => Date, messages: Limit = ROUTE_LIMIT): RateLimits {
  const buckets = new Map<string, Bucket>();
  let refusals = 0;

  const spend = (key: string, limit: Limit) => {
    const now = clock().getTime();
    const known = buckets.get(key);
    const bucket = known && known.resetsAt > now ? known : { used: 0, resetsAt: now + limit.windowMs };
    buckets.set(key, bucket);
    const isSpent = bucket.used >= limit.requests;
    if (isSpent) refusals += 1;
    else bucket.used += 1;
    return {
      isSpent,
      left: limit.requests - bucket.used,
      waitSeconds: (bucket.resetsAt - now) / 1_000,
      resetsAt: bucket.resetsAt,
    };
  };

  return {
    refused: () => refusals,
    check(operation, parameters, body) {
      if (!isOfInteraction(operation)) {
        const { isSpent, waitSeconds } = spend('global', { requests: GLOBAL_PER_SECOND, windowMs: 1_000 });
        if (isSpent) {
          return {
            headers: {
              'retry-after': String(waitSeconds),
              'x-ratelimit-global': 'true',
              'x-ratelimit-scope': 'global',
            },
            refusal: { retryAfterSeconds: waitSeconds, isGlobal: true },
          };
        }
      }

      const { limit, name } = limitOf(operation, body, messages);
      const major = MAJOR.map((name) => parameters[name] ?? '').join('/');
      const { isSpent, left, waitSeconds, resetsAt } = spend(`${name} ${major}`, limit);
      const headers = {
        'x-ratelimit-limit': String(limit.requests),
        'x-ratelimit-remaining': String(left),
        'x-ratelimit-reset': (resetsAt / 1_000).toFixed(3),
        'x-ratelimit-reset-after': waitSeconds.toFixed(3),
        'x-ratelimit-bucket': createHash('sha256').update(name).digest('hex').slice(0, 32),
      };
      if (!isSpent) return { headers };
      return {
        headers: { ...headers, 'retry-after': String(Math.ceil(waitSeconds)), 'x-ratelimit-scope': 'user' },
        refusal: { retryAfterSeconds: waitSeconds, isGlobal: false },
      };
    },
  };
}

/** Most routes have one limit each; a rename shares its route with other changes but has a limit of its own. */
function limitOf({ id }: Operation, body: unknown, messages: Limit): { name: string; limit: Limit } {
  if (id === 'create_message') return { name: id, limit: messages };
  if (id === 'crosspost_message') return { name: id, limit: CROSSPOST_LIMIT };
  const renames = typeof body === 'object' && body !== null && ('name' in body || 'topic' in body);
  if (id === 'update_channel' && renames) return { name: `${id} name`, limit: RENAME_LIMIT };
  return { name: id, limit: ROUTE_LIMIT };
}

/** Answers to interactions go through a webhook of their own, outside the global limit. */
export function isOfInteraction({ template }: Operation): boolean {
  return template.startsWith('/interactions/') || template.startsWith('/webhooks/{webhook_id}/{webhook_token}');
}
