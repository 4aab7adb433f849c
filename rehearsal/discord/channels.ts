import { ChannelType, PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { refusals } from './api-error.ts';
import type { Discord } from './discord.ts';
import { channelPayload, namesOf } from './payloads.ts';
import { ALL, type Overwrite } from './permissions.ts';
import type { Channel } from './world.ts';

/** Tells the bot of a channel that is new, changed or gone. */
export function announceChannel(discord: Discord, name: 'CHANNEL_CREATE' | 'CHANNEL_UPDATE', channel: Channel): void {
  discord.dispatch(name, channelPayload(discord.world, channel), {
    seenBy: namesOf(discord.world, discord.access.viewers(channel)),
  });
}

interface OverwriteChange {
  readonly wanted: readonly Overwrite[];
  readonly before: readonly Overwrite[];
  /** The channel that changes; a new one has none. */
  readonly channel?: Channel;
}

/**
 * Lets the bot allow and deny only what it holds itself.
 *
 * Documented: only permissions the bot has in the guild or in the category count, unless it holds MANAGE_ROLES
 * by an overwrite of this very channel; MANAGE_ROLES itself is for administrators to set.
 *
 * @throws 50013
 */
export function guardOverwrites(discord: Discord, { wanted, before, channel }: OverwriteChange): void {
  const { world, access } = discord;
  const own = access.inGuild(world.botId);
  if (own === ALL) return;
  const category = world.channels.get(channel?.parentId ?? '');
  const held = own | (category ? access.inChannel(world.botId, category) : 0n);
  const isTrusted = channel?.overwrites.some(
    ({ id, allow }) =>
      (id === world.botId || (world.members.get(world.botId)?.roleIds ?? []).includes(id)) &&
      (BigInt(allow) & Flags.ManageRoles) !== 0n,
  );

  for (const id of new Set([...wanted, ...before].map((one) => one.id))) {
    const changed = changedBits(
      before.find((one) => one.id === id),
      wanted.find((one) => one.id === id),
    );
    if (changed & Flags.ManageRoles) throw refusals.missingPermissions();
    if (!isTrusted && changed & ~held) throw refusals.missingPermissions();
  }
}

/** Sets a channel's overwrites; channels in step with their category follow it. */
export function changeOverwrites(discord: Discord, channel: Channel, overwrites: readonly Overwrite[]): void {
  const { world } = discord;
  const inStep =
    channel.type === ChannelType.GuildCategory
      ? [...world.channels.values()].filter(
          (other) => other.parentId === channel.id && areSame(other.overwrites, channel.overwrites),
        )
      : [];
  for (const one of [channel, ...inStep]) {
    one.overwrites = [...overwrites];
    announceChannel(discord, 'CHANNEL_UPDATE', one);
  }
}

function changedBits(before: Overwrite | undefined, after: Overwrite | undefined): bigint {
  const allow = BigInt(before?.allow ?? 0) ^ BigInt(after?.allow ?? 0);
  return allow | (BigInt(before?.deny ?? 0) ^ BigInt(after?.deny ?? 0));
}

function areSame(some: readonly Overwrite[], others: readonly Overwrite[]): boolean {
  const text = (overwrites: readonly Overwrite[]) =>
    overwrites
      .map(({ id, allow, deny }) => `${id} ${allow} ${deny}`)
      .sort()
      .join();
  return text(some) === text(others);
}
