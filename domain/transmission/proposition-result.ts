import type { Band } from './band.ts';

/** How a proposition was received: bands only, and `undefined` wherever a cell is too small to show. */
export interface PropositionResult {
  readonly proposition: string;
  readonly byParty: readonly { readonly party: string; readonly band: Band }[] | undefined;
  readonly room: Band | undefined;
}
