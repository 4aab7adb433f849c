import type { Band, Degree } from './band.ts';

/** How a proposition was received: bands only, and `undefined` wherever a cell is too small to show. */
export interface PropositionResult {
  readonly proposition: string;
  /** The statement that the proposition is, if a participant wrote it. Nobody is shown it. */
  readonly statementId?: string;
  /** Which side of it was asked about, where there are several: named in the views of the kind. */
  readonly aspect?: string;
  readonly byParty: readonly { readonly party: string; readonly band: Band | Degree }[] | undefined;
  readonly room: Band | Degree | undefined;
  /** What is to be noted about it: named in the views of the kind. */
  readonly note?: string;
}
