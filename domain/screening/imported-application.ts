import type { Language } from '../language.ts';
import type { Answers } from './answers.ts';

/** The most applications that one file can bring. */
export const IMPORT_MOST = 1000;

/** An application as it stands in a file of another system, read and found right. It may leave questions open. */
export interface ImportedApplication {
  /** What that system calls it: the same is never taken over twice. */
  readonly externalId: string;
  readonly memberId: string;
  readonly language?: Language;
  readonly answers: Partial<Answers>;
}

/** What can be wrong with a cell of such a file. */
export type CellFault =
  | { readonly kind: 'empty' | 'not-an-account' | 'rounded-account' | 'twice' }
  | { readonly kind: 'too-long' | 'too-many-marks'; readonly most: number }
  | { readonly kind: 'unknown-party' | 'unknown-choice'; readonly allowed: readonly string[] }
  /** The line has more or fewer cells than the first one. */
  | { readonly kind: 'uneven'; readonly found: number; readonly wanted: number };

/** A fault with its place. It never says what stands there: that was written by somebody. */
export interface FaultAt {
  /** The line of the file in which the row begins, from 1. */
  readonly line: number;
  /** Our own name for the column. */
  readonly column: string;
  readonly fault: CellFault;
}

/** What was found in a file: all of its applications or, when anything is wrong, all that is wrong. */
export type ApplicationsFile =
  | { readonly outcome: 'read'; readonly rows: readonly ImportedApplication[] }
  | { readonly outcome: 'faulty'; readonly faults: readonly FaultAt[] };

/** A file that an organizer has sent and not confirmed yet. Once it is taken over, discarded or forgotten, none of its rows is left. */
export interface PendingImport {
  readonly rows: readonly ImportedApplication[];
  /** When the file was read; absent when none of its rows is left, and in files of before it was kept. */
  readonly readAt?: Date;
}

const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** Whether a file has waited so long to be confirmed that the strangers in it are to be forgotten. */
export const hasWaitedTooLong = ({ rows, readAt }: PendingImport, now: Date): boolean =>
  rows.length > 0 && (readAt === undefined || now.getTime() - readAt.getTime() > DAY_MILLISECONDS);

/** What has been taken over so far, by the names that the other system has for it. */
export interface ImportRecord {
  readonly externalIds: readonly string[];
}

/** Those rows that have not been taken over. */
export const newAmong = (
  rows: readonly ImportedApplication[],
  { externalIds }: ImportRecord,
): readonly ImportedApplication[] => {
  const known = new Set(externalIds);
  return rows.filter(({ externalId }) => !known.has(externalId));
};
