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
  aSummary,
  at,
  BALLOONS,
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

    test('in its grace a round still takes what is being written', async () => {
      const { contributions } = (await withRound(anOpenRound({ isWarned: true, graceEndsAt: at('13:31') }))).stores;

      expect(await contributions.put(aStatement())).toBe('kept');
    });

    test.each([
      { round: aPlannedRound({ plan: BALLOONS }), statement: 'round-closed', reaction: 'round-closed' },
      { round: aPlannedRound({ plan: BALLOONS, isCollecting: true }), statement: 'kept', reaction: 'round-closed' },
      { round: anOpenRound({ plan: BALLOONS }), statement: 'round-closed', reaction: 'kept' },
      { round: aPausedRound({ plan: BALLOONS }), statement: 'round-closed', reaction: 'kept' },
      { round: aClosingRound({ plan: BALLOONS }), statement: 'round-closed', reaction: 'round-closed' },
    ])(
      'beforehand, a round that is $round.status: a statement is $statement, a reaction $reaction',
      async ({ round, statement, reaction }) => {
        const { contributions } = (await withRound(round)).stores;

        expect(await contributions.put(aStatement({ ...nth(1), sheet: 'balloon', item: 1000 }))).toBe(statement);
        expect(await contributions.put(aReaction({ ...nth(2), reaction: 'could-live-with' }))).toBe(reaction);
      },
    );

    test('words and answers of any form are found as they were written', async () => {
      const { contributions } = (await withRound(anOpenRound())).stores;
      const option = aStatement({ ...nth(1), sheet: 'option', details: ['First this.', '', 'Or back.'] });
      const constraint = aStatement({ ...nth(2), item: 1, sheet: 'constraint', about: 0 });
      const answers = (['would-not-hinder', '7', 'need-to-think'] as const).map((reaction, n) =>
        aReaction({ ...nth(n + 3), item: n + 2, reaction }),
      );
      for (const one of [option, constraint, ...answers]) expect(await contributions.put(one)).toBe('kept');

      expect(await contributions.list(idOf('round'))).toStrictEqual([option, constraint, ...answers]);
    });

    test('a round that is on no agenda takes no words', async () => {
      const { contributions } = (await withWorkshops(make)).stores;

      expect(await contributions.put(aStatement())).toBe('round-closed');
    });

    test('a statement is amended where it stands, also after its round, and no draft outlives that', async () => {
      const { agendas, contributions, summaries } = (await withRound(anOpenRound())).stores;
      const [first, second] = [aStatement(nth(1)), aStatement({ ...nth(2), item: 1 })];
      for (const statement of [first, second]) await contributions.put(statement);
      await agendas.save(withRounds(anAgenda({ rounds: [anOpenRound()] }), aClosedRound()), []);
      await summaries.add(aSummary());

      expect(await contributions.amend({ ...first, mayQuote: false })).toBe('kept');

      expect(await contributions.list(idOf('round'))).toStrictEqual([{ ...first, mayQuote: false }, second]);
      expect(await summaries.findLatest(idOf('workshop'))).toBeUndefined();
      expect(await contributions.amend(aStatement(nth(9)))).toBe('gone');
      expect(await contributions.list(idOf('round'))).toHaveLength(2);
    });

    test('a withdrawn statement is gone, and so are the drafts that may quote it', async () => {
      const { contributions, summaries } = (await withRound(anOpenRound())).stores;
      const [first, second] = [aStatement(nth(1)), aStatement({ ...nth(2), item: 1 })];
      for (const statement of [first, second]) await contributions.put(statement);
      await summaries.add(aSummary());

      expect(await contributions.withdraw(first)).toBe('withdrawn');

      expect(await contributions.list(idOf('round'))).toStrictEqual([second]);
      expect(await summaries.findLatest(idOf('workshop'))).toBeUndefined();
      expect(await contributions.withdraw(first)).toBe('gone');
      expect(await contributions.amend(first)).toBe('gone');
      expect(await contributions.put({ ...first, ...nth(3) })).toBe('kept');
    });

    test('once a summary is posted, its statements stay as they were', async () => {
      const { contributions, summaries } = (await withRound(anOpenRound())).stores;
      await contributions.put(aStatement());
      await summaries.add(aSummary({ status: 'posted' }));
      await summaries.add(aSummary({ id: idOf('summary', 2), status: 'draft' }));

      expect(await contributions.amend(aStatement({ mayQuote: false }))).toBe('summary-posted');
      expect(await contributions.withdraw(aStatement())).toBe('summary-posted');

      expect(await contributions.list(idOf('round'))).toStrictEqual([aStatement()]);
      expect(await summaries.findLatest(idOf('workshop'))).toMatchObject({ id: idOf('summary', 2) });
    });

    test('of an approval and a withdrawal at the same moment one loses', async () => {
      const { contributions, summaries } = (await withRound(anOpenRound())).stores;
      await contributions.put(aStatement());
      await summaries.add(aSummary());

      const [isPosted, withdrawn] = await Promise.all([
        summaries.save(aSummary({ status: 'posted' })),
        contributions.withdraw(aStatement()),
      ]);

      expect([isPosted, withdrawn]).toEqual(isPosted ? [true, 'summary-posted'] : [false, 'withdrawn']);
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
