import type { Workshop } from '../../planning/workshop.ts';
import { seatsOf } from '../cohort.ts';
import { CAREER_STAGES, GENDERS, SECTORS } from '../profile.ts';

/** From `least` to `most`, both included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What a cohort can be balanced by, as applicants say it of themselves. */
export const ATTRIBUTES = ['sector', 'careerStage', 'gender', 'isOfficial'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** What each of them can be. */
export const VALUES_OF: Readonly<Record<Attribute, readonly string[]>> = {
  sector: SECTORS,
  careerStage: CAREER_STAGES,
  gender: GENDERS,
  isOfficial: ['yes', 'no'],
};

/** So many people of whom something is true: in the whole cohort, within each party, or within one (by its id). */
export interface Quota {
  readonly attribute: Attribute;
  /** `woman`, `civil-society`; `yes` or `no` for an official. */
  readonly is: string;
  readonly within: 'cohort' | 'each-party' | { readonly partyId: string };
  readonly least?: number;
  readonly most?: number;
}

/** Why two people are not to sit in one room. It is sealed like all that names a person. */
export const APART_REASONS = ['same-family', 'line-management', 'public-dispute', 'legal', 'safety', 'other'] as const;
export type ApartReason = (typeof APART_REASONS)[number];

/** Two applications, by their numbers, of which one at most can be chosen. */
export interface Apart {
  readonly applications: readonly [number, number];
  readonly reason: ApartReason;
}

/** What a cohort must keep, as its organizers wrote it. */
export interface CohortRules {
  /** Seats by the id of a party, where they are not as the workshop says. */
  readonly seats: Readonly<Record<string, Range>>;
  /** The most people of one institution. */
  readonly perInstitution?: number;
  /** The most people who hold a public office: 0 keeps a workshop Track II, more makes it Track 1.5. */
  readonly officialsMost?: number;
  readonly quotas: readonly Quota[];
  readonly apart: readonly Apart[];
  /** Numbers of applications that are to be chosen whatever it costs. */
  readonly include: readonly number[];
  /** A lot among all cohorts that fall short of the best by no more than this share of it, 0 to 0.01; absent: no lot. */
  readonly lottery?: number;
}

/** Parity, and nothing besides: what holds until somebody writes rules. */
export const PARITY: CohortRules = { seats: {}, quotas: [], apart: [], include: [] };

/** How many seats each party may have, in the order of the parties. */
export const seatRanges = (
  workshop: Pick<Workshop, 'seats' | 'parties'>,
  { seats }: Pick<CohortRules, 'seats'>,
): readonly (Range & { readonly partyId: string })[] =>
  workshop.parties.map((party) => {
    const even = seatsOf(workshop, party);
    return { ...(seats[party.id] ?? { least: even, most: even }), partyId: party.id };
  });
