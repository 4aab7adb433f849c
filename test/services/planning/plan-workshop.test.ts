import { describe, expect, test } from 'vitest';
import { addConvention } from '../../../services/planning/add-convention.ts';
import { scheduleWorkshop } from '../../../services/planning/schedule-workshop.ts';
import { setUpServer } from '../../../services/planning/set-up-server.ts';
import { aCaller, aConvention, aServer, idOf } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const organizer = aCaller({ roleIds: ['organizer-role'] });
const now = new Date('2026-05-01T10:00:00Z');

async function aServerWithAConvention() {
  const world = createWorld({ now });
  await world.add({ servers: [aServer()], conventions: [aConvention()] });
  return world;
}

const { id: _id, serverId: _serverId, version: _version, ...newConvention } = aConvention();

const newWorkshop = {
  conventionId: idOf('convention'),
  title: 'Water sharing',
  anchor: { daysBefore: 1, time: '09:00' },
  parties: 'Ardania, Belmark',
  seats: 12,
  bookedMinutes: 240,
};

describe('a convention', () => {
  test('is kept with its zone and days', async () => {
    const world = await aServerWithAConvention();

    await addConvention(world.ports, organizer, {
      ...newConvention,
      name: 'Spring Meeting',
      startsOn: '2026-06-01',
      endsOn: '2026-06-03',
    });

    expect((await world.ports.conventions.list('server-1')).map(({ name }) => name)).toEqual([
      'Spring Meeting',
      'Annual Convention 2026',
    ]);
  });

  test.each([
    { wrong: { name: '\u3164' }, code: 'field-empty' },
    { wrong: { city: ' \u200b ' }, code: 'field-empty' },
    { wrong: { timeZone: 'Mars/Olympus' }, code: 'unknown-time-zone' },
    { wrong: { startsOn: 'tomorrow' }, code: 'bad-date' },
    { wrong: { endsOn: '2026-02-30' }, code: 'bad-date' },
    { wrong: { startsOn: '2026-04-30' }, code: 'date-in-past' },
    { wrong: { endsOn: '2026-10-09' }, code: 'ends-before-start' },
  ])('with $wrong is refused with $code, and nothing is kept', async ({ wrong, code }) => {
    const world = await aServerWithAConvention();

    await expect(addConvention(world.ports, organizer, { ...newConvention, ...wrong })).rejects.toMatchObject({ code });
    expect(await world.ports.conventions.list('server-1')).toHaveLength(1);
  });
});

describe('a workshop', () => {
  test('is planned by organizers before its convention', async () => {
    const world = await aServerWithAConvention();

    const workshop = await scheduleWorkshop(world.ports, organizer, newWorkshop);

    expect(workshop).toMatchObject({
      stage: 'planned',
      startsAt: new Date('2026-10-09T07:00:00Z'),
      parties: [{ name: 'Ardania' }, { name: 'Belmark' }],
    });
    expect(await world.ports.workshops.find(workshop.id)).toEqual(workshop);
  });

  test.each([
    {
      title: '26 parties',
      wrong: { parties: Array.from({ length: 26 }, (_, n) => `P${n}`).join(',') },
      code: 'party-count',
    },
    { title: 'a blank title', wrong: { title: ' ' }, code: 'field-empty' },
    { title: 'an invisible title', wrong: { title: '\u2800\u3164' }, code: 'field-empty' },
    { title: 'a party with an invisible name', wrong: { parties: 'Ardania, \u3164' }, code: 'party-count' },
    { title: 'one party', wrong: { parties: 'Ardania' }, code: 'party-count' },
    { title: 'one party twice', wrong: { parties: 'Ardania, ardania' }, code: 'party-twice' },
    { title: 'a party with an endless name', wrong: { parties: `A, ${'б'.repeat(61)}` }, code: 'party-name-length' },
    { title: 'an odd number of seats for two', wrong: { seats: 11 }, code: 'seats-not-even' },
    {
      title: 'a day after the convention began',
      wrong: { anchor: { daysBefore: -1, time: '09:00' } },
      code: 'workshop-after-convention',
    },
    {
      title: 'a convention that does not exist',
      wrong: { conventionId: idOf('convention', 9) },
      code: 'unknown-convention',
    },
    { title: 'a convention in words', wrong: { conventionId: 'the big one' }, code: 'unknown-convention' },
  ])('with $title is refused with $code, and nothing is kept', async ({ wrong, code }) => {
    const world = await aServerWithAConvention();

    await expect(scheduleWorkshop(world.ports, organizer, { ...newWorkshop, ...wrong })).rejects.toMatchObject({
      code,
    });
    expect(await world.ports.workshops.list('server-1')).toEqual([]);
  });

  test('is not planned by a member without the role, nor before the server is set up', async () => {
    const world = await aServerWithAConvention();

    await expect(scheduleWorkshop(world.ports, aCaller(), newWorkshop)).rejects.toMatchObject({
      code: 'needs-role',
      facts: { role: 'organizer' },
    });
    await expect(scheduleWorkshop(world.ports, aCaller({ serverId: 'elsewhere' }), newWorkshop)).rejects.toMatchObject({
      code: 'server-not-set-up',
    });
  });
});

test('setting up a server is for its administrators, and can be repeated', async () => {
  const world = createWorld({ now });

  await expect(setUpServer(world.ports, aCaller())).rejects.toMatchObject({
    code: 'needs-role',
    facts: { role: 'administrator' },
  });
  const first = await setUpServer(world.ports, aCaller({ isAdministrator: true }));
  const second = await setUpServer(world.ports, aCaller({ isAdministrator: true }));

  expect(second.server).toMatchObject({ organizerRoleId: first.server.organizerRoleId });
});
