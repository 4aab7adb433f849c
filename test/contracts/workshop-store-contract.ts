import { describe, expect, test } from 'vitest';
import type { Participant } from '../../domain/screening/participant.ts';
import type { PeopleMoved } from '../../services/ports.ts';
import { aConvention, aParticipant, aPost, at, aWorkshop, idOf, memberOf, on } from '../support/build.ts';
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

    test('a convention is moved together with its workshops and what is owed because of it', async () => {
      const { conventions, workshops, posts } = (await withWorkshops(make)).stores;
      const later = { startsOn: '2027-10-10', endsOn: '2027-10-12', sequence: 1, uid: 'a@example.org' };
      const moved = aWorkshop({ startsAt: at('09:00'), timetable: { anchor: { daysBefore: 1, time: '11:00' } } });

      expect(
        await conventions.save({ convention: aConvention(later), workshops: [moved], outOf: 2 }, [
          aPost({ key: 'moved-1' }),
        ]),
      ).toBe(true);

      expect(await conventions.find(idOf('convention'))).toStrictEqual(aConvention({ ...later, version: 2 }));
      expect(await workshops.find(idOf('workshop'))).toStrictEqual({ ...moved, version: 2 });
      expect(await workshops.find(idOf('workshop', 2))).toMatchObject({ version: 1, startsAt: at('07:00') });
      expect((await posts.count()).owed).toBe(1);
      expect(await conventions.save({ convention: aConvention({ version: 2 }), workshops: [], outOf: 2 })).toBe(true);
      expect(await conventions.find(idOf('convention'))).toStrictEqual(aConvention({ version: 3 }));
    });

    test('neither is moved when one of them is newer', async () => {
      const { conventions, workshops, posts } = (await withWorkshops(make)).stores;
      await workshops.save(aWorkshop({ id: idOf('workshop', 2), title: 'Grazing rights', stage: 'call-open' }));
      const both = [aWorkshop({ seats: 8 }), aWorkshop({ id: idOf('workshop', 2), seats: 8 })];

      expect(
        await conventions.save({ convention: aConvention({ city: 'Graz' }), workshops: both, outOf: 2 }, [aPost()]),
      ).toBe(false);
      expect(
        await conventions.save({ convention: aConvention({ city: 'Graz', version: 2 }), workshops: [], outOf: 2 }, [
          aPost(),
        ]),
      ).toBe(false);
      expect(
        await conventions.save({ convention: aConvention({ id: UNKNOWN }), workshops: [], outOf: 0 }, [aPost()]),
      ).toBe(false);

      expect(await conventions.find(idOf('convention'))).toStrictEqual(aConvention());
      expect(await workshops.find(idOf('workshop'))).toStrictEqual(aWorkshop());
      expect((await posts.count()).owed).toBe(0);
    });

    test('a convention is not moved without a workshop that nobody knew of', async () => {
      const { conventions, workshops } = (await withWorkshops(make)).stores;
      const moved = { convention: aConvention({ city: 'Graz' }), workshops: [aWorkshop({ seats: 8 })] };

      expect(await conventions.save({ ...moved, outOf: 1 })).toBe(false);

      expect(await conventions.find(idOf('convention'))).toStrictEqual(aConvention());
      expect(await workshops.find(idOf('workshop'))).toStrictEqual(aWorkshop());
    });

    test('a convention is moved together with the people whose dates have, as they were read', async () => {
      const { conventions, workshops, participants } = (await withWorkshops(make)).stores;
      const nth = (n: number, seat: Partial<Participant> = {}): Participant =>
        aParticipant({ id: idOf('participant', n), memberId: memberOf(n), alias: n, status: 'invited', ...seat });
      await participants.propose(idOf('workshop'), [nth(1, { repliesDueAt: on(8, '07:00') }), nth(2)]);
      await participants.propose(idOf('workshop', 2), [nth(3, { workshopId: idOf('workshop', 2) })]);
      const sooner = nth(1, { repliesDueAt: on(7, '07:00') });
      const move = (version: number, people: PeopleMoved) =>
        conventions.save({
          convention: aConvention({ version }),
          workshops: [aWorkshop({ startsAt: at('09:00'), version })],
          outOf: 2,
          people,
        });

      expect(await move(1, { changed: [sooner], outOf: 2 })).toBe(true);
      expect(await participants.list(idOf('workshop'))).toStrictEqual([{ ...sooner, version: 2 }, nth(2)]);

      // One of them has answered since.
      expect(await move(2, { changed: [sooner], outOf: 2 })).toBe(false);
      // Somebody has been invited since.
      await participants.save([nth(4, { version: 0 })]);
      expect(await move(2, { changed: [], outOf: 2 })).toBe(false);
      expect(await workshops.find(idOf('workshop'))).toMatchObject({ version: 2 });
      expect(await conventions.find(idOf('convention'))).toMatchObject({ version: 2 });
      expect(await move(2, { changed: [], outOf: 3 })).toBe(true);
    });

    test('while workshops are added, a convention is moved with all of them or not at all', async () => {
      const { conventions, workshops } = (await withWorkshops(make)).stores;
      const move = { convention: aConvention({ city: 'Graz' }), workshops: [], outOf: 2 };

      const [isMoved] = await Promise.all([
        conventions.save(move),
        ...[3, 4, 5].map(async (n) => {
          await workshops.add(aWorkshop({ id: idOf('workshop', n) }));
          // Who adds one looks afterwards whether the convention has moved: one of the two always sees the other.
          return await conventions.find(idOf('convention'));
        }),
      ]);

      expect((await conventions.find(idOf('convention')))?.version).toBe(isMoved ? 2 : 1);
      expect(await workshops.list('server-1')).toHaveLength(5);
    });

    test('of two that move it at once, one does', async () => {
      const { conventions, workshops } = (await withWorkshops(make)).stores;

      const saved = await Promise.all(
        [1, 2, 3, 4].map((n) =>
          conventions.save({
            convention: aConvention({ city: `City ${n}` }),
            workshops: [aWorkshop({ seats: 2 * n })],
            outOf: 2,
          }),
        ),
      );

      expect(saved.filter(Boolean)).toHaveLength(1);
      const winner = saved.indexOf(true) + 1;
      expect(await conventions.find(idOf('convention'))).toMatchObject({ city: `City ${winner}`, version: 2 });
      expect(await workshops.find(idOf('workshop'))).toMatchObject({ seats: 2 * winner, version: 2 });
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
      expect(await workshops.listUnended(at('06:59'))).toEqual([]);
      expect((await workshops.listUnended(at('07:00'))).toSorted()).toEqual([idOf('workshop', 2), idOf('workshop', 3)]);
    });

    test('those of whom somebody was told of a seat are found as decided, though it is not written, until all is over', async () => {
      const { conventions, workshops, participants } = (await make()).stores;
      await conventions.add(aConvention());
      const cases = [
        ['call-open', 'invited'],
        ['call-closed', 'declined'],
        ['call-closed', 'chosen'],
        ['ended', 'invited'],
        ['room-open', 'ready'],
      ] as const;
      for (const [index, [stage, status]] of cases.entries()) {
        const n = index + 1;
        const [id, workshopId] = [idOf('participant', n), idOf('workshop', n)];
        await workshops.add(aWorkshop({ id: workshopId, stage }));
        await participants.propose(workshopId, [aParticipant({ id, workshopId, status })]);
      }

      const found = (await workshops.listDecided(at('07:00'))).toSorted();
      expect(found).toEqual([1, 2, 5].map((n) => idOf('workshop', n)));
      expect(await workshops.listDecided(new Date(at('07:00').getTime() + 24 * 60 * 60_000))).toEqual([]);
    });

    test('those whose reminders are due are found, and those of which it is not known when', async () => {
      const { conventions, workshops } = (await make()).stores;
      await conventions.add(aConvention());
      await workshops.add(aWorkshop({ id: idOf('workshop', 1) }));
      await workshops.add(aWorkshop({ id: idOf('workshop', 2), nextReminderAt: on(5, '22:00') }));
      await workshops.add(aWorkshop({ id: idOf('workshop', 3), nextReminderAt: new Date('9999-12-31T00:00:00Z') }));

      expect(await workshops.listRemindersDue(on(5, '21:59'))).toEqual([idOf('workshop', 1)]);
      expect((await workshops.listRemindersDue(on(5, '22:00'))).toSorted()).toEqual([
        idOf('workshop', 1),
        idOf('workshop', 2),
      ]);
      expect(await workshops.find(idOf('workshop', 3))).toMatchObject({
        nextReminderAt: new Date('9999-12-31T00:00:00Z'),
      });
    });

    test('reminders are owed with the time of the next look, and the version stays', async () => {
      const { workshops, posts } = (await withWorkshops(make)).stores;
      const next = aWorkshop({ nextReminderAt: on(6, '09:00') });

      expect(await workshops.saveReminders(next, [aPost({ key: 'reminder-1' })])).toBe(true);
      expect(await workshops.find(idOf('workshop'))).toStrictEqual(next);
      expect(await workshops.saveReminders({ ...next, version: 0 }, [aPost({ key: 'reminder-2' })])).toBe(false);

      expect(await posts.count(idOf('workshop'))).toEqual({ owed: 1, sent: 0, dead: 0 });
      expect(await workshops.saveReminders(aWorkshop({ id: UNKNOWN }), [])).toBe(false);
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
