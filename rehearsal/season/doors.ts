import type { Season } from './facts.ts';
import type { Shown } from './shown.ts';

/** Buttons, selects and forms of the reviewers' desk, by what they ask for. */
const REVIEWERS: ReadonlySet<string> = new Set([
  'score',
  'score-identity',
  'show-identity',
  'others',
  'abstain',
  'recuse',
  'recuse-now',
  'recuse-for',
  'review',
  'review-identity',
  'reviews-mine',
]);

/** Those of the organizers'. */
const ORGANIZERS: ReadonlySet<string> = new Set([
  'reviews-overview',
  'reviews-cases',
  'reviews-talk',
  'reviews-agreement',
  'reviews-figures',
  'release-decisions',
  'release-decisions-now',
  'confirm-cohort',
  'confirm-dates',
  'sign-risk',
  'risk',
  'letter',
]);

/** Two sides of a merit as lists show them: openness / influence. */
const PAIR_OF_SCORES = /[1-5][.,]\d \/ [1-5][.,]\d/;

/** Nobody is shown the way to a desk that is not theirs, and no applicant how anybody was scored. */
export function strayDoors({ cast }: Season, { texts, to, at, operation }: Shown): readonly string[] {
  const verbs = texts.flatMap((text) => /^\d+:([a-z-]+)(?::|$)/.exec(text)?.[1] ?? []);
  const isReviewing = verbs.some((verb) => REVIEWERS.has(verb));
  const isOrganizing = verbs.some((verb) => ORGANIZERS.has(verb));
  const hasScores = texts.some((text) => PAIR_OF_SCORES.test(text));
  if (!isReviewing && !isOrganizing && !hasScores) return [];
  return to.flatMap((person) => {
    const organizes = cast.organizers.some((name) => name === person);
    const reviews = cast.reviewers.some(({ name }) => name === person);
    const where = `(${operation}, entry ${at})`;
    return [
      ...(isReviewing && !reviews ? [`the reviewers' desk was opened to ${person} ${where}`] : []),
      ...(isOrganizing && !organizes ? [`the organizers' desk was opened to ${person} ${where}`] : []),
      ...(hasScores && !organizes && !reviews ? [`scores were shown to ${person} ${where}`] : []),
    ];
  });
}
