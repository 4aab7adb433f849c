import { z } from 'zod';
import type { LogLevel } from './log.ts';

interface Settings {
  readonly databaseName: string;
  /** Without it, alarms ring through PostgreSQL. */
  readonly redisUrl?: string;
  readonly dataDirectory: string;
  readonly logLevel: LogLevel;
  /** Without it, a key is made in the data directory. */
  readonly encryptionKey?: Uint8Array;
  /** How many times faster than real time the clock runs; 1 outside rehearsals. */
  readonly speed: number;
}

/** A bot that logs into Discord, or into the rehearsal server at `apiBase`. */
export interface LiveConfig extends Settings {
  readonly mode: 'live';
  readonly token: string;
  readonly applicationId: string;
  readonly apiBase: string;
  /** Without it, an own PostgreSQL is started in the data directory. */
  readonly databaseUrl?: string;
}

/** No token: everything runs on this machine, with fictional people. */
interface RehearsalConfig extends Settings {
  readonly mode: 'rehearsal';
  /** A rehearsal never touches the database of a real workshop, even when one is named. */
  readonly ignoresDatabaseUrl: boolean;
}

export type Config = LiveConfig | RehearsalConfig;

const DISCORD = 'https://discord.com/api';

const Environment = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'must be a Discord id, 17 to 20 digits')
    .optional(),
  DISCORD_API_BASE: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address that begins with postgresql://' })
    .optional(),
  DATABASE_NAME: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,62}$/, 'must be small letters, digits and underscores')
    .default('antechamber'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be an address that begins with redis://' }).optional(),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error').default('info'),
  ENCRYPTION_KEY: z
    .string()
    .refine(isKey, 'must be 32 bytes in base64, such as `openssl rand -base64 32` prints')
    .optional(),
  REHEARSAL_SPEED: z.coerce.number('must be a number').positive('must be more than 0').optional(),
});

type Environment = z.infer<typeof Environment>;

/**
 * Reads the settings of this deployment, all at once and before anything starts.
 *
 * @throws an `Error` that lists every fault, so that one run shows them all. It never shows a value: most are secrets.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // `FOO=` in an env file means "not set", not "set to nothing".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(given);
  const faults = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...contradictions(given),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new Error(`The configuration has faults:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
  return configOf(parsed.data);
}

/** What single variables cannot know. It looks at the raw ones, so that it finds its faults beside those of single variables. */
function contradictions(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const faults: string[] = [];
  const apiBase = given['DISCORD_API_BASE'];
  if (given['DISCORD_TOKEN'] && !given['DISCORD_APPLICATION_ID']) {
    faults.push('DISCORD_APPLICATION_ID is required together with DISCORD_TOKEN');
  }
  if (given['DISCORD_TOKEN'] && given['DATABASE_URL'] && !given['ENCRYPTION_KEY']) {
    faults.push('ENCRYPTION_KEY is required together with DATABASE_URL');
  }
  if (given['REHEARSAL_SPEED'] && !isLoopback(apiBase ?? (given['DISCORD_TOKEN'] ? DISCORD : LOOPBACK))) {
    faults.push(
      'REHEARSAL_SPEED works only when DISCORD_API_BASE is an address of this machine, such as http://127.0.0.1:8080/api',
    );
  }
  if (apiBase?.startsWith('http:') && !isLoopback(apiBase)) {
    faults.push('DISCORD_API_BASE must begin with https:// unless it is an address of this machine');
  }
  return faults;
}

function configOf(environment: Environment): Config {
  const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DATABASE_URL, ENCRYPTION_KEY, REDIS_URL } = environment;
  const settings: Settings = {
    databaseName: environment.DATABASE_NAME,
    dataDirectory: environment.DATA_DIR,
    logLevel: environment.LOG_LEVEL,
    speed: environment.REHEARSAL_SPEED ?? 1,
    ...(REDIS_URL === undefined ? {} : { redisUrl: REDIS_URL }),
    ...(ENCRYPTION_KEY === undefined ? {} : { encryptionKey: Buffer.from(ENCRYPTION_KEY, 'base64') }),
  };
  if (DISCORD_TOKEN === undefined || DISCORD_APPLICATION_ID === undefined) {
    return { ...settings, mode: 'rehearsal', ignoresDatabaseUrl: DATABASE_URL !== undefined };
  }
  return {
    ...settings,
    mode: 'live',
    token: DISCORD_TOKEN,
    applicationId: DISCORD_APPLICATION_ID,
    apiBase: environment.DISCORD_API_BASE ?? DISCORD,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
  };
}

const LOOPBACK = 'http://127.0.0.1';

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, 'base64').length === 32;
}
