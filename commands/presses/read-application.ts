import { defineButton } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { partyName } from '../../domain/planning/workshop.ts';
import { findWorkshop } from '../../services/screening/settle-seats.ts';
import { findOwnApplication } from '../../services/screening/withdraw-application.ts';
import { withWords } from '../with-words.ts';

/** Shows somebody their own application. */
export const readApplicationButton = defineButton({
  verb: 'read-application',
  ids: 1,
  answer: 'private',
  async execute([applicationId = ''], { caller, ports, say }) {
    const application = await findOwnApplication(ports, caller, applicationId);
    const workshop = await findWorkshop(ports, application.workshopId);
    const facts = {
      title: plainLine(workshop.title),
      name: plainLine(application.name),
      affiliation: plainLine(application.affiliation),
      party: plainLine(partyName(workshop, application.partyId)),
    };
    return withWords(
      (motivation) => say('reply.application.own', { ...facts, motivation }),
      application.motivation,
      'motivation.txt',
    );
  },
});
