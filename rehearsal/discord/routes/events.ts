import {
  type APIGuildScheduledEvent,
  PermissionFlagsBits as Flags,
  GuildScheduledEventEntityType as Kind,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import { ApiError, refusals } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { userPayload, type Wire } from '../payloads.ts';
import { type Answer, done, ok, parameter, type RouteRequest, type Routes } from '../route.ts';

const MOST_EVENTS = 100;

/** Scheduled events. Creating takes CREATE_EVENTS, touching other people's MANAGE_EVENTS. */
export function eventRoutes(discord: Discord): Routes {
  const { world } = discord;
  return {
    list_guild_scheduled_events: (request) => ok([...world.events.values()].map((event) => shown(event, request))),
    get_guild_scheduled_event: (request) => ok(shown(eventAsked(discord, request), request)),
    create_guild_scheduled_event: (request) => create(discord, request),
    update_guild_scheduled_event: (request) => update(discord, request),
    delete_guild_scheduled_event(request) {
      const event = eventAsked(discord, request);
      requireRight(
        discord,
        event.channel_id,
        event.creator_id === world.botId ? Flags.CreateEvents : Flags.ManageEvents,
      );
      world.events.delete(event.id);
      discord.dispatch('GUILD_SCHEDULED_EVENT_DELETE', { ...event, status: Status.Canceled });
      return done();
    },
    list_guild_scheduled_event_users: (request) => {
      eventAsked(discord, request);
      return ok([]);
    },
  };
}

function eventAsked({ world }: Discord, request: RouteRequest): APIGuildScheduledEvent {
  const event = world.events.get(parameter(request, 'guild_scheduled_event_id'));
  if (!event) throw refusals.unknown.event();
  return event;
}

/** Events in a channel go by the permissions there, others by those of the server. */
function requireRight({ world, access }: Discord, channelId: string | null | undefined, flag: bigint): void {
  if (!channelId) {
    access.requireInGuild(flag);
    return;
  }
  const channel = world.channels.get(channelId);
  if (!channel) throw refusals.unknown.channel();
  access.requireInChannel(channel, flag);
}

function create(discord: Discord, request: RouteRequest): Answer {
  const { world, ids } = discord;
  const body = request.body as Wire;
  const bot = world.users.get(world.botId);
  requireRight(discord, body['channel_id'] as string | null, Flags.CreateEvents);
  if (world.events.size >= MOST_EVENTS)
    throw new ApiError(400, 30038, 'Maximum number of uncompleted guild scheduled events reached (100)');

  const event = {
    description: null,
    image: null,
    entity_id: null,
    recurrence_rule: null,
    guild_scheduled_event_exceptions: [],
    scheduled_end_time: null,
    ...body,
    ...(bot ? { creator: userPayload(bot) } : {}),
    id: ids.next(),
    guild_id: world.guild.id,
    creator_id: world.botId,
    status: Status.Scheduled,
    channel_id: body['entity_type'] === Kind.External ? null : body['channel_id'],
    entity_metadata: body['entity_type'] === Kind.External ? body['entity_metadata'] : null,
    // Outer edge: the HTTP oracle has checked the body.
  } as unknown as APIGuildScheduledEvent;
  world.events.set(event.id, event);
  discord.dispatch('GUILD_SCHEDULED_EVENT_CREATE', event);
  return ok(event);
}

function update(discord: Discord, request: RouteRequest): Answer {
  const { world } = discord;
  const before = eventAsked(discord, request);
  const body = request.body as Wire;
  requireRight(discord, before.channel_id, before.creator_id === world.botId ? Flags.CreateEvents : Flags.ManageEvents);
  const status = body['status'] as Status | undefined;
  if (status !== undefined && !mayFollow(before.status, status))
    throw new ApiError(400, 180000, 'Cannot update a finished event');

  const event = { ...before, ...body } as unknown as APIGuildScheduledEvent;
  world.events.set(event.id, event);
  discord.dispatch('GUILD_SCHEDULED_EVENT_UPDATE', event);
  // A finished or cancelled event is no longer listed.
  if (status === Status.Completed || status === Status.Canceled) world.events.delete(event.id);
  return ok(event);
}

/** Documented: scheduled → active → completed, or scheduled → cancelled; nothing else. */
function mayFollow(before: Status, after: Status): boolean {
  if (before === after) return true;
  if (before === Status.Scheduled) return after === Status.Active || after === Status.Canceled;
  return before === Status.Active && after === Status.Completed;
}

function shown(event: APIGuildScheduledEvent, request: RouteRequest): Wire {
  const { user_count: _, ...rest } = event;
  return request.query.get('with_user_count') === 'true' ? { ...rest, user_count: 0 } : rest;
}
