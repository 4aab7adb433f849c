import { defineCommand } from '../bot/command.ts';
import { withOutsiders } from '../bot/views/outsiders.ts';
import { setUpServer } from '../services/planning/set-up-server.ts';

export const setup = defineCommand({
  path: 'setup',
  description: 'command.setup',
  for: 'administrator',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const { server, created, outsiders } = await setUpServer(ports, caller);
    const answer =
      created.length === 0
        ? say('reply.setup.found')
        : say('reply.setup.created', { created: created.join(', '), command: '`/convention add`' });
    return withOutsiders(answer, { channelId: server.organizersChannelId, outsiders }, say);
  },
});
