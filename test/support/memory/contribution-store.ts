import type { Contribution } from '../../../domain/rounds/contribution.ts';
import { type Round, takesContributions } from '../../../domain/rounds/round.ts';
import type { ContributionStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';

/** Contributions kept in memory; `round` tells of an agenda's round as it stands. */
export function createMemoryContributionStore(round: (id: string) => Round | undefined): ContributionStore {
  const rows = new Map<string, Contribution>();
  const of = (roundId: string): readonly Contribution[] => [...rows.values()].filter((row) => row.roundId === roundId);

  return {
    list: async (roundId) => of(roundId).map(copy),
    listOwn: async (roundId, memberId) =>
      of(roundId)
        .filter((row) => row.memberId === memberId)
        .sort(byAll(({ item }) => item))
        .map(copy),
    put: async (contribution) => {
      const target = round(contribution.roundId);
      if (!target || !takesContributions(target)) return 'round-closed';
      const place = `${contribution.roundId} ${contribution.memberId} ${contribution.item}`;
      if (contribution.kind === 'statement' && rows.has(place)) return 'item-taken';
      // A new arrival, also when it replaces an earlier one: a map keeps the order of first insertion.
      rows.delete(place);
      rows.set(place, copy(contribution));
      return 'kept';
    },
  };
}
