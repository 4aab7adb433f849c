import type { Language } from '../../domain/language.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Answers, completeAnswers } from '../../domain/screening/answers.ts';
import type { ApplicationForm } from '../../domain/screening/application.ts';
import { requireOpenCall } from '../../domain/screening/application.ts';
import { isCurrent } from '../../domain/screening/consent.ts';
import { type ApplicationDraft, isBegun } from '../../domain/screening/draft.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { clearDraft, draftSheet } from './application-drafts.ts';
import { shareOutAgain } from './assign-cases.ts';
import { callFor } from './late-leave.ts';
import { type SubmittedApplication, submitApplication } from './submit-application.ts';

export interface HandIn {
  readonly workshopId: string;
  /** The language the applicant will be written to in. */
  readonly language: Language;
}

/**
 * Makes an application of the caller's draft, or changes the one that stands. It is in the database when
 * this returns. Pressed twice, on two devices too, it is one application and one answer.
 *
 * What another device writes on the draft at the same moment stays there, as a change that is not handed in yet.
 *
 * @throws {@link Refusal} `answers-missing`, `consent-needed`, `no-application-draft`, and as {@link submitApplication}.
 */
export async function handInApplication(
  ports: Ports,
  caller: Caller,
  { workshopId, language }: HandIn,
): Promise<SubmittedApplication> {
  const workshop = await callFor(ports, caller, workshopId);
  const sheet = await draftSheet(ports, { workshopId: workshop.id, memberId: caller.memberId });
  if (!isBegun(sheet.content)) {
    const application = await ports.applications.findByMember(workshop.id, caller.memberId);
    if (application?.status !== 'submitted') throw new Refusal('no-application-draft', {});
    return { workshop, application };
  }

  requireOpenCall(workshop, await ports.clock.now());
  const form = formOf(sheet.content);
  const submitted = await submitApplication(ports, caller, { workshopId, language, form, mayReplace: true });
  await clearDraft(ports, sheet);
  // Who applies with leave may come when the cases are shared out already.
  await shareOutAgain(ports, submitted.workshop);
  return submitted;
}

function formOf({ answers, consent, importedAs }: ApplicationDraft): ApplicationForm {
  if (!isCurrent(consent)) throw new Refusal('consent-needed', {});
  const { name, affiliation, partyId, motivation, ...profile }: Answers = completeAnswers(answers);
  return { name, affiliation, partyId, motivation, profile, consent, ...(importedAs !== undefined && { importedAs }) };
}
