import { GatewayIntentBits as Intent } from 'discord-api-types/v10';

/** Intents an application must be granted; asking without that closes the connection with 4014. */
export const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

const KNOWN = Object.values(Intent)
  .filter((value) => typeof value === 'number')
  .reduce((all, bit) => all | bit, 0);

/** Dispatches that depend on an intent; all others always arrive. */
const NEEDED: Readonly<Record<string, number>> = {
  GUILD_CREATE: Intent.Guilds,
  GUILD_UPDATE: Intent.Guilds,
  GUILD_ROLE_CREATE: Intent.Guilds,
  GUILD_ROLE_UPDATE: Intent.Guilds,
  GUILD_ROLE_DELETE: Intent.Guilds,
  CHANNEL_CREATE: Intent.Guilds,
  CHANNEL_UPDATE: Intent.Guilds,
  CHANNEL_DELETE: Intent.Guilds,
  THREAD_CREATE: Intent.Guilds,
  THREAD_UPDATE: Intent.Guilds,
  THREAD_DELETE: Intent.Guilds,
  THREAD_LIST_SYNC: Intent.Guilds,
  THREAD_MEMBER_UPDATE: Intent.Guilds,
  THREAD_MEMBERS_UPDATE: Intent.Guilds,
  GUILD_MEMBER_ADD: Intent.GuildMembers,
  GUILD_MEMBER_UPDATE: Intent.GuildMembers,
  GUILD_MEMBER_REMOVE: Intent.GuildMembers,
  VOICE_STATE_UPDATE: Intent.GuildVoiceStates,
  GUILD_SCHEDULED_EVENT_CREATE: Intent.GuildScheduledEvents,
  GUILD_SCHEDULED_EVENT_UPDATE: Intent.GuildScheduledEvents,
  GUILD_SCHEDULED_EVENT_DELETE: Intent.GuildScheduledEvents,
};

/** Dispatches with one intent for the guild and another for direct messages. */
const NEEDED_BY_PLACE: Readonly<Record<string, { guild: number; direct: number }>> = {
  MESSAGE_CREATE: { guild: Intent.GuildMessages, direct: Intent.DirectMessages },
  MESSAGE_UPDATE: { guild: Intent.GuildMessages, direct: Intent.DirectMessages },
  MESSAGE_DELETE: { guild: Intent.GuildMessages, direct: Intent.DirectMessages },
  MESSAGE_DELETE_BULK: { guild: Intent.GuildMessages, direct: Intent.DirectMessages },
  CHANNEL_PINS_UPDATE: { guild: Intent.Guilds, direct: Intent.DirectMessages },
  MESSAGE_REACTION_ADD: { guild: Intent.GuildMessageReactions, direct: Intent.DirectMessageReactions },
  MESSAGE_REACTION_REMOVE: { guild: Intent.GuildMessageReactions, direct: Intent.DirectMessageReactions },
  MESSAGE_REACTION_REMOVE_ALL: { guild: Intent.GuildMessageReactions, direct: Intent.DirectMessageReactions },
  MESSAGE_REACTION_REMOVE_EMOJI: { guild: Intent.GuildMessageReactions, direct: Intent.DirectMessageReactions },
};

/** Whether a client with these intents hears of a dispatch. */
export function isHeard(intents: number, name: string, place: 'guild' | 'direct'): boolean {
  const needed = NEEDED_BY_PLACE[name]?.[place] ?? NEEDED[name];
  return needed === undefined || (intents & needed) === needed;
}

/** Whether these bits are intents at all. */
export function areKnown(intents: number): boolean {
  return Number.isInteger(intents) && intents >= 0 && (intents & ~KNOWN) === 0;
}
