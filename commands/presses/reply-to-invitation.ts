import { button, defineButton, row } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { acceptInvitation, declineInvitation } from '../../services/screening/reply.ts';

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

export const declineInvitationButton = defineButton({
  verb: 'decline-invitation',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], { caller, ports, say }) {
    const { workshop, isRepeated } = await declineInvitation(ports, caller, workshopId);
    return say(isRepeated ? 'reply.declined.before' : 'reply.declined', { title: plainLine(workshop.title) });
  },
});
