import { defineCommand } from '../../bot/command.ts';
import { optionalWholeNumber } from '../../bot/options.ts';
import { EXTENSION_MOST } from '../../domain/rounds/control.ts';
import { findLatestRound } from '../../services/rounds/find-round.ts';
import { reopenAsk } from './ask-views.ts';

/** Asks once more, about this very end of this round; without a number, for how long too. */
export const roundReopen = defineCommand({
  path: 'round reopen',
  description: 'command.round.reopen',
  reply: 'private',
  options: { minutes: optionalWholeNumber('option.round.reopen.minutes', { min: 1, max: EXTENSION_MOST }) },
  async execute({ minutes }, { caller, ports, say }) {
    const round = await findLatestRound(ports, caller);
    return minutes === undefined ? reopenAsk(round, say) : reopenAsk(round, say, [minutes]);
  },
});
