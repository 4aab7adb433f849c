import { expect, test } from 'vitest';
import { findCohort } from '../../../services/screening/find-cohort.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { acceptInvitation, declineInvitation } from '../../../services/screening/reply.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { memberOf, on } from '../../support/build.ts';
import {
  applicationOf,
  apply,
  member,
  organizer,
  proposeForTwo,
  release,
  releasedWorld,
  review,
  seats,
  told,
  workshopId,
  worldWith,
} from './story.ts';

const inFive = { 1: 'party-1', 2: 'party-1', 3: 'party-1', 4: 'party-2', 5: 'party-2' };

async function judgedWorld() {
  const world = await worldWith({ seats: 2 });
  await apply(world, inFive);
  await review(world, { 1: 5, 2: 4, 3: 3, 4: 5, 5: 4 });
  await world.advanceTo(on(2, '12:00'));
  return world;
}

test('all decisions are told at once: invitations to the chosen, a word to everybody else', async () => {
  const world = await releasedWorld();

  expect(told(world).toSorted()).toEqual([
    'invitation to 1',
    'invitation to 4',
    'not-chosen to 2',
    'not-chosen to 3',
    'not-chosen to 5',
  ]);
  expect(await seats(world)).toEqual({ 1: 'invited', 4: 'invited' });
  expect(await world.ports.workshops.find(workshopId)).toMatchObject({ stage: 'decided' });
});

test('everybody is told in the language chosen last, also who moves up', async () => {
  const world = await judgedWorld();
  for (const [n, language] of [
    [1, 'uk'],
    [2, 'ru'],
    [3, 'uk'],
  ] as const) {
    await world.ports.members.setLanguage(memberOf(n), language);
  }

  await release(world);
  await declineInvitation(world.ports, member(1), workshopId);
  await world.deliverAll();

  const languages = world.sent.map(({ language }, index) => `${told(world)[index]}: ${language}`);
  expect(languages.toSorted()).toEqual([
    'invitation to 1: uk',
    'invitation to 2: ru',
    'invitation to 4: en',
    'not-chosen to 2: ru',
    'not-chosen to 3: uk',
    'not-chosen to 5: en',
  ]);
});

test('nobody is told anything by a proposal', async () => {
  const world = await judgedWorld();

  await proposeCohort(world.ports, organizer, workshopId);
  await world.deliverAll();

  expect(world.sent).toEqual([]);
  expect(await seats(world)).toEqual({ 1: 'chosen', 4: 'chosen' });
});

test('releasing a second time is turned down and tells nobody again', async () => {
  const world = await releasedWorld();
  const before = told(world);

  await expect(releaseDecisions(world.ports, organizer, { workshopId, mark: 'any' })).rejects.toMatchObject({
    code: 'decisions-released',
  });
  await world.deliverAll();

  expect(told(world)).toEqual(before);
});

test('a release that stopped halfway is finished by pressing again, and nobody is told twice', async () => {
  const world = await judgedWorld();
  await proposeForTwo(world);
  const { mark } = await findCohort(world.ports, organizer, workshopId);
  const dying = {
    ...world.ports,
    workshops: { ...world.ports.workshops, save: () => Promise.reject(new Error('cut')) },
  };
  await expect(releaseDecisions(dying, organizer, { workshopId, mark })).rejects.toThrow('cut');
  await world.deliverAll();
  await acceptInvitation(world.ports, member(1), workshopId);

  const released = await releaseDecisions(world.ports, organizer, { workshopId, mark });
  await world.deliverAll();

  expect(released).toMatchObject({ invited: 2, notChosen: 3, workshop: { stage: 'decided' } });
  expect(told(world)).toHaveLength(5);
  expect(await seats(world)).toEqual({ 1: 'accepted', 4: 'invited' });
});

test('a cohort that was proposed anew since it was looked at is not released', async () => {
  const world = await judgedWorld();
  await proposeForTwo(world);
  const { mark } = await findCohort(world.ports, organizer, workshopId);
  await review(world, { 1: 3 });
  await proposeCohort(world.ports, organizer, workshopId);

  await expect(releaseDecisions(world.ports, organizer, { workshopId, mark })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect(await seats(world)).toEqual({ 2: 'chosen', 4: 'chosen' });
});

test('somebody chosen who withdraws before the release is replaced without a word to them', async () => {
  const world = await judgedWorld();
  await proposeForTwo(world);
  await withdrawApplication(world.ports, member(1), (await applicationOf(world, 1)).id);
  const { mark } = await findCohort(world.ports, organizer, workshopId);

  await releaseDecisions(world.ports, organizer, { workshopId, mark });
  await world.deliverAll();

  expect(await seats(world)).toEqual({ 1: 'withdrawn', 2: 'invited', 4: 'invited' });
  expect(told(world).toSorted()).toEqual(['invitation to 2', 'invitation to 4', 'not-chosen to 3', 'not-chosen to 5']);
});

test('a withdrawal that slips in between is settled in the same breath', async () => {
  const world = await judgedWorld();
  await proposeForTwo(world);
  const { mark } = await findCohort(world.ports, organizer, workshopId);
  const { ports } = world;
  const slow: typeof ports = {
    ...ports,
    participants: {
      ...ports.participants,
      save: async (participants, owed) => {
        await withdrawApplication(ports, member(1), (await applicationOf(world, 1)).id);
        return await ports.participants.save(participants, owed);
      },
    },
  };

  await releaseDecisions(slow, organizer, { workshopId, mark });

  expect(await seats(world)).toEqual({ 1: 'withdrawn', 2: 'invited', 4: 'invited' });
});

test('without a proposal there is nothing to release', async () => {
  const world = await judgedWorld();

  await expect(findCohort(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'no-cohort' });
  await expect(releaseDecisions(world.ports, organizer, { workshopId, mark: '' })).rejects.toMatchObject({
    code: 'no-cohort',
  });
});

test('a new proposal is impossible once somebody has been told', async () => {
  const world = await judgedWorld();
  await release(world);

  await expect(proposeCohort(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'decisions-released' });
});

test('only organizers decide', async () => {
  const world = await judgedWorld();

  const refusal = { code: 'needs-role', facts: { role: 'organizer' } };
  await expect(proposeCohort(world.ports, member(9), workshopId)).rejects.toMatchObject(refusal);
  await expect(findCohort(world.ports, member(9), workshopId)).rejects.toMatchObject(refusal);
  await expect(releaseDecisions(world.ports, member(9), { workshopId, mark: '' })).rejects.toMatchObject(refusal);
});
