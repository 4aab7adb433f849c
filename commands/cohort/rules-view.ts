import type { MessageKey, Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import { type Quota, seatRanges } from '../../domain/screening/cohort/rules.ts';
import type { RulesSeen } from '../../services/screening/cohort-rules.ts';
import { longAnswer } from './long-answer.ts';
import { ruleText } from './rule-text.ts';

/** All that a cohort must keep, a line each. */
export function rulesView(key: MessageKey, { workshop, rules }: RulesSeen, say: Say): View {
  const line = (rule: string, bounds: string): string => say('reply.rules.line', { rule, bounds });
  const { perInstitution, officialsMost, lottery } = rules;
  const text = lines(
    ...seatRanges(workshop, rules).map(({ partyId, ...range }) =>
      line(ruleText({ is: 'seats', partyId }, workshop, say), bounds(range)),
    ),
    perInstitution === undefined ? undefined : line(say('cohort-rule.institutions'), bounds({ most: perInstitution })),
    officialsMost === undefined ? undefined : line(say('cohort-rule.officials'), bounds({ most: officialsMost })),
    ...rules.quotas.map((quota) => line(quotaText(quota, workshop, say), bounds(quota))),
    ...rules.apart.map((apart) => `• ${ruleText({ is: 'apart', apart }, workshop, say)} (\`${apart.reason}\`)`),
    ...rules.include.map((number) => `• ${ruleText({ is: 'include', number }, workshop, say)}`),
    lottery === undefined ? undefined : say('reply.rules.lottery', { percent: (lottery * 100).toFixed(2) }),
  );
  return longAnswer(say(key, { title: plainLine(workshop.title) }), text, { say, fileName: 'rules.md' });
}

function quotaText(quota: Quota, workshop: RulesSeen['workshop'], say: Say): string {
  const { within } = quota;
  if (typeof within === 'object') return ruleText({ is: 'quota', quota, partyId: within.partyId }, workshop, say);
  const text = ruleText({ is: 'quota', quota }, workshop, say);
  return within === 'each-party' ? say('cohort-rule.in-each-party', { rule: text }) : text;
}

/** In signs that need no translation: `10`, `8–10`, `≥ 2`, `≤ 3`. */
function bounds({ least, most }: { readonly least?: number; readonly most?: number }): string {
  if (least !== undefined && most !== undefined) return least === most ? `${least}` : `${least}–${most}`;
  return least === undefined ? `≤ ${most ?? 0}` : `≥ ${least}`;
}
