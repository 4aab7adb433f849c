import { defineCommand } from '../../bot/command.ts';
import { choice, optionalText, text } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { standing } from '../../domain/planning/hosting/host.ts';
import { addHost, changeHost, findHost, listHosts } from '../../services/planning/hosting/hosts.ts';
import { longView } from '../long-view.ts';
import { hostOption } from './host-option.ts';
import { hostView } from './host-view.ts';

export const hostAdd = defineCommand({
  path: 'host add',
  description: 'command.host.add',
  reply: 'private',
  options: {
    name: text('option.host.name', { max: 200 }),
    kind: choice('option.host.kind', { host: 'choice.host.host', sponsor: 'choice.host.sponsor' }),
    interests: text('option.host.interests', { max: 1000 }),
    seat: text('option.host.seat', { max: 200 }),
  },
  async execute(asked, { caller, ports, say }) {
    const { name } = await addHost(ports, caller, asked);
    return say('reply.host.added', {
      name: plainLine(name),
      listing: '`/host listing-add`',
      assign: '`/host assign`',
    });
  },
});

export const hostList = defineCommand({
  path: 'host list',
  description: 'command.host.list',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const hosts = await listHosts(ports, caller);
    if (hosts.length === 0) return say('reply.host.none', { command: '`/host add`' });
    const lines = hosts.map((host) =>
      say('reply.host.line', {
        name: plainLine(host.name),
        kind: say(`choice.host.${host.kind}`),
        seat: plainLine(host.seat),
        listings: standing(host).length,
      }),
    );
    return longView(say('reply.host.list-heading'), [lines.join('\n')], { file: 'hosts.md' });
  },
});

export const hostShow = defineCommand({
  path: 'host show',
  description: 'command.host.show',
  reply: 'private',
  options: { host: hostOption },
  execute: async ({ host }, { caller, ports, say }) => hostView(await findHost(ports, caller, host), say),
});

export const hostChange = defineCommand({
  path: 'host change',
  description: 'command.host.change',
  reply: 'private',
  options: {
    host: hostOption,
    name: optionalText('option.host.name', { max: 200 }),
    interests: optionalText('option.host.interests', { max: 1000 }),
    seat: optionalText('option.host.seat', { max: 200 }),
  },
  async execute({ host, name, interests, seat }, { caller, ports, say }) {
    const changed = await changeHost(ports, caller, {
      hostId: host,
      ...(name !== undefined && { name }),
      ...(interests !== undefined && { interests }),
      ...(seat !== undefined && { seat }),
    });
    return say('reply.host.changed', { name: plainLine(changed.name) });
  },
});
