import { refusals } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { guildPayload } from '../payloads.ts';
import { ok, parameter, type Routes } from '../route.ts';

/** The guild itself. */
export function guildRoutes({ world }: Discord): Routes {
  return {
    get_guild(request) {
      if (parameter(request, 'guild_id') !== world.guild.id) throw refusals.unknown.guild();
      const counts =
        request.query.get('with_counts') === 'true'
          ? { approximate_member_count: world.members.size, approximate_presence_count: world.members.size }
          : {};
      return ok({ ...guildPayload(world), ...counts });
    },
  };
}
