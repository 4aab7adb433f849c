import { DEFAULT_REHEARSAL, type RehearsalPlan } from '../options.ts';

/** How many people there are, and how many seats of each party. */
export interface SeasonSize {
  readonly applicants: number;
  readonly reviewers: number;
  readonly seats: readonly [number, number, number];
}

/** A season of an association as large as any we know of. */
export const FULL: SeasonSize = { applicants: 200, reviewers: 12, seats: [10, 10, 4] };

/** The same with everything once. */
export const SMALL: SeasonSize = { applicants: 24, reviewers: 6, seats: [2, 2, 2] };

/** How a season is to be held. */
export interface SeasonPlan extends Pick<RehearsalPlan, 'seed' | 'speed' | 'dataDirectory' | 'traceFile' | 'bot'> {
  readonly size: SeasonSize;
  /** The Redis the bot is to use; without one its alarms are in the database. */
  readonly redisUrl?: string;
  /** Told how far the season is. */
  readonly say: (line: string) => void;
}

/** A day of the bot's in one minute of ours: replies are due in two minutes, and there is time to give them. */
const SPEED = 1440;

export const DEFAULT_SEASON: SeasonPlan = {
  seed: 1,
  speed: SPEED,
  size: FULL,
  dataDirectory: `${DEFAULT_REHEARSAL.dataDirectory}-season`,
  bot: DEFAULT_REHEARSAL.bot,
  say: () => undefined,
};
