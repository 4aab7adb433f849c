import type { APIRole } from 'discord-api-types/v10';
import type { Discord } from './discord.ts';

/** Puts a new role in at the bottom; all others move up. */
export function insertRole(discord: Discord, role: APIRole): void {
  const { world } = discord;
  for (const [id, other] of world.roles) {
    if (id !== world.guild.id) world.roles.set(id, { ...other, position: other.position + 1 });
  }
  world.roles.set(role.id, role);
  discord.dispatch('GUILD_ROLE_CREATE', { guild_id: world.guild.id, role });
}

/** Puts a role in the place of its earlier self. */
export function replaceRole(discord: Discord, role: APIRole): void {
  discord.world.roles.set(role.id, role);
  discord.dispatch('GUILD_ROLE_UPDATE', { guild_id: discord.world.guild.id, role });
}

/** Takes a role away from the server, its members and all overwrites. */
export function removeRole(discord: Discord, roleId: string): void {
  const { world } = discord;
  world.roles.delete(roleId);
  for (const member of world.members.values()) member.roleIds = member.roleIds.filter((id) => id !== roleId);
  for (const channel of world.channels.values()) {
    channel.overwrites = channel.overwrites.filter(({ id }) => id !== roleId);
  }
  discord.dispatch('GUILD_ROLE_DELETE', { guild_id: world.guild.id, role_id: roleId });
}
