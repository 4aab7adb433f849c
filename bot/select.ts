import { type APIStringSelectComponent, ComponentType } from 'discord.js';
import type { AnsweringPress } from './button.ts';
import type { Context } from './context.ts';
import { customId } from './custom-id.ts';
import { cut } from './cut.ts';
import type { View } from './view.ts';

export interface SelectDefinition {
  readonly verb: string;
  readonly ids: number;
  readonly answer: 'private' | 'update';
  execute(ids: readonly string[], values: readonly string[], context: Context): Promise<string | View>;
}

/** One thing to choose: what is read and what is sent. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** A list to choose from under a message, in the same list of handlers as buttons. */
export function defineSelect(definition: SelectDefinition): AnsweringPress & SelectDefinition {
  return { ...definition, kind: 'answer', press: (...asked) => definition.execute(...asked) };
}

/** A list to put under a message; one choice, of at most 25. */
export function select(
  verb: string,
  ids: readonly string[],
  placeholder: string,
  choices: readonly Choice[],
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: customId(verb, ...ids),
    placeholder: cut(placeholder, 150),
    options: fitting(choices),
  };
}

/** The same for one choice or several, up to all of them. */
export function selectSome(...asked: Parameters<typeof select>): APIStringSelectComponent {
  const one = select(...asked);
  return { ...one, min_values: 1, max_values: one.options.length };
}

/** Choices as long as Discord takes them. */
export const fitting = (choices: readonly Choice[]) =>
  choices.slice(0, 25).map(({ value, label, description }) => ({
    value,
    label: cut(label, 100),
    ...(description === undefined ? {} : { description: cut(description, 100) }),
  }));
