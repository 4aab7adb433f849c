import { button, defineButton, row } from '../../bot/button.ts';
import { plainLineWithin, quoted } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import type { Voice } from '../../bot/views/voice.ts';
import { Refusal } from '../../domain/refusal.ts';
import { MARKS } from '../../domain/rounds/ballot.ts';
import { ballotOf, markOffer, type OwnBallot } from '../../services/rounds/signals.ts';

/** Shows one offer of the ballot, with the mark it has. */
export const signalButton = defineButton({
  verb: 'signal',
  ids: 2,
  answer: 'update',
  execute: async ([roundId = '', offer = ''], context) =>
    ballotView(await ballotOf(context.ports, context.caller, roundId), numberIn(offer), context),
});

/** Keeps one mark and shows the next offer in the place of this one. */
export const signalMarkButton = defineButton({
  verb: 'signal-mark',
  ids: 3,
  answer: 'update',
  async execute([roundId = '', offer = '', asked = ''], context) {
    const mark = MARKS.find((one) => one === asked);
    if (!mark) throw new Refusal('outdated-button', {});
    const ballot = await markOffer(context.ports, context.caller, { roundId, offer: numberIn(offer), mark });
    return ballotView(ballot, numberIn(offer) + 1, context);
  },
});

/** The offer number `offer`, from 0; after the last, all marks to be read over. For the eyes of their owner. */
export function ballotView(ballot: OwnBallot, offer: number, { say }: Voice): View {
  const { round, offers, marks, couldsLeft } = ballot;
  const text = offers[offer];
  if (text === undefined) {
    const list = offers.map(
      (one, index) => `${index + 1}. ${plainLineWithin(one, 55)}: **${say(`signal.${marks[index] ?? 'none'}`)}**`,
    );
    return {
      content: say('reply.signals.done', { list: list.join('\n') }),
      components: [row(button('signal', [round.id, '0'], say('button.signal-again'), 'secondary'))],
    };
  }
  return {
    content: say('reply.signals.ask', {
      item: offer + 1,
      total: offers.length,
      offer: quoted(plainLineWithin(text, 600)),
      mark: say(`signal.${marks[offer] ?? 'none'}`),
      left: couldsLeft,
    }),
    components: [
      row(
        ...MARKS.map((mark) =>
          button('signal-mark', [round.id, String(offer), mark], say(`button.signal.${mark}`), 'secondary'),
        ),
      ),
      row(
        ...(offer === 0
          ? []
          : [button('signal', [round.id, String(offer - 1)], say('button.signal-back'), 'secondary')]),
        button('signal', [round.id, String(offer + 1)], say('button.signal-next'), 'secondary'),
      ),
    ],
  };
}

/** @throws {@link Refusal} `outdated-button`. */
function numberIn(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new Refusal('outdated-button', {});
  return Number(text);
}
