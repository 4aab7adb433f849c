import { button, row } from '../bot/button.ts';
import type { Context } from '../bot/context.ts';
import type { Say } from '../bot/languages/catalog.ts';
import { plainLine } from '../bot/plain.ts';
import type { View } from '../bot/view.ts';
import { type BlindCase, findNextCase } from '../services/screening/find-next-case.ts';
import { withWords } from './with-words.ts';

/** An application as a reviewer reads it first, and what they can do with it; `before` is said above it. */
export function caseView(one: BlindCase, say: Say, before = ''): View {
  const { applicationId, number, reviewed, total } = one;
  const facts = { number, title: plainLine(one.workshopTitle), party: plainLine(one.party), reviewed, total };
  const view = withWords(
    (motivation) => before + say('reply.review.case', { ...facts, motivation }),
    one.motivation,
    `application-${number}.txt`,
  );
  const doors = row(
    button('score', [applicationId], say('button.score'), 'primary'),
    button('show-identity', [applicationId], say('button.show-identity'), 'secondary'),
    button('recuse', [applicationId], say('button.recuse'), 'secondary'),
  );
  return { ...view, components: [doors] };
}

/** A sentence about the case just done and, below it, the next one. */
export async function nextCaseView(done: string, { caller, ports, say }: Context): Promise<View> {
  const next = await findNextCase(ports, caller);
  if (next) return caseView(next, say, `${done}\n\n`);
  return { content: `${done}\n\n${say('reply.review.all-done', { review: '`/review`' })}` };
}
