import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { partyName, type Workshop } from '../../domain/planning/workshop.ts';
import type { RuleRef } from '../../domain/screening/cohort/limits.ts';

/** People's words in a rule, which may be as long as an affiliation. */
const WORDS_MOST = 60;

/** Names a rule as its writers know it: what it counts, by the words of the file of rules. */
export function ruleText(rule: RuleRef, workshop: Pick<Workshop, 'parties'>, say: Say): string {
  const party = (id: string): string => plainLineWithin(partyName(workshop, id), WORDS_MOST);
  switch (rule.is) {
    case 'total':
    case 'officials':
      return say(`cohort-rule.${rule.is}`);
    case 'seats':
      return say('cohort-rule.seats', { party: party(rule.partyId) });
    case 'institution':
      return say('cohort-rule.institution', { institution: plainLineWithin(rule.institution, WORDS_MOST) });
    case 'quota': {
      const counted = `\`${rule.quota.attribute}: ${rule.quota.is}\``;
      return rule.partyId === undefined
        ? say('cohort-rule.quota', { counted })
        : say('cohort-rule.quota-within', { counted, party: party(rule.partyId) });
    }
    case 'apart': {
      const [one, other] = rule.apart.applications;
      return say('cohort-rule.apart', { one, other });
    }
    case 'include':
      return say('cohort-rule.include', { number: rule.number });
    case 'asked':
      throw new Error('what is only asked is no rule');
  }
}
