import { expect, test } from 'vitest';
import { Refusal } from '../../../domain/refusal.ts';
import { ballotMarked, blankBallot, couldsMost, couldsOf, isCast } from '../../../domain/rounds/ballot.ts';
import { idOf, memberOf } from '../../support/build.ts';

const blank = blankBallot(
  {
    workshopId: idOf('workshop'),
    roundId: idOf('round'),
    participantId: idOf('participant'),
    memberId: memberOf(1),
    partyId: 'party-1',
  },
  9,
);

test('a ballot begins without a mark, and is cast with the first, until the last is taken back', () => {
  const marked = ballotMarked(blank, 3, 'could-not');

  expect(blank).toMatchObject({ marks: Array(9).fill('none'), version: 0 });
  expect([isCast(blank), isCast(marked), isCast(ballotMarked(marked, 3, 'none'))]).toEqual([false, true, false]);
  expect(marked).toEqual({ ...blank, marks: blank.marks.with(3, 'could-not'), version: 1 });
});

test('at most half of the offers can be accepted, and taking one back makes room for another', () => {
  let ballot = blank;
  for (const offer of [0, 1, 2, 3]) ballot = ballotMarked(ballot, offer, 'could');

  expect([couldsMost(9), couldsMost(8), couldsMost(20)]).toEqual([4, 4, 10]);
  expect(() => ballotMarked(ballot, 4, 'could')).toThrow(new Refusal('signals-cap', { most: 4 }));
  expect(couldsOf(ballotMarked(ballot, 0, 'could'))).toBe(4);
  expect(couldsOf(ballotMarked(ballotMarked(ballot, 0, 'none'), 4, 'could'))).toBe(4);
  expect(ballotMarked(ballot, 4, 'could-not').marks[4]).toBe('could-not');
});
