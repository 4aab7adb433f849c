import { describe, expect, test } from 'vitest';
import type { Application } from '../../domain/screening/application.ts';
import { ANSWERS, anApplication, idOf, memberOf, on } from '../support/build.ts';
import { type MakeSubject, UNKNOWN, withWorkshops } from './subject.ts';

/** The application of the nth member, as a service hands it in. */
export function newApplication(
  n: number,
  overrides: Partial<Application> = {},
): Omit<Application, 'number' | 'version'> {
  const {
    number: _,
    version: __,
    ...rest
  } = anApplication({
    id: idOf('application', n),
    memberId: memberOf(n),
    ...overrides,
  });
  return rest;
}

/** What every store of applications promises. */
export function describeApplicationStore(name: string, make: MakeSubject): void {
  describe(`applications ${name}`, () => {
    test('applications are numbered in the order of their arrival, in each workshop from 1', async () => {
      const { applications } = (await withWorkshops(make)).stores;
      const elsewhere = newApplication(3, { workshopId: idOf('workshop', 2) });

      expect(await applications.add(newApplication(1))).toEqual({ ...newApplication(1), number: 1, version: 1 });
      expect(await applications.add(newApplication(2))).toEqual({ ...newApplication(2), number: 2, version: 1 });
      expect(await applications.add(elsewhere)).toEqual({ ...elsewhere, number: 1, version: 1 });

      expect(await applications.list(idOf('workshop'))).toEqual([
        { ...newApplication(1), number: 1, version: 1 },
        { ...newApplication(2), number: 2, version: 1 },
      ]);
    });

    test('an application comes back with all that it was handed in with', async () => {
      const { applications } = (await withWorkshops(make)).stores;
      const { name: _, affiliation: __, partyId: ___, motivation: ____, ...profile } = ANSWERS;
      const whole = newApplication(1, { profile, consent: { version: 1, givenAt: on(1, '08:00') }, importedAs: 'x-1' });

      await applications.add(whole);

      expect(await applications.find(whole.id)).toEqual({ ...whole, number: 1, version: 1 });
    });

    test('many who apply at once are all numbered, without a gap', async () => {
      const { applications } = (await withWorkshops(make)).stores;

      await Promise.all(Array.from({ length: 20 }, (_, index) => applications.add(newApplication(index + 1))));

      const listed = await applications.list(idOf('workshop'));
      expect(listed.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(new Set(listed.map(({ memberId }) => memberId)).size).toBe(20);
    });

    test('a member has one application in a workshop, even when the form is sent several times at once', async () => {
      const { applications } = (await withWorkshops(make)).stores;

      const added = await Promise.all(
        [1, 2, 3, 4].map((n) => applications.add(newApplication(n, { memberId: memberOf(7) }))),
      );

      expect(added.filter((application) => application !== undefined)).toHaveLength(1);
      expect(await applications.list(idOf('workshop'))).toHaveLength(1);
      expect(await applications.add(newApplication(9, { memberId: memberOf(7) }))).toBeUndefined();
    });

    test('an application is found by its id and by its writer, in that workshop only', async () => {
      const { applications } = (await withWorkshops(make)).stores;
      const added = await applications.add(newApplication(1));

      expect(await applications.find(idOf('application', 1))).toStrictEqual(added);
      expect(await applications.findByMember(idOf('workshop'), memberOf(1))).toStrictEqual(added);
      expect(await applications.findByMember(idOf('workshop', 2), memberOf(1))).toBeUndefined();
      expect(await applications.findByMember(UNKNOWN, memberOf(1))).toBeUndefined();
      expect(await applications.find(UNKNOWN)).toBeUndefined();
      expect(await applications.list(UNKNOWN)).toEqual([]);
    });

    test('a change is written once, and a withdrawn application stays on the list', async () => {
      const { applications } = (await withWorkshops(make)).stores;
      await applications.add(newApplication(1));
      const withdrawn = anApplication({ status: 'withdrawn', motivation: '', submittedAt: on(1, '10:00') });

      expect(await applications.save(withdrawn)).toBe(true);
      expect(await applications.save(anApplication({ motivation: 'too late' }))).toBe(false);
      expect(await applications.list(idOf('workshop'))).toEqual([{ ...withdrawn, version: 2 }]);
    });
  });
}
