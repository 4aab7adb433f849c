import { defineCommand } from '../../bot/command.ts';
import { attachment } from '../../bot/options.ts';
import { COHORT_RULES_FILE_MOST, readCohortRules, writeCohortRules } from '../../documents/cohort-rules.ts';
import { importCohortRules, showCohortRules } from '../../services/screening/cohort-rules.ts';
import { workshopOption } from '../workshop-option.ts';
import { rulesView } from './rules-view.ts';

export const cohortRules = defineCommand({
  path: 'cohort rules',
  description: 'command.cohort.rules',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) =>
    rulesView('reply.rules.shown', await showCohortRules(ports, caller, workshop), say),
});

export const cohortRulesExport = defineCommand({
  path: 'cohort rules-export',
  description: 'command.cohort.rules-export',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop: id }, { caller, ports, say }) {
    const { workshop, rules } = await showCohortRules(ports, caller, id);
    const data = writeCohortRules(rules, workshop, say('reply.rules.heading'));
    return {
      content: say('reply.rules.exported', { import: '`/cohort rules-import`' }),
      files: [{ name: 'cohort-rules.yaml', data }],
    };
  },
});

export const cohortRulesImport = defineCommand({
  path: 'cohort rules-import',
  description: 'command.cohort.rules-import',
  reply: 'private',
  options: {
    workshop: workshopOption,
    file: attachment('option.cohort.rules-file', { most: COHORT_RULES_FILE_MOST, tooLarge: 'rules-file-too-large' }),
  },
  async execute({ workshop, file }, { caller, ports, say }) {
    const read = async (subject: Parameters<typeof readCohortRules>[1]) => readCohortRules(await file.read(), subject);
    return rulesView(
      'reply.rules.imported',
      await importCohortRules(ports, caller, { workshopId: workshop, read }),
      say,
    );
  },
});
