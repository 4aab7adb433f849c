import { expect, test } from 'vitest';
import { lapseSilent } from '../../../services/screening/lapse-silent.ts';
import { listOwnApplications } from '../../../services/screening/own-applications.ts';
import { acceptInvitation, declineInvitation } from '../../../services/screening/reply.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { at, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import { applicationOf, member, releasedWorld, seats, told, workshopId } from './story.ts';

const newsOf = async (world: World): Promise<readonly string[]> => {
  const before = world.sent.length;
  await world.deliverAll();
  return told(world).slice(before);
};

test('before replies are due, silence costs nobody the seat', async () => {
  const world = await releasedWorld();
  await world.advanceTo(on(5, '21:59'));

  await lapseSilent(world.ports);

  expect(await seats(world)).toEqual({ 1: 'invited', 4: 'invited' });
  expect(await newsOf(world)).toEqual([]);
});

test('who has not replied in time gives way to the next of the same party, who has half of the time left', async () => {
  const world = await releasedWorld();
  await acceptInvitation(world.ports, member(4), workshopId);
  await world.advanceTo(on(5, '23:00'));

  await lapseSilent(world.ports);
  await lapseSilent(world.ports);

  expect(await seats(world)).toEqual({ 1: 'lapsed', 2: 'invited', 4: 'accepted' });
  expect(await newsOf(world)).toEqual(['seat-lapsed to 1', 'invitation to 2']);
  expect(world.sent.at(-1)?.content).toMatchObject({ repliesDueAt: on(7, '15:00') });
  // It is that person's own: for everybody else the deadline stays what it was.
  expect(await world.ports.workshops.find(workshopId)).toMatchObject({ repliesDueAt: on(5, '22:00') });
});

test('one after the other may be silent, until the workshop begins', async () => {
  const world = await releasedWorld();
  for (const moment of [on(5, '23:00'), on(7, '15:00'), on(8, '11:00'), at('07:00')]) {
    await world.advanceTo(moment);
    await lapseSilent(world.ports);
  }

  expect(await seats(world)).toEqual({ 1: 'lapsed', 2: 'lapsed', 3: 'lapsed', 4: 'lapsed', 5: 'lapsed' });
  expect((await newsOf(world)).toSorted()).toEqual([
    'invitation to 2',
    'invitation to 3',
    'invitation to 5',
    'seat-empty in organizers',
    'seat-empty in organizers',
    'seat-lapsed to 1',
    'seat-lapsed to 2',
    'seat-lapsed to 3',
    'seat-lapsed to 4',
    'seat-lapsed to 5',
  ]);
});

test('a lapsed seat is not taken any more, and its holder reads why', async () => {
  const world = await releasedWorld();
  await world.advanceTo(on(5, '23:00'));
  await lapseSilent(world.ports);

  await expect(acceptInvitation(world.ports, member(1), workshopId)).rejects.toMatchObject({ code: 'seat-lapsed' });
  await expect(declineInvitation(world.ports, member(1), workshopId)).rejects.toMatchObject({ code: 'seat-lapsed' });
  expect(await listOwnApplications(world.ports, member(1))).toMatchObject([{ state: 'lapsed' }]);
});

test('a withdrawal after the deadline frees the seat for the next, and ends the waiting for the silent', async () => {
  const world = await releasedWorld();
  await acceptInvitation(world.ports, member(4), workshopId);
  await world.advanceTo(on(5, '23:00'));

  await withdrawApplication(world.ports, member(4), (await applicationOf(world, 4)).id);

  expect(await seats(world)).toEqual({ 1: 'lapsed', 2: 'invited', 4: 'withdrawn', 5: 'invited' });
});

test('whoever moves up late prolongs nobody else’s time', async () => {
  const world = await releasedWorld();
  await world.advanceTo(on(5, '21:00'));
  await declineInvitation(world.ports, member(1), workshopId);

  await world.advanceTo(on(5, '22:00'));
  await lapseSilent(world.ports);

  // Member 4 was silent until the deadline of all; member 2, invited an hour before it, has until the 7th.
  expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited', 4: 'lapsed', 5: 'invited' });
});

test('whoever moves up shortly before the deadline has time to reply', async () => {
  const world = await releasedWorld();
  await world.advanceTo(on(5, '21:00'));

  await declineInvitation(world.ports, member(1), workshopId);
  await newsOf(world);

  expect(world.sent.at(-1)?.content).toMatchObject({ kind: 'invitation', repliesDueAt: on(7, '14:00') });
  await world.advanceTo(on(6, '12:00'));
  expect(await acceptInvitation(world.ports, member(2), workshopId)).toMatchObject({ isRepeated: false });
});

test('an answer that comes while silence is being judged is heard', async () => {
  const world = await releasedWorld();
  await world.advanceTo(on(5, '23:00'));
  const { ports } = world;
  const participants = await ports.participants.list(workshopId);
  let isFirst = true;
  const slow: typeof ports = {
    ...ports,
    participants: {
      ...ports.participants,
      save: async (changed, owed) => {
        // Pressed a moment before the deadline, written a moment after.
        const one = participants.find(({ memberId }) => memberId === member(1).memberId);
        if (isFirst && one) await ports.participants.save([{ ...one, status: 'accepted' }]);
        isFirst = false;
        return await ports.participants.save(changed, owed);
      },
    },
  };

  await lapseSilent(slow);

  expect(await seats(world)).toEqual({ 1: 'accepted', 4: 'lapsed', 5: 'invited' });
});

test('a crash takes nobody’s seat without a word, and the next look goes on', async () => {
  const world = await releasedWorld();
  await world.advanceTo(on(5, '23:00'));
  const { ports } = world;
  const dying = { ...ports, participants: { ...ports.participants, save: () => Promise.reject(new Error('cut')) } };
  await expect(lapseSilent(dying)).rejects.toThrow('silent invitations could not be ended');
  expect(await seats(world)).toEqual({ 1: 'invited', 4: 'invited' });

  await lapseSilent(ports);

  expect(await seats(world)).toEqual({ 1: 'lapsed', 2: 'invited', 4: 'lapsed', 5: 'invited' });
  expect((await newsOf(world)).toSorted()).toEqual([
    'invitation to 2',
    'invitation to 5',
    'seat-lapsed to 1',
    'seat-lapsed to 4',
  ]);
});
