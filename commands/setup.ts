import { defineCommand } from '../bot/command.ts';
import { setUpServer } from '../services/planning/set-up-server.ts';

export const setup = defineCommand({
  path: 'setup',
  description: 'command.setup',
  for: 'administrator',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const { created } = await setUpServer(ports, caller);
    if (created.length === 0) return say('reply.setup.found');
    return say('reply.setup.created', { created: created.join(', '), command: '`/convention add`' });
  },
});
