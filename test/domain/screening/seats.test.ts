import { expect, test } from 'vitest';
import { movingUp, seatsGivenUp } from '../../../domain/screening/seats.ts';
import { anApplication, aParticipant, aWorkshop, idOf, memberOf } from '../../support/build.ts';

const candidate = (n: number, partyId: string, openness: number) => ({
  applicationId: idOf('application', n),
  partyId,
  openness,
  influence: 4,
});
const seat = (n: number, partyId: string, status: 'invited' | 'accepted' | 'ready' | 'declined' | 'withdrawn') =>
  aParticipant({
    id: idOf('participant', n),
    applicationId: idOf('application', n),
    memberId: memberOf(n),
    alias: n,
    partyId,
    status,
  });

test('the best of the same party moves up, never a better one of another party', () => {
  const workshop = aWorkshop({ seats: 4 });
  const participants = [
    seat(1, 'party-1', 'declined'),
    seat(2, 'party-1', 'ready'),
    seat(3, 'party-2', 'invited'),
    seat(4, 'party-2', 'accepted'),
  ];
  const candidates = [candidate(5, 'party-2', 5), candidate(6, 'party-1', 3), candidate(7, 'party-1', 4)];

  expect(movingUp(workshop, participants, candidates)).toEqual([candidate(7, 'party-1', 4)]);
});

test('who has given up a seat does not get it again', () => {
  const participants = [seat(1, 'party-1', 'declined'), seat(2, 'party-2', 'ready')];

  expect(movingUp(aWorkshop({ seats: 2 }), participants, [candidate(1, 'party-1', 5)])).toEqual([]);
});

test('a seat is given up by withdrawing the application, but not before it was known', () => {
  const withdrawn = [1, 2, 3].map((n) => anApplication({ id: idOf('application', n), status: 'withdrawn' }));
  const chosen = { ...seat(1, 'party-1', 'ready'), status: 'chosen' } as const;
  const ready = seat(2, 'party-1', 'ready');
  const declined = seat(3, 'party-2', 'declined');

  expect(seatsGivenUp([chosen, ready, declined], withdrawn)).toEqual([{ ...ready, status: 'withdrawn' }]);
});
