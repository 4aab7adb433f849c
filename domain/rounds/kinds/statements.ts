import { STATEMENT_MOST } from '../contribution.ts';
import { defineKind } from '../kind.ts';
import { wordsOf } from '../outcome.ts';
import { count } from '../plan-keys.ts';

/** People write in private; all is shown together at the end, under aliases. */
export const statements = defineKind({
  kind: 'statements',
  keys: {
    /** Most statements one participant may hand in. */
    statementsEach: count(1, 10, 3),
  },
  sheets: ({ statementsEach }) => [
    { id: 'statement', each: statementsEach, fields: [{ name: 'text', most: STATEMENT_MOST }] },
  ],
  outcome: (_, record) => [wordsOf(record)],
});
