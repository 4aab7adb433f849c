import { describe, expect, test } from 'vitest';
import type { Post } from '../../domain/post.ts';
import { aPost, at, aWorkshop, idOf, memberOf } from '../support/build.ts';
import { type MakeSubject, withWorkshops } from './subject.ts';

const LONG = 60_000;

/** What every store of posts promises. */
export function describePostStore(name: string, make: MakeSubject): void {
  const inRoom = (key: string, room = 1): Post => aPost({ key, to: { kind: 'channel', channelId: `room-${room}` } });
  const toMember = (key: string, n: number): Post => aPost({ key, to: { kind: 'member', memberId: memberOf(n) } });
  const withOwed = async (...owed: readonly Post[]) => {
    const subject = await withWorkshops(make);
    await subject.stores.posts.owe(owed);
    const { posts } = subject.stores;
    const claimed = async (limit = 10, lease = LONG) => (await posts.claim(limit, lease)).map(({ post }) => post.key);
    return { ...subject, posts, claimed };
  };

  describe(`posts ${name}`, () => {
    test('a post is claimed as it was owed, with its instants', async () => {
      const call = aPost({
        key: 'call-1',
        to: { kind: 'member', memberId: memberOf(1) },
        language: 'uk',
        content: {
          kind: 'invitation',
          applicationId: idOf('application'),
          title: 'Water',
          startsAt: at('07:00'),
          timeZone: 'UTC',
          repliesDueAt: at('06:00'),
        },
      });
      const { posts } = await withOwed(call);

      const [claimed] = await posts.claim(1, LONG);

      expect(claimed!.post).toStrictEqual(call);
      expect(claimed!.attempts).toBe(0);
      expect(claimed!.firstTriedAt).toBeUndefined();
      expect(claimed!.nonce).toMatch(/^[\w-]{10,25}$/);
    });

    test('a key is owed once, in whatever words it is repeated', async () => {
      const { posts } = await withOwed(inRoom('a'), inRoom('a', 2));
      await posts.owe([aPost({ key: 'a', language: 'ru' })]);

      expect(await posts.count()).toEqual({ owed: 1, sent: 0, dead: 0 });
      expect((await posts.claim(10, LONG)).map(({ post }) => post)).toEqual([inRoom('a')]);
    });

    test('of each place only the oldest post is claimed', async () => {
      const { posts, claimed } = await withOwed(
        inRoom('a1'),
        inRoom('a2'),
        inRoom('b1', 2),
        toMember('c1', 1),
        toMember('c2', 1),
        toMember('d1', 2),
      );

      expect((await claimed()).toSorted()).toEqual(['a1', 'b1', 'c1', 'd1']);
      expect(await claimed()).toEqual([]);

      await posts.markSent('a1', 'message-1');
      await posts.markSent('c1', 'message-2');
      expect(await claimed()).toEqual(['a2', 'c2']);
    });

    test('of what is owed at once, channels come first, and of each person what is first stays first', async () => {
      const people = Array.from({ length: 30 }, (_, index) => index + 1);
      const { claimed } = await withOwed(
        ...people.flatMap((person) => [toMember(`first-${person}`, person), toMember(`second-${person}`, person)]),
        inRoom('b', 2),
        inRoom('a', 1),
      );

      expect(await claimed(2)).toEqual(['b', 'a']);
      expect((await claimed(30)).toSorted()).toEqual(people.map((person) => `first-${person}`).toSorted());
    });

    test('no more are claimed than asked for, the oldest first', async () => {
      const { claimed } = await withOwed(inRoom('a', 1), inRoom('b', 2), inRoom('c', 3));

      expect(await claimed(2)).toEqual(['a', 'b']);
      expect(await claimed(2)).toEqual(['c']);
    });

    test('many couriers at once never hold the same post', async () => {
      const places = Array.from({ length: 12 }, (_, index) => index + 1);
      const { claimed } = await withOwed(...places.map((place) => inRoom(`post-${place}`, place)));

      const held = (await Promise.all(places.map(() => claimed(3)))).flat();

      // Couriers step aside for one another, so that some may come away with nothing; none may take what another has.
      expect(new Set(held).size).toBe(held.length);
      const rest = await claimed(12);
      expect([...held, ...rest].toSorted()).toEqual(places.map((place) => `post-${place}`).toSorted());
    });

    test('a claim that is not answered for ends by itself, and the next one knows of it', async () => {
      const { posts, pass } = await withOwed(inRoom('a'));
      const [first] = await posts.claim(1, 50);
      expect(await posts.claim(1, 50)).toEqual([]);

      await pass(80);
      const [again] = await posts.claim(1, LONG);

      expect(again!.post.key).toBe('a');
      expect(again!.nonce).toBe(first!.nonce);
      expect(again!.attempts).toBe(0);
      expect(again!.firstTriedAt).toBeInstanceOf(Date);
    });

    test('a courier that begins ends the claims of those before it, and waiting times stay', async () => {
      const { posts, claimed } = await withOwed(inRoom('a1'), inRoom('b1', 2));
      await posts.claim(10, LONG);
      await posts.postpone('b1', LONG, false);

      await posts.release();

      expect(await claimed()).toEqual(['a1']);
    });

    test('a failed attempt is counted, a wait is not, and meanwhile the place keeps its order', async () => {
      const { posts, claimed, pass } = await withOwed(inRoom('a1'), inRoom('a2'), inRoom('b1', 2));
      await posts.claim(10, LONG);

      await posts.postpone('a1', 50, true);
      await posts.postpone('b1', 50, false);
      expect(await claimed()).toEqual([]);

      await pass(80);
      const again = await posts.claim(10, LONG);
      expect(again.map(({ post, attempts }) => [post.key, attempts])).toEqual([
        ['a1', 1],
        ['b1', 0],
      ]);
    });

    test('a post that is given up lets the next one go', async () => {
      const { posts, claimed } = await withOwed(toMember('a1', 1), toMember('a2', 1));
      await claimed();

      await posts.markDead('a1', 'direct-messages-closed');

      expect(await claimed()).toEqual(['a2']);
      expect(await posts.count(idOf('workshop'))).toEqual({ owed: 1, sent: 0, dead: 1 });
      expect(await posts.listDead(['a2', 'a1', 'b1'])).toEqual(['a1']);
    });

    test('a post that was given up is owed again by its key, as it is now and in its old place', async () => {
      const { posts, claimed } = await withOwed(inRoom('a1'), inRoom('a2'));
      await claimed();
      await posts.postpone('a1', 0, true);
      await posts.markDead('a1', 'no-access');

      await posts.owe([inRoom('a3', 2), inRoom('a1', 2), inRoom('a2', 2)]);

      const again = await posts.claim(10, LONG);
      expect(again.map(({ post }) => post)).toEqual([inRoom('a1', 2), inRoom('a2')]);
      expect(again[0]).toMatchObject({ attempts: 0, firstTriedAt: expect.any(Date) });
      expect(await posts.count()).toEqual({ owed: 3, sent: 0, dead: 0 });
      expect(await posts.listDead(['a1', 'a2', 'a3'])).toEqual([]);
    });

    test('a post that was given up is owed again with its cause, too', async () => {
      const { stores, posts } = await withOwed(inRoom('a1'));
      await posts.markDead('a1', 'no-access');

      expect(await stores.workshops.save(aWorkshop(), [inRoom('a1', 2)])).toBe(true);

      expect((await posts.claim(10, LONG)).map(({ post }) => post)).toEqual([inRoom('a1', 2)]);
    });

    test('what is owed to one channel is sent to another at once, in its order, and nothing else is', async () => {
      const elsewhere = aPost({ key: 'b1', workshopId: idOf('workshop', 2) });
      const { posts, claimed } = await withOwed(inRoom('a0'), inRoom('a1'), inRoom('a2'), inRoom('c1', 3));
      await posts.markSent('a0', 'message-0');
      await claimed(1);
      await posts.postpone('a1', LONG, false);
      await posts.owe([elsewhere, inRoom('d1', 2)]);

      await posts.redirect(idOf('workshop'), 'room-1', 'room-2');

      expect((await posts.claim(10, LONG)).map(({ post }) => post)).toEqual([
        inRoom('a1', 2),
        inRoom('c1', 3),
        elsewhere,
      ]);
      await posts.markSent('a1', 'message-1');
      expect(await claimed()).toEqual(['a2']);
      await posts.markSent('a2', 'message-2');
      expect(await claimed()).toEqual(['d1']);
    });

    test('a post that is paid stays paid', async () => {
      const { posts, claimed } = await withOwed(inRoom('a'));
      await claimed();

      await posts.markSent('a', 'message-1');
      await posts.markSent('a', 'message-2');
      await posts.postpone('a', 0, true);
      await posts.markDead('a', 'refused');
      await posts.owe([inRoom('a')]);

      expect(await claimed()).toEqual([]);
      expect((await posts.findSent('a'))?.messageId).toBe('message-1');
      expect(await posts.count()).toEqual({ owed: 0, sent: 1, dead: 0 });
    });

    test('nothing is known of a message that was never sent', async () => {
      const { posts } = await withOwed(inRoom('a'), inRoom('c', 2));
      await posts.claim(10, LONG);
      await posts.markDead('c', 'refused');

      expect(await posts.findSent('a')).toBeUndefined();
      expect(await posts.findSent('b')).toBeUndefined();
      expect(await posts.findSent('c')).toBeUndefined();
    });

    test('a post that was sent is found as it is kept, with its message', async () => {
      const { posts } = await withOwed(inRoom('a'), toMember('b', 1));
      await posts.markSent('a', 'message-1');
      await posts.markSent('b', 'message-2');

      expect(await posts.findSent('a')).toStrictEqual({ post: inRoom('a'), messageId: 'message-1' });
      expect(await posts.findSent('b')).toStrictEqual({ post: toMember('b', 1), messageId: 'message-2' });
    });

    test('what was sent, or given up, can be said to stand in another message', async () => {
      const { posts } = await withOwed(inRoom('a'), inRoom('b'), inRoom('c'));
      await posts.markSent('a', 'message-1');
      await posts.markDead('b', 'refused');

      for (const key of ['a', 'b', 'c', 'unknown']) await posts.markMoved(key, `${key}-moved`);

      expect((await posts.findSent('a'))?.messageId).toBe('a-moved');
      expect((await posts.findSent('b'))?.messageId).toBe('b-moved');
      expect(await posts.findSent('c')).toBeUndefined();
      expect(await posts.count()).toEqual({ owed: 1, sent: 2, dead: 0 });
    });

    test('posts are counted by workshop', async () => {
      const { posts } = await withOwed(
        inRoom('a'),
        aPost({ key: 'b', workshopId: idOf('workshop', 2), to: { kind: 'channel', channelId: 'room-2' } }),
      );
      await posts.markSent('b', 'message-1');

      expect(await posts.count(idOf('workshop', 1))).toEqual({ owed: 1, sent: 0, dead: 0 });
      expect(await posts.count(idOf('workshop', 2))).toEqual({ owed: 0, sent: 1, dead: 0 });
      expect(await posts.count()).toEqual({ owed: 1, sent: 1, dead: 0 });
    });

    test('the same key of two posts has one nonce, and two keys have two', async () => {
      const { posts } = await withOwed(inRoom('a', 1), inRoom('b', 2));

      const [a, b] = await posts.claim(2, LONG);

      expect(a!.nonce).not.toBe(b!.nonce);
    });
  });
}
