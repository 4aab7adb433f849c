import { defineCommand } from '../../bot/command.ts';
import { findNextRound } from '../../services/rounds/find-round.ts';
import { leaveOutAsk } from './ask-views.ts';

/** Asks once more, about this very round. */
export const roundLeaveOut = defineCommand({
  path: 'round leave-out',
  description: 'command.round.leave-out',
  reply: 'private',
  options: {},
  execute: async (_, { caller, ports, say }) => leaveOutAsk(await findNextRound(ports, caller), say),
});
