import type { Context } from '../../bot/context.ts';
import { longText, radio, shortText } from '../../bot/fields.ts';
import { defineModal } from '../../bot/modal.ts';
import type { ModalView } from '../../bot/view.ts';
import { RISK_LEVELS, RISK_TEXT_MOST } from '../../domain/planning/hosting/risk.ts';
import { assessRisk, findRisk, type RiskSubject } from '../../services/planning/hosting/assess-risk.ts';
import { riskView } from './risk-view.ts';

/**
 * An assessment. Its ids are the workshop, the number of an application (0: of none), and the version that was read: who
 * writes over something unread is told so.
 */
export const riskForm = defineModal({
  verb: 'risk',
  ids: 3,
  title: 'modal.risk',
  answer: 'private',
  fields: {
    // A little more than the rule, so that words which are too long come back with a sentence instead of being cut.
    threats: longText('field.risk.threats', {
      max: RISK_TEXT_MOST + 1000,
      required: true,
      description: 'field.risk.threats-about',
    }),
    mitigations: longText('field.risk.mitigations', { max: RISK_TEXT_MOST + 1000, required: true }),
    level: radio('field.risk.level', ({ say }) =>
      RISK_LEVELS.map((level) => ({ value: level, label: say(`choice.risk.${level}`) })),
    ),
    until: shortText('field.risk.until', { max: 20, required: false, description: 'field.risk.until-about' }),
  },
  async execute([workshopId = '', number = '', version = ''], { until, ...words }, { caller, ports, say }) {
    const found = await assessRisk(ports, caller, {
      ...subjectOf(workshopId, number),
      form: { ...words, validUntil: until },
      version: Number(version),
    });
    return riskView(found, say, say('reply.risk.kept', { command: '`/risk sign`' }));
  },
});

/** What a form or button is about, from its ids. */
export const subjectOf = (workshopId: string, number: string): RiskSubject => ({
  workshopId,
  ...(number !== '0' && { number: Number(number) }),
});

/** The form with what has been written before. */
export async function openRiskForm(context: Context, subject: RiskSubject): Promise<ModalView> {
  const { workshop, number, version, assessment } = await findRisk(context.ports, context.caller, subject);
  return await riskForm.view(context, [workshop.id, String(number ?? 0), String(version)], {
    threats: assessment?.threats,
    mitigations: assessment?.mitigations,
    level: assessment?.level,
    until: assessment?.validUntil,
  });
}
