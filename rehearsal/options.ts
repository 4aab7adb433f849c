import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Script } from './cast/people.ts';

/** How a rehearsal is to be held. */
export interface RehearsalPlan {
  /** The same seed tells the same story: who speaks when, who is quotable, when the bot is killed. */
  readonly seed: number;
  /** How many times faster than real time the bot's clock runs: an agenda minute lasts 60/speed seconds. */
  readonly speed: number;
  /** Ends with one line of JSON instead of waiting for somebody to look around. Nothing is slowed down for readers. */
  readonly exit: boolean;
  /** How often the bot is killed at an unlucky moment, besides the one breakdown that belongs to the story. */
  readonly kills: number;
  /** The bot's data directory. */
  readonly dataDirectory: string;
  /** Where every request, packet and deed is written down, as one JSON object per line. */
  readonly traceFile?: string;
  /** No transcript. */
  readonly quiet: boolean;
  /** What `node` is given to start the bot. */
  readonly bot: readonly string[];
  /** Words planted into what people write in each language, for whoever checks where they turn up. */
  readonly secrets?: Partial<Record<Script, string>>;
}

/** Half a day in a few minutes: slow enough for people to act, and to read along. */
const SPEED = 60;
/** Beyond this, a pause of a minute would be over before anybody has seen it. */
const SPEED_MOST = 300;

/** The rehearsal of `npm start`: slow enough to be read, and open to whoever wants to play along afterwards. */
export const DEFAULT_REHEARSAL: RehearsalPlan = {
  seed: 1,
  speed: SPEED,
  exit: false,
  kills: 0,
  dataDirectory: path.join('data', 'rehearsal'),
  quiet: false,
  // The bot is compiled into the folder above this one.
  bot: ['--enable-source-maps', path.join(import.meta.dirname, '..', 'main.js')],
};

/** What can be said on the command line. */
export const USAGE = `Usage: rehearse [--seed N] [--speed X] [--exit] [--kills N] [--data DIR] [--trace FILE] [--quiet]`;

/**
 * Reads the command line.
 *
 * @throws an `Error` whose message is the one sentence to show.
 */
export function parseOptions(args: readonly string[]): RehearsalPlan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      speed: { type: 'string' },
      exit: { type: 'boolean', default: false },
      kills: { type: 'string' },
      data: { type: 'string' },
      trace: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const { exit, quiet, data, trace } = values;
  return {
    ...DEFAULT_REHEARSAL,
    exit,
    quiet,
    seed: wholeNumber('--seed', values.seed, DEFAULT_REHEARSAL.seed, { least: 0, most: 2 ** 32 - 1 }),
    speed: wholeNumber('--speed', values.speed, SPEED, { least: 1, most: SPEED_MOST }),
    kills: wholeNumber('--kills', values.kills, 0, { least: 0, most: 200 }),
    ...(data === undefined ? {} : { dataDirectory: data }),
    ...(trace === undefined ? {} : { traceFile: trace }),
  };
}

function wholeNumber(
  name: string,
  text: string | undefined,
  otherwise: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`${name} must be a whole number from ${least} to ${most}.`);
}
