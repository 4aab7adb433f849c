import type { Party } from '../planning/workshop.ts';
import { Refusal } from '../refusal.ts';
import { hasTooManyMarks, isBlank, MARKS_MOST, tidied } from '../text.ts';
import { type ApplicantProfile, CAREER_STAGES, GENDERS, SECTORS } from './profile.ts';

/** All that an application says. */
export interface Answers extends ApplicantProfile {
  readonly name: string;
  readonly affiliation: string;
  readonly partyId: string;
  readonly motivation: string;
}

export type Question = keyof Answers;

/** What is asked on each page, in order. A page is one form. */
export const PAGES = {
  who: ['name', 'affiliation', 'position', 'partyId'],
  standing: ['sector', 'careerStage', 'isOfficial', 'jurisdiction', 'gender'],
  words: ['motivation', 'evidence', 'concerns'],
} as const satisfies Readonly<Record<string, readonly Question[]>>;

export type Page = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as readonly Page[];

/** The longest answer to each question that is answered in own words, in characters. */
export const ANSWER_LIMITS = {
  name: 100,
  affiliation: 150,
  position: 150,
  jurisdiction: 80,
  motivation: 1500,
  evidence: 1000,
  concerns: 1000,
} as const satisfies Partial<Record<Question, number>>;

export type WordsQuestion = keyof typeof ANSWER_LIMITS;

/** Who has nothing to say here leaves it empty. */
const OPTIONAL: readonly Question[] = ['concerns'];

/** What somebody typed or chose, question by question, as it came. */
export type Given = Readonly<Partial<Record<Question, string>>>;

/**
 * The answers that were given, as they are kept; questions left empty are absent.
 *
 * @throws {@link Refusal} for an answer in which nothing can be read, one that is too long or carries piles of
 * marks, and a choice that is not on the list.
 */
export const answersFrom = (given: Given, parties: readonly Pick<Party, 'id'>[]): Partial<Answers> =>
  defined({
    name: words('name', given.name),
    affiliation: words('affiliation', given.affiliation),
    position: words('position', given.position),
    partyId: chosen(
      given.partyId,
      parties.map(({ id }) => id),
    ),
    sector: chosen(given.sector, SECTORS),
    careerStage: chosen(given.careerStage, CAREER_STAGES),
    isOfficial: yesOrNo(given.isOfficial),
    jurisdiction: words('jurisdiction', given.jurisdiction),
    gender: chosen(given.gender, GENDERS),
    motivation: words('motivation', given.motivation),
    evidence: words('evidence', given.evidence),
    concerns: words('concerns', given.concerns),
  });

/** What is not answered yet and must be, in the order of the pages. */
export const missingIn = (answers: Partial<Answers>, page?: Page): readonly Question[] =>
  (page ? PAGES[page] : PAGE_NAMES.flatMap((name) => PAGES[name])).filter(
    (question) => answers[question] === undefined && !OPTIONAL.includes(question),
  );

/** All answers. @throws {@link Refusal} `answers-missing` naming those that are not there. */
export function completeAnswers(answers: Partial<Answers>): Answers {
  const missing = missingIn(answers);
  if (missing.length > 0) throw new Refusal('answers-missing', { answers: missing.join(', ') });
  // Nothing that must be there is missing; what may be left out is empty.
  return { concerns: '', ...answers } as Answers;
}

/**
 * Somebody's own words, as they are kept; `undefined` when nothing was typed.
 *
 * @throws {@link Refusal} `field-empty` when there is something and nothing to read in it; `answer-too-long`;
 * `too-many-marks`.
 */
export function words(field: WordsQuestion, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (isBlank(text)) throw new Refusal('field-empty', { field });
  const most = ANSWER_LIMITS[field];
  if (text.length > most) throw new Refusal('answer-too-long', { field, length: text.length, most });
  if (hasTooManyMarks(text)) throw new Refusal('too-many-marks', { field, most: MARKS_MOST });
  return tidied(text);
}

function chosen<T extends string>(picked: string | undefined, list: readonly T[]): T | undefined {
  if (picked === undefined || picked === '') return undefined;
  const found = list.find((one) => one === picked);
  if (found === undefined) throw new Refusal('unknown-choice', {});
  return found;
}

function yesOrNo(picked: string | undefined): boolean | undefined {
  const answer = chosen(picked, ['yes', 'no']);
  return answer === undefined ? undefined : answer === 'yes';
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what is there: papers keep no empty places. */
const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
