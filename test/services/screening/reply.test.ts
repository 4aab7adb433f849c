import { expect, test } from 'vitest';
import { acceptGroundRules } from '../../../services/screening/accept-ground-rules.ts';
import { findGroundRules } from '../../../services/screening/ground-rules.ts';
import { approachDesk } from '../../../services/screening/own-applications.ts';
import { acceptInvitation, declineInvitation } from '../../../services/screening/reply.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { idOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import { applicationOf, inDirectMessage, member, releasedWorld, seats, told, workshopId } from './story.ts';

const one = inDirectMessage(member(1));

/** Stage and room as they are once a facilitator has opened the room. */
async function openTheRoom(world: World): Promise<void> {
  const workshop = (await world.ports.workshops.find(workshopId))!;
  await world.ports.workshops.save({ ...workshop, stage: 'room-open', roomChannelId: 'room-1' });
}

const newsOf = async (world: World): Promise<readonly string[]> => {
  const before = world.sent.length;
  await world.deliverAll();
  return told(world).slice(before);
};

test('an invitation is accepted once, however often the button is pressed', async () => {
  const world = await releasedWorld();

  const first = await acceptInvitation(world.ports, one, workshopId);
  await world.advanceTo(on(6, '12:00'));
  const second = await acceptInvitation(world.ports, one, workshopId);

  expect([first.isRepeated, second.isRepeated]).toEqual([false, true]);
  expect(await seats(world)).toEqual({ 1: 'accepted', 4: 'invited' });
});

test('a seat that is declined goes to the next of the same party, once', async () => {
  const world = await releasedWorld();

  const first = await declineInvitation(world.ports, one, workshopId);
  const second = await declineInvitation(world.ports, one, workshopId);

  expect([first.isRepeated, second.isRepeated]).toEqual([false, true]);
  expect(await newsOf(world)).toEqual(['invitation to 2']);
  expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited', 4: 'invited' });
});

test('two who decline at the same moment are replaced by two, each of the same party', async () => {
  const world = await releasedWorld();

  await Promise.all([
    declineInvitation(world.ports, member(1), workshopId),
    declineInvitation(world.ports, member(4), workshopId),
  ]);

  expect((await newsOf(world)).toSorted()).toEqual(['invitation to 2', 'invitation to 5']);
  expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited', 4: 'declined', 5: 'invited' });
});

test('when a party has nobody left, its seat stays empty', async () => {
  const world = await releasedWorld();

  await declineInvitation(world.ports, member(4), workshopId);
  await declineInvitation(world.ports, member(5), workshopId);

  // The organizers are told, and neither who left nor of which party.
  expect(await newsOf(world)).toEqual(['invitation to 5', 'seat-empty in organizers']);
  expect(world.sent.at(-1)?.content).toEqual({ kind: 'seat-empty', title: 'Water sharing' });
  expect(await seats(world)).toEqual({ 1: 'invited', 4: 'declined', 5: 'declined' });
});

test('a declined invitation cannot be accepted afterwards: the seat is gone', async () => {
  const world = await releasedWorld();
  await declineInvitation(world.ports, one, workshopId);

  await expect(acceptInvitation(world.ports, one, workshopId)).rejects.toMatchObject({ code: 'no-invitation' });
});

test('a reply after the deadline is too late', async () => {
  const world = await releasedWorld();
  await acceptInvitation(world.ports, member(4), workshopId);
  await world.advanceTo(on(5, '22:00'));

  const facts = { dueAt: on(5, '22:00') };
  await expect(acceptInvitation(world.ports, one, workshopId)).rejects.toMatchObject({ code: 'reply-too-late', facts });
  await expect(declineInvitation(world.ports, member(4), workshopId)).rejects.toMatchObject({
    code: 'decline-too-late',
    facts,
  });
  expect(await newsOf(world)).toEqual([]);
});

test('without an invitation there is nothing to reply to', async () => {
  const world = await releasedWorld();

  for (const reply of [acceptInvitation, declineInvitation]) {
    await expect(reply(world.ports, member(2), workshopId)).rejects.toMatchObject({ code: 'no-invitation' });
    await expect(reply(world.ports, member(9), workshopId)).rejects.toMatchObject({ code: 'no-invitation' });
    await expect(reply(world.ports, one, idOf('workshop', 9))).rejects.toMatchObject({ code: 'unknown-workshop' });
  }
});

test('a withdrawal after the invitation frees the seat as well', async () => {
  const world = await releasedWorld();
  await acceptInvitation(world.ports, one, workshopId);

  await withdrawApplication(world.ports, one, (await applicationOf(world, 1)).id);

  expect(await newsOf(world)).toEqual(['invitation to 2']);
  expect(await seats(world)).toEqual({ 1: 'withdrawn', 2: 'invited', 4: 'invited' });
  await expect(approachDesk(world.ports, member(1), workshopId)).rejects.toMatchObject({ code: 'applications-closed' });
});

test('what a crash left undone after a withdrawal is done by pressing again', async () => {
  const world = await releasedWorld();
  const { id } = await applicationOf(world, 1);
  const { ports } = world;
  const dying = { ...ports, participants: { ...ports.participants, save: () => Promise.reject(new Error('cut')) } };
  await expect(withdrawApplication(dying, one, id)).rejects.toThrow('cut');
  expect(await seats(world)).toEqual({ 1: 'invited', 4: 'invited' });

  await withdrawApplication(ports, one, id);

  expect(await seats(world)).toEqual({ 1: 'withdrawn', 2: 'invited', 4: 'invited' });
});

test('the ground rules come after the invitation and before the room', async () => {
  const world = await releasedWorld();
  await expect(acceptGroundRules(world.ports, one, { workshopId, version: 1 })).rejects.toMatchObject({
    code: 'accept-first',
  });
  await acceptInvitation(world.ports, one, workshopId);

  await acceptGroundRules(world.ports, one, { workshopId, version: 1 });
  await world.advanceTo(on(3, '12:00'));
  await acceptGroundRules(world.ports, one, { workshopId, version: 1 });

  const participants = await world.ports.participants.list(workshopId);
  expect(participants.find(({ status }) => status === 'ready')).toMatchObject({
    groundRulesAcceptedAt: on(2, '12:00'),
  });
  expect(await newsOf(world)).toEqual([]);
});

test('who becomes ready after the room is open gets the key and a word, once', async () => {
  const world = await releasedWorld();
  await acceptInvitation(world.ports, one, workshopId);
  await openTheRoom(world);

  await acceptGroundRules(world.ports, one, { workshopId, version: 1 });
  await acceptGroundRules(world.ports, one, { workshopId, version: 1 });

  expect((await newsOf(world)).toSorted()).toEqual(['room-admission in room-1', 'room-ready to 1']);
});

test('a room that opens while somebody accepts the ground rules opens to them', async () => {
  const world = await releasedWorld();
  await acceptInvitation(world.ports, one, workshopId);
  const { ports } = world;
  const meanwhile: typeof ports = {
    ...ports,
    participants: {
      ...ports.participants,
      save: async (participants, owed) => {
        await openTheRoom(world);
        return await ports.participants.save(participants, owed);
      },
    },
  };

  await acceptGroundRules(meanwhile, one, { workshopId, version: 1 });

  expect((await newsOf(world)).toSorted()).toEqual(['room-admission in room-1', 'room-ready to 1']);
});

test('who leaves after getting the key loses it', async () => {
  const world = await releasedWorld();
  await acceptInvitation(world.ports, one, workshopId);
  await acceptGroundRules(world.ports, one, { workshopId, version: 1 });
  await openTheRoom(world);

  await withdrawApplication(world.ports, one, (await applicationOf(world, 1)).id);

  expect((await newsOf(world)).toSorted()).toEqual(['invitation to 2', 'room-dismissal in room-1', 'roster in room-1']);
  await expect(acceptGroundRules(world.ports, one, { workshopId, version: 1 })).rejects.toMatchObject({
    code: 'not-participant',
  });
});

test('a room that opens while somebody leaves closes behind them', async () => {
  const world = await releasedWorld();
  await acceptInvitation(world.ports, one, workshopId);
  await acceptGroundRules(world.ports, one, { workshopId, version: 1 });
  const { ports } = world;
  const meanwhile: typeof ports = {
    ...ports,
    participants: {
      ...ports.participants,
      save: async (participants, owed) => {
        await openTheRoom(world);
        return await ports.participants.save(participants, owed);
      },
    },
  };

  await declineInvitation(meanwhile, one, workshopId);

  expect((await newsOf(world)).toSorted()).toEqual(['invitation to 2', 'room-dismissal in room-1', 'roster in room-1']);
});

test('the ground rules are shown to people with a seat only', async () => {
  const world = await releasedWorld();

  const asked = { workshopId, language: 'en' } as const;
  expect(await findGroundRules(world.ports, one, asked)).toMatchObject({ workshop: { title: 'Water sharing' } });
  await expect(findGroundRules(world.ports, member(2), asked)).rejects.toMatchObject({ code: 'not-participant' });
  await declineInvitation(world.ports, one, workshopId);
  await expect(findGroundRules(world.ports, one, asked)).rejects.toMatchObject({ code: 'not-participant' });
});

test('an acceptance that crosses a withdrawal does not bring the seat back', async () => {
  const world = await releasedWorld();
  const { id } = await applicationOf(world, 1);
  const { ports } = world;
  const slow: typeof ports = {
    ...ports,
    participants: {
      ...ports.participants,
      save: async (participants, owed) => {
        await withdrawApplication(ports, one, id);
        return await ports.participants.save(participants, owed);
      },
    },
  };

  await expect(acceptInvitation(slow, one, workshopId)).rejects.toMatchObject({ code: 'no-invitation' });
  expect(await seats(world)).toEqual({ 1: 'withdrawn', 2: 'invited', 4: 'invited' });
});
