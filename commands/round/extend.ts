import { defineCommand } from '../../bot/command.ts';
import { wholeNumber } from '../../bot/options.ts';
import { relative } from '../../bot/time.ts';
import { extendRound } from '../../services/rounds/change-clock.ts';
import { closesAt } from './closes-at.ts';

export const roundExtend = defineCommand({
  path: 'round extend',
  description: 'command.round.extend',
  reply: 'private',
  // Wider than the rule, so that the answer to a wrong number is a sentence and not a red field.
  options: { by: wholeNumber('option.round.extend.by', { min: -10_000, max: 10_000 }) },
  async execute({ by }, { caller, ports, say }) {
    const round = await extendRound(ports, caller, by);
    return say('reply.round.extended', { ordinal: round.ordinal, closesAt: relative(closesAt(round)) });
  },
});
