import { defineCommand } from '../../bot/command.ts';
import { skipRound } from '../../services/rounds/change-clock.ts';

export const roundSkip = defineCommand({
  path: 'round skip',
  description: 'command.round.skip',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const round = await skipRound(ports, caller);
    return say('reply.round.skipped', { ordinal: round.ordinal });
  },
});
