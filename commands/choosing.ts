import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import { cohortCompare } from './cohort/compare.ts';
import { cohortConfirm, confirmCohortButton } from './cohort/confirm.ts';
import { cohortExplain } from './cohort/explain.ts';
import { cohortPropose } from './cohort/propose.ts';
import { cohortRelax } from './cohort/relax.ts';
import { cohortRelease } from './cohort/release.ts';
import { cohortRules, cohortRulesExport, cohortRulesImport } from './cohort/rules.ts';

/** What members type about the cohort. */
export const choosingCommands: readonly Command[] = [
  cohortRules,
  cohortRulesExport,
  cohortRulesImport,
  cohortPropose,
  cohortExplain,
  cohortCompare,
  cohortRelax,
  cohortConfirm,
  cohortRelease,
];

/** What they press. */
export const choosingButtons: readonly Button[] = [confirmCohortButton];
