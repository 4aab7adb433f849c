import { defineButton } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { timeOfDay } from '../../bot/time.ts';
import { Refusal } from '../../domain/refusal.ts';
import { finishTurn, lowerHand, type OwnFloor, raiseHand } from '../../services/rounds/floor.ts';

/** Asks to speak, or has the floor at once where it is free. */
export const raiseHandButton = defineButton({
  verb: 'raise-hand',
  ids: 1,
  answer: 'private',
  execute: async ([roundId = ''], context) =>
    ownFloorText(await raiseHand(context.ports, context.caller, roundId), context),
});

export const lowerHandButton = defineButton({
  verb: 'lower-hand',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], { caller, ports, say }) {
    await lowerHand(ports, caller, roundId);
    return say('reply.hand.lowered');
  },
});

/** Ends the turn that it stands under, and only that one. */
export const finishTurnButton = defineButton({
  verb: 'finish-turn',
  ids: 2,
  answer: 'private',
  async execute([roundId = '', turn = ''], { caller, ports, say }) {
    if (!/^\d{1,6}$/.test(turn)) throw new Refusal('outdated-button', {});
    const { position } = await finishTurn(ports, caller, { roundId, turn: Number(turn) });
    return say('reply.turn.finished', { position: position ?? 0 });
  },
});

/** Where somebody stands: how many wait, and not who. */
function ownFloorText({ position, waiting, endsAt, isPaused }: OwnFloor, { say }: Context): string {
  // Whoever has the floor may have raised a hand for a further turn: the turn they have goes first.
  if (endsAt && position === undefined) return say('reply.hand.has-floor', { endsAt: timeOfDay(endsAt) });
  return say(isPaused ? 'reply.hand.raised-paused' : 'reply.hand.raised', { position: position ?? 0, waiting });
}
