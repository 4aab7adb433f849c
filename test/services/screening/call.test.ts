import { expect, test } from 'vitest';
import { closeCall } from '../../../services/screening/close-call.ts';
import { openCall } from '../../../services/screening/open-call.ts';
import { aCaller, at, idOf, on } from '../../support/build.ts';
import { apply, organizer, reviewer, workshopId, worldWith } from './story.ts';

test('opening the call owes the server exactly one call for participation', async () => {
  const world = await worldWith({ stage: 'planned' });

  await openCall(world.ports, organizer, workshopId);
  await expect(openCall(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'call-already-open' });
  await world.deliverAll();

  expect(world.sent).toEqual([
    {
      key: `call-${workshopId}`,
      workshopId,
      to: { kind: 'channel', channelId: 'calls' },
      language: 'en',
      content: {
        kind: 'call',
        title: 'Water sharing',
        convention: 'Annual Convention 2026',
        city: 'Vienna',
        timeZone: 'Europe/Vienna',
        parties: ['Ardania', 'Belmark'],
        seats: 4,
        startsAt: at('07:00'),
        applicationsCloseAt: on(1, '22:00'),
      },
    },
  ]);
  expect(await world.ports.workshops.find(workshopId)).toMatchObject({ stage: 'call-open' });
});

test('a call whose deadline has passed is not opened', async () => {
  const world = await worldWith({ stage: 'planned' });
  await world.advanceTo(on(1, '22:00'));

  await expect(openCall(world.ports, organizer, workshopId)).rejects.toMatchObject({
    code: 'applications-closed',
    facts: { closedAt: on(1, '22:00') },
  });
});

test('only organizers open and close a call, and only in their own server', async () => {
  const world = await worldWith({ stage: 'planned' });
  const stranger = aCaller({ ...organizer, serverId: 'server-2' });

  for (const press of [openCall, closeCall]) {
    await expect(press(world.ports, reviewer, workshopId)).rejects.toMatchObject({ code: 'needs-role' });
    await expect(press(world.ports, stranger, workshopId)).rejects.toMatchObject({ code: 'server-not-set-up' });
    await expect(press(world.ports, organizer, idOf('workshop', 2))).rejects.toMatchObject({
      code: 'unknown-workshop',
    });
    await expect(press(world.ports, organizer, 'typed by hand')).rejects.toMatchObject({ code: 'unknown-workshop' });
  }
});

test('closing the call ends the applications at that moment; closing again changes nothing', async () => {
  const world = await worldWith();
  await world.advanceTo(on(1, '15:00'));

  await closeCall(world.ports, organizer, workshopId);
  await world.advanceTo(on(1, '16:00'));
  const again = await closeCall(world.ports, organizer, workshopId);

  expect(again).toMatchObject({ stage: 'call-closed', applicationsCloseAt: on(1, '15:00') });
  await expect(apply(world, { 1: 'party-1' })).rejects.toMatchObject({
    code: 'applications-closed',
    facts: { closedAt: on(1, '15:00') },
  });
});

test('a call closed by hand after its deadline closed at its deadline', async () => {
  const world = await worldWith();
  await world.advanceTo(on(2, '09:00'));

  expect(await closeCall(world.ports, organizer, workshopId)).toMatchObject({ applicationsCloseAt: on(1, '22:00') });
});

test('there is nothing to close before the call, and nobody can apply', async () => {
  const world = await worldWith({ stage: 'planned' });

  await expect(closeCall(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'call-not-open' });
  await expect(apply(world, { 1: 'party-1' })).rejects.toMatchObject({ code: 'call-not-open' });
  expect(await world.ports.applications.list(workshopId)).toEqual([]);
});

test('somebody who is faster five times in a row wins, and nothing is owed', async () => {
  const world = await worldWith({ stage: 'planned' });
  const busy = { ...world.ports, workshops: { ...world.ports.workshops, save: async () => false } };

  await expect(openCall(busy, organizer, workshopId)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(world.owed()).toEqual([]);
});
