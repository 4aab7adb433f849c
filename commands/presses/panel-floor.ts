import { defineButton } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { numberFrom } from '../../bot/instant-id.ts';
import type { Pressed } from '../../services/rounds/press-panel.ts';
import { callNextSpeaker, skipSpeaker } from '../../services/rounds/press-speaker.ts';

/** Ends this turn and calls who is next. Its ids are the round and the turn that the presser saw. */
export const panelNextSpeakerButton = defineButton({
  verb: 'panel-next-speaker',
  ids: 2,
  answer: 'private',
  execute: async ([roundId = '', turn = ''], context) =>
    whoSpeaks(await callNextSpeaker(context.ports, context.caller, { roundId, turn: numberFrom(turn) }), context),
});

/** Whoever speaks, or was called and is not there, comes back later. */
export const panelSkipSpeakerButton = defineButton({
  verb: 'panel-skip-speaker',
  ids: 2,
  answer: 'private',
  execute: async ([roundId = '', turn = ''], context) =>
    whoSpeaks(await skipSpeaker(context.ports, context.caller, { roundId, turn: numberFrom(turn) }), context),
});

/** The same after a press that came too late: whoever has the floor now has it because of another's press. */
function whoSpeaks({ round }: Pressed, { say }: Context): string {
  const speaking = round.matter?.floor?.speaking;
  return speaking ? say('reply.panel.speaker', { member: `<@${speaking.memberId}>` }) : say('reply.panel.floor-free');
}
