import type { Language } from '../language.ts';
import type { Workshop } from '../planning/workshop.ts';
import { Refusal } from '../refusal.ts';
import { isBlank } from '../text.ts';
import type { ApplicantProfile } from './profile.ts';

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
  /** Absent in applications of before it was asked for. */
  readonly profile?: ApplicantProfile;
  readonly status: 'submitted' | 'withdrawn';
  /** When these words were handed in; later than the first time, if they replace withdrawn ones. */
  readonly submittedAt: Date;
}

/** The longest answer of each field of the form, in characters. */
export const APPLICATION_LIMITS = { name: 100, affiliation: 150, motivation: 1500 } as const;

/** The form of an application, as its writer filled it in. */
export type ApplicationForm = Pick<Application, 'name' | 'affiliation' | 'partyId' | 'motivation'>;

/**
 * The form as it is kept: without space around the answers, and each letter written in one way only.
 *
 * @throws {@link Refusal} for an answer in which nothing can be read, or a party that the workshop does not have.
 */
export function tidiedForm(form: ApplicationForm, { parties }: Pick<Workshop, 'parties'>): ApplicationForm {
  if (!parties.some(({ id }) => id === form.partyId)) throw new Refusal('unknown-choice', {});
  return {
    name: written('name', form.name),
    affiliation: written('affiliation', form.affiliation),
    partyId: form.partyId,
    motivation: written('motivation', form.motivation),
  };
}

function written(field: keyof typeof APPLICATION_LIMITS, text: string): string {
  if (isBlank(text)) throw new Refusal('field-empty', { field });
  return text.trim().normalize('NFC');
}

/** @throws {@link Refusal} unless applications to this workshop are taken at `now`. */
export function requireOpenCall({ stage, applicationsCloseAt }: Workshop, now: Date): void {
  if (stage === 'planned') throw new Refusal('call-not-open', {});
  if (stage !== 'call-open' || now >= applicationsCloseAt) {
    throw new Refusal('applications-closed', { closedAt: applicationsCloseAt });
  }
}
