import { button, defineButton, defineFormButton, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { defineSelect, select } from '../../bot/select.ts';
import { CONFLICT_TYPES, type ConflictType } from '../../domain/screening/conflict-type.ts';
import { abstain } from '../../services/screening/abstain.ts';
import { findIdentity } from '../../services/screening/find-identity.ts';
import { othersReviews } from '../../services/screening/others-reviews.ts';
import { recuse } from '../../services/screening/recuse.ts';
import { nextCaseView } from '../case-view.ts';
import { CONFLICT_LABELS } from '../conflict/labels.ts';
import { identityForm, reviewForm } from '../forms/review.ts';
import { identityView } from '../review/identity-view.ts';
import { othersView } from '../review/others-view.ts';

export const scoreButton = defineFormButton({
  verb: 'score',
  ids: 2,
  open: (ids, context) => reviewForm.view(context, ids),
});

export const scoreIdentityButton = defineFormButton({
  verb: 'score-identity',
  ids: 2,
  open: (ids, context) => identityForm.view(context, ids),
});

export const showIdentityButton = defineButton({
  verb: 'show-identity',
  ids: 1,
  answer: 'private',
  execute: async ([applicationId = ''], { caller, ports, say }) =>
    identityView(await findIdentity(ports, caller, applicationId), say),
});

export const othersButton = defineButton({
  verb: 'others',
  ids: 1,
  answer: 'private',
  execute: async ([applicationId = ''], { caller, ports, say }) =>
    othersView(await othersReviews(ports, caller, applicationId), say),
});

export const abstainButton = defineButton({
  verb: 'abstain',
  ids: 1,
  answer: 'private',
  async execute([applicationId = ''], context) {
    const number = await abstain(context.ports, context.caller, applicationId);
    return await nextCaseView({ sentence: context.say('reply.abstain.done', { number }) }, context);
  },
});

/** Asks once more: stepping aside cannot be taken back. */
export const recuseButton = defineButton({
  verb: 'recuse',
  ids: 1,
  answer: 'private',
  execute: async ([applicationId = ''], { say }) => ({
    content: say('reply.recuse.ask'),
    components: [
      row(
        select(
          'recuse-for',
          [applicationId],
          say('recuse.choose'),
          CONFLICT_TYPES.map((type) => ({ value: type, label: say(CONFLICT_LABELS[type]) })),
        ),
      ),
      row(button('recuse-now', [applicationId], say('button.recuse-now'), 'danger')),
    ],
  }),
});

export const recuseNowButton = defineButton({
  verb: 'recuse-now',
  ids: 1,
  answer: 'update',
  execute: async ([applicationId = ''], context) => await stepAside(applicationId, 'other', context),
});

export const recuseForSelect = defineSelect({
  verb: 'recuse-for',
  ids: 1,
  answer: 'update',
  execute: async ([applicationId = ''], [chosen], context) =>
    await stepAside(applicationId, CONFLICT_TYPES.find((type) => type === chosen) ?? 'other', context),
});

async function stepAside(applicationId: string, type: ConflictType, context: Context) {
  const number = await recuse(context.ports, context.caller, applicationId, type);
  return await nextCaseView({ sentence: context.say('reply.recuse.done', { number }) }, context);
}
