import type { Say } from '../../bot/languages/catalog.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import type { Relaxation } from '../../services/screening/relax-rules.ts';
import { brokenLines } from './broken-lines.ts';
import { longAnswer } from './long-answer.ts';
import { points } from './points.ts';
import { ruleText } from './rule-text.ts';

/** What the rules cost, or which of them have to give way. */
export function relaxationView(relaxation: Relaxation, say: Say): View {
  const { workshop } = relaxation;
  const file = { say, fileName: 'rules.md' };
  if (relaxation.outcome === 'impossible') {
    const broken = brokenLines(relaxation.broken, workshop, say);
    return longAnswer(say('reply.relax.impossible'), lines(...broken, say('reply.explain.checked')), file);
  }
  const { binding, free } = relaxation;
  if (binding.length === 0) return { content: say('reply.relax.none') };
  const costs = binding.map(({ rule, side, gain }) =>
    say(`reply.relax.gain-${rule.is === 'seats' ? 'seats' : side}`, {
      rule: rule.is === 'institution' ? say('cohort-rule.institutions') : ruleText(rule, workshop, say),
      points: points(gain),
    }),
  );
  const rest = free > 0 ? say('reply.relax.free', { free }) : undefined;
  return longAnswer(say('reply.relax.possible'), lines(...costs, rest, say('reply.explain.checked')), file);
}
