import { PermissionFlagsBits as Flags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { PostContent } from '../../domain/post.ts';
import { aDiscord, claimed } from './courier-setup.ts';

const CLOSED: PostContent = {
  kind: 'round-closed',
  ordinal: 1,
  total: 3,
  title: 'Hopes @everyone',
  closedAt: new Date('2027-03-13T09:00:00Z'),
  isEarly: false,
};
const SAYS_CLOSED = '**Round 1 of 3 · Hopes \\@everyone**\nThe round is closed. Thank you.';

const toChannel = (channelId: string) => ({ to: { kind: 'channel', channelId } as const, content: CLOSED });
const toMember = (memberId: string) => ({
  to: { kind: 'member', memberId } as const,
  content: { kind: 'not-chosen', applicationId: 'application-1', title: 'Roads and rivers' } as const,
});

describe('a post to a channel', () => {
  test('arrives, and pings nobody', async () => {
    const { server, channels, channelId, textOf } = await aDiscord();

    const delivery = await channels.deliver(claimed(toChannel(channelId('general'))));

    expect(delivery).toEqual({ outcome: 'sent', messageId: server.botMessages[0]!.id });
    expect(textOf('general')).toEqual([SAYS_CLOSED]);
    expect(server.botMessages[0]!.pinged).toEqual([]);
    expect(server.findings).toEqual([]);
  });

  test('is there once, though the connection was cut after it had arrived', async () => {
    const { server, channels, channelId, textOf, now } = await aDiscord();
    const post = toChannel(channelId('general'));
    server.faults.next({ match: 'create_message', kind: 'cut-after-accept' }, 4);

    const first = await channels.deliver(claimed(post));
    server.faults.off();
    const second = await channels.deliver(claimed(post, { attempts: 1, firstTriedAt: now() }));

    expect(first.outcome).toBe('failed');
    expect(second).toEqual({ outcome: 'sent', messageId: server.botMessages[0]!.id });
    expect(textOf('general')).toEqual([SAYS_CLOSED]);
  });

  test('is found again after an outage longer than Discord remembers', async () => {
    const { server, channels, channelId, textOf, now, putForward } = await aDiscord();
    const post = toChannel(channelId('general'));
    const firstTriedAt = now();
    server.faults.next({ match: 'create_message', kind: 'cut-after-accept' }, 4);
    await channels.deliver(claimed(post));
    server.faults.off();
    for (const word of Array.from({ length: 120 }, (_, index) => `word ${index}`)) {
      await server.actor('Pat').say('general', word);
    }

    putForward(30);
    const delivery = await channels.deliver(claimed(post, { attempts: 1, firstTriedAt }));

    expect(delivery).toEqual({ outcome: 'sent', messageId: server.botMessages[0]!.id });
    expect(textOf('general')).toEqual([SAYS_CLOSED]);
  });

  test('is sent after such an outage when it had not arrived, though the same words stood there before', async () => {
    const { channels, channelId, textOf, now, putForward } = await aDiscord();
    const post = toChannel(channelId('general'));
    await channels.deliver(claimed(post, { nonce: 'an-earlier-one' }));
    putForward(10);
    const firstTriedAt = now();

    putForward(30);
    const delivery = await channels.deliver(claimed(post, { attempts: 1, firstTriedAt }));

    expect(delivery.outcome).toBe('sent');
    expect(textOf('general')).toEqual([SAYS_CLOSED, SAYS_CLOSED]);
  });

  test('is given up when the channel is gone', async () => {
    const { channels } = await aDiscord();
    expect(await channels.deliver(claimed(toChannel('123456789012345678')))).toEqual({
      outcome: 'undeliverable',
      reason: 'unknown-place',
    });
  });

  test('is given up when the channel is closed to the bot', async () => {
    const { server, rest, channels, channelId } = await aDiscord();
    const id = channelId('general');
    await rest.put(Routes.channelPermission(id, server.applicationId), {
      body: { type: 1, deny: String(Flags.ViewChannel) },
    });
    expect(await channels.deliver(claimed(toChannel(id)))).toEqual({ outcome: 'undeliverable', reason: 'no-access' });
  });

  test('waits as long as Discord asks, which is no failure', async () => {
    const { server, channels, channelId } = await aDiscord();
    server.faults.next({ match: 'create_message', kind: '429', retryAfter: 60 });

    const delivery = await channels.deliver(claimed(toChannel(channelId('general'))));

    expect(delivery.outcome).toBe('wait');
    expect(delivery.outcome === 'wait' && Math.round(delivery.milliseconds / 1000)).toBe(60);
  });

  test('may be tried again after trouble on Discord’s side, and the reason tells nothing of its words', async () => {
    const { server, channels, channelId } = await aDiscord();
    server.faults.next({ match: 'create_message', kind: '5xx', status: 502 }, 4);

    expect(await channels.deliver(claimed(toChannel(channelId('general'))))).toEqual({
      outcome: 'failed',
      reason: 'HTTP 502',
      isOutage: true,
    });
  });
});

describe('a post to a person', () => {
  test('is a direct message, once', async () => {
    const { server, channels, now } = await aDiscord();
    const post = toMember(server.actor('Pat').id);

    await channels.deliver(claimed(post));
    await channels.deliver(claimed(post, { attempts: 1, firstTriedAt: now() }));

    expect(
      server
        .actor('Pat')
        .directMessages()
        .map(({ content }) => content.split('\n')[0]),
    ).toEqual(['## Your application: Roads and rivers']);
    expect(server.findings).toEqual([]);
  });

  test('is given up when the person takes no direct messages', async () => {
    const { server, channels } = await aDiscord();
    expect(await channels.deliver(claimed(toMember(server.actor('Cleo').id)))).toEqual({
      outcome: 'undeliverable',
      reason: 'direct-messages-closed',
    });
  });

  test('is given up when there is no such person', async () => {
    const { channels } = await aDiscord();
    const delivery = await channels.deliver(claimed(toMember('123456789012345678')));
    expect(delivery.outcome).toBe('undeliverable');
  });
});

describe('the key to a room', () => {
  test('lets one member in and out again, however often it is turned', async () => {
    const { server, channels, rooms, channelId } = await aDiscord();
    const { server: prepared } = await rooms.prepareServer(server.guildId);
    await rooms.openRoom({
      server: { id: server.guildId, version: 1, ...prepared },
      workshopId: 'workshop-1',
      title: 'Roads and rivers',
      withVoice: false,
      memberIds: [],
    });
    const errand = (kind: 'room-admission' | 'room-dismissal') =>
      channels.deliver(
        claimed({
          to: { kind: 'channel', channelId: channelId('roads-and-rivers') },
          content: { kind, memberId: server.actor('Pat').id },
        }),
      );
    const sent = { outcome: 'sent', messageId: channelId('roads-and-rivers') };

    expect([await errand('room-admission'), await errand('room-admission')]).toEqual([sent, sent]);
    expect(server.actor('Pat').channels()).toContain('roads-and-rivers');
    expect(server.actor('Quinn').channels()).not.toContain('roads-and-rivers');

    expect([await errand('room-dismissal'), await errand('room-dismissal')]).toEqual([sent, sent]);
    expect(server.actor('Pat').channels()).not.toContain('roads-and-rivers');
    expect(server.findings).toEqual([]);
  });
});
