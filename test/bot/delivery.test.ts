import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { deliveryOf } from '../../bot/delivery.ts';

const answer = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'said by Discord' }, code, status, 'PUT', 'https://discord.test', {});

test.each([
  { what: 'a channel that is gone', status: 404, code: 10_003, reason: 'unknown-place' },
  { what: 'a server that is gone', status: 404, code: 10_004, reason: 'unknown-place' },
  { what: 'a person who does not exist', status: 404, code: 10_013, reason: 'unknown-person' },
  { what: 'a person who has left the server', status: 404, code: 10_007, reason: 'unknown-person' },
  { what: 'a recipient who cannot be written to', status: 400, code: 50_033, reason: 'unknown-person' },
  { what: 'a channel closed to the bot', status: 403, code: 50_001, reason: 'no-access' },
  { what: 'a channel in which the bot may not do this', status: 403, code: 50_013, reason: 'no-access' },
  { what: 'closed direct messages', status: 403, code: 50_007, reason: 'direct-messages-closed' },
  { what: 'a message Discord does not take', status: 400, code: 50_035, reason: 'refused' },
])('$what: the post cannot be delivered, for the reason $reason', ({ status, code, reason }) => {
  expect(deliveryOf(answer(status, code))).toEqual({ outcome: 'undeliverable', reason });
});
