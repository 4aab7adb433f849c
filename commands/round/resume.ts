import { defineCommand } from '../../bot/command.ts';
import { relative } from '../../bot/time.ts';
import { resumeRound } from '../../services/rounds/change-clock.ts';
import { closesAt } from './closes-at.ts';

export const roundResume = defineCommand({
  path: 'round resume',
  description: 'command.round.resume',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const round = await resumeRound(ports, caller);
    return say('reply.round.resumed', { ordinal: round.ordinal, closesAt: relative(closesAt(round)) });
  },
});
