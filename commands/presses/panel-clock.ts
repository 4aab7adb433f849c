import { button, defineButton, row } from '../../bot/button.ts';
import { instantFrom, numberFrom } from '../../bot/instant-id.ts';
import { relative } from '../../bot/time.ts';
import { findRound } from '../../services/rounds/find-round.ts';
import {
  collectForThis,
  coolThisDown,
  extendThis,
  pauseThis,
  resumeThis,
  warnOfThis,
} from '../../services/rounds/press-panel.ts';
import { closesAt } from '../round/closes-at.ts';
import { standing } from '../round/standing.ts';
import { told } from './pressed.ts';

/** Minutes to cool down that are offered; the command takes any number. */
const COOL_DOWNS = [3, 5, 10, 15] as const;

export const panelWarnButton = defineButton({
  verb: 'panel-warn',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], context) {
    const { caller, ports, say } = context;
    return told(await warnOfThis(ports, caller, roundId), context, (round) =>
      say('reply.panel.warned', { ordinal: round.ordinal, endsAt: relative(closesAt(round)) }),
    );
  },
});

/** A pause is wanted at once, whatever else has changed: it asks of its round only that it runs. */
export const panelPauseButton = defineButton({
  verb: 'panel-pause',
  ids: 1,
  answer: 'private',
  execute: async ([roundId = ''], context) => told(await pauseThis(context.ports, context.caller, roundId), context),
});

/** Its ids are the round and the pause that the presser saw, which panels of earlier versions do not name. */
export const panelResumeButton = defineButton({
  verb: 'panel-resume',
  ids: 2,
  idsLeast: 1,
  answer: 'private',
  async execute([roundId = '', seen], context) {
    const { caller, ports, say } = context;
    const pressed = await resumeThis(ports, caller, { roundId, seen });
    const { round, isDone } = pressed;
    if (!isDone && round.status === 'paused') return say('reply.panel.paused-anew', { standing: standing(round, say) });
    return told(pressed, context);
  },
});

/** Its ids are the round, the minutes and the end that the presser saw: of two presses the second adds nothing. */
export const panelExtendButton = defineButton({
  verb: 'panel-extend',
  ids: 3,
  answer: 'private',
  async execute([roundId = '', minutes = '', seen = ''], { caller, ports, say }) {
    const asked = { roundId, minutes: numberFrom(minutes), seen: instantFrom(seen) };
    const { round, isDone } = await extendThis(ports, caller, asked);
    if (!isDone) return say('reply.panel.extended-already', { standing: standing(round, say) });
    return say('reply.round.extended', { ordinal: round.ordinal, closesAt: relative(closesAt(round)) });
  },
});

/** Asks for how long. */
export const panelCoolDownButton = defineButton({
  verb: 'panel-cool-down',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], { caller, ports, say }) {
    const { ordinal } = await findRound(ports, caller, roundId);
    return {
      content: say('reply.panel.cool-down-ask', { ordinal }),
      components: [
        row(
          ...COOL_DOWNS.map((minutes) =>
            button(
              'panel-cool-down-for',
              [roundId, String(minutes)],
              say('button.panel-cool-down-for', { minutes }),
              'secondary',
            ),
          ),
        ),
      ],
    };
  },
});

export const panelCoolDownForButton = defineButton({
  verb: 'panel-cool-down-for',
  ids: 2,
  answer: 'update',
  execute: async ([roundId = '', minutes = ''], context) =>
    told(await coolThisDown(context.ports, context.caller, { roundId, minutes: numberFrom(minutes) }), context),
});

export const panelCollectButton = defineButton({
  verb: 'panel-collect',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], context) {
    const { caller, ports, say } = context;
    return told(await collectForThis(ports, caller, roundId), context, ({ ordinal }) =>
      say('reply.panel.collecting', { ordinal }),
    );
  },
});
