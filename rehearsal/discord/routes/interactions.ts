import { InteractionResponseType as Callback, InteractionType } from 'discord-api-types/v10';
import { ApiError, refusals } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { createAnswer } from '../interaction-answer.ts';
import type { Choice, Interaction, ModalPayload } from '../interactions.ts';
import type { MessageBody } from '../message-body.ts';
import { audienceOf } from '../message-news.ts';
import { deleteMessage, editMessage } from '../messages.ts';
import { namesOf, type Wire } from '../payloads.ts';
import { type Answer, done, ok, parameter, type RouteRequest, type Routes } from '../route.ts';
import type { StoredMessage } from '../world.ts';

/** How the bot answers: the first callback, then the webhook that lives as long as the token. */
export function interactionRoutes(discord: Discord): Routes {
  return {
    create_interaction_response: (request) => respond(discord, request),
    execute_webhook: (request) => followUp(discord, request),
    get_original_webhook_message: (request) => ok(originalOf(discord, request).message.wire),
    get_webhook_message: (request) => ok(messageOf(discord, request).message.wire),
    update_original_webhook_message: (request) => update(discord, request, originalOf(discord, request)),
    update_webhook_message: (request) => update(discord, request, messageOf(discord, request)),
    delete_original_webhook_message: (request) => remove(discord, originalOf(discord, request)),
    delete_webhook_message: (request) => remove(discord, messageOf(discord, request)),
  };
}

interface Owned {
  readonly interaction: Interaction;
  readonly message: StoredMessage;
}

function respond(discord: Discord, request: RouteRequest): Answer {
  const interaction = discord.interactions.byId(parameter(request, 'interaction_id'));
  if (interaction?.token !== parameter(request, 'interaction_token')) throw refusals.unknown.interaction();
  if (interaction.callback !== undefined) throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  if (discord.interactions.isLate(interaction)) throw refusals.unknown.interaction();

  const { type, data } = request.body as { type: Callback; data?: MessageBody & { choices?: readonly Choice[] } };
  if (!fits(type, interaction)) throw refusals.invalidForm();
  interaction.callback = type;
  perform(discord, interaction, { type, data: data ?? {}, files: request.files });

  const shown = interaction.original;
  const seenBy = namesOf(discord.world, shown ? audienceOf(discord, shown) : [interaction.userId]);
  if (request.query.get('with_response') !== 'true') return done(seenBy);
  // The document knows no resource of a deferral, yet clients get the placeholder with it and rely on that.
  const isUndocumented = type === Callback.DeferredChannelMessageWithSource || type === Callback.DeferredMessageUpdate;
  return { ...ok(callbackPayload(interaction, type), seenBy), isUndocumented };
}

/** Which first answers Discord takes for which interaction. */
function fits(type: Callback, { type: kind, source }: Interaction): boolean {
  const isAutocomplete = kind === InteractionType.ApplicationCommandAutocomplete;
  switch (type) {
    case Callback.ChannelMessageWithSource:
    case Callback.DeferredChannelMessageWithSource:
      return !isAutocomplete;
    case Callback.DeferredMessageUpdate:
    case Callback.UpdateMessage:
      return (
        source !== undefined && (kind === InteractionType.MessageComponent || kind === InteractionType.ModalSubmit)
      );
    case Callback.ApplicationCommandAutocompleteResult:
      return isAutocomplete;
    case Callback.Modal:
      return !isAutocomplete && kind !== InteractionType.ModalSubmit;
    default:
      return false;
  }
}

interface FirstAnswer {
  readonly type: Callback;
  readonly data: MessageBody & { readonly choices?: readonly Choice[] };
  readonly files: RouteRequest['files'];
}

function perform(discord: Discord, interaction: Interaction, { type, data, files }: FirstAnswer): void {
  const { source } = interaction;
  switch (type) {
    case Callback.ChannelMessageWithSource:
      interaction.original = createAnswer(discord, interaction, { body: data, files });
      interaction.settle({ kind: 'message', message: interaction.original });
      return;
    case Callback.DeferredChannelMessageWithSource:
      interaction.isThinking = true;
      interaction.original = createAnswer(discord, interaction, {
        body: { flags: data.flags ?? 0 },
        files,
        isLoading: true,
      });
      interaction.postpone('thinking', { kind: 'no-answer' });
      return;
    case Callback.DeferredMessageUpdate:
      if (source) {
        interaction.original = source;
        interaction.postpone('update', { kind: 'updated', message: source });
      }
      return;
    case Callback.UpdateMessage:
      if (source) {
        interaction.original = source;
        editMessage(discord, source, data, files);
        interaction.settle({ kind: 'updated', message: source });
      }
      return;
    case Callback.Modal: {
      // Outer edge: the HTTP oracle has checked that this is a modal.
      const modal = data as unknown as ModalPayload;
      interaction.settle({ kind: 'modal', modal, from: interaction });
      discord.live.emit({
        kind: 'modal',
        by: botName(discord),
        seenBy: namesOf(discord.world, [interaction.userId]),
        text: modal.title,
      });
      return;
    }
    default:
      interaction.settle({ kind: 'choices', choices: data.choices ?? [] });
  }
}

function followUp(discord: Discord, request: RouteRequest): Answer {
  const interaction = interactionOf(discord, request);
  const body = request.body as MessageBody;
  if (interaction.isThinking && interaction.original) {
    // Documented: straight after a deferral this edits the placeholder, whose visibility stays as deferred.
    finishThinking(discord, interaction, { body, files: request.files });
    return ok(interaction.original.wire, namesOf(discord.world, audienceOf(discord, interaction.original)));
  }
  const message = createAnswer(discord, interaction, { body, files: request.files });
  interaction.followUpIds.add(message.wire.id);
  interaction.settle({ kind: 'message', message });
  const seenBy = namesOf(discord.world, audienceOf(discord, message));
  return request.query.get('wait') === 'true' ? ok(message.wire, seenBy) : done(seenBy);
}

function update(discord: Discord, request: RouteRequest, { interaction, message }: Owned): Answer {
  const change = { body: request.body as MessageBody, files: request.files };
  if (interaction.isThinking && message === interaction.original) finishThinking(discord, interaction, change);
  else {
    editMessage(discord, message, change.body, change.files);
    interaction.settle({ kind: 'updated', message });
  }
  return ok(message.wire, namesOf(discord.world, audienceOf(discord, message)));
}

function finishThinking(
  discord: Discord,
  interaction: Interaction,
  change: { body: MessageBody; files: RouteRequest['files'] },
): void {
  if (!interaction.original) return;
  interaction.isThinking = false;
  editMessage(discord, interaction.original, change.body, change.files);
  interaction.settle({ kind: 'message', message: interaction.original });
}

function remove(discord: Discord, { interaction, message }: Owned): Answer {
  const seenBy = namesOf(discord.world, audienceOf(discord, message));
  deleteMessage(discord, message);
  if (message === interaction.original) interaction.isThinking = false;
  return done(seenBy);
}

/** @throws 10015 for a token never answered with, 50027 after 15 minutes. */
function interactionOf({ world, interactions }: Discord, request: RouteRequest): Interaction {
  const interaction = interactions.byToken(parameter(request, 'webhook_token'));
  if (parameter(request, 'webhook_id') !== world.applicationId || !interaction) throw refusals.unknown.webhook();
  if (interactions.isExpired(interaction)) throw new ApiError(401, 50027, 'Invalid Webhook Token');
  if (interaction.callback === undefined) throw refusals.unknown.webhook();
  return interaction;
}

function originalOf(discord: Discord, request: RouteRequest): Owned {
  const interaction = interactionOf(discord, request);
  const { original } = interaction;
  if (!original || !exists(discord, original)) throw refusals.unknown.message();
  return { interaction, message: original };
}

function messageOf(discord: Discord, request: RouteRequest): Owned {
  const interaction = interactionOf(discord, request);
  const id = parameter(request, 'message_id');
  const isOwn = interaction.followUpIds.has(id) || interaction.original?.wire.id === id;
  const message = discord.world.messages.get(interaction.channelId)?.get(id);
  if (!isOwn || !message) throw refusals.unknown.message();
  return { interaction, message };
}

function exists({ world }: Discord, message: StoredMessage): boolean {
  return world.messages.get(message.channelId)?.has(message.wire.id) ?? false;
}

function callbackPayload(interaction: Interaction, type: Callback): Wire {
  const { original } = interaction;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(original
        ? {
            response_message_id: original.wire.id,
            response_message_loading: interaction.isThinking,
            response_message_ephemeral: original.onlyFor !== undefined,
          }
        : {}),
    },
    ...(original ? { resource: { type, message: original.wire } } : {}),
  };
}

function botName({ world }: Discord): string {
  return world.users.get(world.botId)?.name ?? '';
}
