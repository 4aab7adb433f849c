import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CohortRules, PARITY } from '../../../domain/screening/cohort/rules.ts';
import { merit } from '../../../domain/screening/cohort.ts';
import { assessedOf } from '../../../services/screening/assessments.ts';
import { importCohortRules } from '../../../services/screening/cohort-rules.ts';
import { compareCohorts } from '../../../services/screening/compare-cohorts.ts';
import { explainChoice } from '../../../services/screening/explain-choice.ts';
import { markOfficial } from '../../../services/screening/mark-official.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { relaxRules } from '../../../services/screening/relax-rules.ts';
import { declineInvitation } from '../../../services/screening/reply.ts';
import type { World } from '../../support/world.ts';
import { applicationIdOf, judgedWorld, type Person, releasedWith } from './seated.ts';
import { member, organizer, seats, workshopId } from './story.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const numRuns = Number(process.env['RUNS'] ?? 60);
console.info(`cohort-truth: SEED=${seed} RUNS=${numRuns}`);

const setRules = ({ ports }: World, rules: Partial<CohortRules>) =>
  importCohortRules(ports, organizer, { workshopId, read: async () => ({ ...PARITY, ...rules }) });

const mark = ({ ports }: World, number: number, isOfficial: boolean) =>
  markOfficial(ports, organizer, { workshopId, number, isOfficial });

const chosenIn = async ({ ports }: World): Promise<readonly number[]> => {
  const { parties } = await proposeCohort(ports, organizer, workshopId);
  return parties.flatMap(({ chosen }) => chosen.map(({ number }) => number)).toSorted((a, b) => a - b);
};

/** Whether somebody has filled in who they are: those who were brought here from a file may not have. */
async function withoutProfile({ ports }: World, n: number): Promise<void> {
  const { profile: _, ...rest } = (await ports.applications.find(applicationIdOf(n)))!;
  await ports.applications.save(rest);
}

describe('who holds office is what the organizers have marked', () => {
  const PEOPLE: readonly Person[] = [
    { party: 'party-1', score: 5 },
    { party: 'party-1', score: 4 },
    { party: 'party-1', score: 3, isOfficial: true },
    { party: 'party-2', score: 5, isOfficial: true },
    { party: 'party-2', score: 4 },
  ];

  test('so that nobody marked is proposed where none may be, and whoever is cleared may come', async () => {
    const world = await judgedWorld(PEOPLE);
    await setRules(world, { officialsMost: 0 });
    expect(await chosenIn(world)).toEqual([1, 5]);

    await mark(world, 1, true);
    await mark(world, 4, false);
    expect(await chosenIn(world)).toEqual([2, 4]);
  });

  test('also of somebody of whom nothing else is known', async () => {
    const world = await judgedWorld(PEOPLE);
    await withoutProfile(world, 1);
    await setRules(world, { officialsMost: 0 });
    expect(await chosenIn(world)).toEqual([1, 5]);

    await mark(world, 1, true);
    expect(await chosenIn(world)).toEqual([2, 5]);
  });

  test('and it is explained, compared and relaxed by the same', async () => {
    const world = await judgedWorld(PEOPLE);
    await setRules(world, { officialsMost: 0 });
    await mark(world, 1, true);
    await mark(world, 5, true);
    const { ports } = world;

    await expect(chosenIn(world)).rejects.toMatchObject({ code: 'cohort-impossible' });
    expect(await relaxRules(ports, organizer, workshopId)).toMatchObject({
      outcome: 'impossible',
      broken: [{ rule: { is: 'officials' }, by: 1, is: 'too-many' }],
    });
    await mark(world, 5, false);
    expect(await chosenIn(world)).toEqual([2, 5]);
    expect((await compareCohorts(ports, organizer, workshopId)).others).toEqual([]);
    expect(await explainChoice(ports, organizer, applicationIdOf(1))).toMatchObject({
      why: 'not-chosen',
      otherwise: { outcome: 'impossible', broken: [{ rule: { is: 'officials' } }] },
    });
  });
});

describe('an institution is one, however it is written, and none is none', () => {
  const AZURE = ['The University of Port Azure', 'University, Port Azure'] as const;

  test('in the proposal', async () => {
    const world = await judgedWorld([
      { party: 'party-1', score: 5, affiliation: AZURE[0] },
      { party: 'party-1', score: 4, affiliation: 'independent' },
      { party: 'party-2', score: 5, affiliation: AZURE[1] },
      { party: 'party-2', score: 3, affiliation: 'Незалежна дослідниця' },
    ]);
    expect(await chosenIn(world)).toEqual([1, 3]);
    await setRules(world, { perInstitution: 1 });
    expect(await chosenIn(world)).toEqual([2, 3]);
    await setRules(world, { perInstitution: 1, apart: [{ applications: [2, 3], reason: 'other' }], include: [2] });
    expect(await chosenIn(world)).toEqual([2, 4]);
  });

  test('and when somebody moves up', async () => {
    const people = [
      { party: 'party-1', score: 5, affiliation: '—' },
      { party: 'party-1', score: 4, affiliation: AZURE[0] },
      { party: 'party-1', score: 3, affiliation: 'independent' },
      { party: 'party-2', score: 5, affiliation: AZURE[1] },
      { party: 'party-2', score: 4, affiliation: 'независимый эксперт' },
    ];
    const world = await releasedWith(people, { rules: { ...PARITY, perInstitution: 1 } });
    await declineInvitation(world.ports, member(1), workshopId);
    expect(await seats(world)).toEqual({ 1: 'declined', 3: 'invited', 4: 'invited' });
    await declineInvitation(world.ports, member(4), workshopId);
    expect(await seats(world)).toEqual({ 1: 'declined', 3: 'invited', 4: 'declined', 5: 'invited' });
  });
});

/** Each affiliation with the institution that it names. */
const AFFILIATIONS = [
  ['The University of Port Azure', 'azure'],
  ['University, Port Azure', 'azure'],
  ['UNIVERSITY OF PORT AZURE', 'azure'],
  ['Hill College', 'hill'],
  ['—', undefined],
  ['independent', undefined],
  ['без установи', undefined],
] as const;

const person = fc.record({
  score: fc.integer({ min: 3, max: 5 }),
  isOfficial: fc.boolean(),
  hasProfile: fc.boolean(),
  marked: fc.constantFrom(undefined, undefined, true, false),
  affiliation: fc.constantFrom(...AFFILIATIONS),
});

test('the cohort is the best of those that keep the rules, counted by what is true: against every other there is', async () => {
  let impossible = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 8, maxLength: 8 }),
      fc.record({
        officialsMost: fc.integer({ min: 0, max: 2 }),
        perInstitution: fc.integer({ min: 1, max: 2 }),
        unofficial: fc.integer({ min: 0, max: 3 }),
      }),
      async (people, { officialsMost, perInstitution, unofficial }) => {
        const party = (index: number): string => (index < 4 ? 'party-1' : 'party-2');
        const world = await judgedWorld(
          people.map(({ score, isOfficial, affiliation: [affiliation] }, index) => {
            return { party: party(index), score, isOfficial, affiliation };
          }),
          { seats: 4 },
        );
        for (const [index, { marked, hasProfile }] of people.entries()) {
          if (!hasProfile) await withoutProfile(world, index + 1);
          if (marked !== undefined) await mark(world, index + 1, marked);
        }
        await setRules(world, {
          officialsMost,
          perInstitution,
          quotas: [{ attribute: 'isOfficial', is: 'no', within: 'cohort', least: unofficial }],
        });

        const worth = await meritsIn(world);
        const holdsOffice = (n: number): boolean =>
          people[n]!.marked ?? (people[n]!.hasProfile && people[n]!.isOfficial);
        const sums = pairsOf([0, 1, 2, 3])
          .flatMap((one) => pairsOf([4, 5, 6, 7]).map((other) => [...one, ...other]))
          .filter((cohort) => cohort.filter(holdsOffice).length <= officialsMost)
          .filter((cohort) => cohort.filter((n) => people[n]!.hasProfile && !holdsOffice(n)).length >= unofficial)
          .filter((cohort) =>
            ['azure', 'hill'].every(
              (name) => cohort.filter((n) => people[n]!.affiliation[1] === name).length <= perInstitution,
            ),
          )
          .map((cohort) => cohort.reduce((sum, n) => sum + (worth.get(n + 1) ?? 0), 0))
          .filter(Number.isFinite);
        if (sums.length === 0) {
          impossible += 1;
          await expect(chosenIn(world)).rejects.toMatchObject({ code: 'cohort-impossible' });
          return;
        }
        expect(await proposeCohort(world.ports, organizer, workshopId)).toMatchObject({ sum: Math.max(...sums) });
      },
    ),
    { seed, numRuns },
  );
  // Of both there must be some, or nothing is shown.
  expect(impossible).toBeGreaterThan(0);
  expect(impossible).toBeLessThan(numRuns);
}, 120_000);

/** What everybody is worth, by number: how severe the reviewer is has been taken out. */
async function meritsIn({ ports }: World): Promise<ReadonlyMap<number, number>> {
  const assessed = await assessedOf(ports, { id: workshopId });
  return new Map(
    assessed.map(({ application, assessment: { standing } }) => [
      application.number,
      standing.outcome === 'eligible' ? merit(standing) : Number.NEGATIVE_INFINITY,
    ]),
  );
}

const pairsOf = (items: readonly number[]): readonly (readonly number[])[] =>
  items.flatMap((one) => items.filter((other) => other > one).map((other) => [one, other]));
