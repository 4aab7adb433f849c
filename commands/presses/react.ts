import { button, defineButton, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { Refusal } from '../../domain/refusal.ts';
import { REACTIONS } from '../../domain/rounds/contribution.ts';
import { type ReactionProgress, react, reactionProgress } from '../../services/rounds/round-contributions.ts';

/** Shows the first proposition that is still without an answer. */
export const reactButton = defineButton({
  verb: 'react',
  ids: 1,
  answer: 'private',
  execute: async ([roundId = ''], context) =>
    shown(await reactionProgress(context.ports, context.caller, roundId), context),
});

/** Keeps one answer and shows the next proposition in the place of this one. */
export const reactAnswerButton = defineButton({
  verb: 'react-answer',
  ids: 3,
  answer: 'update',
  async execute([roundId = '', item = '', answer = ''], context) {
    const reaction = REACTIONS.find((one) => one === answer);
    if (!reaction || !/^\d+$/.test(item)) throw new Refusal('outdated-button', {});
    return shown(await react(context.ports, context.caller, { roundId, item: Number(item), reaction }), context);
  },
});

/** Goes back to the first proposition, to answer all of them anew. */
export const reactAgainButton = defineButton({
  verb: 'react-again',
  ids: 1,
  answer: 'update',
  execute: async ([roundId = ''], context) =>
    shown({ ...(await reactionProgress(context.ports, context.caller, roundId)), next: 0 }, context),
});

function shown({ round, propositions, next, given }: ReactionProgress, { say }: Context): View {
  const proposition = propositions[next];
  if (proposition === undefined) {
    const answers = propositions
      .map((text, item) => `• ${plainLineWithin(text, 120)}: **${say(`reaction.${given[item] ?? 'pass'}`)}**`)
      .join('\n');
    return {
      content: say('reply.react.done', { answers }),
      components: [row(button('react-again', [round.id], say('button.react-again'), 'secondary'))],
    };
  }
  const former = given[next];
  return {
    content: say('reply.react.ask', {
      item: next + 1,
      total: propositions.length,
      proposition: plainLineWithin(proposition, 600),
      answer: former
        ? say('reply.react.answered', { reaction: say(`reaction.${former}`) })
        : say('reply.react.unanswered'),
    }),
    components: [
      row(
        ...REACTIONS.map((reaction) =>
          button(
            'react-answer',
            [round.id, String(next), reaction],
            say(`button.react-answer.${reaction}`),
            'secondary',
          ),
        ),
      ),
    ],
  };
}
