import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stores } from '../../prisma/stores.ts';
import { withWorkshops } from '../contracts/subject.ts';
import { at, idOf, memberOf } from '../support/build.ts';
import { createMemoryStores } from '../support/memory/stores.ts';
import { POSTS, roundIdOf, story, WORKSHOPS } from './random-steps.ts';
import { openPrismaSubject } from './subject.ts';

let prisma: Awaited<ReturnType<typeof openPrismaSubject>>;
beforeAll(async () => {
  prisma = await openPrismaSubject();
});
afterAll(() => prisma?.close());

/** All that services can see. */
async function seen(stores: Stores): Promise<unknown> {
  const each = <T>(read: (workshopId: string) => Promise<T>): Promise<T[]> => Promise.all(WORKSHOPS.map(read));
  return {
    workshops: await stores.workshops.list('server-1'),
    agendas: await each((id) => stores.agendas.find(id)),
    due: await stores.agendas.listDue(at('23:00')),
    running: await stores.agendas.listRunning(),
    contributions: await each((id) => stores.contributions.list(roundIdOf(id))),
    own: await stores.contributions.listOwn(idOf('round', 1), memberOf(1)),
    applications: await each((id) => stores.applications.list(id)),
    participants: await each((id) => stores.participants.list(id)),
    posts: await each((id) => stores.posts.count(id)),
    messages: await Promise.all(POSTS.map((key) => stores.posts.findSent(key))),
  };
}

/** What a store answers; a fault is an answer too. */
const answerOf = (work: Promise<unknown>): Promise<unknown> => work.catch(() => 'fault');

test('whatever happens in whatever order, memory and database tell the same story', { timeout: 600_000 }, async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
  const numRuns = Number(process.env['RUNS'] ?? 40);
  console.info(`stores-random: SEED=${seed} RUNS=${numRuns}`);

  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const inMemory = async () => ({
        stores: createMemoryStores(() => at('12:00')).stores,
        pass: async () => undefined,
      });
      const memory = (await withWorkshops(inMemory)).stores;
      const database = (await withWorkshops(prisma.make)).stores;

      for (const [index, { name, run }] of steps.entries()) {
        const answer = await answerOf(run(memory, index + 1));
        expect([name, await answerOf(run(database, index + 1))]).toEqual([name, answer]);
      }
      expect(await seen(database)).toEqual(await seen(memory));
    }),
    { seed, numRuns },
  );
});
