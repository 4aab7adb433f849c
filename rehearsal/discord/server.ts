import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageFlags } from 'discord-api-types/v10';
import { createFaults, type Faults } from '../faults.ts';
import type { Finding } from '../oracles/finding.ts';
import { createGatewayOracle } from '../oracles/gateway.ts';
import { createHttpOracle } from '../oracles/http.ts';
import { createMatcher, loadOperations, type Operation } from '../oracles/operations.ts';
import type { RuleContext } from '../oracles/rules.ts';
import { createTrace, type Trace } from '../trace.ts';
import type { Actor } from './actor/actor.ts';
import { createActor } from './actor/create-actor.ts';
import type { ApiError } from './api-error.ts';
import { CHANGES_AUDIENCE } from './audiences.ts';
import type { BotMessage } from './bot-messages.ts';
import { type ByHand, createByHand } from './by-hand.ts';
import { createDiscord } from './create-discord.ts';
import { createRoutes } from './create-routes.ts';
import type { Discord } from './discord.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { LiveEvent } from './live.ts';
import { membersChunk } from './members-chunk.ts';
import type { RehearsalOptions } from './options.ts';
import { guildArrivalPayload, ownUserPayload } from './payloads.ts';
import { createRateLimits } from './rate-limits.ts';
import { defectFinding, handleRequest } from './requests.ts';
import type { RouteRequest } from './route.ts';
import { shapedDispatch } from './shaped-dispatch.ts';

export type { Person } from './found-world.ts';
export { DEFAULT_BOT_PERMISSIONS, type RehearsalOptions } from './options.ts';

/** A refusal as the bot got it: 50013, say, where a permission was missing. */
interface Refused {
  readonly operation: string;
  readonly status: number;
  readonly code: number;
}

/** A running rehearsal. */
export interface RehearsalServer {
  /** For the bot: `new Client({ rest: { api: apiBase } })`. */
  readonly apiBase: string;
  readonly botToken: string;
  readonly applicationId: string;
  readonly guildId: string;
  /** Whatever the oracles found wrong, on either side, so far. */
  readonly findings: readonly Finding[];
  readonly trace: Trace;
  readonly faults: Faults;
  /** A person by name. */
  actor(name: string): Actor;
  readonly people: readonly string[];
  /** Every message the bot ever created, in order. */
  readonly botMessages: readonly BotMessage[];
  /** Every no of Discord to the bot, apart from rate limits and malformed bodies. */
  readonly refusals: readonly Refused[];
  /** What an administrator does in the client, behind the bot's back. */
  readonly byHand: ByHand;
  /** How many requests were refused for coming too fast. */
  readonly rateLimited: number;
  /** Calls the listener for everything a bystander could watch, from now on; the returned function ends that. */
  subscribe(listener: (event: LiveEvent) => void): () => void;
  /** The world itself, for checkers that look deeper than any person could. */
  readonly discord: Discord;
  botIsOnline(): boolean;
  /** Resolves when the bot is connected and has registered its commands, or has let some seconds pass without. */
  whenBotOnline(): Promise<void>;
  close(): Promise<void>;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const SETTLING_MS = 5_000;

/** Starts a Discord of one guild on the loopback interface. @throws when asked to listen anywhere else */
export async function startRehearsalServer(options: RehearsalOptions): Promise<RehearsalServer> {
  const host = options.host ?? '127.0.0.1';
  if (!LOOPBACK.has(host)) throw new Error('the rehearsal server listens on the loopback interface only');
  const clock = options.clock ?? (() => new Date());
  const findings: Finding[] = [];
  const refusals: Refused[] = [];
  const actors = new Map<string, Actor>();
  const trace = createTrace({ clock, file: options.traceFile });
  const gatewayOracle = createGatewayOracle();
  let origin = '';
  let gateway: Gateway | undefined;

  const discord = createDiscord(options, {
    clock,
    trace,
    origin: () => origin,
    dispatch(name, data, extra = {}) {
      if (CHANGES_AUDIENCE.has(name)) discord.noteAudiences();
      gateway?.dispatch({ name, data, place: 'guild', ...extra });
    },
  });
  const { world, access, live } = discord;
  const token = `rehearsal.${world.botId}.token`;
  const onlineListeners: (() => void)[] = [];

  gateway = createGateway({
    token,
    grantedIntents: options.privilegedIntents ?? 0,
    url: () => gatewayUrl(),
    ready: () => readyPayload(discord),
    arrivals: () => [
      {
        name: 'GUILD_CREATE',
        place: 'guild',
        data: guildArrivalPayload(world, (channel) => access.canView(world.botId, channel)),
      },
    ],
    members: (request) => membersChunk(discord, request),
    shape: (dispatch, intents) => shapedDispatch(dispatch, { intents, botId: world.botId }),
    sent({ name, data, seenBy }) {
      findings.push(...gatewayOracle.dispatch(name, data));
      trace.record({ dir: 'gateway', packet: name, data, ...(seenBy ? { seenBy } : {}) });
    },
    online(isOnline) {
      live.emit({
        kind: isOnline ? 'bot-online' : 'bot-offline',
        by: world.users.get(world.botId)?.name ?? '',
        seenBy: 'everyone',
        text: '',
      });
      if (isOnline) for (const listener of onlineListeners.splice(0)) listener();
    },
  });
  const connected = gateway;
  const gatewayUrl = () => `${origin.replace('http', 'ws')}/gw`;

  const faults = createFaults(connected);
  const limits = createRateLimits(clock, options.messageLimit);
  const handling = {
    routes: createRoutes(discord, gatewayUrl),
    match: createMatcher(loadOperations()),
    oracle: createHttpOracle(),
    limits,
    faults,
    trace,
    cdn: discord.cdn,
    token,
    latencyMs: options.latencyMs ?? 0,
    clock,
    context: (asked: RouteRequest) => ruleContext(discord, asked),
    found: (found: readonly Finding[]) => void findings.push(...found),
    refused: ({ id }: Operation, { status, code }: ApiError) => void refusals.push({ operation: id, status, code }),
  };

  const server = createServer((request, response) => {
    // A connection that breaks off while it is read, or JSON that is none: nobody is left to answer, or nothing to say but 400.
    handleRequest(handling, request, response).catch((error: unknown) => {
      if (!request.errored && !(error instanceof SyntaxError))
        handling.found([defectFinding(`${request.method} request`, error)]);
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/gw')) connected.accept(request, socket, head);
    else socket.destroy();
  });
  const port = await listening(server, { host, port: options.port ?? 0 });
  origin = `http://${host === '::1' ? '[::1]' : host}:${port}`;

  return {
    apiBase: `${origin}/api`,
    botToken: token,
    applicationId: world.applicationId,
    guildId: world.guild.id,
    findings,
    trace,
    faults,
    discord,
    people: [...world.users.values()].filter((user) => !user.isBot).map(({ name }) => name),
    actor(name) {
      const user = [...world.users.values()].find((one) => one.name === name && !one.isBot);
      if (!user) throw new Error(`nobody is called ${name}`);
      const actor = actors.get(user.id) ?? createActor(discord, user.id);
      actors.set(user.id, actor);
      return actor;
    },
    botMessages: discord.botMessages.all,
    refusals,
    byHand: createByHand(discord),
    get rateLimited() {
      return limits.refused();
    },
    subscribe: live.subscribe,
    botIsOnline: connected.isOnline,
    async whenBotOnline() {
      if (!connected.isOnline()) await new Promise<void>((resolve) => onlineListeners.push(resolve));
      await registration(discord);
    },
    async close() {
      discord.interactions.close();
      connected.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await trace.close();
    },
  };
}

/** A message keeps its Components V2 flag for ever, which an edit must know. */
function ruleContext({ world, interactions, clock }: Discord, { parameters, files }: RouteRequest): RuleContext {
  const edited =
    world.messages.get(parameters['channel_id'] ?? '')?.get(parameters['message_id'] ?? '') ??
    interactions.byToken(parameters['webhook_token'] ?? '')?.original;
  const editsComponentsV2 = ((edited?.wire.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  return { files: files.length, now: clock(), editsComponentsV2 };
}

function readyPayload({ world }: Discord): Record<string, unknown> {
  const bot = world.users.get(world.botId);
  if (!bot) throw new Error('the bot is no user');
  return {
    user: ownUserPayload(bot),
    guilds: [{ id: world.guild.id, unavailable: true }],
    application: { id: world.applicationId, flags: 0, flags_new: '0' },
    shard: [0, 1],
  };
}

function listening(server: Server, where: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => resolve((server.address() as AddressInfo).port));
  });
}

function registration({ commands }: Discord): Promise<void> {
  if (commands.list('guild').length + commands.list('global').length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, SETTLING_MS);
    commands.onceRegistered(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
