import { PermissionFlagsBits as Flags, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { ApiError, refusals } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { announceMember, moveInVoice, removeMember, setRoles } from '../members.ts';
import { memberPayload, voiceStatePayload, type Wire } from '../payloads.ts';
import { type Answer, done, ok, parameter, type RouteRequest, type Routes } from '../route.ts';
import type { Member } from '../world.ts';

/** Members: looked up, given roles, muted, timed out. */
export function memberRoutes(discord: Discord): Routes {
  const { world, access } = discord;
  return {
    get_guild_member: (request) => ok(memberPayload(world, memberAsked(discord, request))),
    list_guild_members(request) {
      // Documented: the list takes the privileged intent, a single member does not.
      if (!(discord.grantedIntents & Intent.GuildMembers)) throw refusals.missingAccess();
      const after = BigInt(request.query.get('after') ?? 0);
      const limit = Number(request.query.get('limit') ?? 1);
      const members = [...world.members.values()]
        .filter(({ userId }) => BigInt(userId) > after)
        .sort((a, b) => (BigInt(a.userId) < BigInt(b.userId) ? -1 : 1));
      return ok(members.slice(0, limit).map((member) => memberPayload(world, member)));
    },
    search_guild_members(request) {
      const typed = (request.query.get('query') ?? '').toLowerCase();
      const limit = Number(request.query.get('limit') ?? 1);
      const fits = ({ userId, nick }: Member) => {
        const user = world.users.get(userId);
        return [nick, user?.name, user?.username].some((name) => name?.toLowerCase().startsWith(typed));
      };
      return ok(
        [...world.members.values()]
          .filter(fits)
          .slice(0, limit)
          .map((member) => memberPayload(world, member)),
      );
    },
    add_guild_member_role: (request) => changeRole(discord, request, (held, id) => [...held, id]),
    delete_guild_member_role: (request) => changeRole(discord, request, (held, id) => held.filter((one) => one !== id)),
    update_guild_member: (request) => update(discord, request),
    update_my_guild_member(request) {
      const member = world.members.get(world.botId);
      if (!member) throw refusals.unknown.member();
      access.requireInGuild(Flags.ChangeNickname);
      member.nick = ((request.body as Wire)['nick'] as string | null | undefined) ?? null;
      announceMember(discord, member);
      return ok(memberPayload(world, member));
    },
    delete_guild_member(request) {
      const member = memberAsked(discord, request);
      access.requireInGuild(Flags.KickMembers);
      requireAbove(discord, member);
      removeMember(discord, member.userId);
      return done();
    },
    get_voice_state: (request) => voiceState(discord, memberAsked(discord, request)),
    get_self_voice_state: () => voiceState(discord, world.members.get(world.botId)),
  };
}

function voiceState({ world }: Discord, member: Member | undefined): Answer {
  if (!member || member.voiceChannelId === null) throw new ApiError(404, 10065, 'Unknown Voice State');
  // Over the gateway Discord leaves this field out while it is false; over HTTP its document asks for it.
  return ok({ ...voiceStatePayload(world, member), self_stream: false });
}

function memberAsked({ world }: Discord, request: RouteRequest): Member {
  const member = world.members.get(parameter(request, 'user_id'));
  if (!member) throw refusals.unknown.member();
  return member;
}

/** @throws 50013 unless the bot stands above this member. */
function requireAbove({ world, access }: Discord, member: Member): void {
  if (access.rank(world.botId) <= access.rank(member.userId)) throw refusals.missingPermissions();
}

/** A bot hands out only roles below its own highest one, and never those that belong to an integration. */
function requireGrantable({ world, access }: Discord, roleId: string): void {
  const role = world.roles.get(roleId);
  if (!role || roleId === world.guild.id) throw refusals.unknown.role();
  if (role.managed || role.position >= access.rank(world.botId)) throw refusals.missingPermissions();
}

function changeRole(
  discord: Discord,
  request: RouteRequest,
  change: (held: readonly string[], id: string) => readonly string[],
): Answer {
  const member = memberAsked(discord, request);
  const roleId = parameter(request, 'role_id');
  discord.access.requireInGuild(Flags.ManageRoles);
  requireGrantable(discord, roleId);
  setRoles(discord, member, change(member.roleIds, roleId));
  return done();
}

function update(discord: Discord, request: RouteRequest): Answer {
  const { world, access } = discord;
  const member = memberAsked(discord, request);
  const body = request.body as Wire;

  if ('roles' in body) {
    access.requireInGuild(Flags.ManageRoles);
    const wanted = (body['roles'] as string[] | null) ?? [];
    const changed = [
      ...wanted.filter((id) => !member.roleIds.includes(id)),
      ...member.roleIds.filter((id) => !wanted.includes(id)),
    ];
    for (const id of changed) requireGrantable(discord, id);
    member.roleIds = [...new Set(wanted)];
  }
  if ('nick' in body) {
    access.requireInGuild(Flags.ManageNicknames);
    requireAbove(discord, member);
    member.nick = (body['nick'] as string | null) || null;
  }
  if ('communication_disabled_until' in body) {
    access.requireInGuild(Flags.ModerateMembers);
    requireAbove(discord, member);
    member.timedOutUntil = (body['communication_disabled_until'] as string | null) ?? null;
  }
  if ('mute' in body || 'deaf' in body || 'channel_id' in body) updateVoice(discord, member, body);
  announceMember(discord, member);
  return ok(memberPayload(world, member));
}

/** Muting, deafening and moving work on who is in voice only. */
function updateVoice(discord: Discord, member: Member, body: Wire): void {
  const { world, access } = discord;
  const channel = world.channels.get(member.voiceChannelId ?? '');
  const requireHere = (flag: bigint) =>
    channel ? access.requireInChannel(channel, flag) : access.requireInGuild(flag);
  if ('mute' in body) requireHere(Flags.MuteMembers);
  if ('deaf' in body) requireHere(Flags.DeafenMembers);
  if ('channel_id' in body) requireHere(Flags.MoveMembers);
  if (!channel) throw new ApiError(400, 40032, 'Target user is not connected to voice.');
  if (typeof body['mute'] === 'boolean') member.isMuted = body['mute'];
  if (typeof body['deaf'] === 'boolean') member.isDeafened = body['deaf'];
  moveInVoice(discord, member, 'channel_id' in body ? ((body['channel_id'] as string | null) ?? null) : channel.id);
}
