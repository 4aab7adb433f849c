import { defineCommand } from '../../bot/command.ts';
import { findRoundToSkip } from '../../services/rounds/change-clock.ts';
import { closeAsk } from './ask-views.ts';

/** Asks once more, about this very round. */
export const roundClose = defineCommand({
  path: 'round close',
  description: 'command.round.close',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const round = await findRoundToSkip(ports, caller);
    return closeAsk(round, round.status === 'open' && round.graceEndsAt ? 'grace' : 'clock', say);
  },
});
