import { defineCommand } from '../../bot/command.ts';
import { showRubric } from '../../services/screening/rubric.ts';
import { workshopOption } from '../workshop-option.ts';
import { rubricView } from './rubric-view.ts';

export const rubricShow = defineCommand({
  path: 'rubric show',
  description: 'command.rubric.show',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) => rubricView(await showRubric(ports, caller, workshop), say),
});
