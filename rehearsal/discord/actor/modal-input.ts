import { ComponentType as Kind } from 'discord-api-types/v10';
import { type Component, isSelect, wordsOf } from '../components.ts';
import type { Discord } from '../discord.ts';
import { resolvedObjects } from '../interaction-packet.ts';
import type { ModalPayload } from '../interactions.ts';
import type { Wire } from '../payloads.ts';
import { ActorError } from './actor-error.ts';
import { idNamed, type Nameable, OFFERED } from './lookup.ts';

/** What a person enters, by the field's label or custom id. */
export type ModalValues = Readonly<Record<string, string | readonly string[] | boolean>>;

/** The `data` of a modal submit: each component with its value, in the nesting of the modal itself. */
export function modalData(discord: Discord, modal: ModalPayload, values: ModalValues): Wire {
  const left = new Set(Object.keys(values));
  const found: Record<Nameable, string[]> = { users: [], roles: [], channels: [] };

  const entered = (input: Component, label: string): ModalValues[string] | undefined => {
    const key = [String(input['custom_id']), label].find((name) => name in values);
    if (key === undefined) return undefined;
    left.delete(key);
    return values[key];
  };
  const filled = (input: Component, label: string): Wire => ({
    type: input.type,
    id: input['id'],
    custom_id: input['custom_id'],
    ...enteredValue(discord, input, { label, entered: entered(input, label), found }),
  });

  const components = modal.components.map((component): Wire => {
    const { type, id } = component;
    if (type === Kind.TextDisplay) return { type, id };
    if (type === Kind.ActionRow) {
      const inputs = (component['components'] as Component[] | undefined) ?? [];
      return { type, id, components: inputs.map((input) => filled(input, wordsOf(input, 'label') ?? '')) };
    }
    return { type, id, component: filled(component['component'] as Component, wordsOf(component, 'label') ?? '') };
  });

  const unknown = [...left][0];
  if (unknown !== undefined) throw new ActorError('invalid-value', `the modal has no field ${unknown}`);
  const resolved = resolvedObjects(discord, found);
  return { custom_id: modal.custom_id, components, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) };
}

interface Entry {
  readonly label: string;
  readonly entered: ModalValues[string] | undefined;
  readonly found: Record<Nameable, string[]>;
}

function enteredValue(discord: Discord, input: Component, { label, entered, found }: Entry): Wire {
  const wrong = (why: string) => new ActorError('invalid-value', `the field ${label} ${why}`);
  const isRequired = input['required'] !== false;

  if (input.type === Kind.Checkbox)
    return { value: entered === undefined ? input['default'] === true : entered === true };
  if (input.type === Kind.TextInput) {
    const value = typeof entered === 'string' ? entered : (wordsOf(input, 'value') ?? '');
    if (isRequired && value === '') throw wrong('is required');
    if (value !== '' && value.length < Number(input['min_length'] ?? 0)) throw wrong('is too short');
    if (value.length > Number(input['max_length'] ?? 4_000)) throw wrong('is too long');
    return { value };
  }

  const chosen = entered === undefined ? defaultsOf(input) : [entered].flat().map(String).filter(Boolean);
  const values = chosen.map((one) => {
    if (!isSelect(input) || input.type === Kind.StringSelect) return optionValue(input, one, wrong);
    const { kind, id } = idNamed(discord, one, OFFERED[input.type] ?? []);
    found[kind].push(id);
    return id;
  });

  if (input.type === Kind.RadioGroup) {
    if (isRequired && values.length === 0) throw wrong('is required');
    if (values.length > 1) throw wrong('takes one value');
    return { value: values[0] ?? null };
  }
  checkCount(input, values.length, wrong);
  return { values };
}

function checkCount(input: Component, count: number, wrong: (why: string) => ActorError): void {
  const isRequired = input['required'] !== false;
  const options = (input['options'] as unknown[] | undefined)?.length ?? 25;
  const most = Number(input['max_values'] ?? (input.type === Kind.CheckboxGroup ? options : 1));
  if (isRequired && count === 0) throw wrong('is required');
  if (count > 0 && count < Number(input['min_values'] ?? 1)) throw wrong('wants more values');
  if (count > most) throw wrong('takes fewer values');
}

function optionValue(input: Component, wanted: string, wrong: (why: string) => ActorError): string {
  const options = (input['options'] as { label: string; value: string }[] | undefined) ?? [];
  const option = options.find(({ label, value }) => value === wanted || label === wanted);
  if (!option) throw wrong('offers no such option');
  return option.value;
}

/** What is ticked beforehand: marked options, or default values of a select. */
function defaultsOf(input: Component): string[] {
  const options = (input['options'] as { value: string; default?: boolean }[] | undefined) ?? [];
  const preset = (input['default_values'] as { id: string }[] | undefined) ?? [];
  return [...options.filter((option) => option.default).map(({ value }) => value), ...preset.map(({ id }) => id)];
}
