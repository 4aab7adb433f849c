import { PermissionFlagsBits as Flags } from 'discord.js';
import { expect, test } from 'vitest';
import { createEvents } from '../../bot/public-events.ts';
import { DEFAULT_BOT_PERMISSIONS } from '../../rehearsal/discord/server.ts';
import { aDiscord } from './courier-setup.ts';

const EVENT = {
  name: 'Annual Convention',
  city: 'Vienna',
  description: 'Hosted by us.',
  startsAt: new Date('2041-10-09T22:00:00Z'),
  endsAt: new Date('2041-10-12T22:00:00Z'),
};

test('an event is made once, and brought to new dates after that', async () => {
  const { server, rest } = await aDiscord();
  const events = createEvents({ rest, ownId: async () => server.applicationId });
  await events.announce({ ...EVENT, serverId: server.guildId });
  await events.announce({ ...EVENT, serverId: server.guildId, endsAt: new Date('2041-10-13T22:00:00Z') });

  const made = [...server.discord.world.events.values()];
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({ name: EVENT.name, channel_id: null, entity_metadata: { location: 'Vienna' } });
  expect(new Date(String(made[0]?.scheduled_end_time))).toEqual(new Date('2041-10-13T22:00:00Z'));
  expect(server.findings).toEqual([]);
});

test('a name that is too long for Discord is shortened, and found again', async () => {
  const { server, rest } = await aDiscord();
  const events = createEvents({ rest, ownId: async () => server.applicationId });
  const long = {
    ...EVENT,
    serverId: server.guildId,
    name: 'щ'.repeat(300),
    city: 'Ж'.repeat(300),
    description: 'а'.repeat(2000),
  };
  await events.announce(long);
  await events.announce(long);
  expect(server.discord.world.events.size).toBe(1);
  expect(server.findings).toEqual([]);
});

test('a bot that may not make events says so, and asks nothing of Discord that it would refuse', async () => {
  const { server, rest } = await aDiscord({ botPermissions: DEFAULT_BOT_PERMISSIONS & ~Flags.CreateEvents });
  const events = createEvents({ rest, ownId: async () => server.applicationId });
  await expect(events.announce({ ...EVENT, serverId: server.guildId })).rejects.toMatchObject({
    code: 'cannot-manage-server',
    facts: { missing: 'CreateEvents' },
  });
  expect(server.refusals).toEqual([]);
});
