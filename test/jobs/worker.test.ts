import { UnrecoverableError } from 'bullmq';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { jobs } from '../../jobs/index.ts';
import { defineJob } from '../../jobs/job.ts';
import { createProcessor } from '../../jobs/worker.ts';
import { anAgenda, anOpenRound, at, aWorkshop, idOf } from '../support/build.ts';
import { createWorld } from '../support/world.ts';

const silent = pino({ enabled: false });

async function worldWithOpenRound(now: Date) {
  const world = createWorld({ now });
  await world.add({ workshops: [aWorkshop()], agendas: [anAgenda({ rounds: [anOpenRound()] })] });
  return { world, run: createProcessor(jobs, world.ports, silent) };
}

const alarm = (epoch: number) => ({ name: 'advance-agenda', data: { workshopId: idOf('workshop'), epoch }, id: 'a' });

test('an alarm that rings twice closes the round and tells the room once', async () => {
  const { world, run } = await worldWithOpenRound(at('13:30'));

  await run(alarm(1));
  await run(alarm(1));
  await world.deliverAll();

  expect(world.round(idOf('round'))).toMatchObject({ status: 'closed', closedAt: at('13:30') });
  expect(world.sent.filter(({ content }) => content.kind === 'round-closed')).toHaveLength(1);
});

test('an alarm for an earlier epoch means nothing', async () => {
  const { world, run } = await worldWithOpenRound(at('13:30'));

  await run(alarm(0));

  expect(world.round(idOf('round'))).toMatchObject({ status: 'open' });
  expect(world.owed()).toEqual([]);
});

test.each([
  { what: 'without its epoch', data: { workshopId: 'w' } },
  { what: 'with more than identifiers', data: { workshopId: 'w', epoch: 1, title: 'Water sharing' } },
  { what: 'that is no object', data: 'w' },
])('a payload $what is not tried again', async ({ data }) => {
  const { run } = await worldWithOpenRound(at('13:30'));

  await expect(run({ name: 'advance-agenda', data, id: 'a' })).rejects.toEqual(
    new UnrecoverableError('malformed payload'),
  );
});

test('a job that nobody knows is not tried again', async () => {
  const { run } = await worldWithOpenRound(at('13:30'));

  await expect(run({ name: 'close-round', data: {}, id: 'a' })).rejects.toBeInstanceOf(UnrecoverableError);
});

/** A processor whose only job fails with `error`, and what it logs. */
function failingWith(error: Error) {
  const logged: string[] = [];
  const job = defineJob({
    name: 'advance-agenda',
    payload: z.strictObject({ workshopId: z.string(), epoch: z.int() }),
    process: async () => {
      throw error;
    },
  });
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  return { logged, run: createProcessor([job], createWorld({ now: at('13:00') }).ports, log) };
}

test('a rule that says no is not asked again', async () => {
  const { run } = failingWith(new Refusal('agenda-started', {}));

  await expect(run(alarm(1))).rejects.toEqual(new UnrecoverableError('agenda-started'));
});

test('a fault is tried again, and neither queue nor log learn its message', async () => {
  const { run, logged } = failingWith(new TypeError('our well was poisoned\n    second line of it'));

  const thrown: unknown = await run(alarm(1)).catch((error: unknown) => error);

  expect(thrown).not.toBeInstanceOf(UnrecoverableError);
  expect(thrown).toEqual(new Error('TypeError'));
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('"fault":"TypeError"');
  expect(logged[0]).not.toContain('well');
  expect(logged[0]).not.toContain('second line');
});
