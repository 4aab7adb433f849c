import type { Language } from '../language.ts';

/** What somebody wrote to be considered for a workshop. */
export interface Application {
  readonly id: string;
  readonly workshopId: string;
  readonly version: number;
  /** Place in the order of arrival, from 1: what reviewers call it instead of a name. */
  readonly number: number;
  readonly memberId: string;
  readonly language: Language;
  readonly name: string;
  readonly affiliation: string;
  readonly partyId: string;
  readonly motivation: string;
  readonly status: 'submitted' | 'withdrawn';
  readonly submittedAt: Date;
}

/** The longest answer of each field of the form, in characters. */
export const APPLICATION_LIMITS = { name: 100, affiliation: 150, motivation: 1500 } as const;
