import { afterAll, beforeAll, expect, test } from 'vitest';
import { withWorkshops } from '../contracts/subject.ts';
import { aParticipant, aPost, idOf, memberOf } from '../support/build.ts';
import { openPrismaSubject } from './subject.ts';

let prisma: Awaited<ReturnType<typeof openPrismaSubject>>;
beforeAll(async () => {
  prisma = await openPrismaSubject();
});
afterAll(() => prisma?.close());

/** People as services have them: party by party. */
const people = Array.from({ length: 24 }, (_, index) => index + 1);
const cohort = people.map((n) => aParticipant({ id: idOf('participant', n), memberId: memberOf(n), alias: n }));
const told = people.map((n) => aPost({ key: `letter-${n}`, to: { kind: 'member', memberId: memberOf(n) } }));

/** As a table lies in its file: `ctid` is the place of a row there. */
const lyingIn = async (table: string, column: string) => {
  const rows = await prisma.database.run((client) =>
    client.$queryRawUnsafe<Record<string, string>[]>(`SELECT "${column}"::text FROM "${table}" ORDER BY ctid`),
  );
  return rows.map((row) => row[column]!);
};

test('a cohort lies in the database in an order that tells nothing but the hashes it follows', async () => {
  const { stores } = await withWorkshops(prisma.make);
  await stores.participants.propose(idOf('workshop'), cohort);

  const refs = await lyingIn('Participant', 'personRef');
  expect(refs).toHaveLength(24);
  expect(refs).toEqual(refs.toSorted());
  expect(await lyingIn('Participant', 'id')).not.toEqual(cohort.map(({ id }) => id));

  await stores.participants.save(
    cohort.map((participant) => ({ ...participant, version: 1, status: 'invited' as const })),
    told,
  );

  const afterwards = await lyingIn('Participant', 'personRef');
  expect(afterwards).toEqual(refs);
  const lanes = await lyingIn('Post', 'lane');
  expect(lanes).toHaveLength(24);
  expect(lanes).toEqual(lanes.toSorted());
});

test('what one person is owed keeps its order among what others are owed', async () => {
  const { stores } = await withWorkshops(prisma.make);
  await stores.posts.owe(told.flatMap((post) => [post, { ...post, key: `second-${post.key}` }]));

  const first = await stores.posts.claim(100, 60_000);
  expect(first.map(({ post }) => post.key).toSorted()).toEqual(told.map(({ key }) => key).toSorted());
});
