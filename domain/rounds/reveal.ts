import type { PostContent } from '../post.ts';
import { inParts, shownLength } from '../post-parts.ts';
import { splitResults } from '../transmission/result-parts.ts';
import type { Agenda } from './agenda.ts';
import type { Material, OutcomeBlock, RoundRecord } from './kind.ts';
import { rulesOf } from './kinds/index.ts';
import { splitStatements } from './reveal-parts.ts';
import type { ClosingRound, OpenRound } from './round.ts';
import { placeOf } from './transition.ts';

export type { RoundRecord } from './kind.ts';

/**
 * What the room is shown of a round that has closed: block by block, each in as many posts as it
 * takes. What was handed in beforehand has been shown when the round opened, and is not repeated.
 */
export function revealOf(agenda: Agenda, round: ClosingRound, record: RoundRecord): readonly PostContent[] {
  const { plan, matter } = round;
  const rules = rulesOf(plan);
  return rules
    .outcome(plan, record, matter?.material ?? [])
    .filter(({ kind }) => rules.writing === 'while-open' || kind !== 'words')
    .flatMap((block) => postsOf(agenda, round, block));
}

/** What people handed in beforehand, as the room is shown it when the round opens; and what becomes the round's material. */
export function shownAtOpening(
  agenda: Agenda,
  round: OpenRound,
  record: RoundRecord,
): { readonly told: readonly PostContent[]; readonly material: readonly Material[] } {
  const { plan } = round;
  const rules = rulesOf(plan);
  const blocks = rules.outcome(plan, record, []).filter((block) => block.kind === 'words');
  const material = blocks.flatMap(({ statements }) =>
    statements.map(({ statementId, text }) => ({ statementId, text })),
  );
  const told =
    rules.isAttributed || material.length === 0
      ? blocks.flatMap((block) => postsOf(agenda, round, block))
      : // Each in a post of its own, so that it can be taken down again.
        material.map(({ statementId, text }, index) => ({
          kind: 'balloon' as const,
          ...placeOf(agenda, round),
          roundId: round.id,
          roundKind: plan.kind,
          number: index + 1,
          statementId,
          text,
        }));
  return { told, material: rules.isAttributed ? [] : material };
}

/** Characters of a list in one post. Discord takes 2,000; the rest is for the heading. */
const LIST_MOST = 1400;
const LIST_FRAME = 12;

function postsOf(agenda: Agenda, round: ClosingRound | OpenRound, block: OutcomeBlock): readonly PostContent[] {
  const { kind: roundKind, confidentiality } = round.plan;
  const heading = { ...placeOf(agenda, round), roundKind, ...(confidentiality && { confidentiality }) };
  switch (block.kind) {
    case 'answers':
      return splitResults(block.results).map((results, index, parts) => ({
        kind: 'reactions-revealed',
        ...heading,
        part: index + 1,
        parts: parts.length,
        ...results,
      }));
    case 'words':
      return splitStatements(block.statements).map((statements, index, parts) => ({
        kind: 'statements-revealed',
        ...heading,
        sheet: block.sheet,
        part: index + 1,
        parts: parts.length,
        statements,
      }));
    case 'list':
      return inParts(block.texts, LIST_MOST, (text) => LIST_FRAME + shownLength(text)).map((texts, index, parts) => ({
        kind: 'list-revealed',
        ...heading,
        part: index + 1,
        parts: parts.length,
        texts,
      }));
  }
}
