import { describe, expect, test } from 'vitest';
import type { Participant } from '../../domain/screening/participant.ts';
import { aParticipant, aPost, aSignedRisk, idOf, memberOf, on } from '../support/build.ts';
import { type MakeSubject, UNKNOWN, withWorkshops } from './subject.ts';

/** What every store of participants promises. */
export function describeParticipantStore(name: string, make: MakeSubject): void {
  const nth = (n: number, overrides: Partial<Participant> = {}): Participant =>
    aParticipant({ id: idOf('participant', n), memberId: memberOf(n), alias: n, ...overrides });

  describe(`participants ${name}`, () => {
    test('a proposal is listed by alias, and found by id and by member in its workshop only', async () => {
      const { participants } = (await withWorkshops(make)).stores;

      expect(await participants.propose(idOf('workshop'), [nth(2), nth(1)])).toBe(true);

      expect(await participants.list(idOf('workshop'))).toStrictEqual([nth(1), nth(2)]);
      expect(await participants.find(idOf('participant', 2))).toStrictEqual(nth(2));
      expect(await participants.findByMember(idOf('workshop'), memberOf(1))).toStrictEqual(nth(1));
      expect(await participants.findByMember(idOf('workshop', 2), memberOf(1))).toBeUndefined();
      expect(await participants.find(UNKNOWN)).toBeUndefined();
      expect(await participants.list(idOf('workshop', 2))).toEqual([]);
    });

    test('a proposal takes the place of the former one', async () => {
      const { participants } = (await withWorkshops(make)).stores;
      await participants.propose(idOf('workshop'), [nth(1), nth(2)]);

      const again = nth(4, { memberId: memberOf(1), alias: 1 });
      expect(await participants.propose(idOf('workshop'), [nth(3), again])).toBe(true);

      expect(await participants.list(idOf('workshop'))).toEqual([again, nth(3)]);
    });

    test('nothing is proposed once somebody has been told', async () => {
      const { participants } = (await withWorkshops(make)).stores;
      await participants.propose(idOf('workshop'), [nth(1), nth(2)]);
      await participants.save([nth(1, { status: 'invited' })]);

      expect(await participants.propose(idOf('workshop'), [nth(3)])).toBe(false);

      expect(await participants.list(idOf('workshop'))).toEqual([nth(1, { status: 'invited', version: 2 }), nth(2)]);
    });

    test('several are written together with what is owed', async () => {
      const { participants, posts } = (await withWorkshops(make)).stores;
      await participants.propose(idOf('workshop'), [nth(1), nth(2)]);
      const ready = nth(2, { status: 'ready', groundRulesAcceptedAt: on(6, '12:00') });

      expect(await participants.save([nth(1, { status: 'invited' }), ready], [aPost({ key: 'one' })])).toBe(true);

      expect(await participants.list(idOf('workshop'))).toStrictEqual([
        nth(1, { status: 'invited', version: 2 }),
        { ...ready, version: 2 },
      ]);
      expect(await posts.count()).toEqual({ owed: 1, sent: 0, dead: 0 });
    });

    test('if one of them has changed meanwhile, none is written and nothing is owed', async () => {
      const { participants, posts } = (await withWorkshops(make)).stores;
      await participants.propose(idOf('workshop'), [nth(1), nth(2)]);
      await participants.save([nth(2, { status: 'declined' })]);

      const saved = await participants.save(
        [nth(1, { status: 'invited' }), nth(2, { status: 'invited' })],
        [aPost({ key: 'one' })],
      );

      expect(saved).toBe(false);
      expect(await participants.list(idOf('workshop'))).toEqual([nth(1), nth(2, { status: 'declined', version: 2 })]);
      expect(await posts.count()).toEqual({ owed: 0, sent: 0, dead: 0 });
    });

    test('what was judged by something that has changed since is not written', async () => {
      const { participants, papers, workshops, posts } = (await withWorkshops(make)).stores;
      await participants.propose(idOf('workshop'), [nth(1)]);
      const home = { workshopId: idOf('workshop') };
      const risk = (key: string) => ({ ...aSignedRisk(idOf('workshop')), key });
      await papers.save([risk('a')]);
      const workshop = (await workshops.find(idOf('workshop')))!;
      const judgedBy = (keys: readonly string[], version = workshop.version) => ({
        workshop: { id: workshop.id, version },
        papers: [
          { kind: 'risk' as const, home, versions: keys.map((key) => ({ key, version: 1 })) },
          { kind: 'host' as const, home: { serverId: workshop.serverId }, versions: [] },
        ],
      });
      const invite = (by: ReturnType<typeof judgedBy>) =>
        participants.save([nth(1, { status: 'invited' })], [aPost({ key: 'one' })], by);

      expect(await invite(judgedBy(['a'], workshop.version + 1))).toBe(false);
      expect(await invite(judgedBy([]))).toBe(false);
      expect(await invite(judgedBy(['a', 'b']))).toBe(false);
      expect(await invite(judgedBy(['b']))).toBe(false);
      await papers.save([risk('b')]);
      expect(await invite(judgedBy(['a']))).toBe(false);
      await papers.save([{ ...risk('b'), version: 1 }]);
      expect(await invite(judgedBy(['a', 'b']))).toBe(false);
      expect(await participants.list(idOf('workshop'))).toEqual([nth(1)]);
      expect(await posts.count()).toEqual({ owed: 0, sent: 0, dead: 0 });
      await papers.remove('risk', home, 'b');
      expect(await invite(judgedBy(['a']))).toBe(true);
    });

    test('a new participant, with version 0, is written unless the person or the alias has a seat', async () => {
      const { participants } = (await withWorkshops(make)).stores;
      await participants.propose(idOf('workshop'), [nth(1)]);

      expect(await participants.save([nth(2, { version: 0, status: 'invited' })])).toBe(true);
      expect(await participants.save([nth(3, { version: 0, memberId: memberOf(1) })])).toBe(false);
      expect(await participants.save([nth(3, { version: 0, alias: 1 })])).toBe(false);
      expect(await participants.save([nth(3, { version: 2 })])).toBe(false);

      expect(await participants.list(idOf('workshop'))).toEqual([nth(1), nth(2, { version: 1, status: 'invited' })]);
    });

    test('two who reach for the same seat at once do not both get it', async () => {
      const { participants } = (await withWorkshops(make)).stores;

      const saved = await Promise.all([1, 2, 3, 4].map((n) => participants.save([nth(n, { version: 0, alias: 9 })])));

      expect(saved.filter(Boolean)).toHaveLength(1);
      expect(await participants.list(idOf('workshop'))).toHaveLength(1);
    });
  });
}
