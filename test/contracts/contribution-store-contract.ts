import { describe, expect, test } from 'vitest';
import { withRounds } from '../../domain/rounds/agenda.ts';
import type { Round } from '../../domain/rounds/round.ts';
import {
  aClosedRound,
  aClosingRound,
  anAgenda,
  anOpenRound,
  aPausedRound,
  aPlannedRound,
  aReaction,
  aStatement,
  at,
  idOf,
  memberOf,
} from '../support/build.ts';
import { type MakeSubject, type Subject, UNKNOWN, withWorkshops } from './subject.ts';

/** What every store of contributions promises. */
export function describeContributionStore(name: string, make: MakeSubject): void {
  const withRound = async (round: Round): Promise<Subject> => {
    const subject = await withWorkshops(make);
    await subject.stores.agendas.put(anAgenda({ rounds: [round] }), 0);
    return subject;
  };
  const nth = (n: number) => ({ id: idOf('contribution', n) });

  describe(`contributions ${name}`, () => {
    test('contributions are listed in the order of their arrival, and one’s own by item', async () => {
      const { contributions } = (await withRound(anOpenRound())).stores;
      const second = aStatement({ ...nth(3), item: 1, text: 'Second.' });
      const other = aStatement({ ...nth(2), memberId: memberOf(2), mayQuote: false });
      const first = aStatement({ ...nth(1), item: 0, text: 'First.' });

      for (const statement of [second, other, first]) expect(await contributions.put(statement)).toBe('kept');

      expect(await contributions.list(idOf('round'))).toStrictEqual([second, other, first]);
      expect(await contributions.listOwn(idOf('round'), memberOf(1))).toStrictEqual([first, second]);
      expect(await contributions.listOwn(idOf('round'), memberOf(3))).toEqual([]);
      expect(await contributions.list(UNKNOWN)).toEqual([]);
      expect(await contributions.listOwn(UNKNOWN, memberOf(1))).toEqual([]);
    });

    test('a reaction takes the place of the earlier one to the same proposition', async () => {
      const { contributions } = (await withRound(anOpenRound())).stores;
      const answer = aReaction({ ...nth(2), reaction: 'disagree', submittedAt: at('13:12') });
      const toAnother = aReaction({ ...nth(3), item: 1, reaction: 'pass' });

      await contributions.put(aReaction(nth(1)));
      await contributions.put(toAnother);

      expect(await contributions.put(answer)).toBe('kept');
      expect(await contributions.list(idOf('round'))).toStrictEqual([toAnother, answer]);
    });

    test('a statement never takes the place of another', async () => {
      const { contributions } = (await withRound(anOpenRound())).stores;
      await contributions.put(aStatement({ ...nth(1), text: 'First.' }));

      expect(await contributions.put(aStatement({ ...nth(2), text: 'Other.' }))).toBe('item-taken');

      expect(await contributions.list(idOf('round'))).toEqual([aStatement({ ...nth(1), text: 'First.' })]);
    });

    test('of statements sent at once for the same item exactly one is kept', async () => {
      const { contributions } = (await withRound(anOpenRound())).stores;

      const put = await Promise.all([1, 2, 3, 4].map((n) => contributions.put(aStatement(nth(n)))));

      expect(put.toSorted()).toEqual(['item-taken', 'item-taken', 'item-taken', 'kept']);
      expect(await contributions.list(idOf('round'))).toHaveLength(1);
    });

    test('of reactions sent at once to the same proposition one remains', async () => {
      const { contributions } = (await withRound(anOpenRound())).stores;

      const put = await Promise.all([1, 2, 3, 4].map((n) => contributions.put(aReaction(nth(n)))));

      expect(put).toEqual(['kept', 'kept', 'kept', 'kept']);
      expect(await contributions.list(idOf('round'))).toHaveLength(1);
    });

    test.each([
      { round: aPlannedRound(), answer: 'round-closed', kept: 0 },
      { round: anOpenRound(), answer: 'kept', kept: 1 },
      { round: aPausedRound(), answer: 'kept', kept: 1 },
      { round: aClosingRound(), answer: 'round-closed', kept: 0 },
      { round: aClosedRound(), answer: 'round-closed', kept: 0 },
    ])('words for a round that is $round.status: $answer', async ({ round, answer, kept }) => {
      const { contributions } = (await withRound(round)).stores;

      expect(await contributions.put(aStatement())).toBe(answer);

      expect(await contributions.list(idOf('round'))).toHaveLength(kept);
    });

    test('a round that is on no agenda takes no words', async () => {
      const { contributions } = (await withWorkshops(make)).stores;

      expect(await contributions.put(aStatement())).toBe('round-closed');
    });

    test('what is read after the closing never grows again', async () => {
      const { agendas, contributions } = (await withRound(anOpenRound())).stores;
      const closing = withRounds(anAgenda({ rounds: [anOpenRound()] }), aClosingRound());
      const write = (n: number) => contributions.put(aStatement({ ...nth(n), memberId: memberOf(n) }));

      const before = [1, 2, 3, 4, 5].map(write);
      const revealed = agendas.save(closing, []).then(() => contributions.list(idOf('round')));
      const after = [6, 7, 8, 9, 10].map(write);
      const answers = await Promise.all([...before, ...after]);

      expect(await contributions.list(idOf('round'))).toEqual(await revealed);
      expect(answers.filter((answer) => answer === 'kept')).toHaveLength((await revealed).length);
    });
  });
}
