/**
 * One thing an applicant is judged by, on a scale from 1 to 5.
 *
 * `openness` and `influence` are the two sides that stay a pair; a gate keeps out whoever fails it, whatever
 * else is true; what needs the identity (who somebody is) is judged in a second step, after the text.
 */
export interface RubricCriterion {
  /** Short name, unique in the rubric: `moderate`. */
  readonly id: string;
  readonly side: 'openness' | 'influence';
  readonly isGate: boolean;
  readonly step: 'text' | 'identity';
  /** Weight among the criteria of its side, above 0. */
  readonly weight: number;
  /** The question, what to go by, and what 1, 3 and 5 mean; absent where the bot has its own words for this id. */
  readonly words?: CriterionWords;
}

export interface CriterionWords {
  readonly question: string;
  readonly about: string;
  readonly anchors: Readonly<Record<1 | 3 | 5, string>>;
}

/** What all applications of a workshop are judged by. */
export interface Rubric {
  /** Where it comes from, shown with it: never as a quotation. */
  readonly source: string;
  readonly criteria: readonly RubricCriterion[];
}

/** After Herbert Kelman: who is politically influential, part of the larger community, moderate, and committed. */
export const KELMAN_RUBRIC: Rubric = {
  source: 'after Kelman',
  criteria: [
    { id: 'moderate', side: 'openness', isGate: true, step: 'text', weight: 1 },
    { id: 'committed', side: 'openness', isGate: true, step: 'text', weight: 1 },
    { id: 'influential', side: 'influence', isGate: false, step: 'identity', weight: 1 },
    { id: 'community', side: 'influence', isGate: false, step: 'identity', weight: 1 },
  ],
};
