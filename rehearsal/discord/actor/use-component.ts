import { ButtonStyle, InteractionType, ComponentType as Kind } from 'discord-api-types/v10';
import { type Component, flattened, isSelect, wordsOf } from '../components.ts';
import type { Discord } from '../discord.ts';
import { resolvedObjects } from '../interaction-packet.ts';
import { componentsOf, type SeenMessage } from '../seen.ts';
import type { StoredMessage } from '../world.ts';
import { ActorError } from './actor-error.ts';
import { idNamed, type Nameable, OFFERED } from './lookup.ts';
import { type Reply, replyOf, sendInteraction } from './send.ts';

/** The message a person has before them, as it is now. @throws `not-visible` */
export function messageBefore(discord: Discord, userId: string, seen: SeenMessage): StoredMessage {
  const stored = discord.world.messages.get(seen.channelId)?.get(seen.id);
  if (!stored || !discord.access.sees(userId, stored))
    throw new ActorError('not-visible', 'the message is not before this person');
  return stored;
}

/** Presses a button, named by its label or custom id. */
export async function press(discord: Discord, userId: string, seen: SeenMessage, name: string): Promise<Reply> {
  const source = messageBefore(discord, userId, seen);
  const button = flattened(componentsOf(source)).find(
    (one) => one.type === Kind.Button && (one['custom_id'] === name || one['label'] === name || emojiOf(one) === name),
  );
  if (!button || button['style'] === ButtonStyle.Link) throw new ActorError('no-such-component', `button ${name}`);
  if (button['disabled'] === true) throw new ActorError('component-disabled', `button ${name}`);

  noteUse(discord, userId, source, `[${wordsOf(button, 'label') ?? emojiOf(button) ?? ''}]`);
  return use(discord, {
    userId,
    source,
    data: { component_type: Kind.Button, custom_id: button['custom_id'], id: button['id'] },
  });
}

/** Chooses in a select, named by its custom id or placeholder. */
export async function choose(
  discord: Discord,
  userId: string,
  choice: { seen: SeenMessage; select: string; values: readonly string[] },
): Promise<Reply> {
  const { seen, select: name, values: wanted } = choice;
  const source = messageBefore(discord, userId, seen);
  const select = flattened(componentsOf(source)).find(
    (one) => isSelect(one) && (one['custom_id'] === name || one['placeholder'] === name),
  );
  if (!select) throw new ActorError('no-such-component', `select ${name}`);
  if (select['disabled'] === true) throw new ActorError('component-disabled', `select ${name}`);
  if (wanted.length < Number(select['min_values'] ?? 1) || wanted.length > Number(select['max_values'] ?? 1)) {
    throw new ActorError('invalid-value', `select ${name} takes another number of values`);
  }

  const found: Record<Nameable, string[]> = { users: [], roles: [], channels: [] };
  const values = wanted.map((value) => {
    const offered = OFFERED[select.type];
    if (!offered) return optionValue(select, value);
    const { kind, id } = idNamed(discord, value, offered);
    found[kind].push(id);
    return id;
  });
  const resolved = resolvedObjects(discord, found);
  noteUse(discord, userId, source, `[${name}]`);
  return use(discord, {
    userId,
    source,
    data: {
      component_type: select.type,
      custom_id: select['custom_id'],
      id: select['id'],
      values,
      ...(select.type === Kind.StringSelect ? {} : { resolved }),
    },
  });
}

/** Sends a button press with any custom id, as a manipulated client could. */
export async function forge(discord: Discord, userId: string, seen: SeenMessage, customId: string): Promise<Reply> {
  const source = messageBefore(discord, userId, seen);
  return use(discord, { userId, source, data: { component_type: Kind.Button, custom_id: customId, id: 1 } });
}

async function use(
  discord: Discord,
  { userId, source, data }: { userId: string; source: StoredMessage; data: Record<string, unknown> },
): Promise<Reply> {
  const start = { type: InteractionType.MessageComponent, userId, channelId: source.channelId, source } as const;
  return replyOf(discord, await sendInteraction(discord, start, data));
}

function noteUse({ live, world }: Discord, userId: string, source: StoredMessage, text: string): void {
  const by = world.users.get(userId)?.name ?? '';
  live.emit({ kind: 'press', messageId: source.wire.id, by, seenBy: [by], text });
}

function optionValue(select: Component, wanted: string): string {
  const options = (select['options'] as { label: string; value: string }[] | undefined) ?? [];
  const option = options.find(({ label, value }) => value === wanted || label === wanted);
  if (!option) throw new ActorError('invalid-value', 'the select offers no such option');
  return option.value;
}

function emojiOf(button: Component): string | undefined {
  return (button['emoji'] as { name?: string } | undefined)?.name;
}
