import { defineCommand } from '../../bot/command.ts';
import { pauseRound } from '../../services/rounds/change-clock.ts';

export const roundPause = defineCommand({
  path: 'round pause',
  description: 'command.round.pause',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const round = await pauseRound(ports, caller);
    return say('reply.round.paused', { ordinal: round.ordinal, command: '`/round resume`' });
  },
});
