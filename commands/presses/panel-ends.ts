import { defineButton } from '../../bot/button.ts';
import { instantFrom, numberFrom } from '../../bot/instant-id.ts';
import { relative } from '../../bot/time.ts';
import { Refusal } from '../../domain/refusal.ts';
import { findRound } from '../../services/rounds/find-round.ts';
import { closeThis, leaveThisOut, reopenThis } from '../../services/rounds/press-panel.ts';
import { closeAsk, leaveOutAsk, reopenAsk } from '../round/ask-views.ts';
import { closesAt } from '../round/closes-at.ts';
import { standing } from '../round/standing.ts';
import { told } from './pressed.ts';

/** Asks once more. The second id is what the presser saw: the running clock, or the grace after it. */
export const panelCloseButton = defineButton({
  verb: 'panel-close',
  ids: 2,
  answer: 'private',
  async execute([roundId = '', seen = ''], { caller, ports, say }) {
    const round = await findRound(ports, caller, roundId);
    const isOver = round.status === 'closing' || round.status === 'closed';
    return isOver
      ? say('reply.panel.nothing', { standing: standing(round, say) })
      : closeAsk(round, sightOf(seen), say);
  },
});

export const panelCloseNowButton = defineButton({
  verb: 'panel-close-now',
  ids: 2,
  answer: 'update',
  execute: async ([roundId = '', seen = ''], context) =>
    told(await closeThis(context.ports, context.caller, { roundId, seen: sightOf(seen) }), context),
});

export const panelLeaveOutButton = defineButton({
  verb: 'panel-leave-out',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], { caller, ports, say }) {
    const round = await findRound(ports, caller, roundId);
    if (round.status === 'planned') return leaveOutAsk(round, say);
    return say('reply.panel.nothing', { standing: standing(round, say) });
  },
});

export const panelLeaveOutNowButton = defineButton({
  verb: 'panel-leave-out-now',
  ids: 1,
  answer: 'update',
  execute: async ([roundId = ''], context) => told(await leaveThisOut(context.ports, context.caller, roundId), context),
});

/** Asks for how long. The second id is the end that the presser saw. */
export const panelReopenButton = defineButton({
  verb: 'panel-reopen',
  ids: 2,
  answer: 'private',
  async execute([roundId = '', seen = ''], { caller, ports, say }) {
    const round = await findRound(ports, caller, roundId);
    const isSame = round.status === 'closed' && round.closedAt.getTime() === instantFrom(seen).getTime();
    return isSame ? reopenAsk(round, say) : say('reply.panel.nothing', { standing: standing(round, say) });
  },
});

export const panelReopenForButton = defineButton({
  verb: 'panel-reopen-for',
  ids: 3,
  answer: 'update',
  async execute([roundId = '', minutes = '', seen = ''], context) {
    const { caller, ports, say } = context;
    const asked = { roundId, minutes: numberFrom(minutes), seen: instantFrom(seen) };
    return told(await reopenThis(ports, caller, asked), context, (round) =>
      say('reply.round.opened', { ordinal: round.ordinal, closesAt: relative(closesAt(round)) }),
    );
  },
});

/** @throws {@link Refusal} `outdated-button` for anything else. */
function sightOf(seen: string): 'clock' | 'grace' {
  if (seen !== 'clock' && seen !== 'grace') throw new Refusal('outdated-button', {});
  return seen;
}
