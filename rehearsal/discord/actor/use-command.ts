import { ApplicationCommandType, PermissionFlagsBits as Flags, InteractionType } from 'discord-api-types/v10';
import type { RegisteredCommand } from '../commands.ts';
import type { Discord } from '../discord.ts';
import { resolvedObjects } from '../interaction-packet.ts';
import type { Choice } from '../interactions.ts';
import type { Wire } from '../payloads.ts';
import { ALL, includes } from '../permissions.ts';
import type { SeenMessage } from '../seen.ts';
import type { Channel } from '../world.ts';
import type { Actor, Where } from './actor.ts';
import { ActorError, CommandNotFound } from './actor-error.ts';
import { type CommandValues, chosenCommand, commandData } from './command-input.ts';
import { idNamed } from './lookup.ts';
import { type Reply, replyOf, sendInteraction } from './send.ts';
import type { Standpoint } from './standpoint.ts';
import { messageBefore } from './use-component.ts';

type CommandUse = Pick<Actor, 'slash' | 'autocomplete' | 'useOnMessage' | 'useOnMember' | 'commands'>;

/** How one person uses commands: typed, completed, or from a context menu. */
export function createCommandUse(discord: Discord, standpoint: Standpoint): CommandUse {
  const { world, access, commands } = discord;
  const { user, place, note } = standpoint;
  const registered = () => [...commands.list('guild'), ...commands.list('global')];

  const mayUse = (command: RegisteredCommand, channel: Channel): boolean => {
    if (channel.recipientId !== undefined) return command.guild_id === undefined && command.dm_permission !== false;
    const granted = access.inChannel(user.id, channel);
    const needed = command.default_member_permissions;
    if (!includes(granted, Flags.UseApplicationCommands)) return false;
    // "0" is for administrators only.
    return needed === null || granted === ALL || (needed !== '0' && includes(granted, BigInt(needed)));
  };

  const requireUse = (command: RegisteredCommand, channel: Channel): void => {
    if (channel.recipientId === undefined) standpoint.member();
    if (!mayUse(command, channel)) throw new ActorError('not-permitted', `command ${command.name}`);
  };

  const send = async (command: RegisteredCommand, channel: Channel, data: Wire): Promise<Reply> => {
    const { name, type } = command;
    const start = { userId: user.id, channelId: channel.id, command: { name, type } };
    return replyOf(
      discord,
      await sendInteraction(discord, { type: InteractionType.ApplicationCommand, ...start }, data),
    );
  };

  const useFromMenu = async (name: string, type: ApplicationCommandType, target: Target): Promise<Reply> => {
    const command = registered().find((one) => one.type === type && one.name === name);
    if (!command) throw new CommandNotFound(name);
    requireUse(command, target.channel);
    note('command', name, target.channel);
    const guild = command.guild_id ? { guild_id: command.guild_id } : {};
    return send(command, target.channel, {
      id: command.id,
      name,
      type,
      ...guild,
      target_id: target.id,
      resolved: target.resolved,
    });
  };

  return {
    commands: () => registered().filter((command) => mayUse(command, place())),
    async slash(line: string, options: CommandValues = {}, where?: Where) {
      const channel = place(where);
      const chosen = chosenCommand(discord, line);
      requireUse(chosen.command, channel);
      const data = commandData(discord, chosen, options);
      note('command', [line, ...Object.keys(options)].join(' '), channel);
      return send(chosen.command, channel, data);
    },
    async autocomplete(
      line: string,
      option: string,
      typed: string,
      others: CommandValues = {},
      where?: Where,
    ): Promise<readonly Choice[]> {
      const channel = place(where);
      const chosen = chosenCommand(discord, line);
      requireUse(chosen.command, channel);
      if (!chosen.options.some(({ name, autocomplete }) => name === option && autocomplete)) {
        throw new ActorError('invalid-value', `option ${option} does not autocomplete`);
      }
      const data = commandData(discord, chosen, { ...others, [option]: typed }, option);
      const start = { type: InteractionType.ApplicationCommandAutocomplete, userId: user.id, channelId: channel.id };
      const outcome = await sendInteraction(discord, start, data);
      return outcome.kind === 'choices' ? outcome.choices : [];
    },
    async useOnMessage(message: SeenMessage, name: string) {
      const { wire, channelId } = messageBefore(discord, user.id, message);
      const channel = world.channels.get(channelId);
      if (!channel) throw new ActorError('not-visible', 'the channel is gone');
      const resolved = { messages: { [message.id]: wire } };
      return useFromMenu(name, ApplicationCommandType.Message, { id: message.id, channel, resolved });
    },
    async useOnMember(memberName: string, name: string, where?: Where) {
      const { id } = idNamed(discord, memberName, ['users']);
      const resolved = resolvedObjects(discord, { users: [id] });
      return useFromMenu(name, ApplicationCommandType.User, { id, channel: place(where), resolved });
    },
  };
}

interface Target {
  readonly id: string;
  readonly channel: Channel;
  readonly resolved: Wire;
}
