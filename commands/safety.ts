import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { asideHelp } from './aside/help.ts';
import { asidePause } from './aside/pause.ts';
import { asideScope } from './aside/scope.ts';
import { asideTalk } from './aside/talk.ts';
import { asideWithdraw } from './aside/withdraw.ts';
import { privateWordForm } from './forms/private-word.ts';
import {
  asideButton,
  asidePauseButton,
  asideScopeButton,
  asideStatementsButton,
  asideTalkButton,
  asideWithdrawButton,
} from './presses/aside.ts';

/** What participants type when something is wrong, in a round or between rounds; the button "Help and safety" offers the same. */
export const safetyCommands: readonly Command[] = [asideHelp, asideTalk, asidePause, asideScope, asideWithdraw];

export const safetyButtons: readonly Button[] = [
  asideButton,
  asideTalkButton,
  asidePauseButton,
  asideScopeButton,
  asideWithdrawButton,
  asideStatementsButton,
];

export const safetyModals: readonly Modal[] = [privateWordForm];
