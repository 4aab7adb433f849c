import { ComponentType as Kind } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import { channelNamed } from '../world.ts';
import { ActorError } from './actor-error.ts';

/** The kinds of thing a person can name where Discord wants an id. */
export type Nameable = 'users' | 'roles' | 'channels';

/** What each select offers beyond options of its own. */
export const OFFERED: Readonly<Record<number, readonly Nameable[]>> = {
  [Kind.UserSelect]: ['users'],
  [Kind.RoleSelect]: ['roles'],
  [Kind.MentionableSelect]: ['users', 'roles'],
  [Kind.ChannelSelect]: ['channels'],
};

/** The id of what a person calls by name, or by id already. */
export function idNamed({ world }: Discord, name: string, kinds: readonly Nameable[]): { kind: Nameable; id: string } {
  for (const kind of kinds) {
    if (world[kind].has(name)) return { kind, id: name };
    const id = foundBy[kind](world, name.replace(/^[@#]/, ''));
    if (id !== undefined) return { kind, id };
  }
  throw new ActorError('invalid-value', `nothing called so among ${kinds.join(' and ')}`);
}

const foundBy: Readonly<Record<Nameable, (world: Discord['world'], name: string) => string | undefined>> = {
  users: (world, name) => [...world.users.values()].find((user) => user.name === name)?.id,
  roles: (world, name) => [...world.roles.values()].find((role) => role.name === name)?.id,
  channels: (world, name) => channelNamed(world, name)?.id,
};
