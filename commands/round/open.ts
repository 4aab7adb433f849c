import { defineCommand } from '../../bot/command.ts';
import { relative } from '../../bot/time.ts';
import { openNextRound } from '../../services/rounds/change-clock.ts';
import { closesAt } from './closes-at.ts';

export const roundOpen = defineCommand({
  path: 'round open',
  description: 'command.round.open',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const round = await openNextRound(ports, caller);
    return say('reply.round.opened', { ordinal: round.ordinal, closesAt: relative(closesAt(round)) });
  },
});
