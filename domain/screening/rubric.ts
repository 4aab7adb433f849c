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
  /** How many must have judged an application before it can be chosen. */
  readonly quorum: Quorum;
}

/** Reviews that an application needs; those of people who know its party, and those from outside it, are among them. */
export interface Quorum {
  readonly reviews: number;
  readonly knowing: number;
  readonly outside: number;
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
  quorum: { reviews: 3, knowing: 1, outside: 1 },
};

/** How many criteria a rubric can have; how many in one step, because a form of Discord's has five fields. */
export const CRITERIA_LEAST = 2;
export const CRITERIA_MOST = 8;
export const STEP_MOST = 4;
export const QUORUM_MOST = 10;
export const WEIGHT_MOST = 10;

/** The longest words of a criterion, in characters: what Discord shows in a form. */
export const CRITERION_LIMITS = { source: 100, question: 45, about: 100, anchor: 100 } as const;

/** What is judged in one of the two steps. */
export const criteriaOf = (rubric: Rubric, step: RubricCriterion['step']): readonly RubricCriterion[] =>
  rubric.criteria.filter((criterion) => criterion.step === step);
