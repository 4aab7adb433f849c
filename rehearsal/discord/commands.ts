import { ApplicationCommandType, ApplicationCommandOptionType as OptionKind } from 'discord-api-types/v10';
import type { Wire } from './payloads.ts';
import type { Snowflakes } from './snowflake.ts';

/** One option, subcommand or group of a command, as registered. */
export interface CommandOption {
  readonly type: OptionKind;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly {
    readonly name: string;
    readonly value: string | number;
    readonly name_localizations?: Readonly<Record<string, string>> | null;
  }[];
  readonly options?: readonly CommandOption[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly channel_types?: readonly number[];
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
}

/** A registered command. */
export interface RegisteredCommand {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  readonly version: string;
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>> | null;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>> | null;
  readonly default_member_permissions: string | null;
  readonly nsfw: boolean;
  readonly options?: readonly CommandOption[];
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[];
  readonly dm_permission?: boolean;
}

export type CommandScope = 'global' | 'guild';

export interface Commands {
  list(scope: CommandScope): readonly RegisteredCommand[];
  /** Replaces all commands of a scope. A command of the same name and kind keeps its id. */
  replace(scope: CommandScope, bodies: readonly Wire[]): readonly RegisteredCommand[];
  /** Creates one, or replaces the one of the same name and kind. */
  put(scope: CommandScope, body: Wire): { command: RegisteredCommand; isNew: boolean };
  remove(scope: CommandScope, id: string): boolean;
  /** How many commands were created since the server started; Discord allows 200 a day. */
  created(): number;
  /** Calls back after the next registration. */
  onceRegistered(listener: () => void): void;
}

/** The commands the bot has registered, globally and in the guild. */
export function createCommands(
  { applicationId, guildId }: { applicationId: string; guildId: string },
  ids: Snowflakes,
): Commands {
  const scopes: Record<CommandScope, RegisteredCommand[]> = { global: [], guild: [] };
  const listeners: (() => void)[] = [];
  let creations = 0;

  const sameAs = (body: Wire) => (command: RegisteredCommand) =>
    command.name === body['name'] && command.type === (body['type'] ?? 1);

  const completed = (scope: CommandScope, body: Wire, earlier: RegisteredCommand | undefined): RegisteredCommand => {
    if (!earlier) creations += 1;
    const { options, ...own } = body;
    return {
      default_member_permissions: null,
      type: ApplicationCommandType.ChatInput,
      nsfw: false,
      description: '',
      name_localizations: null,
      description_localizations: null,
      ...(scope === 'global' ? { dm_permission: true, contexts: null, integration_types: [0] } : {}),
      ...own,
      id: earlier?.id ?? ids.next(),
      version: ids.next(),
      application_id: applicationId,
      ...(scope === 'guild' ? { guild_id: guildId } : {}),
      ...(Array.isArray(options) && options.length > 0 ? { options: options.map(slimmed) } : {}),
      // Outer edge: the HTTP oracle has checked the body.
    } as unknown as RegisteredCommand;
  };

  const registered = (): void => {
    for (const listener of listeners.splice(0)) listener();
  };

  return {
    list: (scope) => scopes[scope],
    replace(scope, bodies) {
      const before = scopes[scope];
      scopes[scope] = bodies.map((body) => completed(scope, body, before.find(sameAs(body))));
      registered();
      return scopes[scope];
    },
    put(scope, body) {
      const earlier = scopes[scope].find(sameAs(body)) ?? scopes[scope].find(({ id }) => id === body['id']);
      const command = completed(scope, { ...earlier, ...body }, earlier);
      scopes[scope] = [...scopes[scope].filter(({ id }) => id !== command.id), command];
      registered();
      return { command, isNew: !earlier };
    },
    remove(scope, id) {
      const left = scopes[scope].filter((command) => command.id !== id);
      const isGone = left.length < scopes[scope].length;
      scopes[scope] = left;
      return isGone;
    },
    created: () => creations,
    onceRegistered: (listener) => void listeners.push(listener),
  };
}

/** Discord gives options back without what is null, absent or false by default. */
function slimmed(option: Wire): Wire {
  const kept = Object.entries(option).filter(
    ([key, value]) =>
      value !== null && value !== undefined && !(value === false && (key === 'required' || key === 'autocomplete')),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'options' && Array.isArray(value) ? value.map(slimmed) : value]),
  );
}

/** Whether this option is a subcommand or a group of them rather than a value. */
export function isBranch(option: CommandOption): boolean {
  return option.type === OptionKind.Subcommand || option.type === OptionKind.SubcommandGroup;
}
