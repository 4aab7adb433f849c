import { describe, expect, test } from 'vitest';
import { changedTime, meetingMoment, meetingTime, requireMeetingInOrder } from '../../../domain/planning/meeting.ts';
import { aConvention, at, aWorkshop, on } from '../../support/build.ts';

const vienna = aConvention();

describe('when a meeting is', () => {
  test('days before the convention, it moves with it; on a day, it stays', () => {
    const hanging = { when: meetingTime({ daysBefore: 3, time: '18:00' }, vienna.timeZone) };
    const fixed = { when: meetingTime({ date: '2026-10-07', time: '18:00' }, vienna.timeZone) };
    expect(meetingMoment(hanging, vienna).at).toEqual(on(7, '16:00'));
    expect(meetingMoment(fixed, vienna).at).toEqual(on(7, '16:00'));

    const later = { ...vienna, startsOn: '2026-10-20' };
    expect(meetingMoment(hanging, later).at).toEqual(on(17, '16:00'));
    expect(meetingMoment(fixed, later).at).toEqual(on(7, '16:00'));
  });

  test('after the convention’s first day, the days are negative', () => {
    expect(meetingMoment({ when: { offset: { daysBefore: -30, time: '10:00' } } }, vienna).at).toEqual(
      // The clocks of Vienna were put back on the 25th of October.
      new Date('2026-11-09T09:00:00Z'),
    );
  });

  test('a time that the clocks jump over is later by the jump', () => {
    const spring = aConvention({ startsOn: '2027-03-29' });
    // On the 28th of March 2027 Vienna goes from 02:00 to 03:00, which is 01:00 UTC.
    expect(meetingMoment({ when: { offset: { daysBefore: 1, time: '02:30' } } }, spring).at).toEqual(
      new Date('2027-03-28T01:30:00Z'),
    );
  });

  test.each([
    ['no day', { time: '09:00' }],
    ['two days', { time: '09:00', daysBefore: 2, date: '2026-10-07' }],
  ])('it is refused with %s', (_, asked) => {
    expect(() => meetingTime(asked, 'Europe/Vienna')).toThrow(expect.objectContaining({ code: 'meeting-one-day' }));
  });

  test('a change of the time keeps the day, and a change of the day keeps the time', () => {
    const hanging = { offset: { daysBefore: 3, time: '18:00' } };
    expect(changedTime(hanging, { time: '19:00' }, 'Europe/Vienna')).toEqual({
      offset: { daysBefore: 3, time: '19:00' },
    });
    expect(changedTime(hanging, { daysBefore: 2 }, 'Europe/Vienna')).toEqual({
      offset: { daysBefore: 2, time: '18:00' },
    });
    expect(changedTime(hanging, { date: '2026-10-06' }, 'Europe/Vienna')).toEqual({ at: on(6, '16:00') });
    expect(changedTime({ at: on(6, '16:00') }, { time: '09:30' }, 'Europe/Vienna')).toEqual({ at: on(6, '07:30') });
  });

  test.each([
    ['remote', on(10, '07:00'), 'meeting-order'],
    ['party', on(9, '08:00'), 'meeting-order'],
    ['follow-up', on(8, '07:00'), 'meeting-order'],
    ['remote', on(1, '07:00'), 'meeting-in-past'],
  ] as const)('a meeting of kind %s on %s is refused: %s', (kind, startsAt, code) => {
    const desk = { workshop: aWorkshop({ startsAt: at('07:00') }), now: on(2, '09:00') };
    expect(() => requireMeetingInOrder(kind, startsAt, desk)).toThrow(expect.objectContaining({ code }));
  });
});
