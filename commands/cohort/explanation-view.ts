import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import type { Explanation, Otherwise } from '../../services/screening/explain-choice.ts';
import { brokenLines } from './broken-lines.ts';
import { longAnswer } from './long-answer.ts';
import { names } from './names.ts';
import { points } from './points.ts';
import { standingReason } from './standing-reason.ts';

/** Why somebody is in the proposal, or not. */
export function explanationView(explanation: Explanation, say: Say): View {
  const { subject, why } = explanation;
  const who = {
    name: plainLineWithin(subject.name, 100),
    number: subject.number,
    party: plainLineWithin(subject.party, 60),
  };
  const heading = say(`reply.explain.${why}`, who);
  return longAnswer(heading, textOf(explanation, say), { say, fileName: 'explanation.md' });
}

function textOf(explanation: Explanation, say: Say): string {
  switch (explanation.why) {
    case 'outside':
      return standingReason(explanation.standing, say);
    case 'chosen':
    case 'not-chosen':
      return otherwiseText(explanation, explanation.otherwise, say);
    case 'drawn':
    case 'not-drawn': {
      const { chance, lot } = explanation;
      return say('reply.explain.chance', {
        chance: chance.toFixed(4),
        lowest: lot.lowest.toFixed(4),
        bound: lot.bound.toFixed(4),
        tolerance: (lot.tolerance * 100).toFixed(2),
        commitment: lot.commitment,
      });
    }
  }
}

function otherwiseText(
  { why, workshop }: Extract<Explanation, { otherwise: Otherwise }>,
  other: Otherwise,
  say: Say,
): string {
  const asked = why === 'chosen' ? 'without' : 'with';
  if (other.outcome === 'impossible') {
    return lines(say(`reply.explain.impossible-${asked}`), ...brokenLines(other.broken, workshop, say));
  }
  const { cost, leaving, coming } = other;
  return lines(
    costText(cost, asked, say),
    leaving.length > 0 ? say('reply.explain.leaving', { names: names(leaving, say) }) : undefined,
    coming.length > 0 ? say('reply.explain.coming', { names: names(coming, say) }) : undefined,
    say('reply.explain.checked'),
  );
}

function costText(cost: number | undefined, asked: 'with' | 'without', say: Say): string {
  if (cost === undefined) return say('reply.explain.hidden');
  return cost === 0
    ? say(`reply.explain.equal-${asked}`)
    : say(`reply.explain.cost-${asked}`, { points: points(cost) });
}
