import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST, paragraphs } from '../../bot/views/fitting.ts';
import type { WorkshopRubric } from '../../services/screening/rubric.ts';
import { wordsOf } from '../criterion-words.ts';

/** A rubric as reviewers meet it in their forms; `before` is said above it. */
export function rubricView({ workshop, rubric }: WorkshopRubric, say: Say, before?: string): View {
  const heading = say('reply.rubric.heading', {
    title: plainLine(workshop.title),
    source: plainLine(rubric.source),
    ...rubric.quorum,
  });
  const list = rubric.criteria.map((criterion) => {
    const { question, about, anchors } = wordsOf(criterion, say);
    const { 1: one, 3: three, 5: five } = anchors;
    const { side, step, weight, isGate } = criterion;
    const gate = isGate ? 'yes' : 'no';
    return say('reply.rubric.criterion', { question, about, one, three, five, side, step, weight, gate });
  });
  const content = paragraphs(before, heading, ...list);
  if (content.length <= MESSAGE_MOST) return { content };
  return {
    content: paragraphs(before, heading, say('reply.rubric.as-file')),
    files: [{ name: 'rubric.md', data: `${list.join('\n\n')}\n` }],
  };
}
