import { Client, Events, GatewayIntentBits, type Interaction, Options, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from './command.ts';
import { registerCommands } from './registration.ts';
import { noteLimits, rejectLongWaits } from './rest.ts';

/**
 * A Discord client that has not logged in yet.
 *
 * It listens to nothing that needs Discord's special approval, keeps no
 * messages, presences or reactions in memory, and mentions nobody unless told so. Who is in a
 * voice channel it has to know, to give the floor. Its own REST
 * client is for answers to interactions only, which no global limit holds back; see `createRest`.
 */
export function createClient({ apiBase }: { readonly apiBase: string }): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildVoiceStates],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      ThreadMemberManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
    }),
    rest: {
      api: apiBase,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      rejectOnRateLimit: rejectLongWaits,
    },
  });
}

export interface Duties {
  readonly commands: readonly Command[];
  readonly dispatch: (interaction: Interaction) => Promise<void>;
  readonly log: Logger;
  /** For the registration of commands. */
  readonly rest: REST;
  /** Told when Discord has closed the door for good, such as on a token that was replaced. */
  readonly onLost: () => void;
}

/**
 * Makes the client answer interactions, offer the commands in every server it is or comes to be in,
 * and note its troubles by name and code.
 */
export function putToWork(client: Client, { commands, dispatch, log, rest, onLost }: Duties): void {
  client.on(Events.InteractionCreate, (interaction) => void dispatch(interaction));

  client.on(Events.ClientReady, ({ guilds }) => {
    log.info({ servers: guilds.cache.size }, 'online');
    for (const serverId of guilds.cache.keys()) void offer(serverId);
  });
  client.on(Events.GuildCreate, ({ id }) => void offer(id));

  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.ShardError, (error) => log.error({ err: error }, 'gateway error'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    // 1000 is our own farewell.
    if (code === 1000) return;
    log.error({ code }, 'gateway closed for good');
    onLost();
  });
  client.on(Events.ShardReconnecting, () => log.warn('gateway reconnecting'));
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'gateway resumed'));
  client.on(Events.Invalidated, () => log.error('session invalidated'));
  for (const limited of [client.rest, rest]) noteLimits(limited, log);

  async function offer(serverId: string): Promise<void> {
    try {
      const applicationId = client.application?.id ?? client.user?.id;
      if (applicationId === undefined) return;
      const outcome = await registerCommands(rest, applicationId, serverId, commands);
      log.info({ serverId, outcome }, 'commands');
    } catch (error) {
      // The other servers are to get their commands all the same.
      log.error({ err: error, serverId }, 'commands could not be registered');
    }
  }
}
