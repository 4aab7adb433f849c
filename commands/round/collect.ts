import { defineCommand } from '../../bot/command.ts';
import { findRoundToCollect } from '../../services/rounds/find-round.ts';
import { collectForThis } from '../../services/rounds/press-panel.ts';
import { told } from '../presses/pressed.ts';

export const roundCollect = defineCommand({
  path: 'round collect',
  description: 'command.round.collect',
  reply: 'private',
  options: {},
  async execute(_, context) {
    const { caller, ports, say } = context;
    const { id } = await findRoundToCollect(ports, caller);
    return told(await collectForThis(ports, caller, id), context, ({ ordinal }) =>
      say('reply.panel.collecting', { ordinal }),
    );
  },
});
