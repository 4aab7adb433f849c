import { defineCommand } from '../../bot/command.ts';
import { wholeNumber } from '../../bot/options.ts';
import { coolDown } from '../../services/rounds/change-clock.ts';
import { standing } from './standing.ts';

export const roundCoolDown = defineCommand({
  path: 'round cool-down',
  description: 'command.round.cool-down',
  reply: 'private',
  // Wider than the rule, so that the answer to a wrong number is a sentence and not a red field.
  options: { minutes: wholeNumber('option.round.cool-down.minutes', { min: -10_000, max: 10_000 }) },
  execute: async ({ minutes }, { caller, ports, say }) => standing(await coolDown(ports, caller, minutes), say),
});
