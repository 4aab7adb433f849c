import { defineKind } from '../kind.ts';
import { wordsOf } from '../outcome.ts';
import { count } from '../plan-keys.ts';

/** Possible ways forward, each with its steps, what must come first, and how one can turn back. */
export const options = defineKind({
  kind: 'options',
  keys: { optionsEach: count(1, 5, 2) },
  sheets: ({ optionsEach }) => [
    {
      id: 'option',
      each: optionsEach,
      fields: [
        { name: 'option', most: 300 },
        { name: 'steps', most: 500 },
        { name: 'preconditions', most: 300 },
        { name: 'off-ramps', most: 300 },
      ],
    },
  ],
  bringsOptions: true,
  outcome: (_, record) => [wordsOf(record, 'option')],
});
