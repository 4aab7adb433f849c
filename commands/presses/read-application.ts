import { defineButton } from '../../bot/button.ts';
import { answersOf } from '../../domain/screening/draft.ts';
import { findWorkshop } from '../../services/screening/settle-seats.ts';
import { findOwnApplication } from '../../services/screening/withdraw-application.ts';
import { ownWordsView } from '../my/own-words.ts';

/** Shows somebody their own application. */
export const readApplicationButton = defineButton({
  verb: 'read-application',
  ids: 1,
  answer: 'private',
  async execute([applicationId = ''], { caller, ports, say }) {
    const application = await findOwnApplication(ports, caller, applicationId);
    const workshop = await findWorkshop(ports, application.workshopId);
    return ownWordsView('reply.application.own', { workshop, answers: answersOf(application) }, { say });
  },
});
