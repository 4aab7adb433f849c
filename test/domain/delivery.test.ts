import { describe, expect, test } from 'vitest';
import { decideDelivery } from '../../domain/delivery.ts';

const FAILED = { outcome: 'failed', reason: 'fault', isOutage: false } as const;

describe('decideDelivery', () => {
  test('a message that arrived pays the debt', () => {
    expect(decideDelivery({ outcome: 'sent', messageId: 'm-1' }, 7, 0)).toEqual({ outcome: 'sent', messageId: 'm-1' });
  });

  test.each(['unknown-place', 'unknown-person', 'no-access', 'direct-messages-closed', 'refused'] as const)(
    'a final answer, %s, ends it at the first attempt and is the reason',
    (reason) => {
      expect(decideDelivery({ outcome: 'undeliverable', reason }, 0, 0)).toEqual({ outcome: 'give-up', reason });
    },
  );

  test.each([
    { asked: 3_000, waits: 3_000 },
    { asked: 600_000, waits: 600_000 },
    { asked: 0, waits: 250 },
  ])('asked to wait $asked ms it waits $waits ms, and counts nothing', ({ asked, waits }) => {
    expect(decideDelivery({ outcome: 'wait', milliseconds: asked }, 7, 0.5)).toEqual({
      outcome: 'postpone',
      milliseconds: waits,
      isAttempt: false,
    });
  });

  test.each([
    { failedBefore: 0, chance: 0, milliseconds: 250 },
    { failedBefore: 0, chance: 0.5, milliseconds: 188 },
    { failedBefore: 1, chance: 0, milliseconds: 500 },
    { failedBefore: 4, chance: 0, milliseconds: 4_000 },
    { failedBefore: 6, chance: 0, milliseconds: 16_000 },
    { failedBefore: 6, chance: 0.5, milliseconds: 12_000 },
  ])('failing after $failedBefore failures, with chance $chance, it waits $milliseconds ms', (row) => {
    expect(decideDelivery(FAILED, row.failedBefore, row.chance)).toEqual({
      outcome: 'postpone',
      milliseconds: row.milliseconds,
      isAttempt: true,
    });
  });

  test('the eighth failure is the last', () => {
    expect(decideDelivery(FAILED, 7, 0)).toEqual({ outcome: 'give-up', reason: 'too-many-attempts' });
  });

  test('but an outage has no last failure, and never waits longer than half a minute', () => {
    expect(decideDelivery({ ...FAILED, isOutage: true }, 100, 0)).toEqual({
      outcome: 'postpone',
      milliseconds: 30_000,
      isAttempt: true,
    });
  });
});
