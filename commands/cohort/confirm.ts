import { defineButton } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import { CONFIRMATIONS } from '../../domain/screening/cohort/record.ts';
import { confirmCohort } from '../../services/screening/confirm-cohort.ts';
import { findProposal } from '../../services/screening/propose-cohort.ts';
import { workshopOption } from '../workshop-option.ts';
import { confirmView } from './confirm-view.ts';

export const cohortConfirm = defineCommand({
  path: 'cohort confirm',
  description: 'command.cohort.confirm',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) =>
    confirmView(await findProposal(ports, caller, workshop), say),
});

/** Confirms exactly what was shown: its mark stands in the button. */
export const confirmCohortButton = defineButton({
  verb: 'confirm-cohort',
  ids: 2,
  answer: 'update',
  async execute([workshopId = '', mark = ''], { caller, ports, say }) {
    const confirmed = await confirmCohort(ports, caller, { workshopId, mark });
    return say('reply.confirm.done', { confirmed, needed: CONFIRMATIONS });
  },
});
