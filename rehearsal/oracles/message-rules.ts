import { ComponentType, InteractionResponseType, MessageFlags, MessageReferenceType } from 'discord-api-types/v10';
import type { Breach, RuleContext } from './breach.ts';
import { allComponents, buttonBreaches, duplicateIds, placed } from './components.ts';
import { isObject, type JsonObject } from './json-schema.ts';

const CREATES = new Set(['create_message', 'execute_webhook', 'create_lobby_message']);
const EDITS = new Set(['update_message', 'update_webhook_message', 'update_original_webhook_message']);
const CHARACTERS = 2000;
const EMBED_CHARACTERS = 6000;
const POLL_ANSWER_CHARACTERS = 55;
const ROWS = 5;
const V2_COMPONENTS = 40;
const V2_CHARACTERS = 4000;
/** What a message may consist of, besides content and files. */
const SUBSTANCE = ['embeds', 'sticker_ids', 'components', 'attachments', 'poll', 'shared_client_theme'];
/** What a Components V2 message must not have. */
const LEGACY = ['content', 'embeds', 'sticker_ids', 'poll'];
/** What only exists in Components V2, at the top of a message. */
const V2_TYPES = new Set<unknown>([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

/** A message in a request: sent, edited, answered to an interaction, or the first of a forum thread. */
interface MessageInRequest {
  readonly message: JsonObject;
  readonly at: Breach['at'];
  readonly isEdit: boolean;
}

/** The rules for messages that a request breaks, in whichever operation the message comes. */
export function messageBreaches(operationId: string, body: unknown, context: RuleContext): readonly Breach[] {
  if (isAnswerWithoutData(operationId, body)) return [{ rule: 'callback-without-data', at: ['data'] }];
  const found = messageIn(operationId, body);
  if (!found) return [];
  return [
    ...contentBreaches(found, context),
    ...embedBreaches(found),
    ...pollBreaches(found),
    ...componentBreaches(found, context),
  ];
}

function isAnswerWithoutData(operationId: string, body: unknown): boolean {
  if (operationId !== 'create_interaction_response' || !isObject(body)) return false;
  return body['type'] === InteractionResponseType.ChannelMessageWithSource && !isObject(body['data']);
}

function messageIn(operationId: string, body: unknown): MessageInRequest | undefined {
  if (!isObject(body)) return undefined;
  if (CREATES.has(operationId)) return { message: body, at: [], isEdit: false };
  if (EDITS.has(operationId)) return { message: body, at: [], isEdit: true };
  const { message, data, type } = body;
  if (operationId === 'create_thread' && isObject(message)) return { message, at: ['message'], isEdit: false };
  if (operationId !== 'create_interaction_response' || !isObject(data)) return undefined;
  if (type === InteractionResponseType.ChannelMessageWithSource) return { message: data, at: ['data'], isEdit: false };
  return type === InteractionResponseType.UpdateMessage ? { message: data, at: ['data'], isEdit: true } : undefined;
}

function contentBreaches({ message, at, isEdit }: MessageInRequest, { files = 0 }: RuleContext): readonly Breach[] {
  const content = textOf(message['content']);
  if (lengthOf(content) > CHARACTERS) return [{ rule: 'content-too-long', at: [...at, 'content'] }];
  // Whether an edit leaves anything depends on what was there.
  if (isEdit || files > 0 || content.trim() !== '' || isForward(message)) return [];
  return SUBSTANCE.some((part) => isPresent(message[part])) ? [] : [{ rule: 'empty-message', at }];
}

function isForward({ message_reference: reference }: JsonObject): boolean {
  return isObject(reference) && reference['type'] === MessageReferenceType.Forward;
}

function embedBreaches({ message, at }: MessageInRequest): readonly Breach[] {
  const embeds = placed(message['embeds'], [...at, 'embeds']);
  const fields = embeds.flatMap((embed) => placed(embed.component['fields'], [...embed.at, 'fields']));

  const texts = [
    ...embeds.flatMap(({ component: { title, description, footer, author } }) => [
      title,
      description,
      isObject(footer) ? footer['text'] : undefined,
      isObject(author) ? author['name'] : undefined,
    ]),
    ...fields.flatMap(({ component: { name, value } }) => [name, value]),
  ];
  const characters = texts.reduce((sum: number, text) => sum + lengthOf(textOf(text)), 0);

  const empty = fields.flatMap((field) =>
    ['name', 'value']
      .filter((key) => textOf(field.component[key]).trim() === '')
      .map((key): Breach => ({ rule: 'empty-embed-field', at: [...field.at, key] })),
  );
  return characters > EMBED_CHARACTERS ? [...empty, { rule: 'embeds-too-long', at: [...at, 'embeds'] }] : empty;
}

function pollBreaches({ message: { poll }, at }: MessageInRequest): readonly Breach[] {
  if (!isObject(poll)) return [];
  return placed(poll['answers'], [...at, 'poll', 'answers']).flatMap(
    ({ component: { poll_media: media }, at: place }) =>
      isObject(media) && lengthOf(textOf(media['text'])) > POLL_ANSWER_CHARACTERS
        ? [{ rule: 'poll-answer-too-long', at: [...place, 'poll_media', 'text'] }]
        : [],
  );
}

function componentBreaches({ message, at, isEdit }: MessageInRequest, context: RuleContext): readonly Breach[] {
  const place = [...at, 'components'];
  const components = allComponents(message['components'], place);
  const common = [...duplicateIds(components), ...buttonBreaches(components)];

  const flags = message['flags'];
  const isV2 =
    (Number(flags ?? 0) & MessageFlags.IsComponentsV2) !== 0 || (isEdit && context.editsComponentsV2 === true);
  if (isV2) return [...common, ...v2Breaches(message, at)];
  // An edit may omit the flag when the message already has it.
  if (isEdit && context.editsComponentsV2 === undefined) return common;

  const top = placed(message['components'], place);
  const strangers = top.filter(({ component }) => V2_TYPES.has(component['type']));
  return [
    ...common,
    ...strangers.map((entry): Breach => ({ rule: 'v2-component-without-flag', at: entry.at })),
    ...(top.length > ROWS ? [{ rule: 'too-many-rows', at: place } as const] : []),
  ];
}

function v2Breaches(message: JsonObject, at: Breach['at']): readonly Breach[] {
  const place = [...at, 'components'];
  const components = allComponents(message['components'], place);
  const texts = components.filter(({ component }) => component['type'] === ComponentType.TextDisplay);
  const characters = texts.reduce((sum, { component }) => sum + lengthOf(textOf(component['content'])), 0);

  const breaches = LEGACY.filter((key) => isPresent(message[key])).map(
    (key): Breach => ({ rule: 'legacy-field-with-v2', at: [...at, key] }),
  );
  if (components.length > V2_COMPONENTS) breaches.push({ rule: 'too-many-components', at: place });
  if (characters > V2_CHARACTERS) breaches.push({ rule: 'text-displays-too-long', at: place });
  return breaches;
}

/** An empty list or text is the same as none; so is null. */
function isPresent(value: unknown): boolean {
  if (Array.isArray(value) || typeof value === 'string') return value.length > 0;
  return value !== undefined && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Discord counts characters, so that an emoji is one even where JavaScript stores two. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
