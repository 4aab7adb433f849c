import { describe, expect, test } from 'vitest';
import { withRounds } from '../../domain/rounds/agenda.ts';
import { type Ballot, ballotMarked, blankBallot } from '../../domain/rounds/ballot.ts';
import type { Round } from '../../domain/rounds/round.ts';
import {
  aClosedRound,
  aClosingRound,
  anAgenda,
  anOpenRound,
  aPausedRound,
  aPlannedRound,
  idOf,
  memberOf,
} from '../support/build.ts';
import { type MakeSubject, type Subject, UNKNOWN, withWorkshops } from './subject.ts';

/** A ballot of the nth member with nothing marked on it, for eight offers. */
export const aBlankBallot = (n: number, overrides: Partial<Ballot> = {}): Ballot => ({
  ...blankBallot(
    {
      workshopId: idOf('workshop'),
      roundId: idOf('round'),
      participantId: idOf('participant', n),
      memberId: memberOf(n),
      partyId: `party-${1 + (n % 2)}`,
    },
    8,
  ),
  ...overrides,
});

/** What every store of ballots promises. */
export function describeBallotStore(name: string, make: MakeSubject): void {
  const withRound = async (round: Round): Promise<Subject> => {
    const subject = await withWorkshops(make);
    await subject.stores.agendas.put(anAgenda({ rounds: [round] }), 0);
    return subject;
  };
  const three = [1, 2, 3].map((n) => aBlankBallot(n));
  const [first, second] = [aBlankBallot(1), aBlankBallot(2)];
  const byMember = (ballots: readonly Ballot[]) => ballots.toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1));
  const roundId = idOf('round');

  describe(`ballots ${name}`, () => {
    test('are laid out blank, once for each person, and found again', async () => {
      const { ballots } = (await withRound(anOpenRound())).stores;

      expect(await ballots.layOut(three.slice(0, 2))).toBe('laid-out');
      const marked = ballotMarked(first, 4, 'could-not');
      expect(await ballots.put(marked)).toBe('kept');
      expect(await ballots.layOut(three)).toBe('laid-out');

      expect(await ballots.findOwn(roundId, memberOf(1))).toStrictEqual(marked);
      expect(await ballots.findOwn(roundId, memberOf(3))).toStrictEqual(three[2]);
      expect(await ballots.findOwn(roundId, memberOf(4))).toBeUndefined();
      expect(await ballots.findOwn(UNKNOWN, memberOf(1))).toBeUndefined();
      expect(byMember((await ballots.list(roundId)).ballots)).toStrictEqual([marked, second, three[2]]);
      expect((await ballots.list(UNKNOWN)).ballots).toEqual([]);
      expect(await ballots.layOut([])).toBe('laid-out');
    });

    test('of two marks made from the same ballot at the same moment one has to look again', async () => {
      const { ballots } = (await withRound(anOpenRound())).stores;
      await ballots.layOut(three);

      const put = await Promise.all([0, 1, 2, 3].map((offer) => ballots.put(ballotMarked(first, offer, 'could'))));

      expect(put.toSorted()).toEqual(['changed', 'changed', 'changed', 'kept']);
      expect(await ballots.put(ballotMarked(aBlankBallot(9), 0, 'could'))).toBe('changed');
      expect((await ballots.list(roundId)).ballots).toHaveLength(3);
    });

    test('marks of many people at the same moment are all kept', async () => {
      const { ballots } = (await withRound(anOpenRound())).stores;
      const everybody = Array.from({ length: 12 }, (_, index) => aBlankBallot(index + 1));
      await Promise.all(everybody.map(() => ballots.layOut(everybody)));

      const marked = everybody.map((ballot, index) => ballotMarked(ballot, index % 8, 'could'));
      expect(new Set(await Promise.all(marked.map((ballot) => ballots.put(ballot))))).toEqual(new Set(['kept']));

      expect(byMember((await ballots.list(roundId)).ballots)).toStrictEqual(byMember(marked));
    });

    test.each([
      { round: aPlannedRound(), isTaken: false },
      { round: anOpenRound(), isTaken: true },
      { round: aPausedRound(), isTaken: true },
      { round: aClosingRound(), isTaken: false },
      { round: aClosedRound(), isTaken: false },
    ])('a round that is $round.status takes marks: $isTaken', async ({ round, isTaken }) => {
      const { ballots } = (await withRound(round)).stores;

      expect(await ballots.layOut(three)).toBe(isTaken ? 'laid-out' : 'round-closed');
      expect(await ballots.put(ballotMarked(first, 0, 'could'))).toBe(isTaken ? 'kept' : 'round-closed');

      expect((await ballots.list(roundId)).ballots).toHaveLength(isTaken ? 3 : 0);
    });

    test('a round that is on no agenda takes no marks', async () => {
      const { ballots } = (await withWorkshops(make)).stores;

      expect(await ballots.layOut(three)).toBe('round-closed');
      expect(await ballots.put(first)).toBe('round-closed');
    });

    test('what is read after the closing never grows again', async () => {
      const { agendas, ballots } = (await withRound(anOpenRound())).stores;
      const everybody = Array.from({ length: 10 }, (_, index) => aBlankBallot(index + 1));
      await ballots.layOut(everybody);
      const closing = withRounds(anAgenda({ rounds: [anOpenRound()] }), aClosingRound());
      const mark = (ballot: Ballot) => ballots.put(ballotMarked(ballot, 0, 'could'));

      const before = everybody.slice(0, 5).map(mark);
      const revealed = agendas.save(closing, []).then(() => ballots.list(roundId));
      const after = everybody.slice(5).map(mark);
      const answers = await Promise.all([...before, ...after]);

      const read = (await revealed).ballots;
      expect((await ballots.list(roundId)).ballots).toEqual(read);
      expect(answers.filter((answer) => answer === 'kept')).toHaveLength(
        read.filter(({ version }) => version > 0).length,
      );
    });

    test('chance is the same whenever it is asked, for each round another, and from 0 up to 1', async () => {
      const { agendas, ballots } = (await withWorkshops(make)).stores;
      const open = (n: number) => anOpenRound({ id: idOf('round', n), ordinal: n });
      await agendas.put(anAgenda({ rounds: [open(1), open(2)] }), 0);
      for (const n of [1, 2]) await ballots.layOut([aBlankBallot(1, { roundId: idOf('round', n) })]);
      const drawn = async (n: number) => {
        const { chance } = await ballots.list(idOf('round', n));
        return Array.from({ length: 200 }, (_, index) => chance(`place ${index}`));
      };

      const draws = await drawn(1);

      expect(await drawn(1)).toEqual(draws);
      expect(await drawn(2)).not.toEqual(draws);
      expect(new Set(draws).size).toBe(200);
      expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
    });

    test('ballots are destroyed once their round is closed, and not a moment before', async () => {
      const { agendas, ballots } = (await withRound(anOpenRound())).stores;
      await ballots.layOut(three);
      const closing = withRounds(anAgenda({ rounds: [anOpenRound()] }), aClosingRound());

      expect([await ballots.destroy(roundId), await ballots.listUndestroyed()]).toEqual([false, []]);
      await agendas.save(closing, []);
      expect([await ballots.destroy(roundId), await ballots.listUndestroyed()]).toEqual([false, []]);
      expect((await ballots.list(roundId)).ballots).toHaveLength(3);
      await agendas.save(withRounds(closing, aClosedRound()), []);
      expect(await ballots.listUndestroyed()).toEqual([roundId]);

      expect(await ballots.destroy(roundId)).toBe(true);

      expect((await ballots.list(roundId)).ballots).toEqual([]);
      expect(await ballots.findOwn(roundId, memberOf(1))).toBeUndefined();
      expect(await ballots.put(ballotMarked(first, 0, 'could'))).toBe('round-closed');
      expect(await ballots.listUndestroyed()).toEqual([]);
      expect(await ballots.destroy(roundId)).toBe(true);
    });
  });
}
