import { ButtonStyle, ComponentType as Kind, MessageFlags } from 'discord-api-types/v10';
import { type Component, flattened, isSelect, wordsOf } from './components.ts';
import type { Interaction, ModalPayload } from './interactions.ts';
import { textOf } from './message-text.ts';
import { type StoredMessage, titleOf, type World } from './world.ts';

/** A message as it stands in front of somebody. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly authorName: string;
  readonly fromBot: boolean;
  readonly content: string;
  /** Content, embeds and text displays flattened, as a person reads it: mentions are names. */
  readonly text: string;
  readonly ephemeral: boolean;
  /** The bot is still thinking; there is nothing to read yet. */
  readonly thinking: boolean;
  readonly edited: boolean;
  readonly pinned: boolean;
  readonly buttons: readonly {
    readonly label: string;
    readonly customId?: string;
    readonly url?: string;
    readonly disabled: boolean;
  }[];
  readonly selects: readonly SeenSelect[];
  readonly embeds: readonly unknown[];
  /** As Discord gives them, for whoever draws the message. */
  readonly components: readonly unknown[];
  readonly attachments: readonly {
    readonly name: string;
    readonly url: string;
    readonly description?: string;
    readonly contentType?: string;
  }[];
  readonly reactions: readonly { readonly emoji: string; readonly count: number }[];
  readonly repliesTo?: string;
  readonly createdAt: Date;
}

export interface SeenSelect {
  readonly customId: string;
  readonly placeholder?: string;
  /** What is chosen from: `string` has options of its own, the others offer what the server has. */
  readonly kind: 'string' | 'user' | 'role' | 'mentionable' | 'channel';
  readonly disabled: boolean;
  readonly minValues: number;
  readonly maxValues: number;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly isDefault: boolean;
  }[];
}

export interface SeenField {
  readonly label: string;
  readonly customId: string;
  readonly kind: 'text' | 'paragraph' | 'select' | 'radio' | 'checkbox' | 'checkboxes' | 'file' | 'note';
  readonly required: boolean;
  readonly description?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly isDefault: boolean;
  }[];
  /** What is filled in beforehand. */
  readonly value?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minValues?: number;
  readonly maxValues?: number;
}

/** A modal as it stands in front of somebody. */
export interface SeenModal {
  /** Says which open modal this is when it is submitted. */
  readonly id: string;
  readonly title: string;
  readonly customId: string;
  readonly fields: readonly SeenField[];
}

const SELECT_KINDS: Readonly<Record<number, SeenSelect['kind']>> = {
  [Kind.StringSelect]: 'string',
  [Kind.UserSelect]: 'user',
  [Kind.RoleSelect]: 'role',
  [Kind.MentionableSelect]: 'mentionable',
  [Kind.ChannelSelect]: 'channel',
};

/** Reads a stored message as a person does. Whether they may see it is asked elsewhere. */
export function seenMessage(world: World, stored: StoredMessage): SeenMessage {
  const { wire } = stored;
  const channel = world.channels.get(stored.channelId);
  const components = flattened(componentsOf(stored));
  const flags = wire.flags ?? 0;
  return {
    id: wire.id,
    channelId: stored.channelId,
    channelName: channel ? titleOf(world, channel) : '',
    authorName: world.users.get(stored.authorId)?.name ?? '',
    fromBot: stored.authorId === world.botId,
    content: wire.content,
    text: textOf(world, wire),
    ephemeral: stored.onlyFor !== undefined,
    thinking: (flags & MessageFlags.Loading) !== 0,
    edited: wire.edited_timestamp !== null,
    pinned: wire.pinned,
    buttons: components.filter(({ type }) => type === Kind.Button).map(seenButton),
    selects: components.filter(isSelect).map(seenSelect),
    embeds: wire.embeds,
    components: wire.components ?? [],
    attachments: wire.attachments.map(({ filename, url, description, content_type }) => ({
      name: filename,
      url,
      ...(description ? { description } : {}),
      ...(content_type ? { contentType: content_type } : {}),
    })),
    reactions: [...stored.reactions].map(([emoji, users]) => ({ emoji, count: users.size })),
    ...(wire.message_reference?.message_id ? { repliesTo: wire.message_reference.message_id } : {}),
    createdAt: stored.createdAt,
  };
}

/** Reads a modal as a person does. */
export function seenModal(from: Interaction, modal: ModalPayload): SeenModal {
  return { id: from.id, title: modal.title, customId: modal.custom_id, fields: modal.components.flatMap(seenFields) };
}

/** The components of a message, nested as they are. */
export function componentsOf(stored: StoredMessage): readonly Component[] {
  // Outer edge: they were completed by `completedComponents` when the message was made.
  return (stored.wire.components ?? []) as unknown as Component[];
}

function seenButton(button: Component): SeenMessage['buttons'][number] {
  const emoji = (button['emoji'] as { name?: string } | undefined)?.name;
  const isLink = button['style'] === ButtonStyle.Link;
  return {
    label: wordsOf(button, 'label') ?? emoji ?? '',
    ...(isLink ? { url: String(button['url']) } : { customId: String(button['custom_id']) }),
    disabled: button['disabled'] === true,
  };
}

function seenSelect(select: Component): SeenSelect {
  const placeholder = wordsOf(select, 'placeholder');
  return {
    customId: String(select['custom_id']),
    ...(placeholder === undefined ? {} : { placeholder }),
    kind: SELECT_KINDS[select.type] ?? 'string',
    disabled: select['disabled'] === true,
    minValues: Number(select['min_values'] ?? 1),
    maxValues: Number(select['max_values'] ?? 1),
    options: optionsOf(select),
  };
}

function optionsOf(component: Component): SeenSelect['options'] {
  const options =
    (component['options'] as { label: string; value: string; description?: string; default?: boolean }[] | undefined) ??
    [];
  return options.map(({ label, value, description, default: isDefault = false }) => ({
    label,
    value,
    isDefault,
    ...(description ? { description } : {}),
  }));
}

function seenFields(component: Component): SeenField[] {
  if (component.type === Kind.TextDisplay) {
    return [{ label: wordsOf(component, 'content') ?? '', customId: '', kind: 'note', required: false }];
  }
  if (component.type === Kind.ActionRow) {
    return ((component['components'] as Component[] | undefined) ?? []).map((inner) =>
      seenField(inner, wordsOf(inner, 'label') ?? ''),
    );
  }
  const inner = component['component'] as Component | undefined;
  if (!inner) return [];
  return [seenField(inner, wordsOf(component, 'label') ?? '', wordsOf(component, 'description'))];
}

function seenField(input: Component, label: string, description?: string): SeenField {
  const options = optionsOf(input);
  const limits = {
    minLength: input['min_length'],
    maxLength: input['max_length'],
    minValues: input['min_values'],
    maxValues: input['max_values'],
  };
  const known = Object.entries(limits).filter(([, limit]) => typeof limit === 'number');
  return {
    label,
    customId: String(input['custom_id']),
    kind: fieldKind(input),
    // Everything in a modal is required unless it says otherwise, except a single box to tick.
    required: input.type === Kind.Checkbox ? false : input['required'] !== false,
    ...(description ? { description } : {}),
    ...(options.length > 0 ? { options } : {}),
    ...(typeof input['value'] === 'string' ? { value: input['value'] } : {}),
    ...Object.fromEntries(known),
  };
}

function fieldKind(input: Component): SeenField['kind'] {
  switch (input.type) {
    case Kind.TextInput:
      return input['style'] === 2 ? 'paragraph' : 'text';
    case Kind.RadioGroup:
      return 'radio';
    case Kind.CheckboxGroup:
      return 'checkboxes';
    case Kind.Checkbox:
      return 'checkbox';
    case Kind.FileUpload:
      return 'file';
    default:
      return 'select';
  }
}
