import { createHash } from 'node:crypto';
import type { Ballot } from '../../../domain/rounds/ballot.ts';
import type { Round } from '../../../domain/rounds/round.ts';
import type { BallotStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';

/** Ballots kept in memory. `round` tells of an agenda's round as it stands. */
export function createMemoryBallotStore(round: (id: string) => Round | undefined): BallotStore {
  const rows = new Map<string, Ballot>();
  const placeOf = ({ roundId, memberId }: Pick<Ballot, 'roundId' | 'memberId'>): string => `${roundId} ${memberId}`;
  const isOpen = (roundId: string): boolean => ['open', 'paused'].includes(round(roundId)?.status ?? '');
  const isOver = (roundId: string): boolean => (round(roundId)?.status ?? 'closed') === 'closed';
  const of = (roundId: string): readonly Ballot[] => [...rows.values()].filter((row) => row.roundId === roundId);

  return {
    layOut: async (blank) => {
      if (blank.some(({ roundId }) => !isOpen(roundId))) return 'round-closed';
      for (const ballot of blank) if (!rows.has(placeOf(ballot))) rows.set(placeOf(ballot), copy(ballot));
      return 'laid-out';
    },
    findOwn: async (roundId, memberId) => copy(rows.get(placeOf({ roundId, memberId }))),
    put: async (ballot) => {
      if (!isOpen(ballot.roundId)) return 'round-closed';
      if (rows.get(placeOf(ballot))?.version !== ballot.version - 1) return 'changed';
      rows.set(placeOf(ballot), copy(ballot));
      return 'kept';
    },
    list: async (roundId) => ({
      ballots: of(roundId)
        .toSorted(byAll(({ memberId }) => hashOf(memberId)))
        .map(copy),
      chance: (what) => hashOf(`${roundId} ${what}`),
    }),
    destroy: async (roundId) => {
      if (!isOver(roundId)) return false;
      for (const ballot of of(roundId)) rows.delete(placeOf(ballot));
      return true;
    },
    listUndestroyed: async () =>
      [...new Set([...rows.values()].map(({ roundId }) => roundId))].filter(isOver).toSorted(),
  };
}

/** From 0 up to 1. */
const hashOf = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48;
