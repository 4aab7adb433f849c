import { describe, expect, test } from 'vitest';
import { datedMilestones, deadlinesOf } from '../../../domain/planning/deadlines.ts';
import { scheduleFor } from '../../../domain/planning/schedule.ts';
import type { Timetable } from '../../../domain/planning/timetable.ts';
import { momentAt } from '../../../domain/planning/venue-time.ts';
import { aConvention, aWorkshop } from '../../support/build.ts';

const LONG_BEFORE = new Date('2026-11-20T12:00:00Z');

/** A workshop on the day before its convention, planned long before. */
function planned({ zone, startsOn, time, now = LONG_BEFORE }: Place) {
  const convention = aConvention({ timeZone: zone, startsOn, endsOn: startsOn });
  const anchor = { daysBefore: 1, time };
  const workshop = aWorkshop({ timeZone: zone, timetable: { anchor }, ...scheduleFor(convention, anchor, now) });
  return { convention, workshop };
}

interface Place {
  readonly zone: string;
  readonly startsOn: string;
  readonly time: string;
  readonly now?: Date;
}

// By hand: the calendar days are those of the workshop less 60, 21, 14, 12, 7, 3 and 2, and plus 30; the hour in UTC
// is that of the venue less its offset on that very day. The day on which the clocks change is given with each.
const TABLE: readonly (readonly [Place & { readonly why: string }, Record<string, string>])[] = [
  [
    // -05:00 until 14 March, -04:00 from 02:00 on that day: 09:00 is 14:00 UTC before and 13:00 UTC after.
    { zone: 'America/New_York', startsOn: '2027-03-15', time: '09:00', why: 'into summer on the day itself' },
    {
      'call-opens': '2027-01-13T14:00Z',
      'applications-close': '2027-02-21T14:00Z',
      'reviews-due': '2027-02-28T14:00Z',
      'decisions-released': '2027-03-02T14:00Z',
      'replies-due': '2027-03-07T14:00Z',
      'ground-rules-due': '2027-03-11T14:00Z',
      'brief-out': '2027-03-12T14:00Z',
      start: '2027-03-14T13:00Z',
      'follow-up': '2027-04-13T13:00Z',
    },
  ],
  [
    // -04:00 until 7 November, -05:00 from 02:00 on that day.
    { zone: 'America/New_York', startsOn: '2027-11-10', time: '09:00', why: 'into winter two days before' },
    {
      'call-opens': '2027-09-10T13:00Z',
      'applications-close': '2027-10-19T13:00Z',
      'reviews-due': '2027-10-26T13:00Z',
      'decisions-released': '2027-10-28T13:00Z',
      'replies-due': '2027-11-02T13:00Z',
      'ground-rules-due': '2027-11-06T13:00Z',
      'brief-out': '2027-11-07T14:00Z',
      start: '2027-11-09T14:00Z',
      'follow-up': '2027-12-09T14:00Z',
    },
  ],
  [
    // +02:00 until 28 March, +03:00 from 03:00 on that day: 10:00 is 08:00 UTC before and 07:00 UTC after.
    { zone: 'Europe/Kyiv', startsOn: '2027-04-02', time: '10:00', why: 'into summer four days before' },
    {
      'call-opens': '2027-01-31T08:00Z',
      'applications-close': '2027-03-11T08:00Z',
      'reviews-due': '2027-03-18T08:00Z',
      'decisions-released': '2027-03-20T08:00Z',
      'replies-due': '2027-03-25T08:00Z',
      'ground-rules-due': '2027-03-29T07:00Z',
      'brief-out': '2027-03-30T07:00Z',
      start: '2027-04-01T07:00Z',
      'follow-up': '2027-05-01T07:00Z',
    },
  ],
  [
    // +03:00 until 31 October, +02:00 from 04:00 on that day.
    { zone: 'Europe/Kyiv', startsOn: '2027-11-03', time: '10:00', why: 'into winter two days before' },
    {
      'call-opens': '2027-09-03T07:00Z',
      'applications-close': '2027-10-12T07:00Z',
      'reviews-due': '2027-10-19T07:00Z',
      'decisions-released': '2027-10-21T07:00Z',
      'replies-due': '2027-10-26T07:00Z',
      'ground-rules-due': '2027-10-30T07:00Z',
      'brief-out': '2027-10-31T08:00Z',
      start: '2027-11-02T08:00Z',
      'follow-up': '2027-12-02T08:00Z',
    },
  ],
  [
    // +05:45 all year: 09:00 is 03:15 UTC.
    { zone: 'Asia/Kathmandu', startsOn: '2027-04-02', time: '09:00', why: 'in spring' },
    {
      'call-opens': '2027-01-31T03:15Z',
      'applications-close': '2027-03-11T03:15Z',
      'reviews-due': '2027-03-18T03:15Z',
      'decisions-released': '2027-03-20T03:15Z',
      'replies-due': '2027-03-25T03:15Z',
      'ground-rules-due': '2027-03-29T03:15Z',
      'brief-out': '2027-03-30T03:15Z',
      start: '2027-04-01T03:15Z',
      'follow-up': '2027-05-01T03:15Z',
    },
  ],
  [
    { zone: 'Asia/Kathmandu', startsOn: '2027-11-03', time: '09:00', why: 'in autumn' },
    {
      'call-opens': '2027-09-03T03:15Z',
      'applications-close': '2027-10-12T03:15Z',
      'reviews-due': '2027-10-19T03:15Z',
      'decisions-released': '2027-10-21T03:15Z',
      'replies-due': '2027-10-26T03:15Z',
      'ground-rules-due': '2027-10-30T03:15Z',
      'brief-out': '2027-10-31T03:15Z',
      start: '2027-11-02T03:15Z',
      'follow-up': '2027-12-02T03:15Z',
    },
  ],
  [
    // +13:00 all year since 2021: 09:00 is 20:00 UTC of the day before.
    { zone: 'Pacific/Apia', startsOn: '2027-04-05', time: '09:00', why: 'in April, when its clocks used to change' },
    {
      'call-opens': '2027-02-02T20:00Z',
      'applications-close': '2027-03-13T20:00Z',
      'reviews-due': '2027-03-20T20:00Z',
      'decisions-released': '2027-03-22T20:00Z',
      'replies-due': '2027-03-27T20:00Z',
      'ground-rules-due': '2027-03-31T20:00Z',
      'brief-out': '2027-04-01T20:00Z',
      start: '2027-04-03T20:00Z',
      'follow-up': '2027-05-03T20:00Z',
    },
  ],
  [
    {
      zone: 'Pacific/Apia',
      startsOn: '2027-10-01',
      time: '09:00',
      why: 'in September, when its clocks used to change',
    },
    {
      // The workshop is on 30 September; 60 days before it is 1 August.
      'call-opens': '2027-07-31T20:00Z',
      'applications-close': '2027-09-08T20:00Z',
      'reviews-due': '2027-09-15T20:00Z',
      'decisions-released': '2027-09-17T20:00Z',
      'replies-due': '2027-09-22T20:00Z',
      'ground-rules-due': '2027-09-26T20:00Z',
      'brief-out': '2027-09-27T20:00Z',
      start: '2027-09-29T20:00Z',
      'follow-up': '2027-10-29T20:00Z',
    },
  ],
  [
    // +11:00 until 4 April, +10:30 from 02:00 on that day: half an hour. 09:00 is 22:00 UTC of the day before, then 22:30.
    { zone: 'Australia/Lord_Howe', startsOn: '2027-04-07', time: '09:00', why: 'into winter two days before' },
    {
      'call-opens': '2027-02-04T22:00Z',
      'applications-close': '2027-03-15T22:00Z',
      'reviews-due': '2027-03-22T22:00Z',
      'decisions-released': '2027-03-24T22:00Z',
      'replies-due': '2027-03-29T22:00Z',
      'ground-rules-due': '2027-04-02T22:00Z',
      'brief-out': '2027-04-03T22:30Z',
      start: '2027-04-05T22:30Z',
      'follow-up': '2027-05-05T22:30Z',
    },
  ],
  [
    // +10:30 until 3 October, +11:00 from 02:00 on that day.
    { zone: 'Australia/Lord_Howe', startsOn: '2027-10-06', time: '09:00', why: 'into summer two days before' },
    {
      'call-opens': '2027-08-05T22:30Z',
      'applications-close': '2027-09-13T22:30Z',
      'reviews-due': '2027-09-20T22:30Z',
      'decisions-released': '2027-09-22T22:30Z',
      'replies-due': '2027-09-27T22:30Z',
      'ground-rules-due': '2027-10-01T22:30Z',
      'brief-out': '2027-10-02T22:00Z',
      start: '2027-10-04T22:00Z',
      'follow-up': '2027-11-03T22:00Z',
    },
  ],
];

describe('all dates of a workshop, against a table made by hand', () => {
  test.each(TABLE)('%o', (place, instants) => {
    const { convention, workshop } = planned(place);

    const expected = Object.entries(instants).map(([milestone, at]) => [milestone, new Date(at)]);
    expect(deadlinesOf(convention, workshop)).toEqual(Object.fromEntries(expected));
  });
});

describe('a time that the clocks change at is explained', () => {
  test.each([
    // By hand: the offset before the jump, and the same clock run on over it.
    [
      'America/New_York',
      '2027-03-14',
      '02:30',
      '2027-03-14T07:30Z',
      { kind: 'skipped', date: '2027-03-14', time: '03:30' },
    ],
    [
      'America/New_York',
      '2027-11-07',
      '01:30',
      '2027-11-07T05:30Z',
      { kind: 'repeated', date: '2027-11-07', time: '01:30' },
    ],
    ['Europe/Kyiv', '2027-03-28', '03:30', '2027-03-28T01:30Z', { kind: 'skipped', date: '2027-03-28', time: '04:30' }],
    [
      'Europe/Kyiv',
      '2027-10-31',
      '03:30',
      '2027-10-31T00:30Z',
      { kind: 'repeated', date: '2027-10-31', time: '03:30' },
    ],
    [
      'Australia/Lord_Howe',
      '2027-10-03',
      '02:15',
      '2027-10-02T15:45Z',
      { kind: 'skipped', date: '2027-10-03', time: '02:45' },
    ],
    [
      'Australia/Lord_Howe',
      '2027-04-04',
      '01:45',
      '2027-04-03T14:45Z',
      { kind: 'repeated', date: '2027-04-04', time: '01:45' },
    ],
    // Samoa went over the date line: the whole 30th of December 2011 was left out.
    [
      'Pacific/Apia',
      '2011-12-30',
      '09:00',
      '2011-12-30T19:00Z',
      { kind: 'skipped', date: '2011-12-31', time: '09:00' },
    ],
  ] as const)('in %s on %s at %s it is %s', (zone, date, time, instant, { kind, ...used }) => {
    expect(momentAt({ date, time, zone })).toEqual({
      at: new Date(instant),
      clockChange: { kind, asked: { date, time, zone }, used: { ...used, zone } },
    });
  });

  test.each([
    ['America/New_York', '2027-03-14', '03:00', '2027-03-14T07:00Z'],
    ['America/New_York', '2027-11-07', '02:00', '2027-11-07T07:00Z'],
    ['Asia/Kathmandu', '2027-03-28', '02:30', '2027-03-27T20:45Z'],
    ['Australia/Lord_Howe', '2027-10-03', '02:30', '2027-10-02T15:30Z'],
  ])('in %s on %s at %s there is nothing to explain', (zone, date, time, instant) => {
    expect(momentAt({ date, time, zone })).toEqual({ at: new Date(instant) });
  });

  test('with the deadline that it concerns, and no other', () => {
    const { convention, workshop } = planned({ zone: 'America/New_York', startsOn: '2027-03-22', time: '09:00' });
    const offsets: Timetable['offsets'] = { 'brief-out': { daysBefore: 8, time: '02:30' } };
    const brief = datedMilestones(convention, {
      ...workshop,
      repliesDueAt: new Date('2027-03-10T14:00Z'),
      timetable: {
        ...workshop.timetable,
        offsets: { ...offsets, 'ground-rules-due': { daysBefore: 9, time: '12:00' } },
      },
    }).filter(({ clockChange }) => clockChange);

    expect(brief).toEqual([
      {
        milestone: 'brief-out',
        source: 'own',
        at: new Date('2027-03-14T07:30Z'),
        clockChange: {
          kind: 'skipped',
          asked: { date: '2027-03-14', time: '02:30', zone: 'America/New_York' },
          used: { date: '2027-03-14', time: '03:30', zone: 'America/New_York' },
        },
      },
    ]);
  });
});

describe('a workshop', () => {
  const place = { zone: 'Europe/Vienna', startsOn: '2027-06-10', time: '09:00' };

  test('ends the registration when the last day is over at the venue, and has no such moment without one', () => {
    const { convention, workshop } = planned(place);

    expect(deadlinesOf(convention, workshop)).not.toHaveProperty('registration-cut-off');
    expect(deadlinesOf({ ...convention, registrationEndsOn: '2027-05-31' }, workshop)['registration-cut-off']).toEqual(
      new Date('2027-05-31T21:59Z'),
    );
  });

  test('planned eight days ahead has its dates dealt out in their order', () => {
    // It starts on 9 June at 07:00 UTC: applications have four of the eight days, replies two of the other four.
    const { convention, workshop } = planned({ ...place, now: new Date('2027-06-01T07:00Z') });

    const dated = datedMilestones(convention, workshop);
    expect(dated.map(({ milestone, at, source }) => [milestone, at.toISOString().slice(0, 16), source])).toEqual([
      ['call-opens', '2027-04-10T07:00', 'usual'],
      ['applications-close', '2027-06-05T07:00', 'fitted'],
      // Half of the two days, then nine fourteenths of them, as 7 and 9 of the usual 14 days.
      ['reviews-due', '2027-06-06T07:00', 'fitted'],
      ['decisions-released', '2027-06-06T13:51', 'fitted'],
      ['replies-due', '2027-06-07T07:00', 'fitted'],
      // Four sevenths and five sevenths of the last two days.
      ['ground-rules-due', '2027-06-08T10:25', 'fitted'],
      ['brief-out', '2027-06-08T17:17', 'fitted'],
      ['start', '2027-06-09T07:00', 'own'],
      ['follow-up', '2027-07-09T07:00', 'usual'],
    ]);
  });

  test('that was written down without its place beside the convention has the place that its start shows', () => {
    const { convention, workshop } = planned(place);

    expect(deadlinesOf(convention, { ...workshop, timetable: {} })).toEqual(deadlinesOf(convention, workshop));
  });
});
