import type { PulseStore } from '../../../services/ports.ts';

/** The sign of life kept in memory, by the clock `now`. */
export function createMemoryPulseStore(now: () => Date): PulseStore {
  let beatAt: Date | undefined;
  return {
    beat: async () => {
      const last = beatAt;
      beatAt = now();
      return last;
    },
    last: async () => beatAt,
  };
}
