import { expect, test } from 'vitest';
import type { Stage } from '../../../domain/planning/workshop.ts';
import { endWorkshops } from '../../../services/planning/end-workshops.ts';
import { listOwnApplications } from '../../../services/screening/own-applications.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aClosedRound, anAgenda, aSummary, at, idOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import { applicationIdOf, releasedWith } from '../screening/seated.ts';
import { member, seats, workshopId } from '../screening/story.ts';

const stageOf = async (world: World): Promise<Stage | undefined> =>
  (await world.ports.workshops.find(workshopId))?.stage;

const released = () =>
  releasedWith([
    { party: 'party-1', score: 5 },
    { party: 'party-1', score: 4 },
    { party: 'party-2', score: 5 },
  ]);

test('a workshop is over a day after its end; then nobody moves up any more, and nobody loses a seat', async () => {
  const world = await released();
  await world.advanceTo(on(10, '10:00'));
  await endWorkshops(world.ports);
  expect(await stageOf(world)).toBe('decided');

  await world.advanceTo(on(10, '11:00'));
  await endWorkshops(world.ports);
  await endWorkshops(world.ports);

  expect(await stageOf(world)).toBe('ended');
  expect(await listOwnApplications(world.ports, member(1))).toMatchObject([{ workshop: { stage: 'ended' } }]);
  await withdrawApplication(world.ports, member(1), applicationIdOf(1));
  expect(await seats(world)).toEqual({ 1: 'invited', 3: 'invited' });
});

test('or as soon as its rounds are held and its summary is approved', async () => {
  const world = await released();
  await world.ports.agendas.put(anAgenda({ rounds: [aClosedRound()] }), 0);
  await world.advanceTo(at('11:00'));
  await world.ports.summaries.add(aSummary({ workshopId: idOf('workshop') }));
  await endWorkshops(world.ports);
  expect(await stageOf(world)).toBe('decided');

  const draft = (await world.ports.summaries.findLatest(workshopId))!;
  await world.ports.summaries.save({ ...draft, status: 'posted' });
  await endWorkshops(world.ports);

  expect(await stageOf(world)).toBe('ended');
});

test('one that cannot be looked at does not keep the others waiting', async () => {
  const world = await released();
  await world.advanceTo(on(10, '11:00'));
  const { ports } = world;
  const broken = idOf('workshop', 9);
  const torn: typeof ports = {
    ...ports,
    workshops: {
      ...ports.workshops,
      listUnended: async (now) => [broken, ...(await ports.workshops.listUnended(now))],
      find: async (id) => (id === broken ? Promise.reject(new Error('torn')) : await ports.workshops.find(id)),
    },
  };

  await expect(endWorkshops(torn)).rejects.toThrow('workshops could not be ended');
  expect(await stageOf(world)).toBe('ended');
});
