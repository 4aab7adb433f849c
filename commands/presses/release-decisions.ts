import { defineButton } from '../../bot/button.ts';
import { findCohort } from '../../services/screening/find-cohort.ts';
import { releaseDecisions } from '../../services/screening/release-decisions.ts';
import { releaseView } from '../cohort/release-view.ts';

/** Shows once more who would be told what: a release cannot be undone. */
export const releaseDecisionsButton = defineButton({
  verb: 'release-decisions',
  ids: 1,
  answer: 'private',
  execute: async ([workshopId = ''], { caller, ports, say }) =>
    releaseView(await findCohort(ports, caller, workshopId), say),
});

export const releaseDecisionsNowButton = defineButton({
  verb: 'release-decisions-now',
  ids: 2,
  answer: 'update',
  async execute([workshopId = '', mark = ''], { caller, ports, say }) {
    const { workshop, invited, notChosen } = await releaseDecisions(ports, caller, { workshopId, mark });
    const { repliesDueAt } = workshop;
    return say('reply.release.done', { invited, others: notChosen, repliesDueAt });
  },
});
