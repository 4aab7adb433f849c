import { expect, test } from 'vitest';
import { PARITY } from '../../../domain/screening/cohort/rules.ts';
import type { Participant } from '../../../domain/screening/participant.ts';
import { promotionFor } from '../../../domain/screening/promotion.ts';
import { seatsGivenUp, seatsLapsed } from '../../../domain/screening/seats.ts';
import { anApplication, aParticipant, aWorkshop, idOf, memberOf, on } from '../../support/build.ts';

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

const moved = (
  seats: number,
  participants: readonly Participant[],
  candidates: readonly ReturnType<typeof candidate>[],
) =>
  promotionFor({
    workshop: aWorkshop({ seats }),
    participants,
    candidates,
    applications: [...participants, ...candidates].map(({ applicationId: id, partyId }) =>
      anApplication({ id, partyId }),
    ),
    record: undefined,
    rules: PARITY,
    officials: new Set(),
  });

test('the best of the same party moves up, never a better one of another party', () => {
  const participants = [
    seat(1, 'party-1', 'declined'),
    seat(2, 'party-1', 'ready'),
    seat(3, 'party-2', 'invited'),
    seat(4, 'party-2', 'accepted'),
  ];
  const candidates = [candidate(5, 'party-2', 5), candidate(6, 'party-1', 3), candidate(7, 'party-1', 4)];

  expect(moved(4, participants, candidates)).toEqual({ candidates: [candidate(7, 'party-1', 4)], empty: [] });
});

test('who has given up a seat does not get it again', () => {
  const participants = [seat(1, 'party-1', 'declined'), seat(2, 'party-2', 'ready')];

  expect(moved(2, participants, [candidate(1, 'party-1', 5)])).toEqual({
    candidates: [],
    empty: [{ partyId: 'party-1', why: 'nobody-left' }],
  });
});

test('a seat is given up by withdrawing the application, but not before it was known', () => {
  const withdrawn = [1, 2, 3].map((n) => anApplication({ id: idOf('application', n), status: 'withdrawn' }));
  const chosen = { ...seat(1, 'party-1', 'ready'), status: 'chosen' } as const;
  const ready = seat(2, 'party-1', 'ready');
  const declined = seat(3, 'party-2', 'declined');

  expect(seatsGivenUp([chosen, ready, declined], withdrawn)).toEqual([{ ...ready, status: 'withdrawn' }]);
});

test('silence costs the seat at the own deadline where that is later than for all', () => {
  const workshop = aWorkshop({ repliesDueAt: on(5, '22:00') });
  const prompt = seat(1, 'party-1', 'invited');
  const late = { ...seat(2, 'party-1', 'invited'), repliesDueAt: on(7, '15:00') };
  // All deadlines were moved beyond it since.
  const early = { ...seat(3, 'party-1', 'invited'), repliesDueAt: on(4, '15:00') };
  const lapsedAt = (now: Date): readonly string[] =>
    seatsLapsed([prompt, late, early], workshop, now).map(({ id }) => id);

  expect(lapsedAt(on(5, '21:59'))).toEqual([]);
  expect(lapsedAt(on(5, '22:00'))).toEqual([prompt.id, early.id]);
  expect(lapsedAt(on(7, '15:00'))).toHaveLength(3);
});
