import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { Context } from './context.ts';
import { customId } from './custom-id.ts';
import { cut } from './cut.ts';
import type { ModalView, Row, View } from './view.ts';

export interface ButtonDefinition {
  /** Unique among buttons and selects; with `ids` it is the custom id. */
  readonly verb: string;
  /** How many ids follow the verb. */
  readonly ids: number;
  /** How many there are at least, where buttons of earlier versions lack the last ones. */
  readonly idsLeast?: number;
  /** `private`: a new message only the presser sees. `update`: the private message with the button changes. */
  readonly answer: 'private' | 'update';
  execute(ids: readonly string[], context: Context): Promise<string | View>;
}

export interface FormButtonDefinition {
  readonly verb: string;
  readonly ids: number;
  open(ids: readonly string[], context: Context): Promise<ModalView>;
}

/** A button or a select that answers with a message. */
export interface AnsweringPress {
  readonly kind: 'answer';
  readonly verb: string;
  readonly ids: number;
  readonly idsLeast?: number;
  readonly answer: 'private' | 'update';
  /** `values` is what was chosen in a select; a button has none. */
  press(ids: readonly string[], values: readonly string[], context: Context): Promise<string | View>;
}

/** A button that answers with a form. */
export interface FormPress {
  readonly kind: 'form';
  readonly verb: string;
  readonly ids: number;
  press(ids: readonly string[], values: readonly string[], context: Context): Promise<ModalView>;
}

/** Whatever can be pressed under a message, a select too. */
export type Button = AnsweringPress | FormPress;

/** A button whose answer is a message. It can be pressed twice, late, after a restart, and by anybody who sees it. */
export function defineButton(definition: ButtonDefinition): AnsweringPress & ButtonDefinition {
  return { ...definition, kind: 'answer', press: (ids, _, context) => definition.execute(ids, context) };
}

/** A button whose answer is a form: it cannot be deferred, so it must be quick. */
export function defineFormButton(definition: FormButtonDefinition): FormPress & FormButtonDefinition {
  return { ...definition, kind: 'form', press: (ids, _, context) => definition.open(ids, context) };
}

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/** A button to put under a message. */
export function button(
  verb: string,
  ids: readonly string[],
  label: string,
  style: keyof typeof STYLES,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    custom_id: customId(verb, ...ids),
    label: cut(label, 80),
    style: STYLES[style],
  };
}

/** One line of up to five buttons, or of one select. */
export function row(...components: readonly Row['components'][number][]): Row {
  return { type: ComponentType.ActionRow, components: [...components] };
}
