import { type APIRole, ChannelType, type RoleFlags } from 'discord-api-types/v10';
import { EVERYONE_DEFAULT } from './permissions.ts';
import type { Snowflakes } from './snowflake.ts';
import type { Channel, Member, User, World } from './world.ts';

/** Somebody who is in the server when the rehearsal begins. */
export interface Person {
  /** Display name, in any script; unique, since tests and transcripts go by it. */
  readonly name: string;
  readonly locale: string;
  /** Roles by name; made when no such role exists. */
  readonly roles?: readonly string[];
  /** Owns the server. Where nobody does, somebody called "Server owner" is added. */
  readonly owner?: boolean;
  readonly directMessages?: 'open' | 'closed';
}

export interface Founding {
  readonly guildName: string;
  readonly botName: string;
  readonly botPermissions: bigint;
  readonly people: readonly Person[];
}

/** The day before anything happens: ids made now are the same for the same seed, whenever the rehearsal runs. */
const FOUNDED = new Date('2026-01-05T09:00:00Z');

/** A guild as Discord makes it: @everyone, an owner, #general and #announcements, and the bot with a role of its own. */
export function foundWorld({ guildName, botName, botPermissions, people }: Founding, ids: Snowflakes): World {
  const id = () => ids.next(FOUNDED);
  const guildId = id();
  const applicationId = id();
  const world: World = {
    guild: { id: guildId, name: guildName, ownerId: id(), locale: 'en-US', systemChannelId: null },
    applicationId,
    botId: applicationId,
    users: new Map(),
    members: new Map(),
    roles: new Map(),
    channels: new Map(),
    messages: new Map(),
    events: new Map(),
  };

  world.roles.set(guildId, newRole({ id: guildId, name: '@everyone', position: 0, permissions: EVERYONE_DEFAULT }));
  addRoles(world, people, id);
  addBot(world, { botName, botPermissions, id });
  addPeople(world, people, id);
  addChannel(world, newChannel({ id: id(), type: ChannelType.GuildText, name: 'general', position: 0 }));
  addChannel(world, newChannel({ id: id(), type: ChannelType.GuildAnnouncement, name: 'announcements', position: 1 }));
  world.guild.systemChannelId = [...world.channels.keys()][0] ?? null;
  return world;
}

/** A role with Discord's defaults. */
export function newRole(
  role: { id: string; name: string; position: number; permissions: bigint } & Partial<Omit<APIRole, 'permissions'>>,
): APIRole {
  return {
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    // Outer edge: no flag at all, which the enumeration of flags does not name.
    flags: 0 as RoleFlags,
    ...role,
    permissions: role.permissions.toString(),
  };
}

/** A channel with Discord's defaults. */
export function newChannel(channel: Pick<Channel, 'id' | 'type' | 'name'> & Partial<Channel>): Channel {
  return {
    position: 0,
    topic: null,
    isNsfw: false,
    parentId: null,
    slowmodeSeconds: 0,
    bitrate: 64_000,
    userLimit: 0,
    overwrites: [],
    lastMessageId: null,
    lastPinAt: null,
    ...channel,
  };
}

/** A member who has just joined. */
export function newMember(userId: string, joinedAt: Date, roleIds: string[] = []): Member {
  return {
    userId,
    joinedAt: joinedAt.toISOString(),
    nick: null,
    roleIds,
    isMuted: false,
    isDeafened: false,
    timedOutUntil: null,
    voiceChannelId: null,
  };
}

/** Puts a channel into the world, with room for its messages. */
export function addChannel(world: World, channel: Channel): void {
  world.channels.set(channel.id, channel);
  world.messages.set(channel.id, new Map());
}

function addRoles(world: World, people: readonly Person[], id: () => string): void {
  const names = new Set(people.flatMap(({ roles = [] }) => roles));
  let position = 1;
  for (const name of names) {
    const role = newRole({ id: id(), name, position: position++, permissions: EVERYONE_DEFAULT });
    world.roles.set(role.id, role);
  }
}

/** The bot's role stands above the others, as it must to hand them out. */
function addBot(world: World, bot: { botName: string; botPermissions: bigint; id: () => string }): void {
  const { botName, botPermissions, id } = bot;
  const role = newRole({
    id: id(),
    name: botName,
    position: world.roles.size,
    permissions: botPermissions,
    managed: true,
    tags: { bot_id: world.botId },
  });
  world.roles.set(role.id, role);
  world.users.set(world.botId, {
    id: world.botId,
    username: 'antechamber',
    name: botName,
    isBot: true,
    locale: 'en-US',
    directMessages: 'open',
  });
  world.members.set(world.botId, newMember(world.botId, FOUNDED, [role.id]));
}

function addPeople(world: World, people: readonly Person[], id: () => string): void {
  const owner = people.find((person) => person.owner);
  const everybody = owner ? people : [...people, { name: 'Server owner', locale: 'en-US', owner: true }];
  let number = 0;
  for (const person of everybody) {
    number += 1;
    const user: User = {
      id: person.owner && (person === owner || !owner) ? world.guild.ownerId : id(),
      username: usernameOf(person.name, number),
      name: person.name,
      isBot: false,
      locale: person.locale,
      directMessages: person.directMessages ?? 'open',
    };
    if ([...world.users.values()].some(({ name }) => name === user.name)) {
      throw new Error('two people of a rehearsal have the same name');
    }
    world.users.set(user.id, user);
    world.members.set(user.id, newMember(user.id, FOUNDED, roleIdsOf(world, person.roles ?? [])));
  }
}

function roleIdsOf(world: World, names: readonly string[]): string[] {
  return names.map((name) => [...world.roles.values()].find((role) => role.name === name)?.id ?? '').filter(Boolean);
}

/** Usernames allow a-z, digits, dot and underscore only; what is left of a name in another script is its number. */
function usernameOf(name: string, number: number): string {
  const ascii = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  return `${ascii.slice(0, 20) || 'person'}.${number}`;
}
