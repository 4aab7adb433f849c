import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleFor } from '../../../domain/planning/schedule.ts';
import { instantAt, isDate, isTimeOfDay, isTimeZone, todayIn } from '../../../domain/planning/venue-time.ts';
import { aConvention } from '../../support/build.ts';

const now = new Date('2026-01-10T12:00:00Z');
const vienna = aConvention({ startsOn: '2026-10-10' });

describe('a workshop on the day before its convention, at nine', () => {
  test.each([
    { zone: 'Europe/Vienna', startsAt: '2026-10-09T07:00:00.000Z' },
    { zone: 'America/New_York', startsAt: '2026-10-09T13:00:00.000Z' },
    { zone: 'Asia/Kathmandu', startsAt: '2026-10-09T03:15:00.000Z' },
    { zone: 'Pacific/Apia', startsAt: '2026-10-08T20:00:00.000Z' },
  ])('in $zone begins at $startsAt', ({ zone, startsAt }) => {
    const schedule = scheduleFor({ ...vienna, timeZone: zone }, { daysBefore: 1, time: '09:00' }, now);

    expect(schedule.startsAt.toISOString()).toBe(startsAt);
  });

  test('has its deadlines at nine by the venue, on either side of a change of the clocks', () => {
    // Vienna leaves summer time on the 25th of October 2026.
    const november = aConvention({ startsOn: '2026-11-05' });

    expect(scheduleFor(november, { daysBefore: 1, time: '09:00' }, now)).toEqual({
      startsAt: new Date('2026-11-04T08:00:00Z'),
      applicationsCloseAt: new Date('2026-10-14T07:00:00Z'),
      repliesDueAt: new Date('2026-10-28T08:00:00Z'),
    });
  });

  test('planned at short notice still leaves time to apply and to reply', () => {
    const late = new Date('2026-10-05T07:00:00Z');

    expect(scheduleFor(vienna, { daysBefore: 1, time: '09:00' }, late)).toMatchObject({
      applicationsCloseAt: new Date('2026-10-07T07:00:00Z'),
      repliesDueAt: new Date('2026-10-08T07:00:00Z'),
    });
  });
});

test('planned when applications would be closed already, replies are due after them all the same', () => {
  const tenDaysAhead = new Date('2026-09-29T07:00:00Z');

  expect(scheduleFor(vienna, { daysBefore: 1, time: '09:00' }, tenDaysAhead)).toEqual({
    startsAt: new Date('2026-10-09T07:00:00Z'),
    applicationsCloseAt: new Date('2026-10-04T07:00:00Z'),
    repliesDueAt: new Date('2026-10-06T19:00:00Z'),
  });
});

test('planned from an hour to four months ahead, it is now, then applications close, then replies are due, then it starts', () => {
  const minute = 60_000;
  const zones = ['Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu'];
  const plans = fc.record({
    zone: fc.constantFrom(...zones),
    day: fc.integer({ min: 0, max: 365 }),
    hour: fc.integer({ min: 0, max: 23 }),
    ahead: fc.integer({ min: 60, max: 120 * 24 * 60 }),
  });
  const seed = Date.now() % 1_000_000;
  console.log(`schedules: seed ${seed}`);

  fc.assert(
    fc.property(plans, ({ zone, day, hour, ahead }) => {
      const startsOn = new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10);
      const convention = aConvention({ timeZone: zone, startsOn, endsOn: startsOn });
      const anchor = { daysBefore: 1, time: `${String(hour).padStart(2, '0')}:15` };
      fc.pre(isShown(convention, anchor.time));
      const { startsAt } = scheduleFor(convention, anchor, now);

      const planned = new Date(startsAt.getTime() - ahead * minute);
      const { applicationsCloseAt, repliesDueAt } = scheduleFor(convention, anchor, planned);

      const order = [planned, applicationsCloseAt, repliesDueAt, startsAt].map((moment) => moment.getTime());
      expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
    }),
    { seed, numRuns: 2_000 },
  );
});

/** Whether the clocks show this time on the day before the convention: an hour of the year is jumped over. */
function isShown({ startsOn, timeZone }: ReturnType<typeof aConvention>, time: string): boolean {
  const date = new Date(Date.parse(startsOn) - 24 * 60 * 60_000).toISOString().slice(0, 10);
  return instantAt({ date, time, zone: timeZone }) !== undefined;
}

describe('is refused', () => {
  test.each([
    {
      title: 'on the first day of the convention',
      anchor: { daysBefore: 0, time: '09:00' },
      code: 'workshop-after-convention',
    },
    {
      title: 'three days after it began',
      anchor: { daysBefore: -3, time: '09:00' },
      code: 'workshop-after-convention',
    },
    { title: 'at 25 o’clock', anchor: { daysBefore: 1, time: '25:00' }, code: 'bad-time' },
    { title: 'at nine in words', anchor: { daysBefore: 1, time: 'nine' }, code: 'bad-time' },
  ])('a workshop $title: $code', ({ anchor, code }) => {
    expect(() => scheduleFor(vienna, anchor, now)).toThrow(expect.objectContaining({ code }));
  });

  test('a time that the clocks jump over', () => {
    const spring = aConvention({ startsOn: '2026-03-30' });

    expect(() => scheduleFor(spring, { daysBefore: 1, time: '02:30' }, now)).toThrow(
      expect.objectContaining({
        code: 'time-does-not-exist',
        facts: { text: '2026-03-29 02:30', zone: 'Europe/Vienna' },
      }),
    );
  });

  test('a workshop that would already have begun', () => {
    expect(() => scheduleFor(vienna, { daysBefore: 1, time: '09:00' }, new Date('2026-10-09T07:00:00Z'))).toThrow(
      expect.objectContaining({ code: 'workshop-in-past' }),
    );
  });
});

test('a time that the clocks show twice means its first showing', () => {
  const instant = instantAt({ date: '2026-10-25', time: '02:30', zone: 'Europe/Vienna' });

  expect(instant?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test.each([
  ['Europe/Kyiv', true],
  ['Europe/Kiev', true],
  ['Australia/Lord_Howe', true],
  ['Mars/Olympus', false],
  ['+02:00', false],
  ['', false],
])('“%s” is a time zone: %s', (zone, expected) => {
  expect(isTimeZone(zone)).toBe(expected);
});

test.each([
  ['2026-02-28', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['28.02.2026', false],
  ['2026-2-8', false],
])('“%s” is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['09:00', true],
  ['23:59', true],
  ['24:00', false],
  ['9:00', false],
])('“%s” is a time of day: %s', (text, expected) => {
  expect(isTimeOfDay(text)).toBe(expected);
});

test('today is the venue’s day, not ours', () => {
  expect(todayIn('Pacific/Apia', new Date('2026-01-10T12:00:00Z'))).toBe('2026-01-11');
});
