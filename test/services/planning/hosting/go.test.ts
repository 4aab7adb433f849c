import { describe, expect, test } from 'vitest';
import { cohortMark } from '../../../../domain/screening/cohort.ts';
import { assessRisk, findRisk } from '../../../../services/planning/hosting/assess-risk.ts';
import { goSheet } from '../../../../services/planning/hosting/go-sheet.ts';
import { signRisk } from '../../../../services/planning/hosting/sign-risk.ts';
import { requireGo } from '../../../../services/planning/require-go.ts';
import { openRoom } from '../../../../services/rounds/open-room.ts';
import { openCall } from '../../../../services/screening/open-call.ts';
import { releaseDecisions } from '../../../../services/screening/release-decisions.ts';
import { aWorkshop, idOf, on } from '../../../support/build.ts';
import type { World } from '../../../support/world.ts';
import { aDesk, applies, choose, fay, olena, otto, workshopId } from './desk.ts';

const FORM = { threats: 'Prosecution at home.', mitigations: 'No photographs.', level: 'guarded', validUntil: '' };

const assess = async (world: World, form: Partial<typeof FORM> = {}, caller = olena) => {
  const { version } = await findRisk(world.ports, caller, { workshopId });
  return await assessRisk(world.ports, caller, { workshopId, version, form: { ...FORM, ...form } });
};
const sign = async (world: World, caller = otto) => {
  const { version } = await findRisk(world.ports, caller, { workshopId });
  return await signRisk(world.ports, caller, { workshopId, version });
};

async function aChosenCohort() {
  const world = await aDesk({ isUnassessed: true });
  await applies(world, 1, 'Ardania');
  await applies(world, 2, 'Belmark');
  await choose(world, [1, 2]);
  const release = async () =>
    releaseDecisions(world.ports, olena, {
      workshopId,
      mark: cohortMark(await world.ports.participants.list(workshopId)),
    });
  return { world, release };
}

describe('decisions', () => {
  test('wait for an assessment that two different organizers have signed', async () => {
    const { world, release } = await aChosenCohort();
    await expect(release()).rejects.toMatchObject({ code: 'risk-missing' });
    await assess(world);
    await expect(release()).rejects.toMatchObject({ code: 'risk-unsigned' });
    await expect(sign(world, olena)).rejects.toMatchObject({ code: 'signed-already' });
    await expect(sign(world, fay)).rejects.toMatchObject({ code: 'needs-role' });
    await expect(release()).rejects.toMatchObject({ code: 'risk-unsigned' });
    expect((await world.ports.participants.list(workshopId)).map(({ status }) => status)).toEqual(['chosen', 'chosen']);

    await sign(world);
    await expect(release()).resolves.toMatchObject({ invited: 2 });
  });

  test('stop at the word of one, and go on only by two', async () => {
    const { world, release } = await aChosenCohort();
    await assess(world);
    await sign(world);
    await assess(world, { level: 'forbidding' }, otto);
    await expect(release()).rejects.toMatchObject({ code: 'risk-forbids' });
    await sign(world, olena);
    await expect(release()).rejects.toMatchObject({ code: 'risk-forbids' });
    await assess(world, { level: 'low' });
    await expect(release()).rejects.toMatchObject({ code: 'risk-unsigned' });
  });

  test('wait when the assessment is no longer valid', async () => {
    const { world, release } = await aChosenCohort();
    await assess(world, { validUntil: '2026-10-03' });
    await sign(world);
    await world.advanceTo(on(4, '12:00'));
    await expect(release()).rejects.toMatchObject({ code: 'risk-expired', facts: { until: '2026-10-03' } });
  });

  test('wait where somebody chosen must not come', async () => {
    const { world, release } = await aChosenCohort();
    await assess(world);
    await sign(world);
    const person = { workshopId, number: 1, version: 0, form: { ...FORM, level: 'forbidding' } };
    await assessRisk(world.ports, olena, person);
    await expect(release()).rejects.toMatchObject({ code: 'invitation-blocked', facts: { people: 1 } });
    // Nobody's channel is told that somebody was assessed.
    expect(world.owed().map(({ content }) => content)).toEqual([
      { kind: 'safety-asked', title: 'Water sharing', what: 'risk' },
    ]);
    // One organizer alone does not let go either.
    await assessRisk(world.ports, otto, { ...person, version: 1, form: FORM });
    await expect(release()).rejects.toMatchObject({ code: 'invitation-blocked' });
    await signRisk(world.ports, olena, { workshopId, number: 1, version: 2 });
    await expect(release()).resolves.toMatchObject({ invited: 2 });
  });
});

describe('a signature', () => {
  test('is put under what was read, and nothing else', async () => {
    const { world } = await aChosenCohort();
    await assess(world);
    const { version } = await findRisk(world.ports, otto, { workshopId });
    await assess(world, { mitigations: 'Nothing at all.' });
    await expect(signRisk(world.ports, otto, { workshopId, version })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await expect(signRisk(world.ports, otto, { workshopId, number: 9, version: 0 })).rejects.toMatchObject({
      code: 'no-open-application',
    });
    await expect(signRisk(world.ports, otto, { workshopId, number: 1, version: 0 })).rejects.toMatchObject({
      code: 'nothing-to-sign',
    });
  });

  test('given twice at once is one', async () => {
    const { world, release } = await aChosenCohort();
    const { version } = await assess(world);
    const press = () => signRisk(world.ports, olena, { workshopId, version });
    const outcomes = await Promise.allSettled([press(), press()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const other = await Promise.allSettled([
      signRisk(world.ports, otto, { workshopId, version }),
      signRisk(world.ports, otto, { workshopId, version }),
    ]);
    expect(other.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(release()).resolves.toMatchObject({ invited: 2 });
  });

  test('of another edition counts nothing: each workshop is asked about anew', async () => {
    const { world } = await aChosenCohort();
    await assess(world);
    await sign(world);
    const next = aWorkshop({ id: idOf('workshop', 2), stage: 'call-closed' });
    await world.ports.workshops.add(next);
    await expect(requireGo(world.ports, next, 'release-decisions')).rejects.toMatchObject({ code: 'risk-missing' });
  });
});

test('a call may open before anything is assessed, and not when it is forbidden', async () => {
  const world = await aDesk({ isUnassessed: true, workshops: [aWorkshop({ applicationsCloseAt: on(4, '12:00') })] });
  await assess(world, { level: 'forbidding' });
  await expect(openCall(world.ports, olena, workshopId)).rejects.toMatchObject({ code: 'risk-forbids' });
  await assess(world, { level: 'high' }, otto);
  await expect(openCall(world.ports, olena, workshopId)).rejects.toMatchObject({ code: 'risk-unsigned' });
  const { version } = await findRisk(world.ports, olena, { workshopId });
  await signRisk(world.ports, olena, { workshopId, version });
  await expect(openCall(world.ports, olena, workshopId)).resolves.toMatchObject({ stage: 'call-open' });
});

test('a room waits for a signed assessment; one that is open can be mended without', async () => {
  const world = await aDesk({ isUnassessed: true, workshops: [aWorkshop({ stage: 'decided' })] });
  await expect(openRoom(world.ports, fay, workshopId)).rejects.toMatchObject({ code: 'risk-missing' });
  expect(world.openedRooms).toEqual([]);
  await assess(world);
  await sign(world);
  await openRoom(world.ports, fay, workshopId);
  await assess(world);
  await expect(openRoom(world.ports, fay, workshopId)).resolves.toMatchObject({ roomChannelId: 'room-1' });
  await assess(world, { level: 'forbidding' });
  await expect(openRoom(world.ports, fay, workshopId)).rejects.toMatchObject({ code: 'risk-forbids' });
});

test('the sheet leaves out persons whose cases are closed to who reads it', async () => {
  const { world } = await aChosenCohort();
  for (const number of [1, 2]) await assessRisk(world.ports, olena, { workshopId, number, version: 0, form: FORM });
  await world.ports.reviews.recuse({
    workshopId,
    applicationId: idOf('application', 1),
    reviewerId: otto.memberId,
    recusedAt: on(2, '12:00'),
  });
  const seen = async (caller: typeof olena) =>
    (await goSheet(world.ports, caller, workshopId)).persons.map(({ number }) => number);
  expect([await seen(olena), await seen(otto)]).toEqual([[1, 2], [2]]);
});
