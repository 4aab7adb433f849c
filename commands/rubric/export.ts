import { defineCommand } from '../../bot/command.ts';
import { plainLine } from '../../bot/plain.ts';
import { writeRubric } from '../../documents/rubric-file.ts';
import { showRubric } from '../../services/screening/rubric.ts';
import { workshopOption } from '../workshop-option.ts';

export const rubricExport = defineCommand({
  path: 'rubric export',
  description: 'command.rubric.export',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop: workshopId }, { caller, ports, say }) {
    const { workshop, rubric } = await showRubric(ports, caller, workshopId);
    return {
      content: say('reply.rubric.exported', { title: plainLine(workshop.title), import: '`/rubric import`' }),
      files: [{ name: 'rubric.yaml', data: writeRubric(rubric, say('rubric.remark')) }],
    };
  },
});
