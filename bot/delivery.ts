import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Delivery } from '../domain/post.ts';

/**
 * What a failed request means for the post that asked for it.
 *
 * Places that are gone or closed are told apart from troubles that may pass, since
 * asking in vain again and again would get the bot's address blocked. The reason of
 * a failure is a name and a code: a message could quote what a participant wrote.
 */
export function deliveryOf(error: unknown): Delivery {
  if (error instanceof RateLimitError) {
    return { outcome: 'wait', milliseconds: Math.ceil(Math.max(error.retryAfter, error.timeToReset)) };
  }
  if (error instanceof DiscordAPIError) return answerOf(error);
  if (error instanceof HTTPError) return failed(`HTTP ${error.status}`, true);
  if (error instanceof Error) return failed(codeOf(error) ?? error.name, isOfNetwork(error));
  return failed('unknown', false);
}

const CLOSED: readonly (number | string)[] = [
  Code.CannotSendMessagesToThisUser,
  // No server in common any more: 50278 has no name in the library yet.
  50_278,
];

const NOBODY: readonly (number | string)[] = [Code.UnknownUser, Code.UnknownMember, Code.InvalidRecipients];

/** Statuses that say nothing about the place: a bad token, a slow or crowded moment. */
const PASSING: readonly number[] = [401, 408, 429];

/** Discord opens only so many direct conversations at once, and answers 400 rather than 429. */
const OPENING_TOO_FAST_MILLISECONDS = 60_000;

function answerOf({ code, status }: DiscordAPIError): Delivery {
  if (code === Code.OpeningDirectMessagesTooFast) {
    return { outcome: 'wait', milliseconds: OPENING_TOO_FAST_MILLISECONDS };
  }
  if (CLOSED.includes(code)) return { outcome: 'undeliverable', reason: 'direct-messages-closed' };
  if (NOBODY.includes(code)) return { outcome: 'undeliverable', reason: 'unknown-person' };
  if (status === 404) return { outcome: 'undeliverable', reason: 'unknown-place' };
  if (status === 403) return { outcome: 'undeliverable', reason: 'no-access' };
  if (status >= 500 || PASSING.includes(status)) return failed(`Discord ${status} ${code}`, true);
  return { outcome: 'undeliverable', reason: 'refused' };
}

const failed = (reason: string, isOutage: boolean): Delivery => ({ outcome: 'failed', reason, isOutage });

/** Codes of the system and of the HTTP client; an attempt that was cut off because nobody answered has none, but a name. */
const isOfNetwork = (error: Error): boolean =>
  /^(E[A-Z]+|UND_ERR_)/.test(codeOf(error) ?? '') || ['AbortError', 'TimeoutError'].includes(error.name);

/** Such as `ECONNRESET`: what the network says, never what was sent. */
const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;
