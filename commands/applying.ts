import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { applicationsExport } from './applications/export.ts';
import { applicationsImport } from './applications/import.ts';
import { callClose } from './call/close.ts';
import { callLate } from './call/late.ts';
import { callOpen } from './call/open.ts';
import { standingForm, whoForm, wordsForm } from './forms/application.ts';
import { myApplication } from './my/application.ts';
import {
  changeApplicationButton,
  continueDraftButton,
  discardDraftButton,
  discardDraftNowButton,
  handInApplicationButton,
  readDraftButton,
} from './presses/application-draft.ts';
import { applicationConsentButton, applicationPageButton, applyButton } from './presses/apply.ts';
import { discardImportButton, importApplicationsNowButton } from './presses/import-applications.ts';
import { readApplicationButton } from './presses/read-application.ts';
import { withdrawApplicationButton, withdrawApplicationNowButton } from './presses/withdraw-application.ts';

/** What members type about the call and the application. */
export const applyingCommands: readonly Command[] = [
  callOpen,
  callClose,
  callLate,
  myApplication,
  applicationsExport,
  applicationsImport,
];

/** What they press. */
export const applyingButtons: readonly Button[] = [
  applyButton,
  applicationConsentButton,
  applicationPageButton,
  continueDraftButton,
  changeApplicationButton,
  readDraftButton,
  handInApplicationButton,
  discardDraftButton,
  discardDraftNowButton,
  readApplicationButton,
  withdrawApplicationButton,
  withdrawApplicationNowButton,
  importApplicationsNowButton,
  discardImportButton,
];

/** What they fill in. */
export const applyingModals: readonly Modal[] = [whoForm, standingForm, wordsForm];
