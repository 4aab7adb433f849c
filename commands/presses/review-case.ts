import { button, defineButton, defineFormButton, row } from '../../bot/button.ts';
import { plainLine } from '../../bot/plain.ts';
import { findIdentity } from '../../services/screening/find-identity.ts';
import { recuse } from '../../services/screening/recuse.ts';
import { nextCaseView } from '../case-view.ts';
import { reviewForm } from '../forms/review.ts';

/** Opens the form at once: whether the case may still be judged is asked when the scores are handed in. */
export const scoreButton = defineFormButton({
  verb: 'score',
  ids: 1,
  open: (ids, context) => reviewForm.view(context, ids),
});

export const showIdentityButton = defineButton({
  verb: 'show-identity',
  ids: 1,
  answer: 'private',
  async execute([applicationId = ''], { caller, ports, say }) {
    const { number, name, affiliation } = await findIdentity(ports, caller, applicationId);
    return say('reply.identity', { number, name: plainLine(name), affiliation: plainLine(affiliation) });
  },
});

/** Asks once more: stepping aside cannot be taken back. */
export const recuseButton = defineButton({
  verb: 'recuse',
  ids: 1,
  answer: 'private',
  execute: async ([applicationId = ''], { say }) => ({
    content: say('reply.recuse.ask'),
    components: [row(button('recuse-now', [applicationId], say('button.recuse-now'), 'danger'))],
  }),
});

export const recuseNowButton = defineButton({
  verb: 'recuse-now',
  ids: 1,
  answer: 'update',
  async execute([applicationId = ''], context) {
    const number = await recuse(context.ports, context.caller, applicationId);
    return await nextCaseView(context.say('reply.recuse.done', { number }), context);
  },
});
