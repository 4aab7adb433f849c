import type { Client } from 'discord.js';
import { createClient, putToWork } from '../../bot/client.ts';
import { createDispatcher } from '../../bot/dispatch.ts';
import { createLogger } from '../../bot/log.ts';
import { createRest } from '../../bot/rest.ts';
import type { Handlers } from '../../bot/routes.ts';
import { type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import type { Finding } from '../../rehearsal/oracles/finding.ts';
import type { Ports } from '../../services/ports.ts';
import { at } from '../support/build.ts';
import { createWorld } from '../support/world.ts';

/** The bot with a few commands of a test's own, in a rehearsed Discord. */
export interface RehearsedBot {
  readonly server: RehearsalServer;
  readonly client: Client;
  readonly ports: Ports;
  /** What the bot did that Discord would not have it do. */
  readonly misdeeds: () => readonly Finding[];
  /** The log so far, as the operator would read it. */
  readonly logged: () => string;
  stop(): Promise<void>;
}

/** Starts a server with three people and waits until the bot can be talked to. */
export async function rehearseBot(handlers: Partial<Handlers>, replaced: Partial<Ports> = {}): Promise<RehearsedBot> {
  const server = await startRehearsalServer({
    people: [
      { name: 'Ada', locale: 'en-US', owner: true },
      { name: 'Olena', locale: 'uk' },
      { name: 'Boris', locale: 'ru' },
    ],
  });
  const lines: string[] = [];
  const log = createLogger('debug', { write: (line) => void lines.push(line) });
  const ports = { ...createWorld({ now: at('09:00') }).ports, ...replaced };

  const { commands = [], buttons = [], modals = [] } = handlers;
  const client = createClient({ apiBase: server.apiBase });
  putToWork(client, {
    commands,
    dispatch: createDispatcher({ commands, buttons, modals }, { ports, log }),
    log,
    rest: createRest({ apiBase: server.apiBase, token: server.botToken }),
    onLost: () => undefined,
  });
  await client.login(server.botToken);
  await server.whenBotOnline();

  return {
    server,
    client,
    ports,
    misdeeds: () => server.findings.filter(({ oracle }) => oracle !== 'gateway' && oracle !== 'http-response'),
    logged: () => lines.join(''),
    async stop() {
      await client.destroy();
      await server.close();
    },
  };
}
