import type { Program, Solution } from '../domain/screening/cohort/program.ts';

/** What the solver's thread is asked. */
export interface Request {
  readonly number: number;
  readonly program: Program;
  readonly seconds: number;
}

/** What it answers. */
export type Answer = { readonly number: number } & ({ readonly solution: Solution } | { readonly fault: string });
