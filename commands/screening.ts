import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { callClose } from './call/close.ts';
import { callOpen } from './call/open.ts';
import { cohortPropose } from './cohort/propose.ts';
import { cohortRelease } from './cohort/release.ts';
import { applicationForm } from './forms/application.ts';
import { reviewForm } from './forms/review.ts';
import { myApplication } from './my/application.ts';
import { applicationFormButton, applyButton } from './presses/apply.ts';
import { acceptGroundRulesButton, groundRulesButton } from './presses/ground-rules.ts';
import { readApplicationButton } from './presses/read-application.ts';
import { releaseDecisionsButton, releaseDecisionsNowButton } from './presses/release-decisions.ts';
import {
  acceptInvitationButton,
  declineInvitationButton,
  declineInvitationNowButton,
} from './presses/reply-to-invitation.ts';
import { recuseButton, recuseNowButton, scoreButton, showIdentityButton } from './presses/review-case.ts';
import { withdrawApplicationButton, withdrawApplicationNowButton } from './presses/withdraw-application.ts';
import { review } from './review.ts';

/** What members type in the chapter «screening». */
export const screeningCommands: readonly Command[] = [
  callOpen,
  callClose,
  myApplication,
  review,
  cohortPropose,
  cohortRelease,
];

/** What they press. */
export const screeningButtons: readonly Button[] = [
  applyButton,
  applicationFormButton,
  readApplicationButton,
  withdrawApplicationButton,
  withdrawApplicationNowButton,
  acceptInvitationButton,
  declineInvitationButton,
  declineInvitationNowButton,
  groundRulesButton,
  acceptGroundRulesButton,
  scoreButton,
  showIdentityButton,
  recuseButton,
  recuseNowButton,
  releaseDecisionsButton,
  releaseDecisionsNowButton,
];

/** What they fill in. */
export const screeningModals: readonly Modal[] = [applicationForm, reviewForm];
