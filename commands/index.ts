import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { agendaImport } from './agenda/import.ts';
import { agendaShow } from './agenda/show.ts';
import { agendaTemplate } from './agenda/template.ts';
import { conventionAdd } from './convention/add.ts';
import { statementForm } from './forms/statement.ts';
import { language } from './language.ts';
import { approveSummaryButton } from './presses/approve-summary.ts';
import { reactAgainButton, reactAnswerButton, reactButton } from './presses/react.ts';
import { signalButton, signalMarkButton } from './presses/signals.ts';
import { skipRoundButton } from './presses/skip-round.ts';
import { myStatementsButton, statementButton } from './presses/statement.ts';
import {
  unquoteStatementButton,
  withdrawStatementButton,
  withdrawStatementNowButton,
} from './presses/withdraw-statement.ts';
import { roomOpen } from './room/open.ts';
import { roundExtend } from './round/extend.ts';
import { roundOpen } from './round/open.ts';
import { roundPause } from './round/pause.ts';
import { roundResume } from './round/resume.ts';
import { roundSkip } from './round/skip.ts';
import { screeningButtons, screeningCommands, screeningModals } from './screening.ts';
import { setup } from './setup.ts';
import { summaryApprove } from './summary/approve.ts';
import { summaryDraft } from './summary/draft.ts';
import { whoSeesThis } from './who-sees-this.ts';
import { workshopList } from './workshop/list.ts';
import { workshopSchedule } from './workshop/schedule.ts';

/** Every slash command, in the order in which a workshop needs them. */
export const commands: readonly Command[] = [
  setup,
  conventionAdd,
  workshopSchedule,
  workshopList,
  ...screeningCommands,
  roomOpen,
  agendaTemplate,
  agendaImport,
  agendaShow,
  roundOpen,
  roundPause,
  roundResume,
  roundExtend,
  roundSkip,
  summaryDraft,
  summaryApprove,
  language,
  whoSeesThis,
];

/** Everything that can be pressed. */
export const buttons: readonly Button[] = [
  ...screeningButtons,
  statementButton,
  myStatementsButton,
  unquoteStatementButton,
  withdrawStatementButton,
  withdrawStatementNowButton,
  reactButton,
  reactAnswerButton,
  reactAgainButton,
  signalButton,
  signalMarkButton,
  skipRoundButton,
  approveSummaryButton,
];

/** Every form that can be handed in. */
export const modals: readonly Modal[] = [...screeningModals, statementForm];
