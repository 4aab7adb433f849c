import { describe, expect, test } from 'vitest';
import { cohortMark } from '../../../domain/screening/cohort.ts';
import { isTold } from '../../../domain/screening/participant.ts';
import { postponeWorkshop } from '../../../services/planning/hosting/postpone.ts';
import type { Ports } from '../../../services/ports.ts';
import { confirmCohort } from '../../../services/screening/confirm-cohort.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { declineInvitation } from '../../../services/screening/reply.ts';
import { aSignedRisk } from '../../support/build.ts';
import { before } from '../../support/slipping-in.ts';
import type { World } from '../../support/world.ts';
import { applicationIdOf, choose, judgedWorld, type Person, releasedWith } from './seated.ts';
import { member, organizer, otherOrganizer, seats, told, workshopId } from './story.ts';

const PEOPLE: readonly Person[] = [
  { party: 'party-1', score: 5 },
  { party: 'party-1', score: 4 },
  { party: 'party-2', score: 5 },
];

describe('two organizers', () => {
  const release = (world: World, mark: string, caller = organizer) =>
    releaseDecisions(world.ports, caller, { workshopId, mark });
  const unconfirmed = { code: 'cohort-unconfirmed', facts: { missing: 1 } };

  test('must have agreed to exactly this cohort, and who releases it is one of them', async () => {
    const world = await judgedWorld(PEOPLE);
    const { mark } = await proposeCohort(world.ports, organizer, workshopId);
    await expect(release(world, mark)).rejects.toMatchObject(unconfirmed);
    await confirmCohort(world.ports, organizer, { workshopId, mark });
    await confirmCohort(world.ports, organizer, { workshopId, mark });
    await expect(release(world, mark)).rejects.toMatchObject(unconfirmed);
    expect(await seats(world)).toEqual({ 1: 'chosen', 3: 'chosen' });
    expect(world.owed()).toEqual([]);

    await expect(release(world, mark, otherOrganizer)).resolves.toMatchObject({ invited: 2 });
  });

  test('must agree anew to another proposal', async () => {
    const world = await judgedWorld(PEOPLE);
    const { mark } = await proposeCohort(world.ports, organizer, workshopId);
    await confirmCohort(world.ports, otherOrganizer, { workshopId, mark });
    const again = await proposeCohort(world.ports, organizer, workshopId);

    await expect(release(world, again.mark)).rejects.toMatchObject(unconfirmed);
  });
});

/** What an organizer may do at the same moment, each of which keeps everybody from being invited. */
const WARNINGS: Readonly<Record<string, (ports: Ports) => Promise<unknown>>> = {
  'a postponement': (ports) => postponeWorkshop(ports, otherOrganizer, { workshopId, reason: 'Shots at the border.' }),
  'a workshop that is too dangerous': (ports) => forbid(ports, ''),
  'a person in danger': (ports) => forbid(ports, applicationIdOf(1)),
};

async function forbid({ papers }: Ports, key: string): Promise<boolean> {
  const version = (await papers.find('risk', { workshopId }, key))?.version ?? 0;
  const content = { ...aSignedRisk(workshopId).content, level: 'forbidding' as const };
  return await papers.save([{ kind: 'risk', home: { workshopId }, key, version, content }]);
}

/** The warning comes right before each single call of the release; gives the calls at which it came in time and was not heard. */
async function unheard(warn: (ports: Ports) => Promise<unknown>, through: (ports: Ports) => Ports = (ports) => ports) {
  const overtaken: number[] = [];
  for (let nth = 1; nth <= 150; nth += 1) {
    const world = await judgedWorld(PEOPLE);
    const { mark } = await choose(world);
    let isInTime: boolean | undefined;
    const ports = before(through(world.ports), nth, async () => {
      await warn(world.ports);
      isInTime = !(await world.ports.participants.list(workshopId)).some(isTold);
    });
    const outcome = await releaseDecisions(ports, organizer, { workshopId, mark }).catch((error: unknown) => error);
    if (isInTime === undefined) {
      expect(nth).toBeGreaterThan(20);
      return overtaken;
    }
    await world.deliverAll();
    const invited = told(world).filter((line) => line.startsWith('invitation'));
    if (isInTime && invited.length > 0) overtaken.push(nth);
    if (isInTime && invited.length === 0) expect(outcome).toHaveProperty('code');
    if (!isInTime) expect(new Set(invited).size).toBe(2);
  }
  throw new Error('a release of so many calls was not expected');
}

describe.each(Object.entries(WARNINGS))('%s that crosses a release', (_, warn) => {
  test('is heard, or comes when all has been told', async () => {
    expect(await unheard(warn)).toEqual([]);
  });

  test('would be overtaken, were it not looked at again by the writing', async () => {
    const without = (ports: Ports): Ports => ({
      ...ports,
      participants: { ...ports.participants, save: (people, owed) => ports.participants.save(people, owed) },
    });
    expect(await unheard(warn, without)).not.toEqual([]);
  });
});

test('a postponement that crosses a promotion is heard: the seat is given up, and nobody is invited into it', async () => {
  let crossings = 0;
  for (let nth = 1; nth <= 100; nth += 1) {
    const world = await releasedWith(PEOPLE);
    let wasFree: boolean | undefined;
    const ports = before(world.ports, nth, async () => {
      await postponeWorkshop(world.ports, otherOrganizer, { workshopId, reason: 'Shots at the border.' });
      wasFree = (await world.ports.participants.list(workshopId)).every(({ status }) => status === 'invited');
    });
    await declineInvitation(ports, member(1), workshopId);
    if (wasFree === undefined) break;
    crossings += 1;
    if (wasFree) expect(await seats(world), `call ${nth}`).toEqual({ 1: 'declined', 3: 'invited' });
  }
  expect(crossings).toBeGreaterThan(10);
});

test('the mark of the cohort alone opens nothing to whom a case is closed', async () => {
  const world = await judgedWorld(PEOPLE);
  await choose(world);
  const mark = cohortMark(await world.ports.participants.list(workshopId));
  const recusal = { workshopId, applicationId: applicationIdOf(2), reviewerId: organizer.memberId };
  await world.ports.reviews.recuse({ ...recusal, recusedAt: world.now() });

  for (const asked of [mark, 'another']) {
    await expect(releaseDecisions(world.ports, organizer, { workshopId, mark: asked })).rejects.toMatchObject({
      code: 'release-by-another',
    });
  }
  expect(await seats(world)).toEqual({ 1: 'chosen', 3: 'chosen' });
});
