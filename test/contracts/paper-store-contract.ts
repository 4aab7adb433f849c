import { describe, expect, test } from 'vitest';
import { KELMAN_RUBRIC } from '../../domain/screening/rubric.ts';
import type { PaperOf } from '../../services/papers.ts';
import { aPost, idOf } from '../support/build.ts';
import { type MakeSubject, UNKNOWN, withWorkshops } from './subject.ts';

const aPaper = (overrides: Partial<PaperOf<'rubric'>> = {}): PaperOf<'rubric'> => ({
  kind: 'rubric',
  home: { workshopId: idOf('workshop') },
  key: '',
  version: 0,
  content: KELMAN_RUBRIC,
  ...overrides,
});

/** What every store of papers promises. */
export function describePaperStore(name: string, make: MakeSubject): void {
  describe(`papers ${name}`, () => {
    test('a paper is found by kind, home and key, and nowhere else', async () => {
      const { papers } = (await withWorkshops(make)).stores;
      const { home } = aPaper();

      expect(await papers.find('rubric', home)).toBeUndefined();
      expect(await papers.save([aPaper(), aPaper({ key: 'second' })])).toBe(true);

      expect(await papers.find('rubric', home)).toEqual(aPaper({ version: 1 }));
      expect(await papers.find('rubric', home, 'second')).toEqual(aPaper({ key: 'second', version: 1 }));
      expect(await papers.find('rubric', home, 'third')).toBeUndefined();
      expect(await papers.find('rubric', { workshopId: idOf('workshop', 2) })).toBeUndefined();
      expect(await papers.list('rubric', home)).toEqual([
        aPaper({ version: 1 }),
        aPaper({ key: 'second', version: 1 }),
      ]);
    });

    test('a server keeps papers of its own', async () => {
      const { papers } = (await withWorkshops(make)).stores;
      const home = { serverId: 'server-1' };

      expect(await papers.save([aPaper({ home })])).toBe(true);

      expect(await papers.list('rubric', home)).toEqual([aPaper({ home, version: 1 })]);
      expect(await papers.list('rubric', { serverId: 'server-2' })).toEqual([]);
      expect(await papers.list('rubric', aPaper().home)).toEqual([]);
    });

    test('what was read too long ago is not written, nor what goes with it', async () => {
      const { papers, posts } = (await withWorkshops(make)).stores;
      expect(await papers.save([aPaper()], [aPost({ key: 'first' })])).toBe(true);

      const changed = { ...KELMAN_RUBRIC, source: 'our own' };
      expect(
        await papers.save([aPaper({ key: 'new' }), aPaper({ content: changed })], [aPost({ key: 'second' })]),
      ).toBe(false);
      expect(await papers.save([aPaper({ version: 2, content: changed })])).toBe(false);
      expect(await papers.list('rubric', aPaper().home)).toEqual([aPaper({ version: 1 })]);
      expect((await posts.count()).owed).toBe(1);

      expect(await papers.save([aPaper({ version: 1, content: changed })])).toBe(true);
      expect(await papers.find('rubric', aPaper().home)).toEqual(aPaper({ version: 2, content: changed }));
    });

    test('of two that write at once, one does', async () => {
      const { papers } = (await withWorkshops(make)).stores;

      const written = await Promise.all([1, 2, 3, 4].map(() => papers.save([aPaper()])));

      expect(written.filter(Boolean)).toHaveLength(1);
    });

    test('a paper that is destroyed is gone, and can be written anew', async () => {
      const { papers } = (await withWorkshops(make)).stores;
      await papers.save([aPaper(), aPaper({ key: 'other' })]);

      await papers.remove('rubric', aPaper().home);
      await papers.remove('rubric', aPaper().home);

      expect(await papers.list('rubric', aPaper().home)).toEqual([aPaper({ key: 'other', version: 1 })]);
      expect(await papers.save([aPaper()])).toBe(true);
    });

    test('a workshop that is not there has no papers', async () => {
      const { papers } = (await withWorkshops(make)).stores;
      const home = { workshopId: UNKNOWN };

      expect(await papers.save([aPaper({ home })])).toBe(false);
      expect(await papers.list('rubric', home)).toEqual([]);
    });
  });
}
