import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { holdSeason } from '../../rehearsal/season/hold.ts';
import { DEFAULT_SEASON, type SeasonPlan, SMALL } from '../../rehearsal/season/plan.ts';

/** Two minutes pass until replies are due; a busy machine makes it many. */
const PATIENCE_MS = 1_200_000;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'season-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** The bot as it stands in the sources, so that no build can be out of date. */
const plan = (more: Partial<SeasonPlan>): SeasonPlan => ({
  ...DEFAULT_SEASON,
  size: SMALL,
  dataDirectory: path.join(directory, `data-${more.redisUrl === undefined ? 'postgres' : 'redis'}`),
  bot: ['--import', 'tsx', 'main.ts'],
  ...more,
});

describe.each(['postgres', 'redis'] as const)('a small season with its alarms in %s', (queue) => {
  const redisUrl = inject('redisUrl');

  test.skipIf(queue === 'redis' && redisUrl === undefined)(
    'comes to its end, and nobody is shown what they may not know',
    { timeout: PATIENCE_MS },
    async () => {
      const where = queue === 'redis' && redisUrl !== undefined ? { redisUrl } : {};
      const { figures, complaints } = await holdSeason(plan({ seed: queue === 'redis' ? 22 : 21, ...where }));

      expect(complaints).toEqual([]);
      expect(figures).toMatchObject({ applicants: 24, lost: 0, duplicates: 0, leaks: 0, findings: 0 });
      // One declines, one says nothing and one withdraws: for each, somebody of the same party may move up.
      expect(figures.promoted).toBeGreaterThan(0);
      expect(figures.seats).toBeGreaterThan(0);
    },
  );
});
