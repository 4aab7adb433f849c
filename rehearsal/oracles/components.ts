import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Breach } from './breach.ts';
import { isObject, type JsonObject } from './json-schema.ts';

/** A component and where it stands. */
export interface PlacedComponent {
  readonly component: JsonObject;
  readonly at: Breach['at'];
}

/** The entries of a list that are objects, each with its place; nothing for what is no list. */
export function placed(list: unknown, at: Breach['at']): readonly PlacedComponent[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((component: unknown, index) => (isObject(component) ? [{ component, at: [...at, index] }] : []));
}

/** All components of a message or modal, those inside rows, containers, sections and labels included. */
export function allComponents(components: unknown, at: Breach['at']): readonly PlacedComponent[] {
  return placed(components, at).flatMap((entry) => [entry, ...inside(entry)]);
}

function inside({ component, at }: PlacedComponent): readonly PlacedComponent[] {
  const single = ['component', 'accessory'].flatMap((key) => {
    const held = component[key];
    return isObject(held) ? [{ component: held, at: [...at, key] }] : [];
  });
  return [
    ...allComponents(component['components'], [...at, 'components']),
    ...single.flatMap((entry) => [entry, ...inside(entry)]),
  ];
}

/** Each custom_id that an earlier component already has. */
export function duplicateIds(components: readonly PlacedComponent[]): readonly Breach[] {
  const seen = new Set<unknown>();
  return components.flatMap(({ component: { custom_id: id }, at }) => {
    const isKnown = seen.has(id);
    if (typeof id === 'string') seen.add(id);
    return isKnown ? [{ rule: 'duplicate-custom-id', at: [...at, 'custom_id'] }] : [];
  });
}

/** Buttons that show nothing or lead nowhere. Premium buttons show what Discord sells. */
export function buttonBreaches(components: readonly PlacedComponent[]): readonly Breach[] {
  return components.flatMap(({ component: button, at }) => {
    if (button['type'] !== ComponentType.Button || button['style'] === ButtonStyle.Premium) return [];
    const target = button['style'] === ButtonStyle.Link ? 'url' : 'custom_id';
    const breaches: Breach[] = [];
    if (!button['label'] && !button['emoji']) breaches.push({ rule: 'button-without-face', at: [...at, 'label'] });
    if (!button[target]) breaches.push({ rule: 'button-without-target', at: [...at, target] });
    return breaches;
  });
}
