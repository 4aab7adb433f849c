import { defineCommand } from '../../bot/command.ts';
import { writeRubric } from '../../documents/rubric-file.ts';
import { KELMAN_RUBRIC } from '../../domain/screening/rubric.ts';

export const rubricTemplate = defineCommand({
  path: 'rubric template',
  description: 'command.rubric.template',
  reply: 'private',
  options: {},
  execute: async (_, { say }) => ({
    content: say('reply.rubric.template', { import: '`/rubric import`' }),
    files: [{ name: 'rubric-kelman.yaml', data: writeRubric(KELMAN_RUBRIC, say('rubric.remark')) }],
  }),
});
