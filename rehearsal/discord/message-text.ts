import { type APIMessage, ComponentType as Kind } from 'discord-api-types/v10';
import { type Component, flattened } from './components.ts';
import type { World } from './world.ts';

/** Everything a person reads in a message, in order, with mentions as names: content, embeds, text displays, poll, labels. */
export function textOf(world: World, message: APIMessage): string {
  const parts = [
    message.content,
    ...message.embeds.flatMap((embed) => [
      embed.author?.name,
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
      embed.footer?.text,
    ]),
    ...displaysIn(message).map(({ content }) => String(content)),
    message.poll?.question.text,
    ...(message.poll?.answers.map((answer) => answer.poll_media.text) ?? []),
  ];
  return withNames(world, parts.filter(Boolean).join('\n'));
}

/** The parts of a message whose mentions can ping: its content and its text displays. */
export function pingableText(content: string, components: readonly Component[]): string {
  const displays = flattened(components).filter(({ type }) => type === Kind.TextDisplay);
  return [content, ...displays.map((display) => String(display['content']))].join('\n');
}

function displaysIn(message: APIMessage): Component[] {
  // Outer edge: stored components came from `completedComponents`.
  return flattened((message.components ?? []) as unknown as Component[]).filter(
    ({ type }) => type === Kind.TextDisplay,
  );
}

function withNames(world: World, text: string): string {
  return text
    .replace(/<@!?(\d+)>/g, (raw, id: string) => (world.users.has(id) ? `@${world.users.get(id)?.name}` : raw))
    .replace(/<@&(\d+)>/g, (raw, id: string) => (world.roles.has(id) ? `@${world.roles.get(id)?.name}` : raw))
    .replace(/<#(\d+)>/g, (raw, id: string) => (world.channels.has(id) ? `#${world.channels.get(id)?.name}` : raw));
}
