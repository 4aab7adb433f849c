import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deadlines } from '../../../domain/planning/deadlines.ts';
import {
  dueReminders,
  nextReminderAt,
  REMINDERS_OVER,
  type ReminderSettings,
  remindersOf,
} from '../../../domain/planning/reminder.ts';
import type { Stage } from '../../../domain/planning/workshop.ts';
import { on } from '../../support/build.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
console.info(`reminder: SEED=${seed}`);

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

const DEADLINES: Deadlines = {
  start: on(28, '09:00'),
  'applications-close': on(7, '09:00'),
  'reviews-due': on(14, '09:00'),
  'decisions-released': on(16, '09:00'),
  'replies-due': on(21, '09:00'),
  'ground-rules-due': on(25, '09:00'),
  'follow-up': new Date(on(28, '09:00').getTime() + 30 * DAY),
};

const due = (now: Date, stage: Stage, settings: ReminderSettings = {}): readonly string[] =>
  dueReminders(remindersOf(DEADLINES, settings), { stage }, now).map(({ id, saysLate }) =>
    saysLate ? `${id}, late` : id,
  );

describe('reminders', () => {
  test.each([
    ['before anything is due', on(4, '08:59'), 'call-open', []],
    ['when the first is due', on(4, '09:00'), 'call-open', ['drafts-three-days']],
    ['an hour later it is still in time', on(4, '10:00'), 'call-open', ['drafts-three-days']],
    ['hours later it is left out: another one follows', on(4, '12:00'), 'call-open', []],
    ['the second comes instead', on(6, '09:00'), 'call-open', ['drafts-one-day']],
    ['late, it says so', on(6, '20:00'), 'call-open', ['drafts-one-day, late']],
    ['after the deadline there is nothing to remind of', on(7, '09:00'), 'call-open', []],
    ['nobody is urged to hand in what is not asked for yet', on(6, '09:00'), 'planned', []],
    ['reviews are reminded of however late, until the decisions', on(15, '09:00'), 'call-closed', ['reviews']],
    ['but not when the decisions are out', on(15, '09:00'), 'decided', []],
    ['replies', on(19, '09:30'), 'decided', ['replies']],
    ['replies, late', on(20, '21:00'), 'decided', ['replies, late']],
    ['ground rules, until the start', on(28, '08:59'), 'room-open', ['ground-rules']],
    ['weeks after the follow-up was due', new Date(on(28, '09:00').getTime() + 55 * DAY), 'ended', ['follow-up']],
    ['months after it was due', new Date(on(28, '09:00').getTime() + 61 * DAY), 'ended', []],
  ] as const)('%s', (_, now, stage, expected) => {
    expect(due(now, stage)).toEqual(expected);
  });

  test('one can be switched off, or told what to do when it is late', () => {
    expect(due(on(6, '09:00'), 'call-open', { 'drafts-one-day': { isOff: true } })).toEqual([]);
    expect(due(on(6, '20:00'), 'call-open', { 'drafts-one-day': { whenLate: 'catch-up' } })).toEqual([
      'drafts-one-day',
    ]);
    expect(due(on(6, '20:00'), 'call-open', { 'drafts-one-day': { whenLate: 'skip' } })).toEqual([]);
  });

  test('of two that are late at once only the later one is sent', () => {
    const both: ReminderSettings = { 'drafts-three-days': { whenLate: 'catch-up' } };
    expect(due(on(5, '09:00'), 'call-open', both)).toEqual(['drafts-three-days']);
    expect(due(on(6, '20:00'), 'call-open', both)).toEqual(['drafts-one-day, late']);
  });

  test('a workshop is looked at when the next is due, daily at least, and in the end no more', () => {
    const reminders = remindersOf(DEADLINES);
    expect(nextReminderAt(reminders, on(4, '00:00'))).toEqual(on(4, '09:00'));
    expect(nextReminderAt(reminders, on(1, '00:00'))).toEqual(on(2, '00:00'));
    expect(nextReminderAt(reminders, new Date(on(28, '09:00').getTime() + 61 * DAY))).toEqual(REMINDERS_OVER);
  });

  test('whoever looks when asked to, and a little late, misses none and is never more than that late', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 * 24 }),
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 200, maxLength: 200 }),
        (hours, delays) => {
          const reminders = remindersOf(DEADLINES);
          let now = new Date(on(1, '00:00').getTime() + hours * HOUR);
          const start = now;
          const seen = new Set<string>();
          for (const delay of delays) {
            // Whatever the stage, it is one in which they are sent: asked of each by its own.
            for (const reminder of reminders) {
              for (const { id } of dueReminders([reminder], { stage: reminder.stages[0]! }, now)) seen.add(id);
            }
            const next = nextReminderAt(reminders, now);
            expect(next > now).toBe(true);
            if (next >= REMINDERS_OVER) break;
            now = new Date(next.getTime() + delay * 60_000);
          }
          const owed = reminders.filter(({ dueAt, untilAt, whenLate }) =>
            whenLate === 'skip' ? dueAt >= start : untilAt > start,
          );
          expect(owed.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([]);
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
