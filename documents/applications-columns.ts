import { LANGUAGES } from '../domain/language.ts';
import type { Question } from '../domain/screening/answers.ts';
import { CAREER_STAGES, GENDERS, SECTORS } from '../domain/screening/profile.ts';

/** A column that is read: which question it answers, how other systems call it, and what may stand in it. */
export interface Column {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly isRequired?: boolean;
  readonly question?: Question;
  /** The words that may stand in it, where it is no free text. */
  readonly allowed?: readonly string[];
}

/**
 * The columns of a file of applications. Without `discord_id` nobody could be asked for consent, and without
 * `external_id` nobody could tell whether an application is here already.
 */
export const COLUMNS: readonly Column[] = [
  { name: 'external_id', aliases: ['id', 'application_id', 'submission_id', 'registration_id'], isRequired: true },
  { name: 'discord_id', aliases: ['discord', 'discord_user_id', 'user_id', 'member_id'], isRequired: true },
  { name: 'name', aliases: ['full_name', 'applicant', 'applicant_name'], isRequired: true, question: 'name' },
  {
    name: 'affiliation',
    aliases: ['institution', 'organization', 'organisation', 'university'],
    isRequired: true,
    question: 'affiliation',
  },
  { name: 'position', aliases: ['job_title'], question: 'position' },
  { name: 'party', aliases: ['side'], isRequired: true, question: 'partyId' },
  { name: 'sector', aliases: [], question: 'sector', allowed: SECTORS },
  { name: 'career_stage', aliases: ['career'], question: 'careerStage', allowed: CAREER_STAGES },
  { name: 'gender', aliases: [], question: 'gender', allowed: GENDERS },
  { name: 'public_office', aliases: ['official'], question: 'isOfficial', allowed: ['yes', 'no'] },
  { name: 'jurisdiction', aliases: ['country'], question: 'jurisdiction' },
  { name: 'motivation', aliases: ['statement', 'motivation_letter'], isRequired: true, question: 'motivation' },
  { name: 'evidence', aliases: ['standing'], question: 'evidence' },
  { name: 'concerns', aliases: [], question: 'concerns' },
  { name: 'language', aliases: [], allowed: LANGUAGES },
];

/** Columns that an export writes and an import passes over: only this bot can know what they say. */
export const PASSED_OVER: readonly string[] = ['submitted_at', 'consent_version', 'consented_at'];

/** The column that a heading means, however it is spelled. */
export function columnCalled(heading: string): Column | undefined {
  const plain = plainHeading(heading);
  return COLUMNS.find(({ name, aliases }) => name === plain || aliases.includes(plain));
}

/** `Full Name` as it is compared: `full_name`. */
export const plainHeading = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** Signs with which a spreadsheet takes a cell for a formula, those of full width too. */
const FORMULA = '=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20';
const QUOTED_FORMULA = new RegExp(`^'+[${FORMULA}]`, 'u');

/** A cell that begins like one that was made harmless gets one quotation mark more, so that reading it gives the same words. */
export const unlikeQuoted = (cell: string): string => (QUOTED_FORMULA.test(cell) ? `'${cell}` : cell);

/** The words of a cell, without the quotation mark that keeps a spreadsheet from reckoning with them. */
export const unquoted = (cell: string): string => (QUOTED_FORMULA.test(cell) ? cell.slice(1) : cell);
