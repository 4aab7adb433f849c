import { describe, expect, test } from 'vitest';
import { type Agreement, alphaOf, coincidencesOf, LEVELS } from '../../../../domain/screening/agreement/alpha.ts';
import { hashOf } from '../../../../domain/screening/hash.ts';

/** Four observers and twelve units, a dot where nothing was observed (Krippendorff, Computing Krippendorff's Alpha-Reliability). */
const OBSERVERS = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
].map((line) => line.split(' '));

const UNITS = (OBSERVERS[0] ?? []).map((_, unit) =>
  OBSERVERS.map((observer) => observer[unit]).flatMap((score) => (score === '.' ? [] : [Number(score)])),
);

const shown = (agreement: Agreement): string =>
  agreement.outcome === 'found' ? agreement.value.toFixed(3) : agreement.outcome;

describe("Krippendorff's alpha", () => {
  test.each([
    { level: 'nominal', printed: '0.743' },
    { level: 'ordinal', printed: '0.815' },
    { level: 'interval', printed: '0.849' },
    { level: 'ratio', printed: '0.797' },
  ] as const)('of the published example, $level: $printed', ({ level, printed }) => {
    expect(shown(alphaOf(coincidencesOf(UNITS), level))).toBe(printed);
  });

  test('does not depend on who is who, nor on the order of the units', () => {
    const shuffled = UNITS.map((unit) => unit.toReversed()).toSorted(
      (a, b) => hashOf(a.join()) - hashOf(b.join()) || a.length - b.length,
    );
    for (const level of LEVELS) {
      expect(shown(alphaOf(coincidencesOf(shuffled), level))).toBe(shown(alphaOf(coincidencesOf(UNITS), level)));
    }
  });

  test('is 1 when all agree, and near 0 when scores have nothing to do with the unit', () => {
    const same = [
      [1, 1, 1],
      [4, 4],
      [5, 5, 5],
    ];
    const blind = Array.from({ length: 2000 }, (_, unit) => [
      1 + (hashOf(`a${unit}`) % 5),
      1 + (hashOf(`b${unit}`) % 5),
    ]);
    for (const level of LEVELS) {
      expect(shown(alphaOf(coincidencesOf(same), level))).toBe('1.000');
      const chance = alphaOf(coincidencesOf(blind), level);
      expect(chance.outcome === 'found' && Math.abs(chance.value)).toBeLessThan(0.06);
    }
  });

  test('is undefined without variation, and without anything that two have scored', () => {
    expect(
      alphaOf(
        coincidencesOf([
          [3, 3],
          [3, 3, 3],
        ]),
        'ordinal',
      ),
    ).toEqual({ outcome: 'no-variation' });
    expect(alphaOf(coincidencesOf([[3], [4]]), 'ordinal')).toEqual({ outcome: 'no-pairs' });
    expect(alphaOf(coincidencesOf([]), 'ordinal')).toEqual({ outcome: 'no-pairs' });
  });
});
