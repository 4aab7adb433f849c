import { button, row } from '../bot/button.ts';
import type { Context } from '../bot/context.ts';
import type { Say } from '../bot/languages/catalog.ts';
import { plainLine } from '../bot/plain.ts';
import type { Row, View } from '../bot/view.ts';
import { type BlindCase, findNextCase } from '../services/screening/find-next-case.ts';
import { withWords } from './with-words.ts';

/** An application as a reviewer reads it first, and what they can do with it; `before` is said above it. */
export function caseView(one: BlindCase, say: Say, before = ''): View {
  const { applicationId, version, number, reviewed, total, step } = one;
  const facts = { number, title: plainLine(one.workshopTitle), party: plainLine(one.party), reviewed, total };
  const sentence = step === 'text' ? 'reply.review.case' : 'reply.review.second';
  const view = withWords(
    (motivation) => before + say(sentence, { ...facts, motivation }),
    one.motivation,
    `application-${number}.txt`,
  );
  const first =
    step === 'text'
      ? button('score', [applicationId, String(version)], say('button.score'), 'primary')
      : button('show-identity', [applicationId], say('button.show-identity'), 'primary');
  return { ...view, components: [row(first, ...waysOut(applicationId, say))] };
}

/** What can be done with a case instead of judging it. */
export const waysOut = (applicationId: string, say: Say): Row['components'] => [
  button('abstain', [applicationId], say('button.abstain'), 'secondary'),
  button('recuse', [applicationId], say('button.recuse'), 'secondary'),
];

/** A case that was just done: what to say of it, and what can still be asked about it. */
export interface DoneCase {
  readonly sentence: string;
  /** The button under which others' reviews of it are, where they may be read. */
  readonly others?: Row['components'][number];
}

/** A sentence about the case just done and, below it, the next one. */
export async function nextCaseView({ sentence, others }: DoneCase, { caller, ports, say }: Context): Promise<View> {
  const next = await findNextCase(ports, caller);
  const more = others ? [row(others)] : [];
  if (next) {
    const view = caseView(next, say, `${sentence}\n\n`);
    return { ...view, components: [...(view.components ?? []), ...more] };
  }
  const content = `${sentence}\n\n${say('reply.review.all-done', { review: '`/review next`' })}`;
  return { content, components: more };
}

/** The button under which others' reviews of a case are. */
export const othersButtonFor = (applicationId: string, number: number, say: Say): Row['components'][number] =>
  button('others', [applicationId], say('button.others', { number }), 'secondary');
