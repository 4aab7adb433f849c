import { expect, test } from 'vitest';
import { openRoom } from '../../../services/rounds/open-room.ts';
import { aCaller, anAgenda, aParticipant, aServer, at, aWorkshop, idOf, memberOf } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const facilitator = aCaller({ roleIds: ['facilitator-role'] });
const workshopId = idOf('workshop');

async function aDecidedWorkshop() {
  const world = createWorld({ now: at('06:00') });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'decided' })],
    participants: [
      aParticipant({ alias: 1, status: 'ready' }),
      aParticipant({ id: idOf('participant', 2), memberId: memberOf(2), alias: 2, status: 'accepted' }),
    ],
  });
  return world;
}

test('the room is open to everybody who is ready, and the others are waited for', async () => {
  const world = await aDecidedWorkshop();

  const room = await openRoom(world.ports, facilitator, workshopId);

  expect(room).toMatchObject({ admitted: 1, waiting: 1 });
  expect(world.openedRooms).toMatchObject([{ workshopId, memberIds: [memberOf(1)] }]);
  expect(world.owed().map(({ content }) => content.kind)).toEqual(['panel', 'roster', 'room-admission', 'room-ready']);
});

test('the facilitators have a channel of their own, with a panel that says what to do next', async () => {
  const world = await aDecidedWorkshop();

  const room = await openRoom(world.ports, facilitator, workshopId);

  expect(room).toMatchObject({ backstageChannelId: 'backstage-1', hasAgenda: false });
  expect(room.voiceChannelId).toBeUndefined();
  expect(world.owed()[0]).toMatchObject({
    to: { kind: 'channel', channelId: 'backstage-1' },
    content: { kind: 'panel', panel: { workshopId, total: 0, deeds: ['announce'] } },
  });
  expect(await world.ports.workshops.findByRoom('backstage-1')).toMatchObject({ id: workshopId });
});

test('a voice channel that is asked for later is kept, and everybody in the room gets the key to it', async () => {
  const world = await aDecidedWorkshop();
  await openRoom(world.ports, facilitator, workshopId);
  await world.ports.agendas.put(anAgenda({ backstageChannelId: 'backstage-1' }), 0);
  await world.deliverAll();

  await openRoom(world.ports, facilitator, workshopId, { withVoice: true });
  const again = await openRoom(world.ports, facilitator, workshopId);

  expect(again).toMatchObject({ voiceChannelId: 'voice-1', hasAgenda: true });
  expect(await world.ports.workshops.find(workshopId)).toMatchObject({ voiceChannelId: 'voice-1' });
  expect(await world.ports.agendas.find(workshopId)).toMatchObject({ voiceChannelId: 'voice-1' });
  const admissions = world.owed().filter(({ content }) => content.kind === 'room-admission');
  expect(admissions.map(({ content }) => content)).toEqual([
    { kind: 'room-admission', memberId: memberOf(1), alsoIn: 'voice-1' },
  ]);
  expect(world.owed().filter(({ content }) => content.kind === 'room-ready')).toEqual([]);
});

test('opening it again makes no second room and sends no second word', async () => {
  const world = await aDecidedWorkshop();

  const first = await openRoom(world.ports, facilitator, workshopId);
  const second = await openRoom(world.ports, facilitator, workshopId);

  expect(second).toEqual(first);
  expect(world.openedRooms).toHaveLength(1);
  expect(world.owed()).toHaveLength(4);
});

test('whoever leaves while the room is being made is let out again, and whoever becomes ready is let in', async () => {
  const world = await aDecidedWorkshop();
  const rooms = {
    ...world.ports.rooms,
    openRoom: async (request: Parameters<typeof world.ports.rooms.openRoom>[0]) => {
      const [leaving, joining] = await world.ports.participants.list(workshopId);
      await world.ports.participants.save([
        { ...leaving!, status: 'withdrawn' },
        { ...joining!, status: 'ready' },
      ]);
      return await world.ports.rooms.openRoom(request);
    },
  };

  await openRoom({ ...world.ports, rooms }, facilitator, workshopId);

  expect(world.owed().map(({ content }) => content)).toMatchObject([
    { kind: 'panel' },
    { kind: 'roster' },
    { kind: 'room-admission', memberId: memberOf(2) },
    { kind: 'room-dismissal', memberId: memberOf(1) },
    { kind: 'room-ready' },
  ]);
});

test('there is no room before the decisions are released', async () => {
  const world = createWorld({ now: at('06:00') });
  await world.add({ servers: [aServer()], workshops: [aWorkshop({ stage: 'call-closed' })] });

  await expect(openRoom(world.ports, facilitator, workshopId)).rejects.toMatchObject({ code: 'no-cohort' });
});
