/** A case that is given to a reviewer, and as whom: one who knows the applicant's party, or one from outside it. */
export interface Share {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly knows: boolean;
}

/** What one application can have, and has so far. */
export interface Sharing {
  readonly applicationId: string;
  readonly begun: readonly Share[];
  /** Those who may still be given it, the first in the order of this case first. */
  readonly eligible: readonly Share[];
  /** How many must know the party and how many not: as many as the quorum asks for, or as there are. */
  readonly least: { readonly knowing: number; readonly outside: number };
  /** Given out and not begun: these may change. */
  readonly given: readonly Share[];
}
