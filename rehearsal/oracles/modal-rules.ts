import { InteractionResponseType } from 'discord-api-types/v10';
import type { Breach } from './breach.ts';
import { allComponents, duplicateIds } from './components.ts';
import { isObject } from './json-schema.ts';

const COMPONENTS = 5;

/** The rules for modals that an answer to an interaction breaks. */
export function modalBreaches(operationId: string, body: unknown): readonly Breach[] {
  if (operationId !== 'create_interaction_response' || !isObject(body)) return [];
  const { type, data } = body;
  if (type !== InteractionResponseType.Modal || !isObject(data)) return [];

  const { components } = data;
  const at = ['data', 'components'];
  const breaches = duplicateIds(allComponents(components, at));
  if (!Array.isArray(components) || (components.length > 0 && components.length <= COMPONENTS)) return breaches;
  return [...breaches, { rule: 'too-many-modal-components', at }];
}
