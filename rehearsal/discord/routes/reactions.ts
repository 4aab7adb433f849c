import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import { userPayload } from '../payloads.ts';
import { addReaction, clearReactions, removeReaction } from '../reactions.ts';
import { done, ok, parameter, type Routes } from '../route.ts';
import { messageAsked } from './messages.ts';

/** Reactions, the bot's own and other people's. */
export function reactionRoutes(discord: Discord): Routes {
  const { world, access } = discord;
  return {
    add_my_message_reaction(request) {
      const { channel, message } = messageAsked(discord, request);
      const emoji = parameter(request, 'emoji_name');
      // Joining a reaction that is there already takes no permission beyond reading.
      access.requireInChannel(
        channel,
        Flags.ReadMessageHistory,
        ...(message.reactions.has(emoji) ? [] : [Flags.AddReactions]),
      );
      addReaction(discord, message, world.botId, emoji);
      return done();
    },
    delete_my_message_reaction(request) {
      const { message } = messageAsked(discord, request);
      removeReaction(discord, message, world.botId, parameter(request, 'emoji_name'));
      return done();
    },
    delete_user_message_reaction(request) {
      const { channel, message } = messageAsked(discord, request);
      access.requireInChannel(channel, Flags.ManageMessages);
      removeReaction(discord, message, parameter(request, 'user_id'), parameter(request, 'emoji_name'));
      return done();
    },
    delete_all_message_reactions(request) {
      const { channel, message } = messageAsked(discord, request);
      access.requireInChannel(channel, Flags.ManageMessages);
      clearReactions(discord, message);
      return done();
    },
    delete_all_message_reactions_by_emoji(request) {
      const { channel, message } = messageAsked(discord, request);
      access.requireInChannel(channel, Flags.ManageMessages);
      clearReactions(discord, message, parameter(request, 'emoji_name'));
      return done();
    },
    list_message_reactions_by_emoji(request) {
      const { message } = messageAsked(discord, request);
      const users = [...(message.reactions.get(parameter(request, 'emoji_name')) ?? [])];
      return ok(
        users.flatMap((id) => {
          const user = world.users.get(id);
          return user ? [userPayload(user)] : [];
        }),
      );
    },
  };
}
