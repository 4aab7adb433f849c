import { defineCommand } from '../../bot/command.ts';
import { relative } from '../../bot/time.ts';
import { warnRoom } from '../../services/rounds/change-clock.ts';
import { closesAt } from './closes-at.ts';

/** Typed again, it tells the room again. */
export const roundWarn = defineCommand({
  path: 'round warn',
  description: 'command.round.warn',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const round = await warnRoom(ports, caller);
    return say('reply.panel.warned', { ordinal: round.ordinal, endsAt: relative(closesAt(round)) });
  },
});
