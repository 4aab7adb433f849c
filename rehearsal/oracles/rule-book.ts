import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** A rule that Discord documents in words and its OpenAPI document lacks. */
export interface Rule {
  /** What is forbidden. */
  readonly forbids: string;
  readonly page: string;
  /** The code of Discord's answer; 50035 unless said otherwise. */
  readonly code?: number;
  /** The code and sentence inside the answer's `errors`; without them the sentence is the answer's own. */
  readonly reason?: string;
  readonly message: string;
}

const DOCS = 'https://docs.discord.com/developers';
const CREATE_MESSAGE = `${DOCS}/resources/message#create-message`;
const EMBED_LIMITS = `${DOCS}/resources/message#embed-object-embed-limits`;
const COMPONENTS = `${DOCS}/components/reference`;
const CALLBACK = `${DOCS}/interactions/receiving-and-responding#interaction-response-object`;
const COMMANDS = `${DOCS}/interactions/application-commands`;
const EVENTS = `${DOCS}/resources/guild-scheduled-event`;
const REQUIRED = { reason: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

/**
 * Every hand-written rule, each with its page of the documentation.
 *
 * The pages give the rules and the codes; the `reason` inside `errors` is
 * documented only in its form, so ours are those that bots have been given, or
 * made up after them. Nothing should branch on one.
 */
export const RULE_BOOK = {
  'content-too-long': {
    forbids: 'content over 2,000 characters',
    page: CREATE_MESSAGE,
    reason: 'BASE_TYPE_MAX_LENGTH',
    message: 'Must be 2000 or fewer in length.',
  },
  'empty-message': {
    forbids: 'a message without anything in it',
    page: CREATE_MESSAGE,
    code: RESTJSONErrorCodes.CannotSendAnEmptyMessage,
    message: 'Cannot send an empty message',
  },
  'embeds-too-long': {
    forbids: 'embeds with over 6,000 characters together',
    page: EMBED_LIMITS,
    reason: 'MAX_EMBED_SIZE_EXCEEDED',
    message: 'Embed size exceeds maximum size of 6000',
  },
  'empty-embed-field': { forbids: 'an embed field without name or value', page: EMBED_LIMITS, ...REQUIRED },
  'too-many-rows': {
    forbids: 'more than 5 rows of components without the Components V2 flag',
    page: `${COMPONENTS}#legacy-message-component-behavior`,
    reason: 'BASE_TYPE_MAX_LENGTH',
    message: 'Must be 5 or fewer in length.',
  },
  'duplicate-custom-id': {
    forbids: 'two components with one custom_id',
    page: `${COMPONENTS}#anatomy-of-a-component-custom-id`,
    reason: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    message: 'Component custom id cannot be duplicated',
  },
  'button-without-face': {
    forbids: 'a button with neither label nor emoji',
    page: `${COMPONENTS}#button`,
    reason: 'BUTTON_COMPONENT_MUST_HAVE_LABEL_OR_EMOJI',
    message: 'A button must have a label or emoji',
  },
  'button-without-target': {
    forbids: 'a link button without url, or another button without custom_id',
    page: `${COMPONENTS}#button`,
    ...REQUIRED,
  },
  'legacy-field-with-v2': {
    forbids: 'content, embeds, stickers or a poll beside the Components V2 flag',
    page: `${COMPONENTS}#component-reference`,
    reason: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: 'This field cannot be used when using MessageFlags.IS_COMPONENTS_V2',
  },
  'v2-component-without-flag': {
    forbids: 'a Components V2 component without the flag',
    page: `${COMPONENTS}#component-reference`,
    reason: 'UNION_TYPE_CHOICES',
    message: 'Value of field "type" must be one of (1,).',
  },
  'too-many-components': {
    forbids: 'more than 40 components, nested ones included',
    page: `${COMPONENTS}#component-reference`,
    reason: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    message: 'The total number of components cannot exceed 40',
  },
  'text-displays-too-long': {
    forbids: 'text displays with over 4,000 characters together',
    page: `${COMPONENTS}#text-display`,
    reason: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    message: 'The total displayable text size exceeds the maximum size of 4000',
  },
  'poll-answer-too-long': {
    forbids: 'a poll answer over 55 characters',
    page: `${DOCS}/resources/poll#poll-media-object`,
    reason: 'BASE_TYPE_MAX_LENGTH',
    message: 'Must be 55 or fewer in length.',
  },
  'too-many-modal-components': {
    forbids: 'a modal with more than 5 components, or none',
    page: CALLBACK,
    reason: 'BASE_TYPE_BAD_LENGTH',
    message: 'Must be between 1 and 5 in length.',
  },
  'callback-without-data': { forbids: 'an answer with a message, but without data', page: CALLBACK, ...REQUIRED },
  'command-name-invalid': {
    forbids: 'a name of a slash command or option with capitals, spaces or signs',
    page: `${COMMANDS}#application-command-object-application-command-naming`,
    reason: 'APPLICATION_COMMAND_INVALID_NAME',
    message: 'Command name is invalid',
  },
  'unknown-locale': {
    forbids: 'a translation into a locale Discord does not have',
    page: `${DOCS}/reference#locales`,
    reason: 'BASE_TYPE_CHOICES',
    message: 'Value must be one of the available locales.',
  },
  'too-many-commands': {
    forbids: 'over 100 slash commands, or over 15 of either kind of context menu',
    page: `${COMMANDS}#registering-a-command`,
    code: RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
    message: 'Maximum number of application commands reached (100)',
  },
  'required-after-optional': {
    forbids: 'a required option after an optional one',
    page: `${COMMANDS}#application-command-object-application-command-option-structure`,
    reason: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    message: 'Required options must be placed before non-required options',
  },
  'duplicate-command-names': {
    forbids: 'two commands of one type with one name',
    page: `${COMMANDS}#registering-a-command`,
    reason: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
    message: 'Application command names must be unique',
  },
  'command-too-large': {
    forbids: 'a command with over 8,000 characters in names, descriptions and values',
    page: `${COMMANDS}#slash-commands`,
    reason: 'APPLICATION_COMMAND_TOO_LARGE',
    message: 'Command exceeds maximum size (8000)',
  },
  'external-event-without-end': {
    forbids: 'an external event without an end or a location',
    page: `${EVENTS}#guild-scheduled-event-object-field-requirements-by-entity-type`,
    ...REQUIRED,
  },
  'event-in-the-past': {
    forbids: 'an event that starts in the past',
    page: `${EVENTS}#create-guild-scheduled-event`,
    reason: 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
    message: 'Cannot schedule event in the past.',
  },
} as const satisfies Record<string, Rule>;

/** The name of a hand-written rule. */
export type RuleName = keyof typeof RULE_BOOK;
