import { button, defineButton, row } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { acceptGroundRules, findGroundRules } from '../../services/screening/accept-ground-rules.ts';

export const groundRulesButton = defineButton({
  verb: 'ground-rules',
  ids: 1,
  answer: 'private',
  async execute([workshopId = ''], { caller, ports, say }) {
    const { id, title } = await findGroundRules(ports, caller, workshopId);
    return {
      content: say('ground-rules', { title: plainLine(title) }),
      components: [row(button('accept-ground-rules', [id], say('button.accept-ground-rules'), 'success'))],
    };
  },
});

export const acceptGroundRulesButton = defineButton({
  verb: 'accept-ground-rules',
  ids: 1,
  answer: 'update',
  async execute([workshopId = ''], { caller, ports, say }) {
    const { title, stage, roomChannelId } = await acceptGroundRules(ports, caller, workshopId);
    if (stage !== 'room-open' || !roomChannelId) return say('reply.ground-rules.accepted', { title: plainLine(title) });
    return say('reply.ground-rules.accepted-room', { title: plainLine(title), room: `<#${roomChannelId}>` });
  },
});
