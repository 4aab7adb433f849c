import { button, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import type { View } from '../../bot/view.ts';
import type { SubmittedStep } from '../../services/screening/submit-review.ts';
import { nextCaseView, othersButtonFor, waysOut } from '../case-view.ts';

/** What follows a step that was handed in: who wrote these words, or the next case. */
export async function afterStepView(done: SubmittedStep, context: Context): Promise<View> {
  const { say } = context;
  const { applicationId, version, number } = done;
  if (done.awaitsIdentity) {
    const buttons = [
      button('show-identity', [applicationId], say('button.show-identity'), 'primary'),
      button('score', [applicationId, String(version)], say('button.score-again'), 'secondary'),
    ];
    const sentence = done.isLaterVersion ? 'reply.review.later' : 'reply.review.text-saved';
    return { content: say(sentence, { number }), components: [row(...buttons, ...waysOut(applicationId, say))] };
  }
  const sentence = say(done.isLaterVersion ? 'reply.review.later' : 'reply.review.whole', { number });
  return await nextCaseView({ sentence, others: othersButtonFor(applicationId, number, say) }, context);
}
