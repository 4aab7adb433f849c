import { defineButton } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { allowName } from '../../services/screening/mark-official.ts';

/** Lets the name of somebody who holds office be said when officials are announced, or takes that back. */
export const nameOfficialButton = defineButton({
  verb: 'name-official',
  ids: 2,
  answer: 'private',
  async execute([workshopId = '', answer = ''], { caller, ports, say }) {
    const mayName = answer === 'yes';
    const { title } = await allowName(ports, caller, { workshopId, mayName });
    return say(mayName ? 'reply.office.named' : 'reply.office.unnamed', { title: plainLine(title) });
  },
});
