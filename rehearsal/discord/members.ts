import type { Discord } from './discord.ts';
import { newMember } from './found-world.ts';
import { memberPayload, userPayload, voiceStatePayload } from './payloads.ts';
import type { Member } from './world.ts';

/** Tells the bot that a member changed; of others than itself it hears only with a privileged intent. */
export function announceMember(discord: Discord, member: Member): void {
  const { world } = discord;
  const data = { ...memberPayload(world, member), guild_id: world.guild.id };
  discord.dispatch('GUILD_MEMBER_UPDATE', data, member.userId === world.botId ? { always: true } : {});
}

/** Gives or takes roles. Unknown ids are kept out. */
export function setRoles(discord: Discord, member: Member, roleIds: readonly string[]): void {
  member.roleIds = [...new Set(roleIds)].filter((id) => discord.world.roles.has(id) && id !== discord.world.guild.id);
  announceMember(discord, member);
}

/** Somebody leaves, or is put out: nothing in the server is theirs to see any more. */
export function removeMember(discord: Discord, userId: string): void {
  const { world } = discord;
  const user = world.users.get(userId);
  const member = world.members.get(userId);
  if (!user || !member) return;
  if (member.voiceChannelId !== null) moveInVoice(discord, member, null);
  world.members.delete(userId);
  for (const channel of world.channels.values()) channel.thread?.members.delete(userId);
  discord.dispatch('GUILD_MEMBER_REMOVE', { guild_id: world.guild.id, user: userPayload(user) });
}

/** Somebody comes (back), without any role. */
export function admitMember(discord: Discord, userId: string): void {
  const { world, clock } = discord;
  if (world.members.has(userId)) return;
  const member = newMember(userId, clock());
  world.members.set(userId, member);
  discord.dispatch('GUILD_MEMBER_ADD', { ...memberPayload(world, member), guild_id: world.guild.id });
}

/** Moves a member into a voice channel, or out with `null`. Whether they are muted stays as it is. */
export function moveInVoice(discord: Discord, member: Member, channelId: string | null): void {
  if (member.voiceChannelId === null && channelId === null) return;
  member.voiceChannelId = channelId;
  discord.dispatch('VOICE_STATE_UPDATE', voiceStatePayload(discord.world, member));
}
