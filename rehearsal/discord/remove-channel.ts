import { isThread } from './access.ts';
import { announceChannel } from './channels.ts';
import type { Discord } from './discord.ts';
import { moveInVoice } from './members.ts';
import { channelPayload, namesOf, type Wire } from './payloads.ts';
import type { Channel } from './world.ts';

/** What is left to say of a channel that is gone. */
export interface RemovedChannel {
  readonly payload: Wire;
  readonly seenBy: readonly string[];
}

/** Takes a channel away with its messages and threads, and whoever talks in it; the channels of a category stay, on their own. */
export function removeChannel(discord: Discord, channel: Channel): RemovedChannel {
  const { world, access, clock } = discord;
  const payload = channelPayload(world, channel);
  const seenBy = namesOf(world, access.viewers(channel));

  for (const other of world.channels.values()) {
    if (other.parentId !== channel.id) continue;
    if (isThread(other)) removeChannel(discord, other);
    else {
      other.parentId = null;
      announceChannel(discord, 'CHANNEL_UPDATE', other);
    }
  }
  for (const message of world.messages.get(channel.id)?.values() ?? []) {
    if (message.authorId === world.botId) discord.botMessages.deleted(message, clock());
  }
  for (const member of world.members.values()) {
    if (member.voiceChannelId === channel.id) moveInVoice(discord, member, null);
  }
  world.channels.delete(channel.id);
  world.messages.delete(channel.id);

  const { id, type, parentId } = channel;
  if (isThread(channel)) {
    discord.dispatch('THREAD_DELETE', { id, guild_id: world.guild.id, parent_id: parentId, type }, { seenBy });
  } else discord.dispatch('CHANNEL_DELETE', payload, { seenBy });
  return { payload, seenBy };
}
