import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { answersFrom, type Given, type Page } from '../../domain/screening/answers.ts';
import { requireOpenCall } from '../../domain/screening/application.ts';
import { CONSENT_VERSION } from '../../domain/screening/consent.ts';
import { type ApplicationDraft, draftOf, isBegun, withPage } from '../../domain/screening/draft.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type DraftSheet, draftSheet, keepDraft } from './application-drafts.ts';
import { callFor } from './late-leave.ts';
import { requireMayApply } from './require-may-apply.ts';
import { untilSaved } from './until-saved.ts';

/** A draft and the workshop it is for. */
export interface WrittenDraft {
  readonly workshop: Workshop;
  readonly draft: ApplicationDraft;
}

/** Writes down that the caller has read who will read the application, and agrees. */
export const giveConsent = async (ports: Ports, caller: Caller, workshopId: string): Promise<WrittenDraft> =>
  await change(ports, caller, workshopId, ({ content }, now) => ({
    ...content,
    consent: { version: CONSENT_VERSION, givenAt: now },
    savedAt: now,
  }));

export interface DraftPage {
  readonly workshopId: string;
  readonly page: Page;
  /** As it came from the form. */
  readonly given: Given;
}

/**
 * Keeps one page as it was filled in, complete or not. Pages that another device has written
 * meanwhile stay. Where an application stands already, the page is a change to it, not handed in yet.
 */
export const writePage = async (
  ports: Ports,
  caller: Caller,
  { workshopId, page, given }: DraftPage,
): Promise<WrittenDraft> =>
  await change(ports, caller, workshopId, async (sheet, now, workshop) =>
    withPage(await begun(ports, sheet, now), page, { given: answersFrom(given, workshop.parties), now }),
  );

/** Lays out what was handed in, so that it can be changed; changes that were begun are gone on with. */
export const changeApplication = async (ports: Ports, caller: Caller, workshopId: string): Promise<WrittenDraft> =>
  await change(ports, caller, workshopId, async (sheet, now) => {
    const draft = await begun(ports, sheet, now);
    if (!isBegun(draft)) throw new Refusal('no-application', {});
    return draft;
  });

/** What stands on the sheet; on an empty one, the application that stands already. */
async function begun(ports: Ports, { home, key, content }: DraftSheet, now: Date): Promise<ApplicationDraft> {
  if (isBegun(content) || !('workshopId' in home)) return content;
  const application = await ports.applications.findByMember(home.workshopId, key);
  return application?.status === 'submitted' ? draftOf(application, now) : content;
}

type Change = (sheet: DraftSheet, now: Date, workshop: Workshop) => ApplicationDraft | Promise<ApplicationDraft>;

/** @throws {@link Refusal} outside the time for applications, `third-party`, `reviewed-here`, `apply-in-server`. */
async function change(ports: Ports, caller: Caller, workshopId: string, changed: Change): Promise<WrittenDraft> {
  const workshop = await callFor(ports, caller, workshopId);
  requireOpenCall(workshop, await ports.clock.now());
  await requireMayApply(ports, caller, workshop);
  return await untilSaved(async () => {
    const sheet = await draftSheet(ports, { workshopId: workshop.id, memberId: caller.memberId });
    const draft = await changed(sheet, await ports.clock.now(), workshop);
    return (await keepDraft(ports, sheet, draft)) ? { workshop, draft } : undefined;
  });
}
