import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../domain/planning/deadlines.ts';
import { type DatesWish, moveDates } from '../../../domain/planning/move-dates.ts';
import { scheduleFor } from '../../../domain/planning/schedule.ts';
import { withDeadline } from '../../../domain/planning/set-deadline.ts';
import { shiftedOffset } from '../../../domain/planning/shift.ts';
import { DEADLINES } from '../../../domain/planning/timetable.ts';
import { shiftedDate } from '../../../domain/planning/venue-time.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import { aConvention, aWorkshop, idOf } from '../../support/build.ts';

const LONG_BEFORE = new Date('2026-11-20T12:00:00Z');

interface Place {
  readonly zone: string;
  readonly startsOn: string;
  readonly time: string;
  readonly plannedAt?: Date;
}

/** A convention and one workshop on the day before it. */
function dated({ zone, startsOn, time, plannedAt = LONG_BEFORE }: Place, overrides: Partial<Workshop> = {}) {
  const convention = aConvention({ timeZone: zone, startsOn, endsOn: shiftedDate(startsOn, 2) });
  const anchor = { daysBefore: 1, time };
  const schedule = scheduleFor(convention, anchor, plannedAt);
  return { convention, workshop: aWorkshop({ timeZone: zone, timetable: { anchor }, ...schedule, ...overrides }) };
}

type Dated = ReturnType<typeof dated>;

/** The one workshop after the convention has become as is said. */
function moved(
  { convention, workshop }: Dated,
  to: Partial<typeof convention> & { readonly shiftMinutes?: number },
  now = LONG_BEFORE,
) {
  const { shiftMinutes = 0, ...fields } = to;
  const { startsOn = convention.startsOn } = fields;
  const wish: DatesWish = {
    kind: 'convention',
    convention: { ...convention, endsOn: shiftedDate(startsOn, 2), ...fields },
    shiftMinutes,
  };
  return moveDates({ convention, workshops: [workshop] }, wish, now);
}

const instantsOf = ({ startsAt, applicationsCloseAt, repliesDueAt }: Workshop) =>
  [applicationsCloseAt, repliesDueAt, startsAt].map((instant) => `${instant.toISOString().slice(0, 16)}Z`);

const refused = (code: string) => expect.objectContaining({ code });

describe('a convention moved', () => {
  test.each([
    [
      // 2028 is a leap year; New York goes into summer on 12 March, the very day of the workshop.
      'by a year',
      { zone: 'America/New_York', startsOn: '2027-03-15', time: '09:00' },
      { startsOn: '2028-03-13' },
      ['2028-02-20T14:00Z', '2028-03-05T14:00Z', '2028-03-12T13:00Z'],
    ],
    [
      // Ten o'clock in Kathmandu, +05:45, is 04:15 UTC.
      'by a zone',
      { zone: 'Europe/Kyiv', startsOn: '2027-04-02', time: '10:00' },
      { timeZone: 'Asia/Kathmandu' },
      ['2027-03-11T04:15Z', '2027-03-25T04:15Z', '2027-04-01T04:15Z'],
    ],
    [
      // 09:30 on Lord Howe: +11:00 in March, +10:30 from 4 April.
      'by 30 minutes',
      { zone: 'Australia/Lord_Howe', startsOn: '2027-04-07', time: '09:00' },
      { shiftMinutes: 30 },
      ['2027-03-15T22:30Z', '2027-03-29T22:30Z', '2027-04-05T23:00Z'],
    ],
    [
      // To the other side of the date line: nine in Apia (+13:00) on the 9th is 20:00 UTC of the 8th.
      'by a day, a zone and an hour',
      { zone: 'America/New_York', startsOn: '2027-09-09', time: '08:00' },
      { startsOn: '2027-09-10', timeZone: 'Pacific/Apia', shiftMinutes: 60 },
      ['2027-08-18T20:00Z', '2027-09-01T20:00Z', '2027-09-08T20:00Z'],
    ],
  ] as const)('%s takes its workshop along', (_, place, to, instants) => {
    const { workshops } = moved(dated(place), to);

    expect(workshops.map(({ after }) => instantsOf(after))).toEqual([instants]);
  });

  test('names every date that changes, and explains those at a change of the clocks', () => {
    // Half past two in New York does not exist on 14 March 2027.
    const { workshops } = moved(dated({ zone: 'America/New_York', startsOn: '2027-03-14', time: '02:30' }), {
      startsOn: '2027-03-15',
    });

    const changes = workshops[0]!.changes;
    expect(changes.map(({ milestone }) => milestone)).toEqual([
      'call-opens',
      'applications-close',
      'reviews-due',
      'decisions-released',
      'replies-due',
      'ground-rules-due',
      'brief-out',
      'start',
      'follow-up',
    ]);
    expect(changes.filter(({ clockChange }) => clockChange)).toEqual([
      expect.objectContaining({
        milestone: 'start',
        was: new Date('2027-03-13T07:30Z'),
        is: new Date('2027-03-14T07:30Z'),
        clockChange: expect.objectContaining({ kind: 'skipped' }),
      }),
    ]);
  });

  test('takes own deadlines along, and the last day to register', () => {
    const { convention, workshop } = dated({ zone: 'Europe/Vienna', startsOn: '2027-06-10', time: '09:00' });
    const offsets = { 'brief-out': { daysBefore: 3, time: '23:45' } };
    const own = { ...workshop, timetable: { ...workshop.timetable, offsets } };

    const { workshops } = moved(
      { convention: { ...convention, registrationEndsOn: '2027-05-01' }, workshop: own },
      { startsOn: '2027-06-11', registrationEndsOn: '2027-05-02', shiftMinutes: 30 },
    );

    const { after, changes } = workshops[0]!;
    expect(after.timetable).toEqual({
      anchor: { daysBefore: 1, time: '09:30' },
      // A quarter past midnight is another day.
      offsets: { 'brief-out': { daysBefore: 2, time: '00:15' } },
    });
    expect(changes).toContainEqual({
      milestone: 'registration-cut-off',
      how: 'moves',
      was: new Date('2027-05-01T21:59Z'),
      is: new Date('2027-05-02T21:59Z'),
    });
  });

  test('in name only leaves its workshops alone', () => {
    expect(moved(dated(VIENNA), { name: 'Another name' })).toMatchObject({ workshops: [] });
  });

  test('into a time with too little left deals out what there is', () => {
    // From 1 to 9 June, 07:00 UTC: four days to apply, two to reply.
    const now = new Date('2027-06-01T07:00Z');
    const { workshops } = moved(dated({ ...VIENNA, startsOn: '2027-09-10' }), { startsOn: '2027-06-10' }, now);

    expect(instantsOf(workshops[0]!.after)).toEqual(['2027-06-05T07:00Z', '2027-06-07T07:00Z', '2027-06-09T07:00Z']);
  });

  test('after a workshop was planned late gives the usual time, or else moves its deadlines along', () => {
    const late = dated({ ...VIENNA, plannedAt: new Date('2027-06-01T07:00Z') });
    const now = new Date('2027-06-02T07:00Z');

    const [byAYear] = moved(late, { startsOn: '2028-06-10' }, now).workshops;
    expect(instantsOf(byAYear!.after)).toEqual(['2028-05-19T07:00Z', '2028-06-02T07:00Z', '2028-06-09T07:00Z']);
    const [byAnHour] = moved(late, { shiftMinutes: 60 }, now).workshops;
    expect(instantsOf(byAnHour!.after)).toEqual(['2027-06-05T08:00Z', '2027-06-07T08:00Z', '2027-06-09T08:00Z']);
  });
});

const VIENNA = { zone: 'Europe/Vienna', startsOn: '2027-06-10', time: '09:00' } as const;

describe('what is over', () => {
  // Applications closed on 19 May, replies are due on 2 June.
  const afterClose = new Date('2027-05-25T12:00Z');

  test('stays over once the call was open, and is named', () => {
    for (const stage of ['call-open', 'call-closed', 'decided'] as const) {
      const [workshop] = moved(dated(VIENNA, { stage }), { startsOn: '2028-06-10' }, afterClose).workshops;

      expect(instantsOf(workshop!.after)).toEqual(['2027-05-19T07:00Z', '2028-06-02T07:00Z', '2028-06-09T07:00Z']);
      expect(workshop!.changes).toContainEqual({
        milestone: 'applications-close',
        how: 'stays-over',
        was: new Date('2027-05-19T07:00Z'),
        is: new Date('2027-05-19T07:00Z'),
      });
    }
  });

  test('comes again when nobody was ever called', () => {
    const [workshop] = moved(dated(VIENNA, { stage: 'planned' }), { startsOn: '2028-06-10' }, afterClose).workshops;

    expect(workshop!.changes).toContainEqual({
      milestone: 'applications-close',
      how: 'comes-again',
      was: new Date('2027-05-19T07:00Z'),
      is: new Date('2028-05-19T07:00Z'),
    });
  });

  test('stays over for replies when the decisions are out', () => {
    const now = new Date('2027-06-03T12:00Z');
    const [workshop] = moved(dated(VIENNA, { stage: 'decided' }), { startsOn: '2028-06-10' }, now).workshops;

    expect(instantsOf(workshop!.after)).toEqual(['2027-05-19T07:00Z', '2027-06-02T07:00Z', '2028-06-09T07:00Z']);
  });

  test('is no reason to take time from people who were given more', () => {
    const repliesDueAt = new Date('2027-06-06T07:00Z');
    const now = new Date('2027-06-02T06:00Z');
    const [workshop] = moved(dated(VIENNA, { stage: 'decided', repliesDueAt }), { shiftMinutes: 30 }, now).workshops;

    expect(workshop!.after.repliesDueAt).toEqual(new Date('2027-06-06T07:30Z'));
  });
});

describe('a workshop that has been held', () => {
  const now = new Date('2027-06-09T07:00Z');

  test('stays where it was when its convention moves by a day', () => {
    const held = dated(VIENNA, { stage: 'ended' });
    const { convention, workshops } = moved(held, { startsOn: '2027-06-11' }, now);

    expect(workshops).toEqual([expect.objectContaining({ changes: [] })]);
    expect(deadlinesOf(convention, workshops[0]!.after)).toEqual(deadlinesOf(held.convention, held.workshop));
  });

  test('is not moved by itself', () => {
    const { convention, workshop } = dated(VIENNA, { stage: 'decided' });
    const wish = { kind: 'workshop', workshopId: workshop.id, anchor: { daysBefore: 1, time: '10:00' } } as const;

    expect(() => moveDates({ convention, workshops: [workshop] }, wish, now)).toThrow(refused('begun-stays'));
  });

  test('has not been held when it was put off, and moves', () => {
    const off = dated(VIENNA, { stage: 'decided', postponedAt: new Date('2027-06-01T07:00Z') });
    const [workshop] = moved(off, { startsOn: '2028-06-10' }, now).workshops;

    expect(workshop!.after.startsAt).toEqual(new Date('2028-06-09T07:00Z'));
  });
});

describe('is refused', () => {
  const place = dated(VIENNA);
  const now = new Date('2027-06-01T12:00Z');

  test.each([
    ['into the past', { startsOn: '2027-05-30' }, 'date-in-past'],
    ['so far back that the workshop would have begun', { startsOn: '2027-06-02' }, 'workshop-in-past'],
    ['to an end before its start', { endsOn: '2027-06-09' }, 'ends-before-start'],
    ['nowhere', {}, 'nothing-to-move'],
    ['to a zone of no clocks', { timeZone: '+02:00' }, 'unknown-time-zone'],
  ])('a move %s', (_, to, code) => {
    expect(() => moved(place, to, now)).toThrow(refused(code));
  });

  test('a move of a workshop into its convention, or over midnight into it', () => {
    const late = dated({ ...VIENNA, time: '23:30' });
    expect(() => moved(late, { shiftMinutes: 30 }, now)).toThrow(refused('workshop-after-convention'));
  });

  test('a move while the room of a workshop is open', () => {
    expect(() => moved(dated(VIENNA, { stage: 'room-open' }), { shiftMinutes: 30 }, now)).toThrow(
      refused('room-open-stays'),
    );
  });

  test('a move of a convention that has begun', () => {
    const begun = new Date('2027-06-09T22:30Z');
    expect(() => moved(place, { startsOn: '2028-06-10' }, begun)).toThrow(refused('convention-under-way'));
  });
});

describe('one deadline', () => {
  const { convention, workshop } = dated(VIENNA, { stage: 'call-open' });
  const set = (deadline: (typeof DEADLINES)[number], daysBefore: number, now = LONG_BEFORE, of = workshop) =>
    withDeadline({ convention, workshop: of }, { deadline, offset: { daysBefore, time: '18:00' } }, now);

  test('is set by the clocks of the venue', () => {
    expect(set('applications-close', 20).applicationsCloseAt).toEqual(new Date('2027-05-21T16:00Z'));
    expect(set('replies-due', 5).repliesDueAt).toEqual(new Date('2027-06-05T16:00Z'));
    expect(deadlinesOf(convention, set('follow-up', -10))['follow-up']).toEqual(new Date('2027-06-20T16:00Z'));
  });

  test('lets the usual ones give way', () => {
    const after = deadlinesOf(convention, set('replies-due', 14));
    expect(after['decisions-released']! < after['replies-due']!).toBe(true);
    expect(after['reviews-due']! > after['applications-close']!).toBe(true);
  });

  test.each([
    ['applications-close', 7, { neighbour: 'replies-due', side: 'before' }],
    ['replies-due', 23, { neighbour: 'applications-close', side: 'after' }],
    ['replies-due', 1, { neighbour: 'start', side: 'before' }],
    ['brief-out', 1, { neighbour: 'start', side: 'before' }],
    ['brief-out', 9, { neighbour: 'replies-due', side: 'after' }],
    ['registration-cut-off', 0, { neighbour: 'start', side: 'before' }],
    ['follow-up', 2, { neighbour: 'start', side: 'after' }],
  ] as const)('“%s” at %d days is out of order', (deadline, daysBefore, facts) => {
    expect(() => set(deadline, daysBefore)).toThrow(
      expect.objectContaining({ code: 'deadline-out-of-order', facts: expect.objectContaining(facts) }),
    );
  });

  test('does not pass another that was set', () => {
    const withRules = set('ground-rules-due', 3);
    expect(() => set('brief-out', 4, LONG_BEFORE, withRules)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ neighbour: 'ground-rules-due', side: 'after' }) }),
    );
  });

  test('is not set into the past, nor when it has had its effect', () => {
    expect(() => set('reviews-due', 10, new Date('2027-06-01T12:00Z'))).toThrow(refused('deadline-in-past'));
    expect(() => set('applications-close', 5, new Date('2027-06-01T12:00Z'))).toThrow(refused('deadline-over'));
    const decided = { ...workshop, stage: 'decided' } as const;
    expect(() => set('replies-due', 3, new Date('2027-06-04T12:00Z'), decided)).toThrow(refused('deadline-over'));
    expect(() => set('decisions-released', 8, LONG_BEFORE, decided)).toThrow(refused('deadline-over'));
    expect(() => set('call-opens', 90)).toThrow(refused('deadline-over'));
  });

  test('goes with its convention, and is not touched by the move of another workshop', () => {
    const own = set('replies-due', 5);
    const other = { ...aWorkshop({ ...workshop, id: idOf('workshop', 2) }) };
    const wish = { kind: 'workshop', workshopId: other.id, anchor: { daysBefore: 2, time: '09:00' } } as const;

    const { workshops } = moveDates({ convention, workshops: [own, other] }, wish, LONG_BEFORE);
    expect(workshops.map(({ before }) => before.id)).toEqual([other.id]);
    const [taken] = moved({ convention, workshop: own }, { startsOn: '2027-06-12' }).workshops;
    expect(taken!.after.repliesDueAt).toEqual(new Date('2027-06-07T16:00Z'));
  });
});

describe('whatever moves', () => {
  const ZONES = [
    'Europe/Vienna',
    'Europe/Kyiv',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kathmandu',
  ];
  const place = fc.record({ zone: fc.constantFrom(...ZONES), day: fc.integer({ min: 0, max: 700 }) });
  const moves = fc.array(
    fc.record({
      to: place,
      shiftMinutes: fc.integer({ min: -400, max: 400 }),
      hoursLater: fc.integer({ min: 0, max: 900 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const own = fc.option(
    fc.record({
      deadline: fc.constantFrom(...DEADLINES),
      daysBefore: fc.integer({ min: -40, max: 90 }),
      time: fc.constantFrom('00:00', '02:15', '09:00', '23:45'),
    }),
    { nil: undefined },
  );
  const stages = fc.constantFrom('planned', 'call-open', 'call-closed', 'decided') as fc.Arbitrary<Workshop['stage']>;
  const seed = Date.now() % 1_000_000;
  console.log(`moves: seed ${seed}`);

  test('the deadlines keep their order, nothing over comes back by itself, and nothing told is lost to the past', () => {
    let granted = 0;
    fc.assert(
      fc.property(fc.record({ from: place, own, moves, stage: stages }), (story) => {
        const startsOn = (day: number) => shiftedDate('2027-03-01', day);
        let now = LONG_BEFORE;
        let { convention, workshop } = dated(
          { zone: story.from.zone, startsOn: startsOn(story.from.day), time: '09:00' },
          { stage: story.stage },
        );
        if (story.own) {
          const { deadline, ...offset } = story.own;
          const changed = attempt(() => withDeadline({ convention, workshop }, { deadline, offset }, now));
          workshop = changed ?? workshop;
        }
        for (const { to, shiftMinutes, hoursLater } of story.moves) {
          now = new Date(now.getTime() + hoursLater * 3_600_000);
          const fields = { startsOn: startsOn(to.day), timeZone: to.zone, shiftMinutes };
          const result = attempt(() => moved({ convention, workshop }, fields, now));
          if (!result) continue;
          granted += 1;
          const before = workshop;
          ({ convention } = result);
          workshop = result.workshops[0]?.after ?? workshop;

          const dates = deadlinesOf(convention, workshop);
          const order = [...DEADLINES.slice(0, 5), 'ground-rules-due', 'brief-out', 'start', 'follow-up'] as const;
          const instants = order
            .filter((milestone) => milestone !== 'registration-cut-off')
            .map((milestone) => dates[milestone]!.getTime());
          expect(instants).toEqual([...new Set(instants)].toSorted((a, b) => a - b));
          expect(workshop.startsAt > now).toBe(true);
          if (before.applicationsCloseAt > now && before.stage !== 'call-closed' && before.stage !== 'decided') {
            expect(workshop.applicationsCloseAt > now).toBe(true);
          }
          if (before.applicationsCloseAt <= now && before.stage !== 'planned') {
            expect(workshop.applicationsCloseAt).toEqual(before.applicationsCloseAt);
          }
        }
      }),
      { seed, numRuns: 300 },
    );
    expect(granted).toBeGreaterThan(150);
  }, 60_000);

  test('a place on the clocks that is shifted and shifted back is the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: -3000, max: 3000 }),
        fc.integer({ min: -5, max: 90 }),
        (minute, shift, daysBefore) => {
          const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
          const offset = { daysBefore, time: `${two(minute / 60)}:${two(minute % 60)}` };
          expect(shiftedOffset(shiftedOffset(offset, shift), -shift)).toEqual(offset);
        },
      ),
      { seed },
    );
  });
});

/** The result, or nothing when a rule says no. */
function attempt<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return undefined;
    throw error;
  }
}
