import {
  type APIButtonComponentWithCustomId,
  ComponentType,
  type ModalSubmitFields,
  type TopLevelComponent,
} from 'discord.js';
import { row } from './button.ts';
import { parseCustomId } from './custom-id.ts';
import type { Row } from './view.ts';

/** Every text of a submitted form, from top to bottom, of fields nobody knows any more too. */
export function typedInto({ fields }: ModalSubmitFields): readonly string[] {
  return [...fields.values()].flatMap((field) =>
    field.type === ComponentType.TextInput && 'value' in field && field.value !== '' ? [String(field.value)] : [],
  );
}

/**
 * The buttons under a message that open a form about the same ids: after a refusal, the way back into the form.
 *
 * Discord does not say which button a form was opened with, only under which message.
 */
export function formAgain(
  components: readonly TopLevelComponent[],
  ids: readonly string[],
  opensForm: (verb: string) => boolean,
): readonly Row[] {
  const buttons = components.flatMap((component) =>
    component.type === ComponentType.ActionRow
      ? component.components.flatMap((part) => (part.type === ComponentType.Button ? [part.toJSON()] : []))
      : [],
  );
  const same = buttons.filter((button): button is APIButtonComponentWithCustomId => {
    const route = 'custom_id' in button ? parseCustomId(button.custom_id) : undefined;
    return route !== undefined && opensForm(route.verb) && route.ids.join() === ids.join();
  });
  return same.length > 0 ? [row(...same.slice(0, 5))] : [];
}
