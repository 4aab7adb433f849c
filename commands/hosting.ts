import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { advisoryAdd, advisoryList } from './advisory/advisory.ts';
import { hostAcceptance, hostAssign, hostUnassign } from './host/assign.ts';
import { confirmOverrideButton, hostBlocks, hostOverride } from './host/blocks.ts';
import { hostListingAdd, hostListingStrike } from './host/listings.ts';
import { hostAdd, hostChange, hostList, hostShow } from './host/register.ts';
import { riskAssess, riskAssessPerson, riskShow, riskSign, signRiskButton } from './risk/risk.ts';
import { riskForm } from './risk/risk-form.ts';
import { workshopPostpone, workshopTakeUp } from './workshop/postpone.ts';

/** What members type about hosts, sponsors, risks and going or not going. */
export const hostingCommands: readonly Command[] = [
  hostAdd,
  hostList,
  hostShow,
  hostChange,
  hostListingAdd,
  hostListingStrike,
  hostAssign,
  hostUnassign,
  hostAcceptance,
  hostBlocks,
  hostOverride,
  riskAssess,
  riskAssessPerson,
  riskSign,
  riskShow,
  advisoryAdd,
  advisoryList,
  workshopPostpone,
  workshopTakeUp,
];

/** What they press. */
export const hostingButtons: readonly Button[] = [confirmOverrideButton, signRiskButton];

/** What they fill in. */
export const hostingModals: readonly Modal[] = [riskForm];
