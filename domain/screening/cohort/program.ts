/** So much at least and at most of these variables together. */
export interface ProgramRow {
  readonly least: number;
  readonly most: number;
  /** Which variables, by their place. */
  readonly of: readonly number[];
  /** How often each of them counts; once, where absent. */
  readonly times?: readonly number[];
}

/** Variables from 0 to a most each, of which a weighted sum is to be as great as the rows allow. */
export interface Program {
  /** What one of each variable adds to the sum. */
  readonly gains: readonly number[];
  /** The most of each variable; 1 where absent. */
  readonly most?: readonly number[];
  readonly rows: readonly ProgramRow[];
  /** Whether fractions will do; otherwise every variable is a whole number. */
  readonly isContinuous?: boolean;
}

/**
 * `unfinished` is neither yes nor no: the time was over before it was known. Nobody may take what was found until
 * then for the best.
 */
export type Solution =
  | {
      readonly outcome: 'optimal';
      readonly sum: number;
      readonly values: readonly number[];
      /** Of a continuous program, what one more of each row would add. */
      readonly duals?: readonly number[];
    }
  | { readonly outcome: 'impossible' }
  | { readonly outcome: 'unfinished' };
