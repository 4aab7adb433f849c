import type { ChatInputCommandInteraction } from 'discord.js';
import type { Context } from './context.ts';
import type { MessageKey } from './languages/catalog.ts';
import { type Input, type Options, readInput } from './options.ts';
import type { ModalView, View } from './view.ts';

interface Described<O extends Options> {
  /** What members type: `round extend`, or `review`. */
  readonly path: string;
  readonly description: MessageKey;
  /** Only tidies the menu of people who cannot use it; the rule itself stands in the services. */
  readonly for?: 'administrator';
  readonly options: O;
}

export interface CommandDefinition<O extends Options> extends Described<O> {
  /** Who sees the answer. Discord fixes this when the answer is deferred, so it is fixed here. A refusal is private always. */
  readonly reply: 'private' | 'public';
  execute(input: Input<O>, context: Context): Promise<string | View>;
}

export interface ModalCommandDefinition<O extends Options> extends Described<O> {
  open(input: Input<O>, context: Context): Promise<ModalView>;
}

/** A command that answers with a message. Its option types have been checked once and can be forgotten. */
export interface AnsweringCommand extends Described<Options> {
  readonly kind: 'answer';
  readonly reply: 'private' | 'public';
  run(interaction: ChatInputCommandInteraction, context: Context): Promise<string | View>;
}

/** A command that answers with a form. */
export interface FormCommand extends Described<Options> {
  readonly kind: 'form';
  run(interaction: ChatInputCommandInteraction, context: Context): Promise<ModalView>;
}

export type Command = AnsweringCommand | FormCommand;

/** A command whose answer is a message, and which may take its time. */
export function defineCommand<O extends Options>(
  definition: CommandDefinition<O>,
): AnsweringCommand & CommandDefinition<O> {
  return {
    ...definition,
    kind: 'answer',
    run: (interaction, context) => definition.execute(readInput(definition.options, interaction), context),
  };
}

/** A command whose answer is a form: it cannot be deferred, so it must be quick. */
export function defineModalCommand<O extends Options>(
  definition: ModalCommandDefinition<O>,
): FormCommand & ModalCommandDefinition<O> {
  return {
    ...definition,
    kind: 'form',
    run: (interaction, context) => definition.open(readInput(definition.options, interaction), context),
  };
}
