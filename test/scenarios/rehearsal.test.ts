import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HELD_COUNT } from '../../rehearsal/cast/agenda.ts';
import { DEFAULT_REHEARSAL, type RehearsalPlan, rehearse } from '../../rehearsal/main.ts';

/** A story takes a minute or two; a busy machine and many deaths make it several. */
const PATIENCE_MS = 900_000;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'rehearsal-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** The bot as it stands in the sources, so that no build can be out of date. */
const plan = (more: Partial<RehearsalPlan>): RehearsalPlan => ({
  ...DEFAULT_REHEARSAL,
  exit: true,
  quiet: true,
  dataDirectory: path.join(directory, 'data'),
  bot: ['--import', 'tsx', 'main.ts'],
  ...more,
});

/** Holds a rehearsal and gives its exit code, its last line and what it complained about. */
async function held(more: Partial<RehearsalPlan>) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const code = await rehearse(plan(more));
    return { code, complaints: error.mock.calls.flat(), outcome: JSON.parse(String(log.mock.calls.at(-1)?.[0])) };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

const FLAWLESS = { rounds: HELD_COUNT, lost: 0, duplicates: 0, outOfOrder: 0, findings: 0 };

test('a whole workshop, from the empty server to the summary its audience reads', {
  timeout: PATIENCE_MS,
}, async () => {
  const { code, complaints, outcome } = await held({ seed: 11 });

  expect(complaints).toEqual([]);
  expect(outcome).toMatchObject(FLAWLESS);
  expect(Object.keys(outcome)).toEqual(['rounds', 'posts', 'lost', 'duplicates', 'outOfOrder', 'findings', 'seconds']);
  expect(code).toBe(0);
});

test('the same workshop, with a bot that is killed six times', { timeout: PATIENCE_MS }, async () => {
  const { code, complaints, outcome } = await held({ seed: 12, kills: 6 });

  expect(complaints).toEqual([]);
  expect(outcome).toMatchObject(FLAWLESS);
  expect(code).toBe(0);
});

test('a bot that cannot start is shown with its own words', { timeout: PATIENCE_MS }, async () => {
  const sentence = 'The data directory is in use by another running Antechamber.';
  const bot = ['-e', `console.error(${JSON.stringify(sentence)}); process.exit(1)`];

  const { code, complaints } = await held({ bot });

  expect(code).toBe(1);
  expect(complaints[0]).toBe(`The bot ended by itself. Its last words:\n${sentence}`);
  expect(await readFile(path.join(directory, 'data', 'rehearsal.log'), 'utf8')).toBe(`${sentence}\n`);
});
