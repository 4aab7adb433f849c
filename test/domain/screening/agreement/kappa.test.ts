import { expect, test } from 'vitest';
import { fleissKappa } from '../../../../domain/screening/agreement/kappa.ts';

test("Fleiss' kappa of ten subjects, fourteen raters and five categories is the published .210", () => {
  // The worked example that is commonly given for Fleiss (1971).
  const counts = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];
  expect(fleissKappa(counts)?.toFixed(3)).toBe('0.210');
});

test('it is 1 when all agree and there is something to agree on', () => {
  expect(
    fleissKappa([
      [3, 0],
      [0, 3],
      [3, 0],
    ]),
  ).toBeCloseTo(1, 12);
});

test('it is undefined with different numbers of raters, with a single one, and without variation', () => {
  expect(
    fleissKappa([
      [2, 0],
      [1, 2],
    ]),
  ).toBeUndefined();
  expect(
    fleissKappa([
      [1, 0],
      [0, 1],
    ]),
  ).toBeUndefined();
  expect(
    fleissKappa([
      [3, 0],
      [3, 0],
    ]),
  ).toBeUndefined();
  expect(fleissKappa([])).toBeUndefined();
});
