import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { conflictClear } from './conflict/clear.ts';
import { conflictDeclare } from './conflict/declare.ts';
import { conflictList } from './conflict/list.ts';
import { conflictPin } from './conflict/pin.ts';
import { identityForm, reviewForm } from './forms/review.ts';
import {
  abstainButton,
  othersButton,
  recuseButton,
  recuseForSelect,
  recuseNowButton,
  scoreButton,
  scoreIdentityButton,
  showIdentityButton,
} from './presses/review-case.ts';
import { reviewAssign } from './review/assign.ts';
import { reviewCase } from './review/case.ts';
import { reviewNext } from './review/next.ts';
import { reviewProfile } from './review/profile.ts';
import { reviewRule } from './review/rule.ts';
import { rubricExport } from './rubric/export.ts';
import { rubricImport } from './rubric/import.ts';
import { rubricShow } from './rubric/show.ts';
import { rubricTemplate } from './rubric/template.ts';

/** What members type about rubrics, assignments, conflicts and reviews. */
export const reviewingCommands: readonly Command[] = [
  reviewNext,
  reviewCase,
  reviewProfile,
  reviewAssign,
  reviewRule,
  rubricShow,
  rubricExport,
  rubricImport,
  rubricTemplate,
  conflictDeclare,
  conflictPin,
  conflictClear,
  conflictList,
];

/** What they press. */
export const reviewingButtons: readonly Button[] = [
  scoreButton,
  showIdentityButton,
  scoreIdentityButton,
  othersButton,
  abstainButton,
  recuseButton,
  recuseForSelect,
  recuseNowButton,
];

/** What they fill in. */
export const reviewingModals: readonly Modal[] = [reviewForm, identityForm];
