import { ComponentType as Kind } from 'discord-api-types/v10';
import type { Wire } from './payloads.ts';

/** Any component, read leniently: the oracles check shapes, this file only completes and reads them. */
export type Component = Wire & { readonly type: number };

const SELECTS: ReadonlySet<number> = new Set([
  Kind.StringSelect,
  Kind.UserSelect,
  Kind.RoleSelect,
  Kind.MentionableSelect,
  Kind.ChannelSelect,
]);

/** Whether it is a select menu of any kind. */
export function isSelect(component: Component): boolean {
  return SELECTS.has(component.type);
}

/** A text of this component, such as its label; nothing where there is none. */
export function wordsOf(component: Component, field: string): string | undefined {
  const words = component[field];
  return typeof words === 'string' ? words : undefined;
}

/** The components inside this one, whichever field holds them. */
function childrenOf(component: Component): readonly Component[] {
  const { components, accessory, component: labelled } = component;
  // Outer edge: what arrived as JSON is taken for components here, once.
  return [...((components as Component[] | undefined) ?? []), accessory as Component, labelled as Component].filter(
    Boolean,
  );
}

/** All components, outer before inner, in reading order. */
export function flattened(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [component, ...flattened(childrenOf(component))]);
}

/**
 * The components as Discord gives them back: each with an `id`, and with the defaults of its kind.
 *
 * @param media turns `{ url }` into what Discord says of a picture or file; `attachment://` means an upload.
 */
export function completedComponents(components: readonly Component[], media: (url: string) => Wire): Component[] {
  const taken = new Set(flattened(components).map(({ id }) => id));
  let next = 1;
  const freeId = (): number => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };

  const complete = (component: Component): Component => {
    const { components: inner, accessory, component: labelled, ...own } = component;
    const id = typeof own.id === 'number' && own.id > 0 ? own.id : freeId();
    return {
      ...defaultsOf(component.type),
      ...own,
      ...mediaOf(component, media),
      id,
      ...(inner ? { components: (inner as Component[]).map(complete) } : {}),
      ...(accessory ? { accessory: complete(accessory as Component) } : {}),
      ...(labelled ? { component: complete(labelled as Component) } : {}),
    };
  };
  return components.map(complete);
}

function defaultsOf(kind: number): Wire {
  if (SELECTS.has(kind)) return { min_values: 1, max_values: 1 };
  switch (kind) {
    case Kind.Container:
      return { accent_color: null, spoiler: false };
    case Kind.Separator:
      return { spacing: 1, divider: true };
    case Kind.Thumbnail:
      return { description: null, spoiler: false };
    case Kind.File:
      return { name: null, size: null, spoiler: false };
    case Kind.TextInput:
    case Kind.RadioGroup:
      return { required: true };
    case Kind.Checkbox:
      return { default: false };
    default:
      return {};
  }
}

function mediaOf(component: Component, media: (url: string) => Wire): Wire {
  const resolved = (item: unknown) => media((item as { url: string }).url);
  if (component.type === Kind.Thumbnail) return { media: resolved(component['media']) };
  if (component.type === Kind.File) {
    const file = resolved(component['file']);
    return { file, name: file['name'] ?? null, size: file['size'] ?? null };
  }
  if (component.type !== Kind.MediaGallery) return {};
  const items = (component['items'] as Wire[]).map((item) => ({
    description: null,
    spoiler: false,
    ...item,
    media: resolved(item['media']),
  }));
  return { items };
}
