import type { KeyObject } from 'node:crypto';
import type { RoundKeys } from '../../../prisma/round-keys.ts';
import { newKey } from '../../../prisma/sealing.ts';

/** Keys of rounds kept in memory, for tests that look at no files. */
export function createMemoryRoundKeys(): RoundKeys {
  const keys = new Map<string, KeyObject>();
  return {
    create: async (roundId) => {
      const key = keys.get(roundId) ?? newKey();
      keys.set(roundId, key);
      return key;
    },
    of: async (roundId) => keys.get(roundId),
    destroy: async (roundId) => void keys.delete(roundId),
    list: async () => [...keys.keys()].toSorted(),
  };
}
