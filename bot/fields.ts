import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APITextDisplayComponent,
  ComponentType,
  type ModalSubmitFields,
  TextInputStyle,
} from 'discord.js';
import { Refusal } from '../domain/refusal.ts';
import type { Context } from './context.ts';
import { cut } from './cut.ts';
import type { MessageKey } from './languages/catalog.ts';
import { type Choice, fitting } from './select.ts';

/** What a form is about, for fields that depend on it. */
interface FormSubject {
  readonly context: Context;
  readonly ids: readonly string[];
}

/** One field of a form: how Discord shows it and how its value is read. */
export interface Field<Value> {
  /** `prefilled` is the value it opens with. */
  show(name: string, subject: FormSubject, prefilled: unknown): Promise<APILabelComponent | APITextDisplayComponent>;
  read(fields: ModalSubmitFields, name: string): Value;
}

/** The fields of a form by name, from top to bottom; at most five. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values of a form's fields, by name. */
export type FieldValues<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };

/** What can be chosen; worked out when the form opens, for this reader and these ids. */
export type Choices =
  | readonly Choice[]
  | ((context: Context, ids: readonly string[]) => readonly Choice[] | Promise<readonly Choice[]>);

/** The words over a field: a sentence of the catalog, or words that are ready to be read. */
export type Label = MessageKey | { readonly words: string };

interface About {
  /** One line under the label. */
  readonly description?: Label;
}

interface TextLimits extends About {
  readonly max: number;
  readonly required: boolean;
}

interface Picking extends About {
  /** Whether something must be chosen; if not, nothing chosen reads as an empty text. */
  readonly required?: boolean;
}

/** One line of text, as it was typed. */
export const shortText = (label: Label, limits: TextLimits): Field<string> =>
  textField(label, limits, TextInputStyle.Short);

/** Several lines of text, as they were typed. */
export const longText = (label: Label, limits: TextLimits): Field<string> =>
  textField(label, limits, TextInputStyle.Paragraph);

/** One of up to 25 choices, in a list that folds out. */
export const pick = (label: Label, choices: Choices, { required = true, ...about }: Picking = {}): Field<string> => ({
  show: async (name, subject, prefilled) =>
    labelled(label, about, subject, {
      type: ComponentType.StringSelect,
      custom_id: name,
      options: preset(await choicesFor(choices, subject), prefilled),
      min_values: required ? 1 : 0,
      max_values: 1,
      required,
    }),
  read: (fields, name) => asked(fields, name, ComponentType.StringSelect).getStringSelectValues(name)[0] ?? '',
});

/** One of two to ten choices, all in sight. */
export const radio = (label: Label, choices: Choices, { required = true, ...about }: Picking = {}): Field<string> => ({
  show: async (name, subject, prefilled) =>
    labelled(label, about, subject, {
      type: ComponentType.RadioGroup,
      custom_id: name,
      options: preset(await choicesFor(choices, subject), prefilled),
      required,
    }),
  read: (fields, name) => asked(fields, name, ComponentType.RadioGroup).getRadioGroup(name) ?? '',
});

/** A box to tick, or not. */
export const checkbox = (label: Label, about: About = {}): Field<boolean> => ({
  show: async (name, subject, prefilled) =>
    labelled(label, about, subject, { type: ComponentType.Checkbox, custom_id: name, default: prefilled === true }),
  read: (fields, name) => asked(fields, name, ComponentType.Checkbox).getCheckbox(name),
});

/** A text to read, above or between the fields. */
export const note = (key: MessageKey): Field<undefined> => ({
  show: async (_, { context }) => ({ type: ComponentType.TextDisplay, content: context.say(key) }),
  read: () => undefined,
});

/** Discord's limit for a text input. */
const TEXT_MOST = 4000;

const textField = (label: Label, { max, required, ...about }: TextLimits, style: TextInputStyle): Field<string> => ({
  show: async (name, subject, prefilled) =>
    labelled(label, about, subject, {
      type: ComponentType.TextInput,
      custom_id: name,
      style,
      max_length: Math.min(max, TEXT_MOST),
      required,
      ...(typeof prefilled === 'string' && prefilled !== ''
        ? { value: prefilled.slice(0, Math.min(max, TEXT_MOST)) }
        : {}),
    }),
  read: (fields, name) => asked(fields, name, ComponentType.TextInput).getTextInputValue(name),
});

/** @throws {@link Refusal} `outdated-button` when the form was opened before this field was part of it. */
function asked(fields: ModalSubmitFields, name: string, type: ComponentType): ModalSubmitFields {
  if (fields.fields.get(name)?.type !== type) throw new Refusal('outdated-button', {});
  return fields;
}

function labelled(
  label: Label,
  { description }: About,
  { context: { say } }: FormSubject,
  component: APIComponentInLabel,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cut(worded(label, say), 45),
    ...(description === undefined ? {} : { description: cut(worded(description, say), 100) }),
    component,
  };
}

const worded = (label: Label, say: Context['say']): string => (typeof label === 'string' ? say(label) : label.words);

const choicesFor = async (choices: Choices, { context, ids }: FormSubject): Promise<readonly Choice[]> =>
  typeof choices === 'function' ? choices(context, ids) : choices;

const preset = (choices: readonly Choice[], chosen: unknown) =>
  fitting(choices).map((choice) => (choice.value === chosen ? { ...choice, default: true } : choice));

/** What was written or chosen in a field of a form, as it came; `undefined` when the form had no such field. */
export function textIn(submitted: ModalSubmitFields, name: string): string | undefined {
  switch (submitted.fields.get(name)?.type) {
    case ComponentType.TextInput:
      return submitted.getTextInputValue(name);
    case ComponentType.StringSelect:
      return submitted.getStringSelectValues(name)[0];
    case ComponentType.RadioGroup:
      return submitted.getRadioGroup(name) ?? undefined;
    default:
      return undefined;
  }
}

/** What was chosen on each scale of a form as it came, by the names of the fields; `undefined` where nothing was. */
export const radiosIn = ({ fields }: ModalSubmitFields): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    [...fields.values()].flatMap((field) =>
      field.type === ComponentType.RadioGroup ? [[field.customId, field.value ?? undefined]] : [],
    ),
  );
