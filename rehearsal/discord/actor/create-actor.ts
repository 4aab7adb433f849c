import { ChannelType, PermissionFlagsBits as Flags, InteractionType } from 'discord-api-types/v10';
import { isVoice } from '../access.ts';
import type { Discord } from '../discord.ts';
import { admitMember, moveInVoice, removeMember, setRoles } from '../members.ts';
import { createMessage } from '../messages.ts';
import { includes } from '../permissions.ts';
import { addReaction, removeReaction } from '../reactions.ts';
import { seenMessage } from '../seen.ts';
import { type Channel, channelNamed, directChannelWith, messagesIn } from '../world.ts';
import type { Actor } from './actor.ts';
import { ActorError } from './actor-error.ts';
import { idNamed } from './lookup.ts';
import { modalData } from './modal-input.ts';
import { replyOf, sendInteraction } from './send.ts';
import { createStandpoint } from './standpoint.ts';
import { createCommandUse } from './use-command.ts';
import { choose, forge, messageBefore, press } from './use-component.ts';

/** Lets one person of the world act. */
export function createActor(discord: Discord, userId: string): Actor {
  const { world, access } = discord;
  const standpoint = createStandpoint(discord, userId);
  const { user, member, visible, channelCalled } = standpoint;

  const messagesBefore = (channel: Channel | undefined) =>
    channel
      ? messagesIn(world, channel.id)
          .filter((message) => access.sees(userId, message))
          .map((message) => seenMessage(world, message))
      : [];
  const roleNamed = (name: string) => idNamed(discord, name, ['roles']).id;

  return {
    ...createCommandUse(discord, standpoint),
    id: userId,
    name: user.name,
    locale: user.locale,
    open: standpoint.open,
    press: (message, button) => press(discord, userId, message, button),
    choose: (message, select, values) => choose(discord, userId, { seen: message, select, values }),
    forge: (message, customId) => forge(discord, userId, message, customId),
    async submit(modal, fields) {
      const open = discord.openModals.get(modal.id);
      if (!open || open.from.userId !== userId) throw new ActorError('modal-not-open', modal.title);
      const data = modalData(discord, open.modal, fields);
      // The client closes a modal once it is sent; a bot that refuses it must offer another.
      discord.openModals.delete(modal.id);
      const { channelId, source } = open.from;
      standpoint.note('submit', modal.title, world.channels.get(channelId));
      const start = { type: InteractionType.ModalSubmit, userId, channelId, ...(source ? { source } : {}) };
      return replyOf(discord, await sendInteraction(discord, start, data));
    },
    async say(channelName, content) {
      const channel = channelCalled(channelName);
      if (!includes(access.inChannel(userId, channel), Flags.SendMessages)) {
        throw new ActorError('not-permitted', 'sending messages');
      }
      createMessage(discord, { channel, authorId: userId, body: { content } });
    },
    react: (message, emoji) => addReaction(discord, messageBefore(discord, userId, message), userId, emoji),
    unreact: (message, emoji) => removeReaction(discord, messageBefore(discord, userId, message), userId, emoji),
    channels: () => visible().flatMap(({ type, name }) => (type === ChannelType.GuildCategory ? [] : [name])),
    may(permission, channelName) {
      const channel = channelNamed(world, channelName);
      return channel !== undefined && includes(access.inChannel(userId, channel), Flags[permission]);
    },
    sees: (channelName) => messagesBefore(visible().find(({ name }) => name === channelName.replace(/^#/, ''))),
    directMessages: () => messagesBefore(directChannelWith(world, userId)),
    setDirectMessages: (state) => {
      user.directMessages = state;
    },
    leave: () => removeMember(discord, userId),
    rejoin: () => admitMember(discord, userId),
    addRole: (roleName) => setRoles(discord, member(), [...member().roleIds, roleNamed(roleName)]),
    removeRole(roleName) {
      const gone = roleNamed(roleName);
      const left = member().roleIds.filter((id) => id !== gone);
      setRoles(discord, member(), left);
    },
    roles: () => (world.members.get(userId)?.roleIds ?? []).map((id) => world.roles.get(id)?.name ?? ''),
    joinVoice(wanted) {
      const channel = visible().find(({ id }) => id === wanted) ?? channelCalled(wanted);
      if (!isVoice(channel) || !includes(access.inChannel(userId, channel), Flags.Connect)) {
        throw new ActorError('not-permitted', 'connecting');
      }
      moveInVoice(discord, member(), channel.id);
    },
    leaveVoice: () => moveInVoice(discord, member(), null),
    voice() {
      const { voiceChannelId: channelId, isMuted } = member();
      return { channelId, isMuted };
    },
  };
}
