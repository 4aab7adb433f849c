import { button, defineButton, row } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { findWorkshop } from '../../services/screening/settle-seats.ts';
import { findOwnApplication, withdrawApplication } from '../../services/screening/withdraw-application.ts';

/** Asks once more: a withdrawal gives up a seat for good. */
export const withdrawApplicationButton = defineButton({
  verb: 'withdraw-application',
  ids: 1,
  answer: 'private',
  async execute([applicationId = ''], { caller, ports, say }) {
    const application = await findOwnApplication(ports, caller, applicationId);
    const { title } = await findWorkshop(ports, application.workshopId);
    return {
      content: say('reply.withdraw.ask', { title: plainLine(title) }),
      components: [
        row(button('withdraw-application-now', [application.id], say('button.withdraw-application-now'), 'danger')),
      ],
    };
  },
});

export const withdrawApplicationNowButton = defineButton({
  verb: 'withdraw-application-now',
  ids: 1,
  answer: 'update',
  async execute([applicationId = ''], { caller, ports, say }) {
    const { title } = await withdrawApplication(ports, caller, applicationId);
    return say('reply.withdraw.done', { title: plainLine(title) });
  },
});
