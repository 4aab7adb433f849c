import type {
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from 'discord.js';
import { Refusal } from '../domain/refusal.ts';
import type { Button } from './button.ts';
import type { Command } from './command.ts';
import { parseCustomId, type Route } from './custom-id.ts';
import { formAgain, typedInto } from './form-again.ts';
import type { Modal } from './modal.ts';
import type { Task } from './task.ts';

/** Everything the bot can be asked for. */
export interface Handlers {
  readonly commands: readonly Command[];
  readonly buttons: readonly Button[];
  readonly modals: readonly Modal[];
}

export interface Routes {
  /** What this interaction asks for. What nobody can answer becomes a task that is refused as outdated. */
  taskOf(interaction: RepliableInteraction): Task;
  commandAt(path: string): Command | undefined;
}

/** @throws an `Error` when two handlers have one name: one of them would never be reached. */
export function createRoutes({ commands, buttons, modals }: Handlers): Routes {
  const commandByPath = byName(commands, ({ path }) => path);
  const buttonByVerb = byName(buttons, ({ verb }) => verb);
  const modalByVerb = byName(modals, ({ verb }) => verb);

  function commandTask(interaction: ChatInputCommandInteraction): Task {
    const command = commandByPath.get(pathOf(interaction));
    if (!command) return OUTDATED;

    const base = { name: command.path, typed: [], again: [] };
    if (command.kind === 'form') return { ...base, kind: 'form', run: (context) => command.run(interaction, context) };
    return { ...base, kind: 'answer', answer: command.reply, run: (context) => command.run(interaction, context) };
  }

  function pressTask(interaction: MessageComponentInteraction): Task {
    const found = find(buttonByVerb, parseCustomId(interaction.customId));
    if (!found) return OUTDATED;

    const { handler, ids } = found;
    const values = interaction.isStringSelectMenu() ? interaction.values : [];
    const base = { name: handler.verb, typed: [], again: [] };
    if (handler.kind === 'form') {
      return { ...base, kind: 'form', run: (context) => handler.press(ids, values, context) };
    }
    return {
      ...base,
      kind: 'answer',
      answer: privately(handler.answer, interaction),
      run: (context) => handler.press(ids, values, context),
    };
  }

  function formTask(interaction: ModalSubmitInteraction): Task {
    const typed = typedInto(interaction.fields);
    const found = find(modalByVerb, parseCustomId(interaction.customId));
    if (!found) return { ...OUTDATED, typed };

    const { handler, ids } = found;
    return {
      kind: 'answer',
      name: handler.verb,
      typed,
      again: formAgain(interaction.message?.components ?? [], ids, (verb) => buttonByVerb.get(verb)?.kind === 'form'),
      answer: privately(handler.answer, interaction),
      run: (context) => handler.submit(ids, interaction.fields, context),
    };
  }

  return {
    commandAt: (path) => commandByPath.get(path),
    taskOf(interaction) {
      if (interaction.isChatInputCommand()) return commandTask(interaction);
      if (interaction.isMessageComponent()) return pressTask(interaction);
      if (interaction.isModalSubmit()) return formTask(interaction);
      return OUTDATED;
    },
  };
}

/** What was typed to call a command: `round extend`, or `review`. */
export function pathOf({ commandName, options }: Called): string {
  return [commandName, options.getSubcommandGroup(false), options.getSubcommand(false)].filter(Boolean).join(' ');
}

interface Called {
  readonly commandName: string;
  readonly options: {
    getSubcommandGroup(required: false): string | null;
    getSubcommand(required: false): string | null;
  };
}

const OUTDATED = {
  kind: 'answer',
  name: 'outdated',
  typed: [],
  again: [],
  answer: 'private',
  async run() {
    throw new Refusal('outdated-button', {});
  },
} as const satisfies Task;

function find<H extends { readonly verb: string; readonly ids: number; readonly idsLeast?: number }>(
  handlers: ReadonlyMap<string, H>,
  route: Route | undefined,
): { readonly handler: H; readonly ids: readonly string[] } | undefined {
  const handler = route && handlers.get(route.verb);
  if (!handler || route.ids.length > handler.ids) return undefined;
  return route.ids.length >= (handler.idsLeast ?? handler.ids) ? { handler, ids: route.ids } : undefined;
}

/** Only a message that one person sees may change for one person's answer. */
function privately(
  answer: 'private' | 'update',
  { message, guildId }: MessageComponentInteraction | ModalSubmitInteraction,
): 'private' | 'update' {
  const isPrivate = message !== null && (guildId === null || message.flags.has('Ephemeral'));
  return isPrivate ? answer : 'private';
}

function byName<T>(handlers: readonly T[], nameOf: (handler: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const handler of handlers) {
    if (map.has(nameOf(handler))) throw new Error(`two handlers are called ${nameOf(handler)}`);
    map.set(nameOf(handler), handler);
  }
  return map;
}
