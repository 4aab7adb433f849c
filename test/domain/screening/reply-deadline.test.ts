import { describe, expect, test } from 'vitest';
import { acceptedBy } from '../../../domain/screening/reply.ts';
import { repliesDueOf, seatsHurried } from '../../../domain/screening/reply-deadline.ts';
import { aParticipant, at, aWorkshop, idOf, on } from '../../support/build.ts';

const workshop = aWorkshop({ startsAt: on(9, '07:00'), repliesDueAt: on(5, '22:00') });

describe('somebody’s own time to reply', () => {
  test.each([
    ['later than that of all', on(7, '15:00'), on(7, '15:00')],
    ['earlier than that of all, which was moved since', on(4, '15:00'), on(5, '22:00')],
    ['later than the start, which was moved since', on(11, '15:00'), on(9, '07:00')],
  ])('%s', (_, own, is) => {
    expect(repliesDueOf({ repliesDueAt: own }, workshop)).toEqual(is);
  });

  test('is over when the workshop begins, whatever was written down', () => {
    const seat = aParticipant({ status: 'invited', repliesDueAt: on(11, '15:00') });
    expect(acceptedBy(seat, workshop, on(9, '06:59'))).toMatchObject({ status: 'accepted' });
    expect(() => acceptedBy(seat, workshop, at('07:00'))).toThrow(
      expect.objectContaining({ code: 'reply-too-late', facts: { dueAt: on(9, '07:00') } }),
    );
  });

  test('is half of what is left where it would reach the start, as if they were invited now', () => {
    const nth = (n: number, seat: Parameters<typeof aParticipant>[0]) =>
      aParticipant({ id: idOf('participant', n), alias: n, ...seat });
    const people = [
      nth(1, { status: 'invited' }),
      nth(2, { status: 'invited', repliesDueAt: on(8, '07:00') }),
      nth(3, { status: 'accepted', repliesDueAt: on(10, '07:00') }),
      nth(4, { status: 'invited', repliesDueAt: on(9, '07:00') }),
    ];
    expect(seatsHurried(people, workshop, on(7, '07:00'))).toEqual([{ ...people[3], repliesDueAt: on(8, '07:00') }]);
    // The time of all is time enough.
    const { repliesDueAt: _, ...common } = people[3]!;
    expect(seatsHurried(people, workshop, on(1, '07:00'))).toStrictEqual([common]);
  });
});
