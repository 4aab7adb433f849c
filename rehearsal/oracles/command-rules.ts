import { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import type { Breach } from './breach.ts';
import { type PlacedComponent as Placed, placed } from './components.ts';
import { isObject, type JsonObject } from './json-schema.ts';

const WRITES_ONE = /^(create|update)_(guild_)?application_command$/;
const WRITES_ALL = /^bulk_set_(guild_)?application_commands$/;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set<string>(Object.values(Locale));
const CHARACTERS = 8000;
const LIMITS = new Map<unknown, number>([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

/** The rules for application commands that a registration breaks. */
export function commandBreaches(operationId: string, body: unknown): readonly Breach[] {
  if (WRITES_ONE.test(operationId) && isObject(body)) return breachesOf({ component: body, at: [] });
  if (!WRITES_ALL.test(operationId)) return [];
  const commands = placed(body, []);
  return [...commands.flatMap(breachesOf), ...registryBreaches(commands)];
}

function breachesOf(command: Placed): readonly Breach[] {
  const options = allOptions(command);
  const isSlash = typeOf(command.component) === ApplicationCommandType.ChatInput;
  return [
    ...(isSlash ? [command, ...options].flatMap(nameBreaches) : []),
    ...[command, ...options, ...options.flatMap(choicesOf)].flatMap(localeBreaches),
    ...[command, ...options].flatMap(orderBreaches),
    ...(sizeOf(command) > CHARACTERS ? [{ rule: 'command-too-large', at: command.at } as const] : []),
  ];
}

function registryBreaches(commands: readonly Placed[]): readonly Breach[] {
  const seen = new Set<string>();
  const breaches = commands.flatMap(({ component: command, at }): readonly Breach[] => {
    const key = JSON.stringify([typeOf(command), command['name']]);
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown ? [{ rule: 'duplicate-command-names', at: [...at, 'name'] }] : [];
  });
  const crowded = [...LIMITS].some(
    ([type, most]) => commands.filter(({ component }) => typeOf(component) === type).length > most,
  );
  return crowded ? [...breaches, { rule: 'too-many-commands', at: [] }] : breaches;
}

function nameBreaches({ component: named, at }: Placed): readonly Breach[] {
  const translations = isObject(named['name_localizations']) ? named['name_localizations'] : {};
  const names = [
    { name: named['name'], place: [...at, 'name'] },
    ...Object.entries(translations).map(([locale, name]) => ({ name, place: [...at, 'name_localizations', locale] })),
  ];
  return names
    .filter(({ name }) => typeof name === 'string' && !(NAME.test(name) && name === name.toLowerCase()))
    .map(({ place }) => ({ rule: 'command-name-invalid', at: place }));
}

function localeBreaches({ component: translated, at }: Placed): readonly Breach[] {
  return ['name_localizations', 'description_localizations'].flatMap((key) => {
    const translations = translated[key];
    const locales = isObject(translations) ? Object.keys(translations) : [];
    return locales
      .filter((locale) => !LOCALES.has(locale))
      .map((locale): Breach => ({ rule: 'unknown-locale', at: [...at, key, locale] }));
  });
}

function orderBreaches({ component: command, at }: Placed): readonly Breach[] {
  const options = placed(command['options'], [...at, 'options']);
  const firstOptional = options.findIndex(({ component }) => component['required'] !== true);
  if (firstOptional < 0) return [];
  return options
    .slice(firstOptional)
    .filter(({ component }) => component['required'] === true)
    .map((option) => ({ rule: 'required-after-optional', at: option.at }));
}

/** Options at every depth: subcommands and their groups are options too. */
function allOptions({ component, at }: Placed): readonly Placed[] {
  return placed(component['options'], [...at, 'options']).flatMap((option) => [option, ...allOptions(option)]);
}

function choicesOf({ component, at }: Placed): readonly Placed[] {
  return placed(component['choices'], [...at, 'choices']);
}

/** Of each text only the longest translation counts. */
function sizeOf(command: Placed): number {
  const options = allOptions(command);
  return [command, ...options, ...options.flatMap(choicesOf)].reduce((sum, { component }) => {
    const value = typeof component['value'] === 'string' ? component['value'].length : 0;
    return sum + longest(component, 'name') + longest(component, 'description') + value;
  }, 0);
}

function longest(component: JsonObject, key: string): number {
  const translations = component[`${key}_localizations`];
  const texts = [component[key], ...(isObject(translations) ? Object.values(translations) : [])];
  return Math.max(0, ...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
}

/** A command without a type is a slash command. */
function typeOf(command: JsonObject): unknown {
  return command['type'] ?? ApplicationCommandType.ChatInput;
}
