import { defineCommand } from '../../bot/command.ts';
import { findCohort } from '../../services/screening/find-cohort.ts';
import { workshopOption } from '../workshop-option.ts';
import { releaseView } from './release-view.ts';

export const cohortRelease = defineCommand({
  path: 'cohort release',
  description: 'command.cohort.release',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) => releaseView(await findCohort(ports, caller, workshop), say),
});
