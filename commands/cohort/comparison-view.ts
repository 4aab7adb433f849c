import type { Say } from '../../bot/languages/catalog.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import type { Comparison } from '../../services/screening/compare-cohorts.ts';
import { longAnswer } from './long-answer.ts';
import { names } from './names.ts';
import { points } from './points.ts';

/** The best cohorts beside each other, and whether reviewers could tell them apart. */
export function comparisonView({ best, others, onePoint, isUnfinished }: Comparison, say: Say): View {
  const heading = say('reply.compare.heading', { points: points(best) });
  const unfinished = isUnfinished && say('reply.compare.unfinished');
  if (others.length === 0) return { content: lines(heading, unfinished || say('reply.compare.only')) };

  const ranked = others.map(({ short, leaving, coming }, index) =>
    say('reply.compare.line', {
      rank: index + 2,
      points: points(short),
      leaving: names(leaving, say),
      coming: names(coming, say),
    }),
  );
  const within = others.filter(({ short }) => short <= onePoint).length;
  const noise = say('reply.compare.noise', { onePoint: points(onePoint), within, all: others.length });
  return longAnswer(heading, lines(...ranked, unfinished, noise), { say, fileName: 'comparison.md' });
}
