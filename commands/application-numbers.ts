import { Refusal } from '../domain/refusal.ts';

/** The greatest number of an application that can be typed. */
export const NUMBER_MOST = 100_000;

/** As many cases can be named at a time. */
const NUMBERS_MOST = 60;

/**
 * Numbers of applications as they are typed: `3, 5, 9-12`.
 *
 * @throws {@link Refusal} `numbers-unreadable`, also when they are too many.
 */
export function numbersFrom(typed: string): readonly number[] {
  const unreadable = new Refusal('numbers-unreadable', { most: NUMBERS_MOST });
  const parts = typed.split(/[,;\s]+/).filter((part) => part !== '');
  const numbers = parts.flatMap((part) => {
    const [, from = '', to = from] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === '' || first < 1 || last < first || last - first >= NUMBERS_MOST) throw unreadable;
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const all = [...new Set(numbers)];
  if (all.length === 0 || all.length > NUMBERS_MOST) throw unreadable;
  return all;
}
