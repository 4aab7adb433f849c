import { button, defineButton, defineFormButton, row } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { acceptInvitation, declineInvitation, findDeclinable } from '../../services/screening/reply.ts';
import { declineForm } from '../decision/decline-form.ts';

export const acceptInvitationButton = defineButton({
  verb: 'accept-invitation',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], { caller, ports, say }) {
    const { workshop, isRepeated } = await acceptInvitation(ports, caller, workshopId);
    const title = plainLine(workshop.title);
    return {
      content: isRepeated
        ? say('reply.accepted.before', { title })
        : say('reply.accepted', { title, startsAt: workshop.startsAt }),
      components: [row(button('ground-rules', [workshop.id], say('button.ground-rules'), 'primary'))],
    };
  },
});

/** Asks once more: a seat that is declined is given away, and the button may be an old one. */
export const declineInvitationButton = defineButton({
  verb: 'decline-invitation',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], { caller, ports, say }) {
    const { workshop, isRepeated } = await findDeclinable(ports, caller, workshopId);
    const title = plainLine(workshop.title);
    if (isRepeated) return say('reply.declined.before', { title });
    return {
      content: say('reply.decline.ask', { title }),
      components: [
        row(
          button('decline-invitation-now', [workshop.id], say('button.decline-invitation-now'), 'danger'),
          button('decline-with-word', [workshop.id], say('button.decline-with-word'), 'secondary'),
        ),
      ],
    };
  },
});

/** A no with a word to the organizers opens a form for it. */
export const declineWithWordButton = defineFormButton({
  verb: 'decline-with-word',
  ids: 1,
  open: (ids, context) => declineForm.view(context, ids),
});

export const declineInvitationNowButton = defineButton({
  verb: 'decline-invitation-now',
  ids: 1,
  answer: 'update',
  async execute([workshopId = ''], { caller, ports, say }) {
    const { workshop, isRepeated } = await declineInvitation(ports, caller, workshopId);
    return say(isRepeated ? 'reply.declined.before' : 'reply.declined', { title: plainLine(workshop.title) });
  },
});
