import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import { reviewsDiscussed } from './reviews/discussed.ts';
import { reviewsMine, reviewsMineButton } from './reviews/mine.ts';
import {
  reviewsAgreementButton,
  reviewsCasesButton,
  reviewsFiguresButton,
  reviewsOverviewButton,
  reviewsStanding,
  reviewsTalkButton,
} from './reviews/standing.ts';

/** What members type about what reviewers agree on, and the dashboards. */
export const agreementCommands: readonly Command[] = [reviewsMine, reviewsStanding, reviewsDiscussed];

/** What they press. */
export const agreementButtons: readonly Button[] = [
  reviewsMineButton,
  reviewsOverviewButton,
  reviewsCasesButton,
  reviewsTalkButton,
  reviewsAgreementButton,
  reviewsFiguresButton,
];
