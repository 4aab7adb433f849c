import type { Say } from '../../bot/languages/catalog.ts';
import { plain, plainLine, quoted } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import type { Judgement } from '../../domain/screening/review.ts';
import type { Rubric } from '../../domain/screening/rubric.ts';
import type { OthersReviews } from '../../services/screening/others-reviews.ts';
import { wordsOf } from '../criterion-words.ts';

/** What others say of a case: scores and what they base them on, without who they are. */
export function othersView({ number, rubric, reviews }: OthersReviews, say: Say): View {
  const heading = say('reply.others.heading', { number });
  if (reviews.length === 0) return { content: `${heading}\n${say('reply.others.none')}` };

  const texts = reviews.map((review, index) => {
    const own = `${say('reply.others.one', { nth: index + 1, scores: scoresText(review, rubric, say) })}${evidenceText(review)}`;
    const later = review.later.map(
      (version) =>
        `${say('reply.others.later', { after: version.after ?? 'identity', scores: scoresText(version, rubric, say) })}${evidenceText(version)}`,
    );
    return [own, ...later].join('\n');
  });
  const list = texts.join('\n\n');
  const content = `${heading}\n\n${list}`;
  if (content.length <= MESSAGE_MOST) return { content };
  return {
    content: `${heading}\n\n${say('reply.others.as-file')}`,
    files: [{ name: `reviews-${number}.md`, data: `${list}\n` }],
  };
}

const scoresText = ({ scores }: Judgement, { criteria }: Rubric, say: Say): string =>
  criteria
    .flatMap((criterion) => {
      const score = scores[criterion.id];
      if (score === undefined) return [];
      return [
        `${plainLine(wordsOf(criterion, say).question)} ${score === 'cannot-judge' ? say('score.cannot-judge') : score}`,
      ];
    })
    .join(' · ');

function evidenceText({ evidence, identityEvidence = '' }: Judgement): string {
  const words = [evidence, identityEvidence].filter((text) => text !== '').join('\n');
  return words === '' ? '' : `\n${quoted(plain(words))}`;
}
