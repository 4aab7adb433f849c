import type { Say } from '../../bot/languages/catalog.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import { isSureOf, readingOf } from '../../domain/screening/agreement/reading.ts';
import { APPLICANTS_LEAST, type Reliability } from '../../domain/screening/agreement/reliability.ts';
import { REVIEWERS_LEAST, type Severity } from '../../domain/screening/agreement/severity.ts';
import type { AgreementFigures } from '../../services/screening/screening-dashboard.ts';
import { coefficientsText } from './coefficients-text.ts';
import { criterionName } from './criterion-name.ts';
import { severityNote } from './severity-note.ts';
import { doors, titleOf } from './standing-view.ts';

/** Mentions on one line; more of them would hide the rest. */
const MENTIONS_MOST = 15;

/** How far reviewers agree on each criterion and what that means, and how each of them leans. */
export function agreementView({ workshop, assessed, reliabilities, severities }: AgreementFigures, say: Say): View {
  const criteria = assessed.rubric.criteria.map(({ id }) => criterionLine(id, reliabilities.get(id), say));
  return {
    content: lines(
      say('reply.agreement.heading', { title: titleOf(workshop) }),
      say('reply.agreement.what'),
      ...criteria,
      say('reply.agreement.rule'),
      severityNote(assessed.corrections, say),
      leaningLine(severities, say),
      say('reply.reviews.closed-note'),
    ),
    components: [doors(workshop.id, 'agreement', say)],
  };
}

/** Every coefficient that can be told, for those who publish about it. */
export function coefficientsView({ workshop, assessed, reliabilities }: AgreementFigures, say: Say): View {
  if (reliabilities.size === 0) return { content: say('reply.agreement.none', { least: APPLICANTS_LEAST }) };
  const parts = assessed.rubric.criteria.flatMap(({ id }) => {
    const reliability = reliabilities.get(id);
    return reliability ? [coefficientsText(criterionName(id, say), reliability, say)] : [];
  });
  const heading = say('reply.coefficients.heading', { title: titleOf(workshop) });
  return {
    content: say('reply.coefficients.file'),
    files: [{ name: 'agreement.md', data: `${[heading, ...parts].join('\n\n')}\n` }],
  };
}

function criterionLine(id: string, reliability: Reliability | undefined, say: Say): string {
  const criterion = criterionName(id, say);
  if (!reliability) return say('reply.agreement.too-few', { criterion, least: APPLICANTS_LEAST });
  const { alphas, interval, applicants } = reliability;
  if (alphas.ordinal.outcome !== 'found') return say('reply.agreement.no-variation', { criterion });

  const { value } = alphas.ordinal;
  const reading = readingOf(value);
  const facts = { criterion, applicants, alpha: value.toFixed(3), reading: say(`reply.agreement.${reading}`) };
  if (!interval) return say('reply.agreement.line', facts);
  return say(isSureOf(reading, interval) ? 'reply.agreement.line-sure' : 'reply.agreement.line-unsure', {
    ...facts,
    low: interval.low.toFixed(2),
    high: interval.high.toFixed(2),
  });
}

/** Who scores more strictly or more mildly than the others; in words, and only to organizers. */
function leaningLine(severities: ReadonlyMap<string, Severity>, say: Say): string {
  if (severities.size === 0) return say('reply.agreement.leaning-none', { least: REVIEWERS_LEAST });
  const who = (wanted: Severity): string => {
    const members = [...severities].filter(([, severity]) => severity === wanted).map(([id]) => `<@${id}>`);
    if (members.length === 0) return say('reply.agreement.nobody');
    return members.slice(0, MENTIONS_MOST).join(', ') + (members.length > MENTIONS_MOST ? ', …' : '');
  };
  return say('reply.agreement.leaning', { strict: who('strict'), mild: who('mild') });
}
