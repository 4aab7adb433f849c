import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { announcementForm } from './forms/announcement.ts';
import { exceptionForm } from './forms/exception.ts';
import { panel } from './panel.ts';
import {
  panelCollectButton,
  panelCoolDownButton,
  panelCoolDownForButton,
  panelExtendButton,
  panelPauseButton,
  panelResumeButton,
  panelWarnButton,
} from './presses/panel-clock.ts';
import {
  panelCloseButton,
  panelCloseNowButton,
  panelLeaveOutButton,
  panelLeaveOutNowButton,
  panelReopenButton,
  panelReopenForButton,
} from './presses/panel-ends.ts';
import { panelNextSpeakerButton, panelSkipSpeakerButton } from './presses/panel-floor.ts';
import { panelAnnounceButton, panelFiguresButton, panelRefreshButton } from './presses/panel-looks.ts';
import { panelExceptionButton, panelOpenButton } from './presses/panel-open.ts';
import { roundAnnounce } from './round/announce.ts';
import { roundClose } from './round/close.ts';
import { roundCollect } from './round/collect.ts';
import { roundCoolDown } from './round/cool-down.ts';
import { roundExtend } from './round/extend.ts';
import { roundLeaveOut } from './round/leave-out.ts';
import { roundOpen } from './round/open.ts';
import { roundPause } from './round/pause.ts';
import { roundReopen } from './round/reopen.ts';
import { roundResume } from './round/resume.ts';
import { roundSkip } from './round/skip.ts';
import { roundWarn } from './round/warn.ts';

/** What facilitators type while a workshop runs; the panel has a button for each. */
export const facilitationCommands: readonly Command[] = [
  panel,
  roundOpen,
  roundCollect,
  roundWarn,
  roundPause,
  roundCoolDown,
  roundResume,
  roundExtend,
  roundClose,
  roundSkip,
  roundReopen,
  roundLeaveOut,
  roundAnnounce,
];

/** What can be pressed on their panel, and on the questions it asks. */
export const panelButtons: readonly Button[] = [
  panelOpenButton,
  panelExceptionButton,
  panelCollectButton,
  panelWarnButton,
  panelPauseButton,
  panelCoolDownButton,
  panelCoolDownForButton,
  panelResumeButton,
  panelExtendButton,
  panelCloseButton,
  panelCloseNowButton,
  panelLeaveOutButton,
  panelLeaveOutNowButton,
  panelReopenButton,
  panelReopenForButton,
  panelNextSpeakerButton,
  panelSkipSpeakerButton,
  panelAnnounceButton,
  panelFiguresButton,
  panelRefreshButton,
];

export const panelModals: readonly Modal[] = [exceptionForm, announcementForm];
