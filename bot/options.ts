import {
  type APIApplicationCommandBasicOption,
  type ChatInputCommandInteraction,
  ApplicationCommandOptionType as Type,
} from 'discord.js';
import { type AttachedFile, attachedFile, type FileLimits } from './attached-file.ts';
import type { Context } from './context.ts';
import type { MessageKey } from './languages/catalog.ts';
import { type Localized, localized } from './localized.ts';

/** One entry of a list that appears while somebody types. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** What is proposed for what was typed so far. It decides itself what this caller may know of. */
export type Suggest = (typed: string, context: Context) => Promise<readonly Suggestion[]>;

/** One option of a slash command: how Discord asks for it and how its value is read. */
export interface Option<Value> {
  describe(name: string): APIApplicationCommandBasicOption;
  read(interaction: ChatInputCommandInteraction, name: string): Value;
  readonly suggest?: Suggest;
}

/** The options of a command by name, in the order in which Discord asks for them. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of a command's options, by name. */
export type Input<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer V> ? V : never };

/** A text that must be given; spaces around it are dropped. */
export const text = (description: MessageKey, limits: { readonly max: number }): Option<string> => ({
  describe: (name) => ({ ...base(name, description, true), type: Type.String, max_length: limits.max }),
  read: ({ options }, name) => options.getString(name, true).trim(),
});

/** A text that may be left out; spaces around it are dropped. */
export const optionalText = (
  description: MessageKey,
  limits: { readonly max: number },
): Option<string | undefined> => ({
  describe: (name) => ({ ...base(name, description, false), type: Type.String, max_length: limits.max }),
  read: ({ options }, name) => options.getString(name)?.trim(),
});

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A whole number that must be given. */
export const wholeNumber = (description: MessageKey, { min, max }: Range): Option<number> => ({
  describe: (name) => ({ ...base(name, description, true), type: Type.Integer, min_value: min, max_value: max }),
  read: ({ options }, name) => options.getInteger(name, true),
});

/** A whole number that may be left out. */
export const optionalWholeNumber = (description: MessageKey, { min, max }: Range): Option<number | undefined> => ({
  describe: (name) => ({ ...base(name, description, false), type: Type.Integer, min_value: min, max_value: max }),
  read: ({ options }, name) => options.getInteger(name) ?? undefined,
});

/** Yes or no; no when it is left out. */
export const yesNo = (description: MessageKey): Option<boolean> => ({
  describe: (name) => ({ ...base(name, description, false), type: Type.Boolean }),
  read: ({ options }, name) => options.getBoolean(name) ?? false,
});

/** Yes or no, or nothing said. */
export const optionalYesNo = (description: MessageKey): Option<boolean | undefined> => ({
  describe: (name) => ({ ...base(name, description, false), type: Type.Boolean }),
  read: ({ options }, name) => options.getBoolean(name) ?? undefined,
});

/** One of a few values, each with the words a member reads for it. */
export const choice = <Value extends string>(
  description: MessageKey,
  labels: Readonly<Record<Value, MessageKey>>,
): Option<Value> => ({
  describe: (name) => ({ ...base(name, description, true), type: Type.String, choices: choicesOf(labels) }),
  // Discord refuses every value that is not among the choices it was given.
  read: ({ options }, name) => options.getString(name, true) as Value,
});

/** One of a few values, or nothing chosen. */
export const optionalChoice = <Value extends string>(
  description: MessageKey,
  labels: Readonly<Record<Value, MessageKey>>,
): Option<Value | undefined> => ({
  describe: (name) => ({ ...base(name, description, false), type: Type.String, choices: choicesOf(labels) }),
  // Discord refuses every value that is not among the choices it was given.
  read: ({ options }, name) => (options.getString(name) ?? undefined) as Value | undefined,
});

/** Somebody of Discord, picked from its own list; their id. */
export const person = (description: MessageKey): Option<string> => ({
  describe: (name) => ({ ...base(name, description, true), type: Type.User }),
  read: ({ options }, name) => options.getUser(name, true).id,
});

/** A text file. It is fetched only when the command reads it, and never when it has more than `most` characters. */
export const attachment = (description: MessageKey, limits: FileLimits): Option<AttachedFile> => ({
  describe: (name) => ({ ...base(name, description, true), type: Type.Attachment }),
  read: ({ options }, name) => attachedFile(options.getAttachment(name, true), limits),
});

/**
 * A text with proposals while it is typed.
 *
 * Members can send anything, proposed or not: the value is to be checked like any other.
 */
export const suggested = (description: MessageKey, suggest: Suggest): Option<string> => ({
  describe: (name) => ({ ...base(name, description, true), type: Type.String, max_length: 100, autocomplete: true }),
  read: ({ options }, name) => options.getString(name, true).trim(),
  suggest,
});

/** The values of all options of one command. */
export function readInput<O extends Options>(options: O, interaction: ChatInputCommandInteraction): Input<O> {
  // `fromEntries` forgets which name has which type; each value comes from the option of that name.
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option.read(interaction, name)]),
  ) as Input<O>;
}

function base<Required extends boolean>(name: string, key: MessageKey, required: Required) {
  const description: Localized = localized(key);
  return { name, description: description.text, description_localizations: description.localizations, required };
}

const choicesOf = (labels: Readonly<Record<string, MessageKey>>) =>
  Object.entries(labels).map(([value, key]) => {
    const label = localized(key);
    return { name: label.text, name_localizations: label.localizations, value };
  });
