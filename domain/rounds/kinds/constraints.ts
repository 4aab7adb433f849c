import { defineKind } from '../kind.ts';
import { wordsOf } from '../outcome.ts';
import { count } from '../plan-keys.ts';

/** Most options that a form can offer to choose from. */
const OPTIONS_MOST = 25;

/** What stands in the way of an option at home. After Kelman: only once there are options, and each belongs to one. */
export const constraints = defineKind({
  kind: 'constraints',
  keys: { constraintsEach: count(1, 5, 3) },
  sheets: ({ constraintsEach }) => [
    { id: 'constraint', each: constraintsEach, fields: [{ name: 'text', most: 600 }], isAboutMaterial: true },
  ],
  objects: () => true,
  buildsOnEarlier: true,
  material: (earlier) => {
    const found = earlier
      .flatMap(({ contributions }) => contributions)
      .filter((one) => one.kind === 'statement' && one.sheet === 'option')
      .flatMap((one) => (one.kind === 'statement' ? [{ statementId: one.id, text: one.text }] : []))
      // By their letters: the order of arrival is nobody's business.
      .toSorted((a, b) => (a.text < b.text ? -1 : 1))
      .slice(0, OPTIONS_MOST);
    return found.length === 0 ? undefined : found;
  },
  outcome: (_, record, material) => [wordsOf(record, 'constraint', { material })],
});
