import { expect, test } from 'vitest';
import { drawAliases } from '../../../domain/screening/aliases.ts';

test('everybody gets another alias, and none that somebody has', () => {
  const taken = [0, 1, 2, 3, 4];

  const drawn = drawAliases({ count: 20, taken, key: 'draw-1' });

  expect(new Set([...taken, ...drawn]).size).toBe(25);
});

test('another draw gives other aliases, so that two workshops cannot be linked', () => {
  const first = drawAliases({ count: 10, taken: [], key: 'draw-1' });
  const second = drawAliases({ count: 10, taken: [], key: 'draw-2' });

  expect(first).not.toEqual(second);
  expect(first).not.toEqual(first.toSorted((a, b) => a - b));
});

test('a cohort larger than the list of names still gets one alias each', () => {
  expect(new Set(drawAliases({ count: 80, taken: [], key: 'draw-1' })).size).toBe(80);
});
