import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PostContent } from '../../../../domain/post.ts';
import { revealOf } from '../../../../domain/rounds/reveal.ts';
import { aClosingRound, anAgenda } from '../../../support/build.ts';
import { PLAN, peopleOf, written } from './people.ts';

const PLANS = [
  { ...PLAN, kind: 'statements', statementsEach: 4 },
  { ...PLAN, kind: 'options', optionsEach: 2 },
  { ...PLAN, kind: 'constraints', constraintsEach: 3 },
  { ...PLAN, kind: 'scenario', scenario: 'A bridge is closed.' },
] as const;
const SHEETS = { statements: 'statement', options: 'option', constraints: 'constraint', scenario: 'change' } as const;

const textOf = (most: number) =>
  fc
    .array(fc.constantFrom('слово ', 'їжак', '*', '\\', '\n', ' ', '# ', '😀', '_', '> ', '1. ', '<@1>', '||'), {
      maxLength: most,
    })
    .map((pieces) => pieces.join('').slice(0, most).trim());

const letters = (texts: readonly string[]): string => texts.join('').normalize('NFC').replace(/[\s…]/g, '');

/** What stands in the posts of one writer's words: the statement, and each further field by itself. */
function readBack(posts: readonly PostContent[], statementId: string): readonly string[] {
  const pieces = posts
    .flatMap((post) => (post.kind === 'statements-revealed' ? post.statements : []))
    .filter((one) => one.statementId === statementId);
  return [
    letters(pieces.map(({ text }) => text)),
    ...[0, 1, 2].map((field) => letters(pieces.map(({ details = [] }) => details[field] ?? ''))),
  ];
}

test('no word of any kind is lost, doubled or put under another name by splitting', () => {
  const seed = Date.now() % 1_000_000;
  console.log(`splitting: seed ${seed}`);
  const words = fc.record({
    by: fc.integer({ min: 1, max: 6 }),
    text: textOf(1000).filter((text) => text !== ''),
    details: fc.tuple(textOf(500), textOf(300), textOf(300)),
  });
  fc.assert(
    fc.property(fc.constantFrom(...PLANS), fc.array(words, { maxLength: 8 }), (plan, all) => {
      const sheet = SHEETS[plan.kind];
      const contributions = written(
        ...all.map(({ by, text, details }, n) => ({
          by,
          text,
          sheet,
          ...(plan.kind === 'options' && { details }),
          ...(plan.kind === 'constraints' && { about: n % 2 }),
        })),
      );
      const material = [
        { statementId: 'option-1', text: 'щ'.repeat(300) },
        { statementId: 'option-2', text: '' },
      ];
      const round = aClosingRound({ plan, matter: { material } });
      const record = { ...peopleOf(3, 3), contributions };
      const posts = revealOf(anAgenda({ rounds: [round] }), round, record);

      for (const one of contributions) {
        if (one.kind !== 'statement') continue;
        expect(readBack(posts, one.id)).toEqual([
          letters([one.text]),
          ...[0, 1, 2].map((field) => letters([one.details?.[field] ?? ''])),
        ]);
      }
      const [first] = posts;
      expect(first).toMatchObject({ part: 1 });
      expect(revealOf(anAgenda({ rounds: [round] }), round, record)).toEqual(posts);
    }),
    { seed, numRuns: 200 },
  );
});
