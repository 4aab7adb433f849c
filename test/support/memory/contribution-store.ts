import { isWithdrawn, postWithout, questionsAbout } from '../../../domain/rounds/blot.ts';
import type { Contribution } from '../../../domain/rounds/contribution.ts';
import { takes } from '../../../domain/rounds/round.ts';
import type { ContributionStore } from '../../../services/ports.ts';
import type { MemoryRounds } from './agenda-store.ts';
import { byAll, copy } from './copy.ts';
import type { MemoryPosts } from './post-store.ts';
import type { MemoryDrafts } from './summary-store.ts';

interface Around {
  readonly rounds: MemoryRounds;
  readonly posts: MemoryPosts;
  readonly drafts: MemoryDrafts;
}

/** Contributions kept in memory. */
export function createMemoryContributionStore({ rounds, posts, drafts }: Around): ContributionStore {
  const rows = new Map<string, Contribution>();
  const of = (roundId: string): readonly Contribution[] => [...rows.values()].filter((row) => row.roundId === roundId);

  const placeOfId = (id: string): string | undefined => [...rows].find(([, row]) => row.id === id)?.[0];

  return {
    list: async (roundId) => of(roundId).map(copy),
    listOwn: async (roundId, memberId) =>
      of(roundId)
        .filter((row) => row.memberId === memberId)
        .sort(byAll(({ item }) => item))
        .map(copy),
    put: async (contribution) => {
      const target = rounds.round(contribution.roundId);
      if (!target || !takes(target, contribution.kind)) return 'round-closed';
      if (contribution.kind === 'reaction' && isWithdrawn(target, contribution.item)) return 'item-taken';
      const place = `${contribution.roundId} ${contribution.memberId} ${contribution.item}`;
      if (contribution.kind === 'statement' && rows.has(place)) return 'item-taken';
      // A new arrival, also when it replaces an earlier one: a map keeps the order of first insertion.
      rows.delete(place);
      rows.set(place, copy(contribution));
      return 'kept';
    },
    amend: async (statement) => {
      if (drafts.isPosted(statement.workshopId)) return 'summary-posted';
      const place = placeOfId(statement.id);
      if (place === undefined) return 'gone';
      rows.set(place, copy(statement));
      drafts.destroyDrafts(statement.workshopId);
      return 'kept';
    },
    withdraw: async (statement) => {
      const { id, workshopId, roundId } = statement;
      if (rounds.round(roundId)?.status === 'closing') return 'revealing';
      if (drafts.isPosted(workshopId)) return 'summary-posted';
      const place = placeOfId(id);
      if (place === undefined) return 'gone';
      rows.delete(place);
      drafts.destroyDrafts(workshopId);
      for (const round of rounds.inWorkshop(workshopId)) {
        const items = questionsAbout(round, id);
        for (const [key, row] of rows) {
          if (row.roundId === round.id && row.kind === 'reaction' && items.includes(row.item)) rows.delete(key);
        }
      }
      rounds.forget(statement);
      const rewritten = posts.rewrite(workshopId, (content) => postWithout(content, id));
      posts.owe(
        rewritten.map(({ key, to, language }) => ({
          key: `mend-${key}-${id}`,
          workshopId,
          to,
          language,
          content: { kind: 'mending', postKey: key },
        })),
      );
      return 'withdrawn';
    },
  };
}
