import { expect, test } from 'vitest';
import { findCohort } from '../../../services/screening/find-cohort.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { acceptInvitation } from '../../../services/screening/reply.ts';
import { at, on } from '../../support/build.ts';
import { apply, member, organizer, proposeForTwo, review, seats, workshopId, worldWith } from './story.ts';

/** A cohort of two, proposed and looked at; the workshop starts on the 9th at 07:00, replies are due on the 5th at 22:00. */
async function lookedAt(now: Date) {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 4: 'party-2' });
  await review(world, { 1: 5, 4: 5 });
  await world.advanceTo(on(2, '12:00'));
  await proposeForTwo(world);
  await world.advanceTo(now);
  return world;
}

test.each([
  { now: on(4, '22:00'), dueAt: on(5, '22:00') },
  { now: on(4, '22:30'), dueAt: on(7, '02:45') },
  { now: on(6, '07:00'), dueAt: on(7, '19:00') },
  { now: at('05:00'), dueAt: at('06:00') },
])(
  'released at $now, replies are due at $dueAt: in the last look, in the invitations, and in fact',
  async ({ now, dueAt }) => {
    const world = await lookedAt(now);

    const { mark, workshop } = await findCohort(world.ports, organizer, workshopId);
    const released = await releaseDecisions(world.ports, organizer, { workshopId, mark });
    await world.deliverAll();

    expect(workshop.repliesDueAt).toEqual(dueAt);
    expect(released.workshop.repliesDueAt).toEqual(dueAt);
    expect(world.sent.map(({ content }) => content)).toMatchObject([{ repliesDueAt: dueAt }, { repliesDueAt: dueAt }]);
    await world.advanceTo(new Date(dueAt.getTime() - 1));
    await acceptInvitation(world.ports, member(1), workshopId);
    expect(await seats(world)).toEqual({ 1: 'accepted', 4: 'invited' });
  },
);

test('once the workshop has begun, nobody is invited to it', async () => {
  const world = await lookedAt(on(3, '12:00'));
  const { mark } = await findCohort(world.ports, organizer, workshopId);
  await world.advanceTo(at('07:00'));

  const refusal = { code: 'workshop-begun', facts: { startsAt: at('07:00') } };
  await expect(findCohort(world.ports, organizer, workshopId)).rejects.toMatchObject(refusal);
  await expect(releaseDecisions(world.ports, organizer, { workshopId, mark })).rejects.toMatchObject(refusal);
  expect(await seats(world)).toEqual({ 1: 'chosen', 4: 'chosen' });
});

test('a release that stopped after the invitations keeps the deadline they name', async () => {
  const world = await lookedAt(on(6, '07:00'));
  const { ports } = world;
  const { mark } = await findCohort(ports, organizer, workshopId);
  const dying: typeof ports = {
    ...ports,
    workshops: {
      ...ports.workshops,
      save: (workshop) =>
        workshop.stage === 'decided' ? Promise.reject(new Error('cut')) : ports.workshops.save(workshop),
    },
  };
  await expect(releaseDecisions(dying, organizer, { workshopId, mark })).rejects.toThrow('cut');
  await world.advanceTo(on(7, '12:00'));

  const released = await releaseDecisions(ports, organizer, { workshopId, mark });
  await world.deliverAll();

  expect(released.workshop.repliesDueAt).toEqual(on(7, '19:00'));
  expect(world.sent.map(({ content }) => content)).toMatchObject([
    { repliesDueAt: on(7, '19:00') },
    { repliesDueAt: on(7, '19:00') },
  ]);
});
