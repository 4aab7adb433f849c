import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../services/ports.ts';
import { ruleConflicts } from '../../../services/screening/conflict-rulings.ts';
import { giveLeave } from '../../../services/screening/late-leave.ts';
import { mendSeats } from '../../../services/screening/mend-seats.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { declineInvitation } from '../../../services/screening/reply.ts';
import { submitApplication } from '../../../services/screening/submit-application.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aReview, memberOf } from '../../support/build.ts';
import { dyingAfter, livesThrough } from '../../support/crash.ts';
import { before } from '../../support/slipping-in.ts';
import type { World } from '../../support/world.ts';
import { applicationIdOf, choose, judgedWorld, type Person } from './seated.ts';
import { aForm, member, organizer, otherOrganizer, seats, told, workshopId } from './story.ts';

const PEOPLE: readonly Person[] = [
  { party: 'party-1', score: 5 },
  { party: 'party-1', score: 4 },
  { party: 'party-2', score: 5 },
  { party: 'party-2', score: 4 },
];

/** A cohort of members 1 and 3, agreed to; an hour later. */
async function readyToRelease() {
  const world = await judgedWorld(PEOPLE);
  const { mark } = await choose(world);
  await world.advanceTo(new Date(world.now().getTime() + 3_600_000));
  return { world, release: (ports = world.ports) => releaseDecisions(ports, organizer, { workshopId, mark }) };
}

/** The nth member hands in with leave, for the first time or anew. */
async function handInLate(ports: Ports, n: number, form = aForm()): Promise<void> {
  await giveLeave(ports, otherOrganizer, { workshopId, memberId: memberOf(n), hours: 24 });
  await submitApplication(ports, member(n), { workshopId, language: 'en', form, mayReplace: true });
}

async function judge({ ports, now }: World, n: number): Promise<void> {
  const scores = { influential: 5, community: 5, moderate: 5, committed: 5 } as const;
  const id = `00000004-0000-4000-8000-${String(100 + n).padStart(12, '0')}`;
  const reviewerId = memberOf(801);
  await ports.reviews.put(
    aReview({ id, applicationId: applicationIdOf(n), reviewerId, scores, submittedAt: new Date(now().getTime() + 1) }),
  );
}

/** What may become of somebody chosen before the decisions are out, after which they are not who was looked at. */
const CHANGES: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'of another party': ({ ports }) => handInLate(ports, 1, aForm('party-2')),
  'of another party, and judged there': async (world) => {
    await handInLate(world.ports, 1, aForm('party-2'));
    await judge(world, 1);
  },
  'with other words, of which nobody has judged': ({ ports }) => handInLate(ports, 1),
  'with other words, and judged by them': async (world) => {
    await handInLate(world.ports, 1);
    await judge(world, 1);
  },
  'withdrawn and here again': async (world) => {
    await withdrawApplication(world.ports, member(1), applicationIdOf(1));
    await handInLate(world.ports, 1);
    await judge(world, 1);
  },
  'judged by somebody who may not': ({ ports }) =>
    ruleConflicts(ports, organizer, {
      workshopId,
      memberId: memberOf(800),
      numbers: [1],
      standing: 'pinned',
      type: 'personal',
      reason: 'They are cousins.',
    }),
  'past no gate any more': async ({ ports }) => {
    const review = (await ports.reviews.listReviews(workshopId)).find(
      (one) => one.applicationId === applicationIdOf(1),
    );
    await ports.reviews.put({ ...review!, scores: { ...review!.scores, moderate: 1 } });
  },
};

describe('a release', () => {
  test.each(Object.entries(CHANGES))('is refused once somebody chosen is %s', async (_, change) => {
    const { world, release } = await readyToRelease();
    await change(world);

    await expect(release()).rejects.toMatchObject({ code: 'cohort-outdated', facts: {} });
    await world.deliverAll();
    expect(told(world)).toEqual([]);
    expect(await seats(world)).toEqual({ 1: 'chosen', 3: 'chosen' });
  });

  test('goes on when that is true of somebody else, or somebody chosen has withdrawn', async () => {
    const { world, release } = await readyToRelease();
    await handInLate(world.ports, 4, aForm('party-1'));
    await handInLate(world.ports, 5, aForm('party-1'));
    await withdrawApplication(world.ports, member(1), applicationIdOf(1));

    await expect(release()).resolves.toMatchObject({ invited: 2, notChosen: 2 });
    expect(await seats(world)).toEqual({ 1: 'withdrawn', 2: 'invited', 3: 'invited' });
  });
});

/** One letter to each who wants to come, and to nobody else. */
async function expectOneLetterEach(world: World): Promise<void> {
  await world.deliverAll();
  const standing = (await world.ports.applications.list(workshopId)).filter(({ status }) => status === 'submitted');
  const letters = told(world).map((line) => line.replace(/^\S+ to /, ''));
  expect(letters.toSorted()).toEqual(standing.map(({ memberId }) => String(Number(memberId.slice(-4)))).toSorted());
}

test('whoever hands in with leave in the middle of a release is told too, and once', async () => {
  let late = 0;
  for (let nth = 1; nth <= 150; nth += 1) {
    const { world, release } = await readyToRelease();
    let hasCome = false;
    const ports = before(world.ports, nth, async () => {
      hasCome = true;
      // Too late for an application is as good as told.
      await handInLate(world.ports, 5).catch(() => undefined);
    });
    await release(ports);
    if (!hasCome) break;
    late += (await world.ports.applications.list(workshopId)).length === 5 ? 1 : 0;
    await expectOneLetterEach(world);
  }
  expect(late).toBeGreaterThan(20);
});

test('whenever the process dies in a release, the next start finishes what has begun: all are told, seats are filled, silence counts', async () => {
  let finished = 0;
  for (let nth = 1; ; nth += 1) {
    const { world, release } = await readyToRelease();
    const isDone = await livesThrough(dyingAfter(world.ports, nth), release);
    const hasTold = Object.values(await seats(world)).includes('invited');
    if (hasTold) await declineInvitation(world.ports, member(1), workshopId);
    await mendSeats(world.ports);
    await mendSeats(world.ports);

    const at = `after dying at call ${nth}`;
    const stage = (await world.ports.workshops.find(workshopId))?.stage;
    expect(stage, at).toBe(hasTold ? 'decided' : 'call-closed');
    await world.deliverAll();
    if (hasTold) {
      finished += 1;
      expect(await seats(world), at).toEqual({ 1: 'declined', 2: 'invited', 3: 'invited' });
      const letters = ['invitation to 1', 'invitation to 2', 'invitation to 3', 'not-chosen to 2', 'not-chosen to 4'];
      expect(told(world).toSorted(), at).toEqual(letters);
    } else expect(told(world), at).toEqual([]);
    if (isDone) break;
  }
  expect(finished).toBeGreaterThan(5);
});

test('who came late is told also when the process dies before that', async () => {
  const { world, release } = await readyToRelease();
  const { ports } = world;
  const { posts, workshops } = ports;
  const dying: Ports = {
    ...ports,
    workshops: {
      ...workshops,
      save: async (workshop, owed) => {
        if (workshop.stage === 'decided') await handInLate(ports, 5);
        return await workshops.save(workshop, owed);
      },
    },
    posts: { ...posts, owe: () => Promise.reject(new Error('cut')) },
  };
  await expect(release(dying)).rejects.toThrow('cut');

  await mendSeats(ports);
  await mendSeats(ports);
  await expectOneLetterEach(world);
  expect(told(world)).toContain('not-chosen to 5');
});
