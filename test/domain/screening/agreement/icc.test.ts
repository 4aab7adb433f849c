import { describe, expect, test } from 'vitest';
import { intraclassOf } from '../../../../domain/screening/agreement/icc.ts';

/** Six targets and four judges (Shrout and Fleiss 1979, table 2). */
const TABLE = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('intraclass correlations', () => {
  const found = intraclassOf(TABLE);

  test('have the published mean squares', () => {
    const squares = found && Object.entries(found.squares).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    expect(squares).toEqual(['bms 11.24', 'wms 6.26', 'jms 32.49', 'ems 1.02']);
  });

  test('are the published six: .17 .29 .71 .44 .62 .91', () => {
    const six = found && [...Object.values(found.single), ...Object.values(found.average)];
    expect(six?.map((value) => value?.toFixed(2))).toEqual(['0.17', '0.29', '0.71', '0.44', '0.62', '0.91']);
  });

  test('are not told of an incomplete table, nor of a single row or column', () => {
    expect(intraclassOf([[1, 2], [3]])).toBeUndefined();
    expect(intraclassOf([[1, 2, 3]])).toBeUndefined();
    expect(intraclassOf([[1], [2]])).toBeUndefined();
    expect(intraclassOf([])).toBeUndefined();
  });

  test('without any variation are undefined, and never a number', () => {
    expect(
      intraclassOf([
        [3, 3],
        [3, 3],
      ]),
    ).toMatchObject({
      single: { one: undefined, two: undefined, three: undefined },
      average: { one: undefined, two: undefined, three: undefined },
    });
  });
});
