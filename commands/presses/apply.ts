import { button, defineButton, defineFormButton, row } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { Refusal } from '../../domain/refusal.ts';
import { approachDesk } from '../../services/screening/own-applications.ts';
import { applicationForm } from '../forms/application.ts';
import { ownApplicationsView } from '../my/own-applications-view.ts';

/** Says who will read an application before anything is asked; shows the application to who has one already. */
export const applyButton = defineButton({
  verb: 'apply',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], context) {
    const { say } = context;
    const { workshop, own } = await approachDesk(context.ports, context.caller, workshopId);
    if (own) return await ownApplicationsView([own], context);
    return {
      content: say('reply.apply.consent', { title: plainLine(workshop.title), my: '`/my application`' }),
      components: [row(button('application-form', [workshop.id], say('button.application-form'), 'primary'))],
    };
  },
});

/** Opens the form, unless it would be filled in for nothing. */
export const applicationFormButton = defineFormButton({
  verb: 'application-form',
  ids: 1,
  async open([workshopId = ''], context) {
    const { workshop, own } = await approachDesk(context.ports, context.caller, workshopId);
    if (own) throw new Refusal('already-applied', {});
    return await applicationForm.view(context, [workshop.id]);
  },
});
