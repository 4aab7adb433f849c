import { defineButton, defineFormButton } from '../../bot/button.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Page } from '../../domain/screening/answers.ts';
import { approachDesk } from '../../services/screening/own-applications.ts';
import { findOwnDraft } from '../../services/screening/own-draft.ts';
import { giveConsent } from '../../services/screening/write-draft.ts';
import { standingForm, whoForm, wordsForm } from '../forms/application.ts';
import { withHostNotice } from '../host/notice.ts';
import { consentView } from '../my/consent-view.ts';
import { draftView } from '../my/draft-view.ts';
import { ownApplicationsView } from '../my/own-applications-view.ts';

/**
 * Says who will read an application before anything is asked; goes on with a draft; shows the application to who
 * has one already.
 */
export const applyButton = defineButton({
  verb: 'apply',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], context) {
    const { workshop, own, draft } = await approachDesk(context.ports, context.caller, workshopId);
    const drafts = draft ? [{ workshop, draft, isChange: own !== undefined }] : [];
    if (own) return await ownApplicationsView({ applications: [own], drafts }, context);
    if (drafts[0]) return await draftView(drafts[0], context);
    return await withHostNotice(consentView({ workshop }, context), workshop, context);
  },
});

export const applicationConsentButton = defineButton({
  verb: 'application-consent',
  ids: 1,
  answer: 'update',
  async execute([workshopId = ''], context) {
    await giveConsent(context.ports, context.caller, workshopId);
    return await draftView(await findOwnDraft(context.ports, context.caller, workshopId), context);
  },
});

/** Opens one page as it was kept last. Whether it may still be written is asked when it is sent. */
export const applicationPageButton = defineFormButton({
  verb: 'application-page',
  ids: 2,
  async open([workshopId = '', name = ''], context) {
    const { answers } = (await findOwnDraft(context.ports, context.caller, workshopId)).draft;
    const ids = [workshopId, name];
    const { isOfficial, ...texts } = answers;
    const official = isOfficial === undefined ? {} : { isOfficial: isOfficial ? 'yes' : 'no' };
    if (isPage(name, 'who')) return await whoForm.view(context, ids, texts);
    if (isPage(name, 'standing')) return await standingForm.view(context, ids, { ...texts, ...official });
    if (isPage(name, 'words')) return await wordsForm.view(context, ids, texts);
    throw new Refusal('outdated-button', {});
  },
});

const isPage = (name: string, page: Page): boolean => name === page;
