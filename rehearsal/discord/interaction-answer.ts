import { ApplicationCommandType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { refusals } from './api-error.ts';
import type { UploadedFile } from './cdn.ts';
import type { Discord } from './discord.ts';
import type { Interaction } from './interactions.ts';
import type { MessageBody } from './message-body.ts';
import { createMessage, referenceTo } from './messages.ts';
import { userPayload, type Wire } from './payloads.ts';
import type { StoredMessage } from './world.ts';

/** What the bot says to an interaction. */
export interface InteractionAnswer {
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
  /** A placeholder: the bot has only said that it is thinking. */
  readonly isLoading?: boolean;
}

/** Puts the bot's answer into the channel of the interaction, before everybody or, when ephemeral, the one person. */
export function createAnswer(
  discord: Discord,
  interaction: Interaction,
  { body, files, isLoading = false }: InteractionAnswer,
): StoredMessage {
  const { world } = discord;
  const channel = world.channels.get(interaction.channelId);
  const user = world.users.get(interaction.userId);
  if (!channel || !user) throw refusals.unknown.channel();
  const isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const isCommand = interaction.type === InteractionType.ApplicationCommand;
  // What only one person sees must not be quoted where others read.
  const answersSource =
    !isCommand && interaction.source !== undefined && (interaction.source.onlyFor === undefined || isEphemeral);
  const metadata = {
    id: interaction.id,
    type: interaction.type,
    user: userPayload(user),
    authorizing_integration_owners: { 0: channel.recipientId === undefined ? world.guild.id : '0' },
    ...(interaction.type === InteractionType.MessageComponent && interaction.source
      ? { interacted_message_id: interaction.source.wire.id }
      : {}),
    ...(interaction.type === InteractionType.ModalSubmit
      ? { triggering_interaction_metadata: triggerOf(discord, interaction) }
      : {}),
    ...(isCommand && interaction.command ? { name: interaction.command.name } : {}),
  };

  return createMessage(discord, {
    channel,
    authorId: world.botId,
    body,
    files,
    isLoading,
    ...(isEphemeral ? { onlyFor: interaction.userId } : {}),
    type: answersSource ? MessageType.Reply : typeOf(interaction),
    extra: {
      webhook_id: world.applicationId,
      application_id: world.applicationId,
      interaction_metadata: metadata,
      ...(answersSource && interaction.source ? referenceTo(discord, interaction.source) : {}),
    },
  });
}

/** What opened the modal: a component of a message, or else a command. */
function triggerOf({ world }: Discord, interaction: Interaction): Wire {
  const user = world.users.get(interaction.userId);
  return {
    id: interaction.id,
    type: interaction.source ? InteractionType.MessageComponent : InteractionType.ApplicationCommand,
    ...(user ? { user: userPayload(user) } : {}),
    authorizing_integration_owners: { 0: world.guild.id },
    ...(interaction.source ? { interacted_message_id: interaction.source.wire.id } : {}),
  };
}

function typeOf({ type, command }: Interaction): MessageType {
  if (type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return command?.type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}
