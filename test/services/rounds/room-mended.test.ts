import { expect, test } from 'vitest';
import type { Post } from '../../../domain/post.ts';
import { answerDeadLetter } from '../../../services/rounds/answer-dead-letter.ts';
import { resumeRound } from '../../../services/rounds/change-clock.ts';
import { openRoom } from '../../../services/rounds/open-room.ts';
import {
  aCaller,
  anAgenda,
  aParticipant,
  aPausedRound,
  aPost,
  aServer,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const facilitator = aCaller({ roleIds: ['facilitator-role'] });
const workshopId = idOf('workshop');

/** A workshop in its first round, whose room has been deleted; the next one made is `room-2`. */
async function aDeletedRoom() {
  const world = createWorld({ now: at('13:10') });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    participants: [aParticipant({ status: 'ready' })],
    agendas: [anAgenda({ rounds: [aPausedRound()] })],
  });
  await world.ports.posts.owe([aPost({ key: 'first' }), aPost({ key: 'second' })]);
  const rooms = {
    ...world.ports.rooms,
    openRoom: async () => ({
      roomChannelId: 'room-2',
      backstageChannelId: 'backstage-2',
      outsiders: { roleIds: [], members: 0 },
    }),
  };
  return { world, ports: { ...world.ports, rooms } };
}

test('a room that was deleted is made anew: the workshop, its clock and what it is owed move there', async () => {
  const { world, ports } = await aDeletedRoom();

  const opened = await openRoom(ports, facilitator, workshopId);
  await resumeRound(ports, { ...facilitator, channelId: 'room-2' });
  await world.deliverAll();

  expect(opened).toMatchObject({ roomChannelId: 'room-2', admitted: 1 });
  const held = { roomChannelId: 'room-2', backstageChannelId: 'backstage-2' };
  expect(await ports.workshops.find(workshopId)).toMatchObject({ stage: 'room-open', ...held });
  expect(await ports.agendas.find(workshopId)).toMatchObject(held);
  const isPanel = ({ content }: Post): boolean => content.kind === 'panel';
  expect(world.sent.filter(isPanel).map(({ to }) => to)).toContainEqual({ kind: 'channel', channelId: 'backstage-2' });
  expect(world.sent.filter((post) => !isPanel(post)).map(({ to, content }) => [to, content.kind])).toEqual([
    [{ kind: 'channel', channelId: 'room-2' }, 'round-warning'],
    [{ kind: 'member', memberId: memberOf(1) }, 'room-ready'],
    [{ kind: 'channel', channelId: 'room-2' }, 'round-warning'],
    [{ kind: 'channel', channelId: 'room-2' }, 'roster'],
    [{ kind: 'channel', channelId: 'room-2' }, 'room-admission'],
    [{ kind: 'channel', channelId: 'room-2' }, 'round-resumed'],
  ]);
});

test('a move that was cut short is finished by asking again', async () => {
  const { world, ports } = await aDeletedRoom();
  const workshops = {
    ...ports.workshops,
    save: async () => {
      throw new Error('the process died');
    },
  };
  await expect(openRoom({ ...ports, workshops }, facilitator, workshopId)).rejects.toThrow('died');

  await openRoom(ports, facilitator, workshopId);

  expect(await ports.workshops.findByRoom('room-2')).toMatchObject({ id: workshopId });
  for (const { to, content } of world.owed().filter((post) => post.to.kind === 'channel')) {
    expect(to).toEqual({ kind: 'channel', channelId: content.kind === 'panel' ? 'backstage-2' : 'room-2' });
  }
});

test('words that were on their way to the former room follow it; a key to it does not', async () => {
  const { world, ports } = await aDeletedRoom();
  await openRoom(ports, facilitator, workshopId);
  const letter = {
    key: 'first',
    workshopId,
    to: { kind: 'channel', channelId: 'room-1' },
    reason: 'unknown-place',
  } as const;

  await ports.posts.owe([aPost({ key: 'late' })]);
  expect(await answerDeadLetter(ports, { ...letter, kind: 'round-warning' })).toBe('hold');
  expect(world.owed().find(({ key }) => key === 'late')).toMatchObject({ to: { channelId: 'room-2' } });
  expect(await answerDeadLetter(ports, { ...letter, kind: 'room-admission' })).toBe('give-up');
});

test('what only facilitators may read follows their channel, and never goes into the room', async () => {
  const { world, ports } = await aDeletedRoom();
  await openRoom(ports, facilitator, workshopId);
  const word = aPost({
    key: 'word',
    to: { kind: 'channel', channelId: 'backstage-1' },
    content: { kind: 'private-word', memberId: memberOf(1), text: 'May I speak with you alone?' },
  });
  await ports.posts.owe([word]);

  const letter = { key: 'word', workshopId, to: word.to, reason: 'unknown-place', kind: 'private-word' } as const;
  expect(await answerDeadLetter(ports, letter)).toBe('hold');

  expect(world.owed().find(({ key }) => key === 'word')).toMatchObject({ to: { channelId: 'backstage-2' } });
  const agenda = await ports.agendas.find(workshopId);
  expect(await answerDeadLetter(ports, { ...letter, to: { kind: 'channel', channelId: 'backstage-2' } })).toBe('hold');
  expect(await ports.agendas.find(workshopId)).toEqual(agenda);
});

test('a key that could not be given is given again by opening the room again', async () => {
  const { world, ports } = await aDeletedRoom();
  await openRoom(ports, facilitator, workshopId);
  const [admission] = world.owed().filter(({ content }) => content.kind === 'room-admission');
  await ports.posts.markDead(admission!.key, 'unknown-person');

  await openRoom(ports, facilitator, workshopId);

  expect(world.dead()).toEqual([]);
  expect(world.owed().filter(({ content }) => content.kind === 'room-admission')).toEqual([admission]);
});
