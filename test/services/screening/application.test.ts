import { expect, test } from 'vitest';
import { approachDesk, listOwnApplications } from '../../../services/screening/own-applications.ts';
import { submitApplication } from '../../../services/screening/submit-application.ts';
import { findOwnApplication, withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aWorkshop, idOf, memberOf, on } from '../../support/build.ts';
import { aForm, applicationOf, apply, inDirectMessage, member, review, workshopId, worldWith } from './story.ts';

test('an application is kept as it was written, numbered in the order of arrival', async () => {
  const world = await worldWith();

  await apply(world, { 7: 'party-2' });
  const form = { ...aForm(), name: ' Dr Mira Halden ', motivation: 'Two rivers,\none basin. ' };
  await submitApplication(world.ports, member(3), { workshopId, language: 'uk', form });

  expect(await applicationOf(world, 3)).toEqual({
    id: expect.any(String),
    workshopId,
    version: 1,
    number: 2,
    memberId: memberOf(3),
    language: 'uk',
    name: 'Dr Mira Halden',
    affiliation: 'Institute of Hydrology',
    partyId: 'party-1',
    motivation: 'Two rivers,\none basin.',
    status: 'submitted',
    submittedAt: on(1, '12:00'),
  });
});

test('a second application does not replace the first', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const before = await applicationOf(world, 1);

  await expect(apply(world, { 1: 'party-2' })).rejects.toMatchObject({ code: 'already-applied' });

  expect(await applicationOf(world, 1)).toEqual(before);
});

test('a form sent twice at the same moment is one application', async () => {
  const world = await worldWith();

  const both = await Promise.allSettled([apply(world, { 1: 'party-1' }), apply(world, { 1: 'party-1' })]);

  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already-applied' } });
  expect(await world.ports.applications.list(workshopId)).toHaveLength(1);
});

test.each([
  { wrong: { motivation: '  ' }, refusal: { code: 'field-empty', facts: { field: 'motivation' } } },
  { wrong: { name: '\u3164' }, refusal: { code: 'field-empty', facts: { field: 'name' } } },
  { wrong: { partyId: 'party-3' }, refusal: { code: 'unknown-choice' } },
])('a form with $wrong is turned down and nothing is kept', async ({ wrong, refusal }) => {
  const world = await worldWith();

  const submitted = submitApplication(world.ports, member(1), {
    workshopId,
    language: 'en',
    form: { ...aForm(), ...wrong },
  });

  await expect(submitted).rejects.toMatchObject(refusal);
  expect(await world.ports.applications.list(workshopId)).toEqual([]);
});

test('who has withdrawn may apply again while the call is open: the new words count, old reviews do not', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  await review(world, { 1: 5 });
  const { id, number } = await applicationOf(world, 1);
  await withdrawApplication(world.ports, member(1), id);
  await world.advanceTo(on(1, '13:00'));

  await apply(world, { 1: 'party-2' });

  expect(await applicationOf(world, 1)).toMatchObject({
    id,
    number,
    partyId: 'party-2',
    status: 'submitted',
    submittedAt: on(1, '13:00'),
  });
  expect(await approachDesk(world.ports, member(1), workshopId)).toMatchObject({ own: { state: 'waiting' } });
});

test('who has withdrawn cannot apply again after the call', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  await withdrawApplication(world.ports, member(1), (await applicationOf(world, 1)).id);
  await world.advanceTo(on(1, '22:00'));

  await expect(apply(world, { 1: 'party-1' })).rejects.toMatchObject({ code: 'applications-closed' });
  await expect(approachDesk(world.ports, member(1), workshopId)).rejects.toMatchObject({ code: 'applications-closed' });
  expect(await applicationOf(world, 1)).toMatchObject({ status: 'withdrawn' });
});

test('withdrawing twice is withdrawing once', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);

  await withdrawApplication(world.ports, member(1), id);
  await withdrawApplication(world.ports, inDirectMessage(member(1)), id);

  expect(await applicationOf(world, 1)).toMatchObject({ status: 'withdrawn', version: 2 });
});

test('nobody reads or withdraws the application of somebody else', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);

  for (const wrong of [id, idOf('application', 9), 'no-id']) {
    await expect(withdrawApplication(world.ports, member(2), wrong)).rejects.toMatchObject({ code: 'no-application' });
    await expect(findOwnApplication(world.ports, member(2), wrong)).rejects.toMatchObject({ code: 'no-application' });
  }
  expect(await applicationOf(world, 1)).toMatchObject({ status: 'submitted', version: 1 });
});

test('pressing Apply again, also after the call, shows how the application stands', async () => {
  const world = await worldWith();
  expect(await approachDesk(world.ports, member(1), workshopId)).toMatchObject({ own: undefined });
  await apply(world, { 1: 'party-1' });
  await world.advanceTo(on(2, '12:00'));

  expect(await approachDesk(world.ports, member(1), workshopId)).toMatchObject({
    own: { state: 'waiting', application: { number: 1 } },
  });
});

test('my applications are mine, of this server, the latest workshop first', async () => {
  const world = await worldWith();
  const later = aWorkshop({ id: idOf('workshop', 2), stage: 'call-open', startsAt: on(20, '07:00') });
  const elsewhere = aWorkshop({ id: idOf('workshop', 3), serverId: 'server-2', stage: 'call-open' });
  await world.add({ workshops: [later, elsewhere] });
  await apply(world, { 1: 'party-1', 2: 'party-2' });
  await submitApplication(world.ports, member(1), { workshopId: later.id, language: 'en', form: aForm() });

  const own = await listOwnApplications(world.ports, member(1));

  expect(own.map(({ workshop, application }) => [workshop.id, application.memberId])).toEqual([
    [later.id, memberOf(1)],
    [workshopId, memberOf(1)],
  ]);
  expect(await listOwnApplications(world.ports, member(3))).toEqual([]);
});
