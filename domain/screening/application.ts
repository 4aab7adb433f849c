import type { Language } from '../language.ts';
import { requireNotPostponed } from '../planning/hosting/postponement.ts';
import type { Workshop } from '../planning/workshop.ts';
import { Refusal } from '../refusal.ts';
import { words } from './answers.ts';
import type { Consent } from './consent.ts';
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
  /** What was agreed to before it was handed in; absent in applications of before it was kept. */
  readonly consent?: Consent;
  /** What it is called in another system, when it was brought from there. */
  readonly importedAs?: string;
  readonly status: 'submitted' | 'withdrawn';
  /** When these words were handed in; later than the first time, if they replace withdrawn ones. */
  readonly submittedAt: Date;
}

/** An application as its writer filled it in. */
export type ApplicationForm = Pick<
  Application,
  'name' | 'affiliation' | 'partyId' | 'motivation' | 'profile' | 'consent' | 'importedAs'
>;

/**
 * The form as it is kept: without space around the answers, and each letter written in one way only.
 *
 * @throws {@link Refusal} for an answer in which nothing can be read, that is too long or carries piles of marks,
 * or a party that the workshop does not have.
 */
export function tidiedForm(form: ApplicationForm, { parties }: Pick<Workshop, 'parties'>): ApplicationForm {
  if (!parties.some(({ id }) => id === form.partyId)) throw new Refusal('unknown-choice', {});
  return {
    ...form,
    name: required('name', form.name),
    affiliation: required('affiliation', form.affiliation),
    motivation: required('motivation', form.motivation),
  };
}

function required(field: 'name' | 'affiliation' | 'motivation', text: string): string {
  const written = words(field, text);
  if (written === undefined) throw new Refusal('field-empty', { field });
  return written;
}

/** Whether two forms say the same, whenever they were agreed to. */
export const saysTheSame = (one: ApplicationForm, other: ApplicationForm): boolean => said(one) === said(other);

const said = ({ name, affiliation, partyId, motivation, profile }: ApplicationForm): string =>
  JSON.stringify([name, affiliation, partyId, motivation, profile && Object.entries(profile).sort(byName)]);

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

/** Whether applications to this workshop are taken at `now`. */
export const isOpenForApplications = (
  { stage, applicationsCloseAt }: Pick<Workshop, 'stage' | 'applicationsCloseAt'>,
  now: Date,
): boolean => stage === 'call-open' && now < applicationsCloseAt;

/** @throws {@link Refusal} unless applications to this workshop are taken at `now`. */
export function requireOpenCall(workshop: Workshop, now: Date): void {
  if (workshop.stage === 'planned') throw new Refusal('call-not-open', {});
  requireNotPostponed(workshop);
  if (!isOpenForApplications(workshop, now)) {
    throw new Refusal('applications-closed', { closedAt: workshop.applicationsCloseAt });
  }
}
