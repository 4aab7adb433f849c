import type { SeasonApplicant } from './people.ts';

/**
 * What happened in a season, as those who acted in it know: who did what and when, by how many entries the trace had.
 * It is kept apart from what the bot says, or the bot's mistakes would be their own excuse.
 */
export interface SeasonBook {
  /** What can be known, and is looked for in everything shown. */
  readonly secrets: Secret[];
  /** Cases closed to somebody: since when, whatever had been shown before. */
  readonly closed: ClosedCase[];
  /** Which cases the organizers were told to be whose. */
  readonly assigned: { readonly reviewer: string; readonly applicant: string }[];
  /** Steps of reviews, from the moment they were handed in. */
  readonly steps: {
    readonly reviewer: string;
    readonly applicant: string;
    readonly step: 'text' | 'whole';
    readonly at: number;
  }[];
  readonly handedIn: Map<string, number>;
  /** Number of an application by its writer's name, as an organizer reads it. */
  readonly numbers: Map<string, number>;
  /** Views of who is chosen, opened by somebody to whom a case of that party is closed. */
  readonly cohortViews: { readonly by: string; readonly from: number; readonly until: number }[];
  /** Counts as they were shown, beside what they should have been. */
  readonly counts: { readonly what: string; readonly shown: number | undefined; readonly expected: number }[];
  /** When the decisions began to be told. */
  releasedAt: number | undefined;
  /** People who can be seen to have been invited, by an organizer or by themselves. */
  readonly invited: Set<string>;
  readonly promoted: Set<string>;
  readonly lapsed: Set<string>;
  readonly ready: Set<string>;
  readonly untold: string[];
  readonly surprises: string[];
  readonly figures: { reviews: number; abstentions: number; changed: number; recusals: number; alpha?: number };
}

/** A case that is closed to somebody from one moment on. */
export interface ClosedCase {
  readonly person: string;
  readonly applicant: string;
  readonly since: number;
}

/** Words that somebody wrote, and about whom. */
export interface Secret {
  readonly mark: string;
  readonly kind: 'evaluation' | 'letter' | 'risk' | 'conflict-reason' | 'decline-word';
  readonly by: string;
  /** Of whom it tells, or which letter it is. */
  readonly about: string;
}

/** A book in which nothing is written. */
export const emptyBook = (): SeasonBook => ({
  secrets: [],
  closed: [],
  assigned: [],
  steps: [],
  handedIn: new Map(),
  numbers: new Map(),
  cohortViews: [],
  counts: [],
  releasedAt: undefined,
  invited: new Set(),
  promoted: new Set(),
  lapsed: new Set(),
  ready: new Set(),
  untold: [],
  surprises: [],
  figures: { reviews: 0, abstentions: 0, changed: 0, recusals: 0 },
});

/** Whether a case is closed to somebody at this moment. */
export const isClosedTo = (book: SeasonBook, person: string, applicant: string, at: number): boolean =>
  book.closed.some((one) => one.person === person && one.applicant === applicant && one.since <= at);

/** Notes that a case is closed to somebody from now on, once. */
export function close(book: SeasonBook, person: string, { name }: Pick<SeasonApplicant, 'name'>, since: number): void {
  if (!isClosedTo(book, person, name, since)) book.closed.push({ person, applicant: name, since });
}
