import { defineButton } from '../../bot/button.ts';
import { sayReady } from '../../services/rounds/say-ready.ts';

/** The same answer every time: whether enough people are ready is told to the room alone. */
export const readyButton = defineButton({
  verb: 'ready',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], { caller, ports, say }) {
    const { ordinal } = await sayReady(ports, caller, roundId);
    return say('reply.ready', { ordinal });
  },
});
