import { describe, expect, test } from 'vitest';
import type { PostContent } from '../../domain/post.ts';
import { withRounds } from '../../domain/rounds/agenda.ts';
import type { Round } from '../../domain/rounds/round.ts';
import {
  aClosedRound,
  aClosingRound,
  anAgenda,
  anOpenRound,
  aPlannedRound,
  aPost,
  aReaction,
  aStatement,
  aSummary,
  at,
  BALLOONS,
  idOf,
  memberOf,
} from '../support/build.ts';
import { type MakeSubject, type Subject, withWorkshops } from './subject.ts';

const place = { ordinal: 1, total: 1, title: 'Needs' } as const;
const shown = { kind: 'statements-revealed', ...place, part: 1, parts: 1 } as const;

/** What every store promises about words that their writer takes back, wherever they have got to. */
export function describeWithdrawal(name: string, make: MakeSubject): void {
  const withRound = async (...rounds: readonly Round[]): Promise<Subject> => {
    const subject = await withWorkshops(make);
    await subject.stores.agendas.put(anAgenda({ rounds }), 0);
    return subject;
  };
  const nth = (n: number) => ({ id: idOf('contribution', n) });
  /** All that is owed, the oldest of each place first; each is paid. */
  const paid = async ({ posts }: Subject['stores']) => {
    const all = [];
    for (let claimed = await posts.claim(10, 60_000); claimed.length > 0; claimed = await posts.claim(10, 60_000)) {
      for (const { post } of claimed) {
        all.push(post);
        await posts.markSent(post.key, `message-of-${post.key}`);
      }
    }
    return all;
  };

  describe(`words that are withdrawn ${name}`, () => {
    test('a statement withdrawn after its reveal is taken out of the reveal that is kept', async () => {
      const { agendas, contributions, posts } = (await withRound(anOpenRound())).stores;
      const statement = aStatement({ ...nth(1), text: 'We fear silence.' });
      await contributions.put(statement);
      const closing = withRounds(anAgenda({ rounds: [anOpenRound()] }), aClosingRound());
      await agendas.save(closing, []);
      const words = [
        { alias: 3, text: 'We hope.', statementId: nth(2).id },
        { alias: 7, text: 'We fear silence.', statementId: statement.id },
      ];
      expect(await contributions.withdraw(statement)).toBe('revealing');
      await agendas.save(withRounds(closing, aClosedRound()), [aPost({ content: { ...shown, statements: words } })]);

      expect(await contributions.withdraw(statement)).toBe('withdrawn');

      const [claimed] = await posts.claim(1, 1000);
      expect(claimed?.post.content).toStrictEqual({ ...shown, statements: [words[0]] });
    });

    test('every message that has shown it is owed a mending, once, and others are not', async () => {
      const { stores } = await withRound(anOpenRound());
      const [mine, other] = [aStatement(nth(1)), aStatement({ ...nth(2), memberId: memberOf(2) })];
      for (const statement of [mine, other]) await stores.contributions.put(statement);
      const piece = { text: mine.text, statementId: mine.id };
      const othersPiece = { text: other.text, statementId: other.id };
      const about: readonly (readonly [string, PostContent])[] = [
        ['part-1', { ...shown, statements: [othersPiece, piece] }],
        ['part-2', { ...shown, statements: [piece] }],
        ['of-others', { ...shown, statements: [othersPiece] }],
        ['no-words', aPost().content],
      ];
      await stores.posts.owe(about.map(([key, content]) => aPost({ key, content })));
      await paid(stores);

      expect(await stores.contributions.withdraw(mine)).toBe('withdrawn');
      expect(await stores.contributions.withdraw(mine)).toBe('gone');

      expect(await stores.posts.findSent('part-1')).toMatchObject({
        post: { content: { statements: [othersPiece] } },
        messageId: 'message-of-part-1',
      });
      expect(await stores.posts.findSent('part-2')).toMatchObject({ post: { content: { statements: [] } } });
      expect(await stores.posts.findSent('of-others')).toMatchObject({
        post: { content: { statements: [othersPiece] } },
      });
      const owed = await paid(stores);
      expect(owed.map(({ content }) => content).toSorted((a, b) => (keyIn(a) < keyIn(b) ? -1 : 1))).toEqual([
        { kind: 'mending', postKey: 'part-1' },
        { kind: 'mending', postKey: 'part-2' },
      ]);
      expect(owed.every(({ to }) => to.kind === 'channel' && to.channelId === 'room-1')).toBe(true);
    });

    test('what nobody has been shown owes nobody anything', async () => {
      const { stores } = await withRound(anOpenRound());
      await stores.contributions.put(aStatement());

      expect(await stores.contributions.withdraw(aStatement())).toBe('withdrawn');

      expect(await stores.posts.count()).toEqual({ owed: 0, sent: 0, dead: 0 });
    });

    test('a round that is built on it forgets its words, and keeps its number', async () => {
      const options = anOpenRound();
      const constraints = aPlannedRound({ id: idOf('round', 2), ordinal: 2 });
      const { stores } = await withRound(options, constraints);
      const [mine, other] = [aStatement(nth(1)), aStatement({ ...nth(2), memberId: memberOf(2), text: 'Meet.' })];
      for (const statement of [mine, other]) await stores.contributions.put(statement);
      const material = [mine, other].map(({ id, text }) => ({ statementId: id, text }));
      const open = anOpenRound({ id: idOf('round', 2), ordinal: 2, matter: { material, isShown: true } });
      const agenda = withRounds(anAgenda({ rounds: [options, constraints] }), aClosedRound(), open);
      const opened: PostContent = {
        kind: 'round-opened',
        ...place,
        roundId: idOf('round', 2),
        roundKind: 'constraints',
        prompt: 'What stands in the way?',
        propositions: [],
        closesAt: at('13:30'),
        material,
      };
      await stores.agendas.save(agenda, [aPost({ content: opened })]);

      expect(await stores.contributions.withdraw(mine)).toBe('withdrawn');

      const left = [{ statementId: mine.id, text: '' }, material[1]];
      const now = (await stores.agendas.find(idOf('workshop')))!;
      expect(now.rounds[1]).toStrictEqual({ ...open, matter: { material: left, isShown: true } });
      expect(now.rounds[0]).toStrictEqual(aClosedRound());
      expect((await paid(stores)).map(({ content }) => content)).toEqual([
        { ...opened, material: left },
        { kind: 'mending', postKey: 'warning-1' },
      ]);
      // Whoever has read the words before must not write them back.
      expect(await stores.agendas.save({ ...agenda, epoch: agenda.epoch + 1 }, [])).toBe(false);
      expect(await stores.agendas.save({ ...now, epoch: now.epoch + 1 }, [])).toBe(true);
    });

    test('an idea that belongs to nobody is taken down where it stands', async () => {
      const { stores } = await withRound(aPlannedRound({ plan: BALLOONS, isCollecting: true }));
      const balloon = aStatement({ sheet: 'balloon', item: 1000 });
      await stores.contributions.put(balloon);
      const up: PostContent = {
        kind: 'balloon',
        ...place,
        roundId: idOf('round'),
        roundKind: 'trial-balloon',
        number: 1,
        statementId: balloon.id,
        text: balloon.text,
      };
      const material = [{ statementId: balloon.id, text: balloon.text }];
      const planned = anAgenda({ rounds: [aPlannedRound({ plan: BALLOONS, isCollecting: true })] });
      await stores.agendas.save(withRounds(planned, anOpenRound({ plan: BALLOONS, matter: { material } })), [
        aPost({ content: up }),
      ]);
      await paid(stores);

      expect(await stores.contributions.withdraw(balloon)).toBe('withdrawn');

      expect((await stores.posts.findSent('warning-1'))?.post.content).toStrictEqual({ ...up, text: '' });
      expect((await paid(stores)).map(({ content }) => content.kind)).toEqual(['mending']);
      expect(JSON.stringify(await stores.agendas.find(idOf('workshop')))).not.toContain(balloon.text);
    });

    test('what was answered about an idea goes with it, and nothing more is answered', async () => {
      const planned = aPlannedRound({ plan: BALLOONS, isCollecting: true });
      const { stores } = await withRound(planned);
      const balloons = [1, 2].map((n) =>
        aStatement({ ...nth(n), memberId: memberOf(n), sheet: 'balloon', item: 1000, text: `Idea ${n}.` }),
      );
      for (const balloon of balloons) await stores.contributions.put(balloon);
      const material = balloons.map(({ id, text }) => ({ statementId: id, text }));
      const up = anOpenRound({ plan: BALLOONS, matter: { material, isShown: true } });
      await stores.agendas.save(withRounds(anAgenda({ rounds: [planned] }), up), []);
      const answer = (n: number, item: number) =>
        aReaction({ ...nth(n), memberId: memberOf(n), item, reaction: 'would-oppose' });
      for (const one of [answer(3, 0), answer(4, 1), answer(5, 0)])
        expect(await stores.contributions.put(one)).toBe('kept');

      expect(await stores.contributions.withdraw(balloons[0]!)).toBe('withdrawn');

      expect(await stores.contributions.put(answer(6, 0))).toBe('item-taken');
      expect(await stores.contributions.list(idOf('round'))).toStrictEqual([balloons[1], answer(4, 1)]);
      expect(await stores.contributions.put(answer(6, 1))).toBe('kept');
    });

    test('what others wrote about it stays in the reveal, without its text', async () => {
      const { stores } = await withRound(anOpenRound());
      await stores.contributions.put(aStatement({ ...nth(1), text: 'A joint gauge.' }));
      const constraint = { text: 'Parliament.', statementId: nth(2).id, about: 1 };
      const told = { ...constraint, aboutText: 'A joint gauge.', aboutId: nth(1).id };
      await stores.posts.owe([aPost({ content: { ...shown, sheet: 'constraint', statements: [told] } })]);
      await paid(stores);

      await stores.contributions.withdraw(aStatement({ ...nth(1), text: 'A joint gauge.' }));

      expect((await stores.posts.findSent('warning-1'))?.post.content).toStrictEqual({
        ...shown,
        sheet: 'constraint',
        statements: [{ ...constraint, aboutText: '' }],
      });
      expect((await paid(stores)).map(({ content }) => content.kind)).toEqual(['mending']);
    });

    test('once no more is written, whoever has read the words must look again before anything of them is shown', async () => {
      const { stores } = await withRound(anOpenRound());
      const [first, second] = [aStatement(nth(1)), aStatement({ ...nth(2), item: 1 })];
      for (const statement of [first, second]) await stores.contributions.put(statement);
      const open = anAgenda({ rounds: [anOpenRound()] });

      // While people write nobody reads, and the clock is not held up.
      await stores.contributions.withdraw(first);
      const closed = withRounds(open, aClosedRound());
      expect(await stores.agendas.save(closed, [])).toBe(true);

      const next = withRounds(closed, aClosedRound());
      await stores.contributions.withdraw(second);
      expect(await stores.agendas.save(next, [])).toBe(false);
    });

    test('what was handed in beforehand is not shown by whoever read it before it was withdrawn', async () => {
      const planned = aPlannedRound({ plan: BALLOONS, isCollecting: true });
      const { stores } = await withRound(planned);
      const balloon = aStatement({ sheet: 'balloon', item: 1000 });
      await stores.contributions.put(balloon);
      const opened = withRounds(anAgenda({ rounds: [planned] }), anOpenRound({ plan: BALLOONS }));
      await stores.agendas.save(opened, []);

      const read = await stores.contributions.list(idOf('round'));
      await stores.contributions.withdraw(balloon);
      const material = read.map(({ id }) => ({ statementId: id, text: balloon.text }));
      const showing = withRounds(opened, anOpenRound({ plan: BALLOONS, matter: { material, isShown: true } }));

      expect(await stores.agendas.save(showing, [])).toBe(false);
    });

    test('nothing is withdrawn, forgotten or mended once a summary is posted', async () => {
      const { stores } = await withRound(anOpenRound());
      await stores.contributions.put(aStatement());
      const statements = [{ text: aStatement().text, statementId: aStatement().id }];
      await stores.posts.owe([aPost({ content: { ...shown, statements } })]);
      await stores.summaries.add(aSummary({ status: 'posted' }));

      expect(await stores.contributions.withdraw(aStatement())).toBe('summary-posted');

      expect((await paid(stores)).map(({ content }) => content)).toEqual([{ ...shown, statements }]);
    });
  });
}

const keyIn = (content: PostContent): string => (content.kind === 'mending' ? content.postKey : '');
