import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command } from './command.ts';
import { cut } from './cut.ts';
import { localized } from './localized.ts';

/**
 * Makes Discord offer exactly these commands, in one server or, without `guildId`, in all.
 *
 * It compares first, because Discord counts what is created: 200 a day.
 */
export async function registerCommands(
  rest: Pick<REST, 'get' | 'put'>,
  applicationId: string,
  guildId: string | undefined,
  commands: readonly Command[],
): Promise<'registered' | 'unchanged'> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = commandsJson(commands);

  // Discord's REST client types every answer as unknown; this route answers with a list of commands.
  const registered = (await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as RESTGetAPIApplicationCommandsResult;
  if (isDeepStrictEqual(comparable(registered), comparable(wanted))) return 'unchanged';

  await rest.put(route, { body: wanted });
  return 'registered';
}

/** The commands as Discord wants them described; those with a common first word become one command with subcommands. */
export function commandsJson(commands: readonly Command[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const roots = new Map<string, Command[]>();
  for (const command of commands) {
    const [root = ''] = command.path.split(' ');
    roots.set(root, [...(roots.get(root) ?? []), command]);
  }
  return [...roots].map(([name, members]) => rootJson(name, members));
}

function rootJson(name: string, members: readonly Command[]): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const [first, ...others] = members;
  const alone = first && others.length === 0 && first.path === name ? first : undefined;
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...(alone ? describe(alone) : { description: outline(members) }),
    options: alone ? optionsOf(alone) : members.map(subcommandJson),
    default_member_permissions: members.every((member) => member.for === 'administrator') ? MANAGE_SERVER : null,
  };
}

function subcommandJson(command: Command): APIApplicationCommandSubcommandOption {
  const [, name, ...rest] = command.path.split(' ');
  if (name === undefined || rest.length > 0)
    throw new Error(`/${command.path} must have one word or two like its siblings`);
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    ...describe(command),
    options: optionsOf(command),
  };
}

/** Discord never shows the description of a command with subcommands, and yet demands one. */
const outline = (members: readonly Command[]): string =>
  cut(members.map(({ path }) => path.split(' ').slice(1).join(' ')).join(' · '), 100);

function describe({ description }: Command) {
  const { text, localizations } = localized(description);
  return { description: text, description_localizations: localizations };
}

/** Discord wants required options first. */
const optionsOf = ({ options }: Command): APIApplicationCommandBasicOption[] =>
  Object.entries(options)
    .map(([name, option]) => option.describe(name))
    .sort((one, other) => Number(other.required ?? false) - Number(one.required ?? false));

const MANAGE_SERVER = PermissionFlagsBits.ManageGuild.toString();

/**
 * A list of commands in one form, however it came: Discord adds ids and
 * defaults, leaves out what is empty, and gives the list in an order of its own.
 */
function comparable(commands: readonly Described[]): unknown {
  return commands
    .map(({ type, name, description, description_localizations, options, default_member_permissions }) =>
      withoutEmpty({ type, name, description, description_localizations, options, default_member_permissions }),
    )
    .sort((one, other) => String(one['name']).localeCompare(String(other['name'])));
}

interface Described {
  readonly type?: unknown;
  readonly name: string;
  readonly description?: unknown;
  readonly description_localizations?: unknown;
  readonly options?: unknown;
  readonly default_member_permissions?: unknown;
}

function withoutEmpty(parts: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts)
      .map(([key, part]) => [key, strippedOf(part)] as const)
      .filter(([, part]) => part !== undefined),
  );
}

function strippedOf(part: unknown): unknown {
  if (part === null || part === false) return undefined;
  if (Array.isArray(part)) return part.length > 0 ? part.map(strippedOf) : undefined;
  if (typeof part !== 'object') return part;
  const stripped = withoutEmpty(part);
  return Object.keys(stripped).length > 0 ? stripped : undefined;
}
