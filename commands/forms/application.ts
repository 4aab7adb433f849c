import { longText, pick, shortText } from '../../bot/fields.ts';
import { defineModal } from '../../bot/modal.ts';
import { plainLine } from '../../bot/plain.ts';
import { partyName } from '../../domain/planning/workshop.ts';
import { APPLICATION_LIMITS } from '../../domain/screening/application.ts';
import { submitApplication } from '../../services/screening/submit-application.ts';
import { workshopOf } from '../../services/server.ts';

export const applicationForm = defineModal({
  verb: 'application',
  ids: 1,
  title: 'modal.application',
  answer: 'private',
  fields: {
    name: shortText('field.application.name', {
      max: APPLICATION_LIMITS.name,
      required: true,
      description: 'field.application.name-about',
    }),
    affiliation: shortText('field.application.affiliation', {
      max: APPLICATION_LIMITS.affiliation,
      required: true,
      description: 'field.application.affiliation-about',
    }),
    party: pick(
      'field.application.party',
      async ({ caller, ports }, [workshopId = '']) => {
        const { parties } = await workshopOf(ports, caller, workshopId);
        return parties.map(({ id, name }) => ({ value: id, label: name }));
      },
      { description: 'field.application.party-about' },
    ),
    motivation: longText('field.application.motivation', {
      max: APPLICATION_LIMITS.motivation,
      required: true,
      description: 'field.application.motivation-about',
    }),
  },
  async execute([workshopId = ''], { party, ...words }, { caller, language, ports, say }) {
    const form = { ...words, partyId: party };
    const { workshop, application } = await submitApplication(ports, caller, { workshopId, language, form });
    return say('reply.application.kept', {
      title: plainLine(workshop.title),
      name: plainLine(application.name),
      affiliation: plainLine(application.affiliation),
      party: plainLine(partyName(workshop, application.partyId)),
      length: application.motivation.length,
      my: '`/my application`',
    });
  },
});
