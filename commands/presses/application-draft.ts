import { button, defineButton, row } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { partyName } from '../../domain/planning/workshop.ts';
import { handInApplication } from '../../services/screening/hand-in-application.ts';
import { discardDraft, findOwnDraft } from '../../services/screening/own-draft.ts';
import { changeApplication } from '../../services/screening/write-draft.ts';
import { draftView } from '../my/draft-view.ts';
import { ownWordsView } from '../my/own-words.ts';

export const continueDraftButton = defineButton({
  verb: 'continue-draft',
  ids: 1,
  answer: 'private',
  execute: async ([workshopId = ''], context) =>
    await draftView(await findOwnDraft(context.ports, context.caller, workshopId), context),
});

/** Lays out an application that was handed in, to be changed. Nothing changes until it is handed in again. */
export const changeApplicationButton = defineButton({
  verb: 'change-application',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], context) {
    const { workshop, draft } = await changeApplication(context.ports, context.caller, workshopId);
    return await draftView({ workshop, draft, isChange: true }, context);
  },
});

export const readDraftButton = defineButton({
  verb: 'read-draft',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], context) {
    const { workshop, draft } = await findOwnDraft(context.ports, context.caller, workshopId);
    return ownWordsView('reply.draft.own', { workshop, answers: draft.answers }, context);
  },
});

export const handInApplicationButton = defineButton({
  verb: 'hand-in-application',
  ids: 1,
  answer: 'update',
  async execute([workshopId = ''], { caller, language, ports, say }) {
    const { workshop, application } = await handInApplication(ports, caller, { workshopId, language });
    return say('reply.application.kept', {
      title: plainLine(workshop.title),
      name: plainLine(application.name),
      affiliation: plainLine(application.affiliation),
      party: plainLine(partyName(workshop, application.partyId)),
      length: application.motivation.length,
      closesAt: workshop.applicationsCloseAt,
      my: '`/my application`',
    });
  },
});

/** Asks once more: what a draft says is gone then. */
export const discardDraftButton = defineButton({
  verb: 'discard-draft',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], { caller, ports, say }) {
    const { workshop } = await findOwnDraft(ports, caller, workshopId);
    return {
      content: say('reply.discard.ask', { title: plainLine(workshop.title) }),
      components: [row(button('discard-draft-now', [workshop.id], say('button.discard-draft-now'), 'danger'))],
    };
  },
});

export const discardDraftNowButton = defineButton({
  verb: 'discard-draft-now',
  ids: 1,
  answer: 'update',
  async execute([workshopId = ''], { caller, ports, say }) {
    const { title } = await discardDraft(ports, caller, workshopId);
    return say('reply.discard.done', { title: plainLine(title) });
  },
});
