import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import type { UploadedFile } from '../cdn.ts';
import { type CommandOption, isBranch, type RegisteredCommand } from '../commands.ts';
import type { Discord } from '../discord.ts';
import { resolvedObjects } from '../interaction-packet.ts';
import type { Wire } from '../payloads.ts';
import { ActorError, CommandNotFound } from './actor-error.ts';
import { idNamed, type Nameable } from './lookup.ts';

/** A file a person attaches to a command. */
export interface AttachedFile {
  readonly fileName: string;
  readonly content: string | Buffer;
  readonly contentType?: string;
}

export type CommandValues = Readonly<Record<string, unknown>>;

/** A command with the branch that was named, as `/round extend` names the branch `extend` of `round`. */
export interface ChosenCommand {
  readonly command: RegisteredCommand;
  /** Groups and subcommand, outermost first. */
  readonly branch: readonly CommandOption[];
  readonly options: readonly CommandOption[];
}

/** Finds what `/round extend` means among the registered commands. @throws {@link CommandNotFound} */
export function chosenCommand({ commands }: Discord, line: string): ChosenCommand {
  const [name = '', ...words] = line.trim().replace(/^\//, '').split(/\s+/);
  const command = [...commands.list('guild'), ...commands.list('global')].find(
    (one) => one.type === 1 && one.name === name,
  );
  if (!command) throw new CommandNotFound(line);

  const branch: CommandOption[] = [];
  let options = command.options ?? [];
  for (const word of words) {
    const next = options.find((option) => isBranch(option) && option.name === word);
    if (!next) throw new CommandNotFound(line);
    branch.push(next);
    options = next.options ?? [];
  }
  if (options.some(isBranch)) throw new CommandNotFound(line);
  return { command, branch, options };
}

/**
 * The `data` of the interaction: values converted as the client converts them.
 *
 * @param focused the option being typed, for autocompletion: then nothing is required yet.
 */
export function commandData(discord: Discord, chosen: ChosenCommand, values: CommandValues, focused?: string): Wire {
  const { command, branch, options } = chosen;
  const unknown = Object.keys(values).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new ActorError('invalid-value', `the command has no option ${unknown}`);

  const resolver = createResolver(discord);
  const leaves = options.flatMap((option) => {
    const value = values[option.name];
    const isFocused = option.name === focused;
    if (value === undefined || value === null) {
      if (option.required && focused === undefined)
        throw new ActorError('invalid-value', `option ${option.name} is required`);
      return [];
    }
    const converted = isFocused ? value : convert(option, value, resolver);
    return [{ name: option.name, type: option.type, value: converted, ...(isFocused ? { focused: true } : {}) }];
  });

  const nested = branch.reduceRight<readonly Wire[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    leaves,
  );
  const resolved = resolver.resolved();
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
    ...(nested.length > 0 ? { options: nested } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
}

interface Resolver {
  named(name: string, kinds: readonly Nameable[]): string;
  attached(file: AttachedFile): string;
  resolved(): Wire;
}

function createResolver(discord: Discord): Resolver {
  const found: Record<Nameable, string[]> = { users: [], roles: [], channels: [] };
  const attachments: Record<string, Wire> = {};
  return {
    named(name, kinds) {
      const { kind, id } = idNamed(discord, name, kinds);
      found[kind].push(id);
      return id;
    },
    attached({ fileName, content, contentType }) {
      const id = discord.ids.next();
      const file: UploadedFile = {
        index: id,
        name: fileName,
        contentType: contentType ?? typeOf(fileName),
        content: Buffer.from(content),
      };
      const url = discord.cdn.store('ephemeral', id, file);
      attachments[id] = {
        id,
        filename: fileName,
        size: file.content.length,
        url,
        proxy_url: url,
        content_type: file.contentType,
        ephemeral: true,
      };
      return id;
    },
    resolved: () => ({
      ...resolvedObjects(discord, found),
      ...(Object.keys(attachments).length > 0 ? { attachments } : {}),
    }),
  };
}

function convert(option: CommandOption, value: unknown, resolver: Resolver): unknown {
  const wrong = (why: string) => new ActorError('invalid-value', `option ${option.name} ${why}`);
  switch (option.type) {
    case Kind.String:
      return checkedText(option, chosenValue(option, String(value)), wrong);
    case Kind.Integer:
    case Kind.Number: {
      const number = Number(chosenValue(option, value as string | number));
      if (!Number.isFinite(number) || (option.type === Kind.Integer && !Number.isInteger(number)))
        throw wrong('is no such number');
      if (number < (option.min_value ?? Number.NEGATIVE_INFINITY)) throw wrong('is too small');
      if (number > (option.max_value ?? Number.POSITIVE_INFINITY)) throw wrong('is too large');
      return number;
    }
    case Kind.Boolean:
      if (typeof value !== 'boolean') throw wrong('is neither true nor false');
      return value;
    case Kind.User:
      return resolver.named(String(value), ['users']);
    case Kind.Role:
      return resolver.named(String(value), ['roles']);
    case Kind.Channel:
      return resolver.named(String(value), ['channels']);
    case Kind.Mentionable:
      return resolver.named(String(value), ['users', 'roles']);
    case Kind.Attachment:
      return resolver.attached(value as AttachedFile);
    default:
      throw wrong('cannot be given a value');
  }
}

/** People choose by the name they read; a choice's value serves as well. */
function chosenValue(option: CommandOption, value: string | number): string | number {
  if (!option.choices?.length) return value;
  const choice = option.choices.find((one) => one.value === value || one.name === value);
  if (!choice) throw new ActorError('invalid-value', `option ${option.name} offers no such choice`);
  return choice.value;
}

function checkedText(option: CommandOption, value: string | number, wrong: (why: string) => ActorError): string {
  const text = String(value);
  if (text.length < (option.min_length ?? 0)) throw wrong('is too short');
  if (text.length > (option.max_length ?? 6_000)) throw wrong('is too long');
  return text;
}

function typeOf(fileName: string): string {
  const types: Readonly<Record<string, string>> = {
    csv: 'text/csv; charset=utf-8',
    json: 'application/json; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
    pdf: 'application/pdf',
    png: 'image/png',
    txt: 'text/plain; charset=utf-8',
    yaml: 'application/yaml; charset=utf-8',
  };
  return types[fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
