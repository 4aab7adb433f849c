import { ChannelType } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import { addChannel, newChannel } from '../found-world.ts';
import { type Channel, directChannelWith, type Member, titleOf, type User } from '../world.ts';
import type { Where } from './actor.ts';
import { ActorError } from './actor-error.ts';

/** Where one person stands: what they can see from there, and which channel they are in. */
export interface Standpoint {
  readonly user: User;
  /** @throws `not-permitted` for somebody who left. */
  readonly member: () => Member;
  /** Channels and threads of the server before this person, in its order. */
  readonly visible: () => Channel[];
  /** @throws `not-visible` */
  readonly channelCalled: (name: string) => Channel;
  /** Where a command is typed: where told, else where the person is, else the first channel they see. */
  readonly place: (where?: Where) => Channel;
  readonly open: (channelName: string) => void;
  /** Lets bystanders and the trace know what this person did. */
  readonly note: (kind: 'command' | 'submit', text: string, channel: Channel | undefined) => void;
}

/** The standpoint of one person, who begins in the server's first channel. */
export function createStandpoint(discord: Discord, userId: string): Standpoint {
  const { world, access, live, trace } = discord;
  const user = world.users.get(userId);
  if (!user) throw new Error('no such person');
  let here: string | undefined;

  const standpoint: Standpoint = {
    user,
    member() {
      const found = world.members.get(userId);
      if (!found) throw new ActorError('not-permitted', `${user.name} is not in the server`);
      return found;
    },
    visible: () =>
      [...world.channels.values()].filter(
        (channel) => channel.recipientId === undefined && access.canView(userId, channel),
      ),
    channelCalled(name) {
      if (name.startsWith('@')) return directChannelWith(world, userId) ?? openedDirect(discord, userId);
      const wanted = name.replace(/^#/, '');
      const found = standpoint.visible().find((channel) => channel.name === wanted);
      if (!found) throw new ActorError('not-visible', `channel ${wanted}`);
      return found;
    },
    place(where = {}) {
      const name = where.channel ?? here;
      if (name !== undefined) return standpoint.channelCalled(name);
      const visible = standpoint.visible();
      const first =
        visible.find(({ id }) => id === world.guild.systemChannelId) ??
        visible.find(({ type }) => type === ChannelType.GuildText);
      if (!first) throw new ActorError('not-visible', 'no channel at all');
      return first;
    },
    open(channelName) {
      standpoint.channelCalled(channelName);
      here = channelName;
    },
    note(kind, text, channel) {
      const channelName = channel ? { channelName: titleOf(world, channel) } : {};
      live.emit({ kind, by: user.name, seenBy: [user.name], text, ...channelName });
      trace.record({ dir: 'actor', packet: kind, data: { by: user.name }, seenBy: [user.name] });
    },
  };
  return standpoint;
}

function openedDirect(discord: Discord, userId: string): Channel {
  const channel = newChannel({ id: discord.ids.next(), type: ChannelType.DM, name: '', recipientId: userId });
  addChannel(discord.world, channel);
  return channel;
}
