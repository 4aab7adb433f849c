import { PermissionFlagsBits as Flags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { backstageName, roomName, voiceMark, voiceName } from '../../bot/room-name.ts';
import { DEFAULT_BOT_PERMISSIONS } from '../../rehearsal/discord/server.ts';
import { claimed } from './courier-setup.ts';
import { aWorkshopRoom } from './voice-setup.ts';

const VOICE = 'roads-and-rivers-voice-00a1b2';
const BACKSTAGE = 'roads-and-rivers-backstage';

type Room = Awaited<ReturnType<typeof aWorkshopRoom>>;

/** Who has a channel in their list. */
const seers = ({ server }: Room, channel: string) =>
  server.people.filter((name) => name !== 'Olena' && server.actor(name).channels().includes(channel));

const allCalled = ({ server }: Room, name: string) =>
  [...server.discord.world.channels.values()].filter((channel) => channel.name === name).map(({ id }) => id);

describe('the voice channel of a room', () => {
  test('is heard by the people of the room and by nobody else, and nothing is written there', async () => {
    const room = await aWorkshopRoom();
    const { server } = room;

    const opened = await room.open('Pat', 'Cleo');

    expect(allCalled(room, VOICE)).toEqual([opened.voiceChannelId]);
    expect(seers(room, VOICE)).toEqual(['Fay', 'Pat', 'Cleo']);
    expect(['Fay', 'Pat', 'Quinn', 'Cleo'].map((name) => server.actor(name).may('Connect', VOICE))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(
      ['Fay', 'Pat'].flatMap((name) => [
        server.actor(name).may('Speak', VOICE),
        server.actor(name).may('SendMessages', VOICE),
        server.actor(name).may('MuteMembers', VOICE),
      ]),
    ).toEqual([true, false, false, true, false, false]);
    expect(server.findings).toEqual([]);
  });

  test('is there only when it is asked for', async () => {
    const room = await aWorkshopRoom();

    const opened = await room.rooms.openRoom({ ...room.request, withVoice: false, memberIds: [] });

    expect(opened.voiceChannelId).toBeUndefined();
    expect(allCalled(room, VOICE)).toEqual([]);
  });

  test('is made once, found by its name or its id, and lets in who is new', async () => {
    const room = await aWorkshopRoom();
    const first = await room.open('Pat');

    const byName = await room.open('Pat', 'Quinn');
    await room.rest.patch(Routes.channel(first.voiceChannelId!), { body: { name: 'Our voices' } });
    const byId = await room.rooms.openRoom({
      ...room.request,
      voiceChannelId: first.voiceChannelId!,
      memberIds: room.idsOf(['Pat', 'Quinn', 'Cleo']),
    });

    expect([byName.voiceChannelId, byId.voiceChannelId]).toEqual([first.voiceChannelId, first.voiceChannelId]);
    expect(seers(room, 'Our voices')).toEqual(['Fay', 'Pat', 'Quinn', 'Cleo']);
  });

  test('is made anew when it was deleted, and once though the connection was cut', async () => {
    const room = await aWorkshopRoom();
    const first = await room.open('Pat');
    await room.rest.delete(Routes.channel(first.voiceChannelId!));
    room.server.faults.next({ match: 'create_guild_channel', kind: 'cut-after-accept' });

    const again = await room.open('Pat').catch(() => room.open('Pat'));

    expect(again.voiceChannelId).not.toBe(first.voiceChannelId);
    expect(allCalled(room, VOICE)).toEqual([again.voiceChannelId]);
  });

  test('is never that of another workshop of the same title', async () => {
    const room = await aWorkshopRoom();
    const first = await room.open('Pat');

    const other = await room.rooms.openRoom({
      ...room.request,
      workshopId: '00000000-0000-4000-8000-00000000c3d4',
      memberIds: room.idsOf(['Quinn']),
    });

    expect(other.voiceChannelId).not.toBe(first.voiceChannelId);
    expect(other.backstageChannelId).not.toBe(first.backstageChannelId);
    expect(seers(room, VOICE)).toEqual(['Fay', 'Pat']);
  });

  test('is refused with the names of what is missing, before anything is made', async () => {
    const room = await aWorkshopRoom({
      botPermissions: DEFAULT_BOT_PERMISSIONS & ~Flags.MuteMembers & ~Flags.MoveMembers,
    });

    await expect(room.open('Pat')).rejects.toMatchObject({
      code: 'cannot-manage-server',
      facts: { missing: 'MuteMembers, MoveMembers' },
    });
    expect([VOICE, BACKSTAGE, 'roads-and-rivers'].flatMap((name) => allCalled(room, name))).toEqual([]);
    await room.rooms.openRoom({ ...room.request, withVoice: false, memberIds: [] });
  });
});

describe('the facilitators’ channel', () => {
  test('is read by facilitators alone: by no participant, reviewer or organizer', async () => {
    const room = await aWorkshopRoom();
    room.server.actor('Quinn').addRole('Workshop reviewer');
    room.server.actor('Cleo').addRole('Workshop organizer');

    const opened = await room.open('Pat', 'Quinn');

    expect(allCalled(room, BACKSTAGE)).toEqual([opened.backstageChannelId]);
    expect(seers(room, BACKSTAGE)).toEqual(['Fay']);
    await room.server.actor('Fay').say(BACKSTAGE, 'They are tired.');
    expect(room.server.actor('Pat').sees(BACKSTAGE)).toEqual([]);
    expect(room.server.findings).toEqual([]);
  });

  test('is made once, found by its mark or its id, and is never taken for the room', async () => {
    const room = await aWorkshopRoom();
    const first = await room.open('Pat');

    const byMark = await room.open('Pat');
    await room.rest.patch(Routes.channel(first.backstageChannelId), { body: { topic: 'ours' } });
    const byId = await room.rooms.openRoom({
      ...room.request,
      backstageChannelId: first.backstageChannelId,
      memberIds: [],
    });

    expect(new Set([first, byMark, byId].map(({ backstageChannelId }) => backstageChannelId)).size).toBe(1);
    expect(new Set([first, byMark, byId].map(({ roomChannelId }) => roomChannelId)).size).toBe(1);
    expect(first.roomChannelId).not.toBe(first.backstageChannelId);
    expect(byId.outsiders).toEqual({ roleIds: [], members: 1 });
  });

  test('tells of whoever was let in by hand, once, in whichever channel it was', async () => {
    const room = await aWorkshopRoom();
    await room.open('Pat');
    for (const name of [BACKSTAGE, VOICE, 'roads-and-rivers']) {
      room.server.byHand.setOverwrite(name, 'Cleo', { allow: ['ViewChannel'] });
    }
    room.server.byHand.setOverwrite(BACKSTAGE, 'Pat', { allow: ['ViewChannel'] });

    const { outsiders } = await room.open('Pat');

    expect(outsiders).toEqual({ roleIds: [], members: 2 });
  });
});

describe('the key to a room with a voice channel', () => {
  const withKeys = async () => {
    const room = await aWorkshopRoom();
    const { roomChannelId, voiceChannelId } = await room.open();
    const errand = (kind: 'room-admission' | 'room-dismissal') =>
      room.channels.deliver(
        claimed({
          to: { kind: 'channel', channelId: roomChannelId },
          content: { kind, memberId: room.server.actor('Pat').id, alsoIn: voiceChannelId! },
        }),
      );
    return { ...room, roomChannelId, voiceChannelId: voiceChannelId!, errand };
  };

  test('opens and closes both, however often it is turned', async () => {
    const room = await withKeys();
    const sent = { outcome: 'sent', messageId: room.roomChannelId };

    expect([await room.errand('room-admission'), await room.errand('room-admission')]).toEqual([sent, sent]);
    expect([seers(room, 'roads-and-rivers'), seers(room, VOICE)]).toEqual([
      ['Fay', 'Pat'],
      ['Fay', 'Pat'],
    ]);
    expect(room.server.actor('Pat').may('SendMessages', VOICE)).toBe(false);

    expect([await room.errand('room-dismissal'), await room.errand('room-dismissal')]).toEqual([sent, sent]);
    expect([seers(room, 'roads-and-rivers'), seers(room, VOICE)]).toEqual([['Fay'], ['Fay']]);
    expect(room.server.findings).toEqual([]);
  });

  test('shows out who is still listening, and nobody from another channel', async () => {
    const room = await withKeys();
    const pat = room.server.actor('Pat');
    await room.errand('room-admission');
    pat.joinVoice(VOICE);

    await room.errand('room-dismissal');
    expect(pat.voice().channelId).toBeNull();
    expect(() => pat.joinVoice(VOICE)).toThrow();

    room.server.byHand.createChannel('Lobby', 2);
    pat.joinVoice('Lobby');
    await room.errand('room-dismissal');
    expect(pat.voice().channelId).not.toBeNull();
    expect(room.server.findings).toEqual([]);
  });

  test('is not turned fully while somebody may still be listening', async () => {
    const room = await withKeys();
    await room.errand('room-admission');
    room.server.actor('Pat').joinVoice(VOICE);
    room.server.byHand.setBotPermissions(DEFAULT_BOT_PERMISSIONS & ~Flags.MoveMembers);
    room.server.byHand.setOverwrite(VOICE, 'Antechamber', { allow: ['ViewChannel', 'Connect'] });

    expect(await room.errand('room-dismissal')).toEqual({ outcome: 'undeliverable', reason: 'no-access' });
    expect(seers(room, VOICE)).toEqual(['Fay']);
    room.server.actor('Pat').leaveVoice();

    expect(await room.errand('room-dismissal')).toMatchObject({ outcome: 'sent' });
  });

  test('opens the room also when the voice channel is gone or shut', async () => {
    const room = await withKeys();
    room.server.byHand.setOverwrite(VOICE, 'Antechamber', { deny: ['ViewChannel'] });
    expect(await room.errand('room-admission')).toMatchObject({ outcome: 'sent' });
    room.server.byHand.deleteChannel(VOICE);

    expect(await room.errand('room-admission')).toMatchObject({ outcome: 'sent' });
    expect(await room.errand('room-dismissal')).toMatchObject({ outcome: 'sent' });
    expect(seers(room, 'roads-and-rivers')).toEqual(['Fay']);
  });
});

test.each([
  { title: 'Roads & Rivers', names: ['roads-rivers', 'roads-rivers-backstage', 'roads-rivers-voice-00a1b2'] },
  { title: 'Дороги', names: ['дороги', 'дороги-backstage', 'дороги-voice-00a1b2'] },
  { title: '???', names: ['workshop', 'workshop-backstage', 'workshop-voice-00a1b2'] },
])('the channels of “$title” are called $names', ({ title, names }) => {
  const id = '00000000-0000-4000-8000-00000000a1b2';
  expect([roomName(title), backstageName(title), voiceName(title, id)]).toEqual(names);
  expect(voiceName('very long '.repeat(20), id)).toMatch(new RegExp(`^.{1,80}${voiceMark(id)}$`));
});
