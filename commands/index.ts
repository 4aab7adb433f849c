import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { agendaCopy } from './agenda/copy.ts';
import { agendaDryRun } from './agenda/dry-run.ts';
import { agendaExport } from './agenda/export.ts';
import { agendaImport } from './agenda/import.ts';
import { agendaShow } from './agenda/show.ts';
import { agendaTemplate } from './agenda/template.ts';
import { agreementButtons, agreementCommands } from './agreement.ts';
import { applyingButtons, applyingCommands, applyingModals } from './applying.ts';
import { calendarButtons, calendarCommands } from './calendar.ts';
import { choosingButtons, choosingCommands } from './choosing.ts';
import { decidingButtons, decidingCommands, decidingModals } from './deciding.ts';
import { facilitationCommands, panelButtons, panelModals } from './facilitation.ts';
import { statementForm } from './forms/statement.ts';
import { hostingButtons, hostingCommands, hostingModals } from './hosting.ts';
import { language } from './language.ts';
import { planningButtons, planningCommands } from './planning.ts';
import { approveSummaryButton } from './presses/approve-summary.ts';
import { reactAgainButton, reactAnswerButton, reactButton } from './presses/react.ts';
import { readyButton } from './presses/ready.ts';
import { signalButton, signalMarkButton } from './presses/signals.ts';
import { skipRoundButton } from './presses/skip-round.ts';
import { myStatementsButton, statementButton } from './presses/statement.ts';
import { finishTurnButton, lowerHandButton, raiseHandButton } from './presses/turns.ts';
import {
  takeDownButton,
  unquoteStatementButton,
  withdrawStatementButton,
  withdrawStatementNowButton,
} from './presses/withdraw-statement.ts';
import { reviewingButtons, reviewingCommands, reviewingModals } from './reviewing.ts';
import { roomOpen } from './room/open.ts';
import { safetyButtons, safetyCommands, safetyModals } from './safety.ts';
import { setup } from './setup.ts';
import { summaryApprove } from './summary/approve.ts';
import { summaryDraft } from './summary/draft.ts';
import { whoSeesThis } from './who-sees-this.ts';

/** Every slash command, in the order in which a workshop needs them. */
export const commands: readonly Command[] = [
  setup,
  ...planningCommands,
  ...calendarCommands,
  ...hostingCommands,
  ...applyingCommands,
  ...reviewingCommands,
  ...agreementCommands,
  ...choosingCommands,
  ...decidingCommands,
  roomOpen,
  agendaTemplate,
  agendaDryRun,
  agendaImport,
  agendaCopy,
  agendaShow,
  agendaExport,
  ...facilitationCommands,
  ...safetyCommands,
  summaryDraft,
  summaryApprove,
  language,
  whoSeesThis,
];

/** Everything that can be pressed. */
export const buttons: readonly Button[] = [
  ...planningButtons,
  ...calendarButtons,
  ...hostingButtons,
  ...applyingButtons,
  ...reviewingButtons,
  ...agreementButtons,
  ...choosingButtons,
  ...decidingButtons,
  statementButton,
  myStatementsButton,
  unquoteStatementButton,
  takeDownButton,
  withdrawStatementButton,
  withdrawStatementNowButton,
  reactButton,
  reactAnswerButton,
  reactAgainButton,
  signalButton,
  signalMarkButton,
  raiseHandButton,
  lowerHandButton,
  finishTurnButton,
  skipRoundButton,
  readyButton,
  ...safetyButtons,
  ...panelButtons,
  approveSummaryButton,
];

/** Every form that can be handed in. */
export const modals: readonly Modal[] = [
  ...hostingModals,
  ...applyingModals,
  ...reviewingModals,
  ...decidingModals,
  statementForm,
  ...safetyModals,
  ...panelModals,
];
