import { button, defineButton, row } from '../../bot/button.ts';
import { plainLineWithin, plainWithin, quoted } from '../../bot/plain.ts';
import type { Row, View } from '../../bot/view.ts';
import { requiredWord } from '../../bot/views/kinds/kind-word.ts';
import type { Voice } from '../../bot/views/voice.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Question } from '../../domain/rounds/kind.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { SCALES } from '../../domain/rounds/scales.ts';
import { type ReactionProgress, react, reactionProgress } from '../../services/rounds/round-contributions.ts';
import { seatAtOpen } from '../../services/rounds/seat.ts';
import { ballotOf } from '../../services/rounds/signals.ts';
import { ballotView } from './signals.ts';

/** Shows the first question that is still without an answer. */
export const reactButton = defineButton({
  verb: 'react',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], context) {
    const { ports, caller } = context;
    const { round } = await seatAtOpen(ports, caller, roundId);
    return rulesOf(round.plan).isSealed
      ? ballotView(await ballotOf(ports, caller, roundId), 0, context)
      : progressView(await reactionProgress(ports, caller, roundId), context);
  },
});

/** Keeps one answer and shows the next question in the place of this one. */
export const reactAnswerButton = defineButton({
  verb: 'react-answer',
  ids: 3,
  answer: 'update',
  async execute([roundId = '', item = '', reaction = ''], context) {
    if (!/^\d+$/.test(item)) throw new Refusal('outdated-button', {});
    return progressView(await react(context.ports, context.caller, { roundId, item: Number(item), reaction }), context);
  },
});

/** Goes back to the first question, to answer all of them anew. */
export const reactAgainButton = defineButton({
  verb: 'react-again',
  ids: 1,
  answer: 'update',
  execute: async ([roundId = ''], context) => {
    const progress = await reactionProgress(context.ports, context.caller, roundId);
    const first = progress.questions.findIndex(({ text, aspect }) => text !== '' || aspect !== undefined);
    return progressView({ ...progress, next: first }, context);
  },
});

/** The question that comes next; after the last, all answers to be read over. For the eyes of their owner. */
export function progressView(progress: ReactionProgress, context: Voice): View {
  const { round, questions, next, given } = progress;
  const { say } = context;
  const question = questions[next];
  if (!question) return allAnswered(progress, context);

  const former = given[next];
  const facts = {
    item: next + 1,
    total: questions.length,
    answer: former
      ? say('reply.react.answered', { reaction: say(`reaction.${former}`) })
      : say('reply.react.unanswered'),
  };
  return {
    content:
      question.aspect === undefined
        ? say('reply.react.ask', { ...facts, proposition: plainLineWithin(question.text, 600) })
        : say('reply.react.aspect', {
            ...facts,
            proposition: question.text === '' ? '' : quoted(plainWithin(question.text, 600)),
            ask: requiredWord(round.plan.kind, `ask.${question.aspect}`, context),
          }),
    components: answerRows(round, question, next, context),
  };
}

/** Most buttons in one row. */
const ROW_MOST = 5;

function answerRows({ id }: Round, { scale }: Question, item: number, { say }: Voice): readonly Row[] {
  const buttons = SCALES[scale].map((reaction) =>
    button('react-answer', [id, String(item), reaction], say(`button.react-answer.${reaction}`), 'secondary'),
  );
  // Seven are four and three rather than five and two.
  const each = Math.ceil(buttons.length / Math.ceil(buttons.length / ROW_MOST));
  return Array.from({ length: Math.ceil(buttons.length / each) }, (_, index) =>
    row(...buttons.slice(index * each, (index + 1) * each)),
  );
}

/** What somebody has answered, to be read over. */
function allAnswered({ round, questions, given }: ReactionProgress, context: Voice): View {
  const { say } = context;
  const answers = questions
    .map(({ text, aspect }, item) => ({ text, aspect, reaction: given[item] }))
    .filter(({ text, aspect }) => text !== '' || aspect !== undefined)
    .map(({ text, aspect, reaction }) => {
      const ask = aspect === undefined ? '' : requiredWord(round.plan.kind, `ask.${aspect}`, context);
      const words = [plainLineWithin(text, 80), ask].filter((part) => part !== '').join(' · ');
      return `• ${words} **${reaction === undefined ? '—' : say(`reaction.${reaction}`)}**`;
    })
    .join('\n');
  if (answers === '') return { content: say('reply.react.gone') };
  return {
    content: say('reply.react.done', { answers: cutLines(answers, 1600) }),
    components: [row(button('react-again', [round.id], say('button.react-again'), 'secondary'))],
  };
}

/** As many whole lines as fit. */
function cutLines(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf('\n', most - 2))}\n…`;
}
