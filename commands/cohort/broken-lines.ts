import type { Say } from '../../bot/languages/catalog.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { BrokenRule } from '../../services/screening/cohort-search.ts';
import { ruleText } from './rule-text.ts';

/** Which rules would have to give way, and by how many people, a line each. */
export const brokenLines = (
  broken: readonly BrokenRule[],
  workshop: Pick<Workshop, 'parties'>,
  say: Say,
): readonly string[] =>
  broken.map(({ rule, by, is }) => say(`reply.relax.${is}`, { rule: ruleText(rule, workshop, say), by }));
