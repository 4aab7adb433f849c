import { defineCommand } from '../../bot/command.ts';
import { choice, optionalText, text } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { paragraphs } from '../../bot/views/fitting.ts';
import { standing } from '../../domain/planning/hosting/host.ts';
import { assignHost, sayAcceptance, unassignHost } from '../../services/planning/hosting/assigned-hosts.ts';
import { workshopOption } from '../workshop-option.ts';
import { hostOption } from './host-option.ts';

export const hostAssign = defineCommand({
  path: 'host assign',
  description: 'command.host.assign',
  reply: 'private',
  options: { workshop: workshopOption, host: hostOption },
  async execute({ workshop, host: hostId }, { caller, ports, say, language }) {
    const { workshop: assigned, host } = await assignHost(ports, caller, { workshopId: workshop, hostId });
    const where = [...new Set(standing(host).map(({ jurisdiction }) => plainLine(jurisdiction)))];
    return paragraphs(
      say('reply.host.assigned', {
        host: plainLine(host.name),
        title: plainLine(assigned.title),
        command: '`/host acceptance`',
      }),
      where.length === 0
        ? undefined
        : say('reply.host.assigned-listed', {
            jurisdictions: new Intl.ListFormat(language, { type: 'conjunction' }).format(where.slice(0, 8)),
            command: '`/host blocks`',
          }),
    );
  },
});

export const hostUnassign = defineCommand({
  path: 'host unassign',
  description: 'command.host.unassign',
  reply: 'private',
  options: { workshop: workshopOption, host: hostOption },
  async execute({ workshop, host: hostId }, { caller, ports, say }) {
    const { workshop: left, host } = await unassignHost(ports, caller, { workshopId: workshop, hostId });
    return say('reply.host.unassigned', { host: plainLine(host.name), title: plainLine(left.title) });
  },
});

export const hostAcceptance = defineCommand({
  path: 'host acceptance',
  description: 'command.host.acceptance',
  reply: 'private',
  options: {
    workshop: workshopOption,
    host: hostOption,
    party: text('option.host.party', { max: 100 }),
    says: choice('option.host.says', {
      accepted: 'choice.acceptance.accepted',
      refused: 'choice.acceptance.refused',
      pending: 'choice.acceptance.pending',
    }),
    note: optionalText('option.host.note', { max: 1000 }),
  },
  async execute({ workshop, host: hostId, party, says, note }, { caller, ports, say }) {
    const { host, party: named } = await sayAcceptance(ports, caller, {
      workshopId: workshop,
      hostId,
      party,
      acceptance: says,
      ...(note !== undefined && { note }),
    });
    return say('reply.host.said', {
      host: plainLine(host.name),
      party: plainLine(named),
      says: say(`choice.acceptance.${says}`),
    });
  },
});
