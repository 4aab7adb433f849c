import { InteractionType } from 'discord-api-types/v10';
import type { Discord } from './discord.ts';
import type { Interaction } from './interactions.ts';
import { channelPayload, memberPayload, partialMemberPayload, userPayload, type Wire } from './payloads.ts';
import type { Channel } from './world.ts';

/** INTERACTION_CREATE for this interaction, with everything discord.js reads out of it. */
export function interactionPacket(discord: Discord, interaction: Interaction, channel: Channel, data: Wire): Wire {
  const { world, access } = discord;
  const user = world.users.get(interaction.userId);
  const member = world.members.get(interaction.userId);
  if (!user) throw new Error('an interaction by nobody');
  const isDirect = channel.recipientId !== undefined;

  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: channelPayload(world, channel),
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    app_permissions: access.inChannel(world.botId, channel).toString(),
    context: isDirect ? 1 : 0,
    ...(isDirect || !member
      ? { user: userPayload(user), authorizing_integration_owners: { 0: '0' } }
      : {
          guild_id: world.guild.id,
          guild: { id: world.guild.id, locale: world.guild.locale, features: ['COMMUNITY', 'NEWS'] },
          guild_locale: world.guild.locale,
          authorizing_integration_owners: { 0: world.guild.id },
          member: { ...memberPayload(world, member), permissions: access.inChannel(user.id, channel).toString() },
        }),
    ...(interaction.source && interaction.type !== InteractionType.ApplicationCommand
      ? { message: interaction.source.wire }
      : {}),
  };
}

/** What an interaction carries about the things its values name, each under its id. */
export function resolvedObjects(
  discord: Discord,
  ids: Partial<Record<'users' | 'roles' | 'channels', readonly string[]>>,
): Wire {
  const { world, access } = discord;
  const users = Object.fromEntries(
    (ids.users ?? []).flatMap((id) => {
      const user = world.users.get(id);
      return user ? [[id, userPayload(user)]] : [];
    }),
  );
  const members = Object.fromEntries(
    (ids.users ?? []).flatMap((id) => {
      const member = world.members.get(id);
      if (!member) return [];
      // Members inside resolved data come without the fields a member alone carries.
      const { deaf: _deaf, mute: _mute, ...rest } = partialMemberPayload(member);
      return [[id, { ...rest, permissions: access.inGuild(id).toString() }]];
    }),
  );
  const roles = Object.fromEntries(
    (ids.roles ?? []).flatMap((id) => (world.roles.has(id) ? [[id, world.roles.get(id)]] : [])),
  );
  const channels = Object.fromEntries(
    (ids.channels ?? []).flatMap((id) => {
      const channel = world.channels.get(id);
      return channel ? [[id, { ...channelPayload(world, channel), permissions: '0' }]] : [];
    }),
  );
  return Object.fromEntries(
    Object.entries({ users, members, roles, channels }).filter(([, found]) => Object.keys(found).length > 0),
  );
}
