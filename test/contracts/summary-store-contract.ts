import { describe, expect, test } from 'vitest';
import type { Summary } from '../../domain/transmission/summary.ts';
import { aPost, aSummary, idOf, memberOf } from '../support/build.ts';
import { type MakeSubject, withWorkshops } from './subject.ts';

/** What every store of summaries promises. */
export function describeSummaryStore(name: string, make: MakeSubject): void {
  describe(`summaries ${name}`, () => {
    test('a summary is found as it was added, also what is too small to show', async () => {
      const { summaries } = (await withWorkshops(make)).stores;
      const full: Summary = aSummary({
        approvedBy: [memberOf(900)],
        content: {
          ...aSummary().content,
          rounds: [
            {
              ordinal: 1,
              title: 'First steps',
              prompt: 'Could you live with these?',
              roundKind: 'reactions',
              exception: { is: 'overridden', parties: ['Cordania'], reason: 'They asked us to go on.' },
              quotes: [{ text: 'We need the gauge data every day.', party: 'Ardania', details: ['', 'And soon.'] }],
              hasUnquoted: true,
              results: [
                { proposition: 'Share data.', byParty: [{ party: 'Ardania', band: 'divided' }], room: 'leaning-for' },
                { proposition: 'Meet again.', byParty: undefined, room: undefined },
              ],
            },
          ],
        },
      });
      await summaries.add(full);

      expect(await summaries.findLatest(idOf('workshop'))).toEqual(full);
      expect(await summaries.findLatest(idOf('workshop', 2))).toBeUndefined();
    });

    test('the newest is the one added last, also within one moment', async () => {
      const { summaries } = (await withWorkshops(make)).stores;

      for (const n of [3, 1, 2]) await summaries.add(aSummary({ id: idOf('summary', n) }));

      expect(await summaries.findLatest(idOf('workshop'))).toEqual(aSummary({ id: idOf('summary', 2) }));
    });

    test('an approval is written once, together with what it owes', async () => {
      const { summaries, posts } = (await withWorkshops(make)).stores;
      await summaries.add(aSummary());
      const approved = aSummary({ approvedBy: [memberOf(900)], status: 'posted' });

      expect(await summaries.save(approved, [aPost({ key: 'summary-1' })])).toBe(true);
      expect(await summaries.save(aSummary({ approvedBy: [memberOf(901)] }), [aPost({ key: 'summary-2' })])).toBe(
        false,
      );

      expect(await summaries.findLatest(idOf('workshop'))).toEqual({ ...approved, version: 2 });
      expect(await posts.count()).toEqual({ owed: 1, sent: 0, dead: 0 });
    });
  });
}
