import { defineButton } from '../../bot/button.ts';
import { skipRound } from '../../services/rounds/change-clock.ts';

/** Ends the round that was asked about, and only that one, however often and late it is pressed. */
export const skipRoundButton = defineButton({
  verb: 'skip-round',
  ids: 1,
  answer: 'update',
  async execute([roundId = ''], { caller, ports, say }) {
    const { ordinal } = await skipRound(ports, caller, roundId);
    return say('reply.round.skipped', { ordinal });
  },
});
