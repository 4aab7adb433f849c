import { defineCommand } from '../../bot/command.ts';
import { text } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { postponeWorkshop } from '../../services/planning/hosting/postpone.ts';
import { takeUpWorkshop } from '../../services/planning/hosting/take-up.ts';
import { workshopOption } from '../workshop-option.ts';

/** It asks nothing back: what makes people safe must not wait for a second press, and it can be taken up again. */
export const workshopPostpone = defineCommand({
  path: 'workshop postpone',
  description: 'command.workshop.postpone',
  reply: 'private',
  options: { workshop: workshopOption, reason: text('option.workshop.postpone.reason', { max: 1000 }) },
  async execute({ workshop: workshopId, reason }, { caller, ports, say }) {
    const { workshop } = await postponeWorkshop(ports, caller, { workshopId, reason });
    return say('reply.postponed', {
      // Not how many are told: who counts the cases open to them would know whether a closed one stands.
      title: plainLine(workshop.title),
      move: '`/workshop move`',
      command: '`/workshop take-up`',
    });
  },
});

export const workshopTakeUp = defineCommand({
  path: 'workshop take-up',
  description: 'command.workshop.take-up',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop: workshopId }, { caller, ports, say }) {
    const { workshop, outcome } = await takeUpWorkshop(ports, caller, workshopId);
    const title = plainLine(workshop.title);
    if (outcome === 'asked') return say('reply.take-up.asked', { title, command: '`/workshop take-up`' });
    return say('reply.taken-up', { title, assess: '`/risk assess`', show: '`/risk show`' });
  },
});
