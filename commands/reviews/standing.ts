import { defineButton } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import type { View } from '../../bot/view.ts';
import { noteScoresSeen } from '../../services/screening/note-scores-seen.ts';
import { agreementFigures, screeningDashboard } from '../../services/screening/screening-dashboard.ts';
import { workshopOption } from '../workshop-option.ts';
import { agreementView, coefficientsView } from './agreement-view.ts';
import { casesPage, casesView, type Listing, overviewView } from './standing-view.ts';

export const reviewsStanding = defineCommand({
  path: 'reviews standing',
  description: 'command.reviews.standing',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) =>
    overviewView(await screeningDashboard(ports, caller, workshop), say),
});

/** Back to how far everything is. */
export const reviewsOverviewButton = defineButton({
  verb: 'reviews-overview',
  ids: 1,
  answer: 'update',
  execute: async ([workshopId = ''], { caller, ports, say }) =>
    overviewView(await screeningDashboard(ports, caller, workshopId), say),
});

/** The cases by number, a page of them. */
export const reviewsCasesButton = defineButton({
  verb: 'reviews-cases',
  ids: 2,
  answer: 'update',
  execute: async (ids, context) => await showCases('all', ids, context),
});

/** The cases on which reviewers are far apart and have not talked yet, a page of them. */
export const reviewsTalkButton = defineButton({
  verb: 'reviews-talk',
  ids: 2,
  answer: 'update',
  execute: async (ids, context) => await showCases('talk', ids, context),
});

async function showCases(
  which: Listing,
  [workshopId = '', asked = '']: readonly string[],
  { caller, ports, say }: Context,
): Promise<View> {
  const dashboard = await screeningDashboard(ports, caller, workshopId);
  const { workshop } = dashboard;
  const page = casesPage(dashboard, which, asked);
  await noteScoresSeen(ports, caller, {
    workshop,
    applicationIds: page.shown.filter(({ judged }) => judged).map(({ applicationId }) => applicationId),
  });
  return casesView(workshop, which, page, say);
}

/** How far reviewers agree, and how they lean. */
export const reviewsAgreementButton = defineButton({
  verb: 'reviews-agreement',
  ids: 1,
  answer: 'update',
  execute: async ([workshopId = ''], { caller, ports, say }) =>
    agreementView(await agreementFigures(ports, caller, workshopId), say),
});

/** Every coefficient, as a file. */
export const reviewsFiguresButton = defineButton({
  verb: 'reviews-figures',
  ids: 1,
  answer: 'private',
  execute: async ([workshopId = ''], { caller, ports, say }) =>
    coefficientsView(await agreementFigures(ports, caller, workshopId), say),
});
