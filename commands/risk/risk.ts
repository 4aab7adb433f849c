import { button, defineButton, row } from '../../bot/button.ts';
import { defineCommand, defineModalCommand } from '../../bot/command.ts';
import { optionalWholeNumber, wholeNumber } from '../../bot/options.ts';
import { Refusal } from '../../domain/refusal.ts';
import { findRisk } from '../../services/planning/hosting/assess-risk.ts';
import { goSheet } from '../../services/planning/hosting/go-sheet.ts';
import { signRisk } from '../../services/planning/hosting/sign-risk.ts';
import { workshopOption } from '../workshop-option.ts';
import { goView } from './go-view.ts';
import { openRiskForm, subjectOf } from './risk-form.ts';
import { riskView } from './risk-view.ts';

const NUMBERS = { min: 1, max: 100_000 };

export const riskAssess = defineModalCommand({
  path: 'risk assess',
  description: 'command.risk.assess',
  options: { workshop: workshopOption },
  open: ({ workshop }, context) => openRiskForm(context, { workshopId: workshop }),
});

export const riskAssessPerson = defineModalCommand({
  path: 'risk assess-person',
  description: 'command.risk.assess-person',
  options: { workshop: workshopOption, application: wholeNumber('option.risk.application', NUMBERS) },
  open: ({ workshop, application }, context) => openRiskForm(context, { workshopId: workshop, number: application }),
});

/** Shows the whole assessment: nobody signs what they have not had before them. */
export const riskSign = defineCommand({
  path: 'risk sign',
  description: 'command.risk.sign',
  reply: 'private',
  options: { workshop: workshopOption, application: optionalWholeNumber('option.risk.application', NUMBERS) },
  async execute({ workshop: workshopId, application }, { caller, ports, say }) {
    const found = await findRisk(ports, caller, {
      workshopId,
      ...(application !== undefined && { number: application }),
    });
    if (!found.assessment) throw new Refusal('nothing-to-sign', {});
    const ids = [found.workshop.id, String(application ?? 0), String(found.version)];
    return { ...riskView(found, say), components: [row(button('sign-risk', ids, say('button.sign-risk'), 'primary'))] };
  },
});

export const signRiskButton = defineButton({
  verb: 'sign-risk',
  ids: 3,
  answer: 'update',
  async execute([workshopId = '', number = '', version = ''], { caller, ports, say }) {
    const found = await signRisk(ports, caller, { ...subjectOf(workshopId, number), version: Number(version) });
    return riskView(found, say, say('reply.risk.signed'));
  },
});

export const riskShow = defineCommand({
  path: 'risk show',
  description: 'command.risk.show',
  reply: 'private',
  options: { workshop: workshopOption, application: optionalWholeNumber('option.risk.application', NUMBERS) },
  async execute({ workshop: workshopId, application }, { caller, ports, say }) {
    if (application === undefined) return goView(await goSheet(ports, caller, workshopId), say);
    return riskView(await findRisk(ports, caller, { workshopId, number: application }), say);
  },
});
