import {
  type APIGuildScheduledEvent,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import type { Events } from '../services/ports.ts';
import { cut } from './cut.ts';
import { asManager, requirePermissions } from './guild.ts';

/** Discord's limits. */
const NAME_MOST = 100;
const LOCATION_MOST = 100;
const DESCRIPTION_MOST = 1000;

/**
 * Events of a server, in no channel of it. An event that was announced before is found again by its name: no other
 * memory is kept of it, so a repetition after a crash makes no second one.
 */
export function createEvents({ rest, ownId }: { readonly rest: REST; readonly ownId: () => Promise<string> }): Events {
  return {
    announce: async ({ serverId, name, city, description, startsAt, endsAt }) =>
      await asManager(async () => {
        const botId = await ownId();
        await requirePermissions(rest, { serverId, botId, needed: { CreateEvents: PermissionFlagsBits.CreateEvents } });
        const body = {
          name: cut(name, NAME_MOST),
          description: cut(description, DESCRIPTION_MOST),
          entity_type: GuildScheduledEventEntityType.External,
          entity_metadata: { location: cut(city, LOCATION_MOST) },
          privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
          scheduled_start_time: startsAt.toISOString(),
          scheduled_end_time: endsAt.toISOString(),
        };
        // Discord's REST client types every answer as unknown; this route answers with the events.
        const events = (await rest.get(Routes.guildScheduledEvents(serverId))) as APIGuildScheduledEvent[];
        const former = events.find(
          (event) =>
            event.creator_id === botId &&
            event.name === body.name &&
            event.status === GuildScheduledEventStatus.Scheduled,
        );
        if (former) await rest.patch(Routes.guildScheduledEvent(serverId, former.id), { body });
        else await rest.post(Routes.guildScheduledEvents(serverId), { body });
      }),
  };
}
