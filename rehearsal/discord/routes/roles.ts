import type { APIRole } from 'discord-api-types/v10';
import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { ApiError, refusals } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { newRole } from '../found-world.ts';
import type { Wire } from '../payloads.ts';
import { ALL } from '../permissions.ts';
import { insertRole, removeRole, replaceRole } from '../roles.ts';
import { type Answer, done, ok, parameter, type RouteRequest, type Routes } from '../route.ts';

const MOST_ROLES = 250;

/** Roles of the guild. The bot makes and changes only what stands below its own highest role. */
export function roleRoutes(discord: Discord): Routes {
  const { world, access } = discord;
  const sorted = () => [...world.roles.values()].sort((a, b) => a.position - b.position);
  return {
    list_guild_roles: () => ok(sorted()),
    get_guild_role: (request) => ok(roleAsked(discord, request)),
    create_guild_role: (request) => create(discord, request),
    update_guild_role(request) {
      access.requireInGuild(Flags.ManageRoles);
      const role = roleAsked(discord, request);
      requireBelow(discord, role);
      const changed = { ...role, ...fieldsOf(discord, request.body as Wire, BigInt(role.permissions)) };
      replaceRole(discord, changed);
      return ok(changed);
    },
    bulk_update_guild_roles(request) {
      access.requireInGuild(Flags.ManageRoles);
      for (const { id, position } of request.body as { id: string; position?: number | null }[]) {
        const role = world.roles.get(id);
        if (!role) throw refusals.unknown.role();
        if (typeof position !== 'number') continue;
        requireBelow(discord, role);
        if (position >= access.rank(world.botId)) throw refusals.missingPermissions();
        const moved = { ...role, position };
        replaceRole(discord, moved);
      }
      return ok(sorted());
    },
    delete_guild_role(request) {
      access.requireInGuild(Flags.ManageRoles);
      const role = roleAsked(discord, request);
      requireBelow(discord, role);
      removeRole(discord, role.id);
      return done();
    },
  };
}

function roleAsked({ world }: Discord, request: RouteRequest): APIRole {
  const role = world.roles.get(parameter(request, 'role_id'));
  if (!role) throw refusals.unknown.role();
  return role;
}

function requireBelow({ world, access }: Discord, role: APIRole): void {
  if (role.managed || role.position >= access.rank(world.botId)) throw refusals.missingPermissions();
}

function create(discord: Discord, request: RouteRequest): Answer {
  const { world, access, ids } = discord;
  access.requireInGuild(Flags.ManageRoles);
  if (world.roles.size >= MOST_ROLES) throw new ApiError(400, 30005, 'Maximum number of guild roles reached (250)');
  const everyone = BigInt(world.roles.get(world.guild.id)?.permissions ?? 0);
  const role = newRole({
    id: ids.next(),
    name: 'new role',
    position: 1,
    ...roleFields(discord, request.body as Wire, everyone),
  });
  insertRole(discord, role);
  return ok(role);
}

function fieldsOf(discord: Discord, body: Wire, permissions: bigint): Partial<APIRole> {
  const fields = roleFields(discord, body, permissions);
  return { ...fields, permissions: fields.permissions.toString() };
}

/** What a body says of a role. @throws 50013 for permissions the bot does not hold itself */
function roleFields({ world, access }: Discord, body: Wire, before: bigint) {
  const wanted = body['permissions'];
  const permissions = wanted === undefined || wanted === null ? before : BigInt(wanted as string | number);
  const own = access.inGuild(world.botId);
  if (own !== ALL && (permissions ^ before) & ~own) throw refusals.missingPermissions();

  const colors = body['colors'] as APIRole['colors'] | null | undefined;
  const color = (body['color'] as number | null | undefined) ?? colors?.primary_color;
  return {
    permissions,
    ...(typeof body['name'] === 'string' ? { name: body['name'] } : {}),
    ...(typeof body['hoist'] === 'boolean' ? { hoist: body['hoist'] } : {}),
    ...(typeof body['mentionable'] === 'boolean' ? { mentionable: body['mentionable'] } : {}),
    ...(color === undefined
      ? {}
      : { color, colors: { primary_color: color, secondary_color: null, tertiary_color: null } }),
  };
}
