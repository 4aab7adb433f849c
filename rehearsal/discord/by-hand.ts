import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { announceChannel, changeOverwrites } from './channels.ts';
import type { Discord } from './discord.ts';
import { addChannel, newChannel, newRole } from './found-world.ts';
import { deleteMessage } from './messages.ts';
import { EVERYONE_DEFAULT } from './permissions.ts';
import { removeChannel } from './remove-channel.ts';
import { insertRole, removeRole, replaceRole } from './roles.ts';
import { type Channel, channelNamed } from './world.ts';

type PermissionName = keyof typeof PermissionFlagsBits;

/** What an administrator of the server does in the client, behind the bot's back. */
export interface ByHand {
  createChannel(name: string, type?: ChannelType): void;
  deleteChannel(name: string): void;
  deleteMessage(message: { readonly id: string; readonly channelId: string }): void;
  /** Of a role or person by name; `@everyone` and the bot's own name count. */
  setOverwrite(
    channelName: string,
    whom: string,
    what: { readonly allow?: readonly PermissionName[]; readonly deny?: readonly PermissionName[] },
  ): void;
  createRole(name: string): void;
  deleteRole(name: string): void;
  /** Ticks anew what the bot's role may do. */
  setBotPermissions(permissions: bigint): void;
}

/** The hands of an administrator, who needs no permission checks. */
export function createByHand(discord: Discord): ByHand {
  const { world, ids } = discord;

  const channel = (name: string): Channel => {
    const found = channelNamed(world, name);
    if (!found) throw new Error(`no channel is called ${name}`);
    return found;
  };
  const roleIdNamed = (name: string) => [...world.roles.values()].find((role) => role.name === name)?.id;
  const userIdNamed = (name: string) => [...world.users.values()].find((user) => user.name === name)?.id;

  return {
    createChannel(name, type = ChannelType.GuildText) {
      const created = newChannel({ id: ids.next(), type, name, position: world.channels.size });
      addChannel(world, created);
      announceChannel(discord, 'CHANNEL_CREATE', created);
    },
    deleteChannel: (name) => void removeChannel(discord, channel(name)),
    deleteMessage({ id, channelId }) {
      const message = world.messages.get(channelId)?.get(id);
      if (message) deleteMessage(discord, message);
    },
    setOverwrite(channelName, whom, { allow = [], deny = [] }) {
      const target = channel(channelName);
      const userId = userIdNamed(whom);
      const id = userId ?? roleIdNamed(whom);
      if (id === undefined) throw new Error(`nobody and no role is called ${whom}`);
      const overwrite = { id, type: userId ? 1 : 0, allow: bits(allow), deny: bits(deny) } as const;
      changeOverwrites(discord, target, [...target.overwrites.filter((one) => one.id !== id), overwrite]);
    },
    createRole: (name) =>
      insertRole(discord, newRole({ id: ids.next(), name, position: 1, permissions: EVERYONE_DEFAULT })),
    deleteRole(name) {
      const id = roleIdNamed(name);
      if (id !== undefined && id !== world.guild.id) removeRole(discord, id);
    },
    setBotPermissions(permissions) {
      for (const id of world.members.get(world.botId)?.roleIds ?? []) {
        const role = world.roles.get(id);
        if (role) replaceRole(discord, { ...role, permissions: permissions.toString() });
      }
    },
  };
}

function bits(names: readonly PermissionName[]): string {
  return names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n).toString();
}
