import { ApiError, refusals } from '../api-error.ts';
import type { CommandScope, RegisteredCommand } from '../commands.ts';
import type { Discord } from '../discord.ts';
import type { Wire } from '../payloads.ts';
import { done, ok, parameter, type RouteRequest, type Routes } from '../route.ts';

const CREATES_PER_DAY = 200;

/** Registration of application commands, in the guild and globally. */
export function commandRoutes(discord: Discord): Routes {
  return {
    ...routesFor(discord, 'global', {
      list: 'list_application_commands',
      replace: 'bulk_set_application_commands',
      create: 'create_application_command',
      get: 'get_application_command',
      update: 'update_application_command',
      remove: 'delete_application_command',
    }),
    ...routesFor(discord, 'guild', {
      list: 'list_guild_application_commands',
      replace: 'bulk_set_guild_application_commands',
      create: 'create_guild_application_command',
      get: 'get_guild_application_command',
      update: 'update_guild_application_command',
      remove: 'delete_guild_application_command',
    }),
    list_guild_application_command_permissions: () => ok([]),
  };
}

type Deed = 'list' | 'replace' | 'create' | 'get' | 'update' | 'remove';

function routesFor(
  { world, commands }: Discord,
  scope: CommandScope,
  operations: Readonly<Record<Deed, string>>,
): Routes {
  const checkPlace = (request: RouteRequest): void => {
    if (parameter(request, 'application_id') !== world.applicationId) throw refusals.unknown.application();
    if (scope === 'guild' && parameter(request, 'guild_id') !== world.guild.id) throw refusals.missingAccess();
  };
  const asked = (request: RouteRequest): RegisteredCommand => {
    checkPlace(request);
    const found = commands.list(scope).find(({ id }) => id === parameter(request, 'command_id'));
    if (!found) throw refusals.unknown.command();
    return found;
  };
  const guardDailyLimit = (): void => {
    if (commands.created() >= CREATES_PER_DAY) {
      throw new ApiError(400, 30034, 'Max number of daily application command creates has been reached (200)');
    }
  };

  return {
    [operations.list]: (request) => {
      checkPlace(request);
      const isFull = request.query.get('with_localizations') === 'true';
      return ok(commands.list(scope).map((command) => (isFull ? command : withoutLocalizations(command))));
    },
    [operations.replace]: (request) => {
      checkPlace(request);
      guardDailyLimit();
      return ok(commands.replace(scope, request.body as Wire[]));
    },
    [operations.create]: (request) => {
      checkPlace(request);
      guardDailyLimit();
      const { command, isNew } = commands.put(scope, request.body as Wire);
      return { status: isNew ? 201 : 200, body: command };
    },
    [operations.get]: (request) => ok(asked(request)),
    [operations.update]: (request) => ok(commands.put(scope, { ...asked(request), ...(request.body as Wire) }).command),
    [operations.remove]: (request) => {
      commands.remove(scope, asked(request).id);
      return done();
    },
  };
}

/** Lists leave localizations out unless asked for them. */
function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => key !== 'name_localizations' && key !== 'description_localizations',
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLocalizations(inner)]));
}
