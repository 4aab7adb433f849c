import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { declineForm } from './decision/decline-form.ts';
import { letterForm } from './decision/letter-form.ts';
import { decisionMessage } from './decision/message.ts';
import { decisionPreview } from './decision/preview.ts';
import { decisionReplies } from './decision/replies.ts';
import { groundRulesEdit } from './ground-rules/edit.ts';
import { groundRulesPreview } from './ground-rules/preview.ts';
import { rulesForm } from './ground-rules/rules-form.ts';
import { groundRulesShow } from './ground-rules/show.ts';
import { officialList } from './official/list.ts';
import { officialMark } from './official/mark.ts';
import { acceptGroundRulesButton, groundRulesButton } from './presses/ground-rules.ts';
import { nameOfficialButton } from './presses/name-official.ts';
import { readDecisionButton } from './presses/read-decision.ts';
import { releaseDecisionsButton, releaseDecisionsNowButton } from './presses/release-decisions.ts';
import {
  acceptInvitationButton,
  declineInvitationButton,
  declineInvitationNowButton,
  declineWithWordButton,
} from './presses/reply-to-invitation.ts';

/** What members type about decisions, replies, ground rules and the track. */
export const decidingCommands: readonly Command[] = [
  decisionMessage,
  decisionPreview,
  decisionReplies,
  officialMark,
  officialList,
  groundRulesShow,
  groundRulesEdit,
  groundRulesPreview,
];

/** What they press. */
export const decidingButtons: readonly Button[] = [
  releaseDecisionsButton,
  releaseDecisionsNowButton,
  readDecisionButton,
  acceptInvitationButton,
  declineInvitationButton,
  declineInvitationNowButton,
  declineWithWordButton,
  groundRulesButton,
  acceptGroundRulesButton,
  nameOfficialButton,
];

/** What they fill in. */
export const decidingModals: readonly Modal[] = [letterForm, declineForm, rulesForm];
