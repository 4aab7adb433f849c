import type { Say } from '../../bot/languages/catalog.ts';
import { plain, plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import type { RiskAssessment } from '../../domain/planning/hosting/risk.ts';
import type { FoundRisk } from '../../services/planning/hosting/assess-risk.ts';
import { longView } from '../long-view.ts';

/** An assessment as organizers read it, `before` said above it. */
export function riskView({ workshop, number, assessment }: FoundRisk, say: Say, before = ''): View {
  const title = plainLineWithin(workshop.title, 150);
  const heading = number === undefined ? say('risk.of-workshop', { title }) : say('risk.of-person', { title, number });
  const top = before === '' ? heading : `${before}\n${heading}`;
  if (!assessment) {
    const command = number === undefined ? '`/risk assess`' : '`/risk assess-person`';
    return longView(top, [say('risk.none', { command })], { file: 'risk.md' });
  }
  return longView(
    top,
    [
      riskBody(assessment, say),
      say('risk.threats', { words: plain(assessment.threats) }),
      say('risk.mitigations', { words: plain(assessment.mitigations) }),
    ],
    { file: 'risk.md' },
  );
}

function riskBody({ level, validUntil, signatures }: RiskAssessment, say: Say): string {
  const names = signatures.map(({ memberId }) => `<@${memberId}>`).join(', ');
  return say('risk.body', {
    level: say(`risk.${level}`),
    until: validUntil,
    names: names === '' ? say('risk.nobody') : names,
  });
}
