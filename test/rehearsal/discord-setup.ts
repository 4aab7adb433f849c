import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import { afterEach } from 'vitest';
import { type RehearsalOptions, type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';

const open: { client?: Client; server: RehearsalServer }[] = [];

afterEach(async () => {
  for (const { client, server } of open.splice(0)) {
    await client?.destroy();
    await server.close();
  }
});

export const PEOPLE: RehearsalOptions['people'] = [
  { name: 'Olena', locale: 'uk', owner: true },
  { name: 'Марта', locale: 'uk', roles: ['panel'] },
  { name: 'Ben', locale: 'en-US' },
  { name: '文', locale: 'zh-CN', directMessages: 'closed' },
];

/** A rehearsal without a bot; closed after the test. */
export async function aServer(options: Partial<RehearsalOptions> = {}): Promise<RehearsalServer> {
  const server = await startRehearsalServer({ people: PEOPLE, seed: 7, ...options });
  open.push({ server });
  return server;
}

/** A rehearsal with the real discord.js client connected to it. */
export async function aBot({
  client: clientOptions = {},
  ...options
}: Partial<RehearsalOptions> & { client?: Partial<ClientOptions> } = {}) {
  const server = await startRehearsalServer({ people: PEOPLE, seed: 7, ...options });
  const client = aClient(server, clientOptions);
  open.push({ server, client });
  client.on(Events.Error, (error) => {
    throw error;
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.botToken);
  const bot = await ready;
  const guild = await bot.guilds.fetch(server.guildId);
  return { server, bot, guild };
}

/** The real client, pointed at the rehearsal. */
export function aClient(server: RehearsalServer, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.GuildScheduledEvents,
      GatewayIntentBits.GuildVoiceStates,
      GatewayIntentBits.DirectMessages,
    ],
    ...options,
    rest: { api: server.apiBase, ...options.rest },
  });
}
