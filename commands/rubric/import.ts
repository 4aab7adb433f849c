import { defineCommand } from '../../bot/command.ts';
import { attachment } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { RUBRIC_FILE_MOST, readRubric } from '../../documents/rubric-file.ts';
import { importRubric } from '../../services/screening/rubric.ts';
import { workshopOption } from '../workshop-option.ts';
import { rubricView } from './rubric-view.ts';

export const rubricImport = defineCommand({
  path: 'rubric import',
  description: 'command.rubric.import',
  reply: 'private',
  options: {
    workshop: workshopOption,
    file: attachment('option.rubric.file', { most: RUBRIC_FILE_MOST, tooLarge: 'rubric-file-too-large' }),
  },
  async execute({ workshop: workshopId, file }, { caller, ports, say }) {
    // The file is fetched and read only once it is certain that the caller may import it.
    const imported = await importRubric(ports, caller, workshopId, async () => readRubric(await file.read()));
    const { criteria } = imported.rubric;
    const before = say('reply.rubric.imported', {
      title: plainLine(imported.workshop.title),
      criteria: criteria.length,
      gates: criteria.filter(({ isGate }) => isGate).length,
    });
    return rubricView(imported, say, before);
  },
});
