import { describe, expect, test } from 'vitest';
import { aConvention, aPost, at, aWorkshop, idOf, on } from '../support/build.ts';
import { type MakeSubject, UNKNOWN, withWorkshops } from './subject.ts';

/** What every store of conventions promises. */
export function describeConventionStore(name: string, make: MakeSubject): void {
  describe(`conventions ${name}`, () => {
    test('a convention is found as it was added, with and without a web page', async () => {
      const { conventions } = (await make()).stores;
      const withPage = aConvention({ id: idOf('convention', 2), webPage: 'https://example.org/2026' });
      await conventions.add(aConvention());
      await conventions.add(withPage);

      expect(await conventions.find(idOf('convention'))).toStrictEqual(aConvention());
      expect(await conventions.find(idOf('convention', 2))).toStrictEqual(withPage);
      expect(await conventions.find(UNKNOWN)).toBeUndefined();
      expect(await conventions.find('what somebody typed')).toBeUndefined();
    });

    test('the conventions of a server are listed by their first day', async () => {
      const { conventions } = (await make()).stores;
      const later = aConvention({ id: idOf('convention', 1), startsOn: '2027-03-01', endsOn: '2027-03-03' });
      const sooner = aConvention({ id: idOf('convention', 2), startsOn: '2026-05-01', endsOn: '2026-05-02' });
      const elsewhere = aConvention({ id: idOf('convention', 3), serverId: 'server-2' });
      for (const convention of [later, sooner, elsewhere]) await conventions.add(convention);

      expect(await conventions.list('server-1')).toEqual([sooner, later]);
    });
  });
}

/** What every store of workshops promises. */
export function describeWorkshopStore(name: string, make: MakeSubject): void {
  describe(`workshops ${name}`, () => {
    test('a workshop is found as it was added', async () => {
      const { workshops } = (await withWorkshops(make)).stores;

      expect(await workshops.find(idOf('workshop'))).toStrictEqual(aWorkshop());
      expect(await workshops.find(UNKNOWN)).toBeUndefined();
      expect(await workshops.find('what somebody typed')).toBeUndefined();
    });

    test('the workshops of a server are listed by their beginning', async () => {
      const { conventions, workshops } = (await make()).stores;
      await conventions.add(aConvention());
      const later = aWorkshop({ id: idOf('workshop', 1), startsAt: at('12:00') });
      const sooner = aWorkshop({ id: idOf('workshop', 2), startsAt: on(8, '12:00') });
      const elsewhere = aWorkshop({ id: idOf('workshop', 3), serverId: 'server-2' });
      for (const workshop of [later, sooner, elsewhere]) await workshops.add(workshop);

      expect(await workshops.list('server-1')).toEqual([sooner, later]);
    });

    test('a workshop is found by its room once it has one', async () => {
      const { workshops } = (await withWorkshops(make)).stores;
      expect(await workshops.findByRoom('room-1')).toBeUndefined();

      await workshops.save(aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' }));

      expect(await workshops.findByRoom('room-1')).toStrictEqual(
        aWorkshop({ version: 2, stage: 'room-open', roomChannelId: 'room-1' }),
      );
    });

    test('a workshop is found by the facilitators’ channel too, and not by that of the voices', async () => {
      const { workshops } = (await withWorkshops(make)).stores;
      const room = {
        stage: 'room-open',
        roomChannelId: 'room-1',
        backstageChannelId: 'backstage-1',
        voiceChannelId: 'voice-1',
      } as const;
      await workshops.save(aWorkshop(room));

      expect(await workshops.find(idOf('workshop'))).toStrictEqual(aWorkshop({ version: 2, ...room }));
      expect(await workshops.findByRoom('backstage-1')).toStrictEqual(aWorkshop({ version: 2, ...room }));
      expect(await workshops.findByRoom('room-1')).toStrictEqual(aWorkshop({ version: 2, ...room }));
      expect(await workshops.findByRoom('voice-1')).toBeUndefined();

      await workshops.save(aWorkshop({ version: 2, ...room, backstageChannelId: 'backstage-2' }));
      expect(await workshops.findByRoom('backstage-1')).toBeUndefined();
      expect(await workshops.findByRoom('backstage-2')).toMatchObject({ id: idOf('workshop') });
    });

    test('those whose replies are due are found between the deadline and the start, once decided', async () => {
      const { conventions, workshops } = (await make()).stores;
      await conventions.add(aConvention());
      const stages = ['call-closed', 'decided', 'room-open', 'ended'] as const;
      for (const [index, stage] of stages.entries()) {
        await workshops.add(aWorkshop({ id: idOf('workshop', index + 1), stage }));
      }

      expect(await workshops.listRepliesDue(on(5, '21:59'))).toEqual([]);
      expect((await workshops.listRepliesDue(on(5, '22:00'))).toSorted()).toEqual([
        idOf('workshop', 2),
        idOf('workshop', 3),
      ]);
      expect(await workshops.listRepliesDue(at('07:00'))).toEqual([]);
      expect((await workshops.listDecided(at('07:00'))).length).toBeGreaterThan(1);
      expect(await workshops.listDecided(new Date(at('07:00').getTime() + 24 * 60 * 60_000))).toEqual([]);
    });

    test('a change is written together with the posts it owes', async () => {
      const { workshops, posts } = (await withWorkshops(make)).stores;

      expect(await workshops.save(aWorkshop({ stage: 'call-open' }), [aPost({ key: 'call-1' })])).toBe(true);

      expect(await workshops.find(idOf('workshop'))).toEqual(aWorkshop({ version: 2, stage: 'call-open' }));
      expect(await posts.count(idOf('workshop'))).toEqual({ owed: 1, sent: 0, dead: 0 });
    });

    test('a change made from an old copy writes neither itself nor what it would owe', async () => {
      const { workshops, posts } = (await withWorkshops(make)).stores;
      await workshops.save(aWorkshop({ stage: 'call-open' }));

      expect(await workshops.save(aWorkshop({ stage: 'ended' }), [aPost({ key: 'farewell-1' })])).toBe(false);

      expect(await workshops.find(idOf('workshop'))).toEqual(aWorkshop({ version: 2, stage: 'call-open' }));
      expect(await posts.count()).toEqual({ owed: 0, sent: 0, dead: 0 });
      expect(await workshops.save(aWorkshop({ id: UNKNOWN }))).toBe(false);
    });

    test('of many changes at once from the same copy exactly one is written', async () => {
      const { workshops } = (await withWorkshops(make)).stores;

      const saved = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => workshops.save(aWorkshop({ bookedMinutes: n }))));

      expect(saved.filter(Boolean)).toHaveLength(1);
      expect(await workshops.find(idOf('workshop'))).toMatchObject({ version: 2 });
    });
  });
}
