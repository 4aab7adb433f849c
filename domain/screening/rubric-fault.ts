/** What can be wrong at one place of a rubric file. */
export type RubricFault =
  | 'not-yaml'
  | 'unknown-key'
  | 'missing'
  | 'not-keys'
  | 'not-a-list'
  | 'too-few'
  | 'too-many'
  | 'not-text'
  | 'too-long'
  | 'not-choice'
  | 'not-boolean'
  | 'not-count'
  | 'not-weight'
  | 'bad-id'
  | 'twice'
  | 'no-words'
  | 'step-full'
  | 'no-text-step'
  | 'no-gate'
  | 'no-side'
  | 'quorum-sum';

/** A fault with its place, and what may stand there: as far as its sentence names it. */
export interface RubricFaultAt {
  readonly line: number;
  readonly key: string;
  readonly fault: RubricFault;
  readonly allowed?: string;
  readonly least?: number;
  readonly most?: number;
}
