import { button, row } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import { findRoundToSkip } from '../../services/rounds/change-clock.ts';

/** Asks once more, about this very round: typed twice, it must not end the round after it too. */
export const roundSkip = defineCommand({
  path: 'round skip',
  description: 'command.round.skip',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const { id, ordinal } = await findRoundToSkip(ports, caller);
    return {
      content: say('reply.round.skip-ask', { ordinal }),
      components: [row(button('skip-round', [id], say('button.skip-round', { ordinal }), 'danger'))],
    };
  },
});
