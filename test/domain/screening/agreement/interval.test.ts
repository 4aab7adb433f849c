import { describe, expect, test } from 'vitest';
import { alphaOf, coincidencesOf } from '../../../../domain/screening/agreement/alpha.ts';
import { chanceFrom } from '../../../../domain/screening/agreement/chance.ts';
import { alphaInterval } from '../../../../domain/screening/agreement/interval.ts';
import { isSureOf, readingOf } from '../../../../domain/screening/agreement/reading.ts';

/** Reviewers who see the same, more or less: each adds -1, 0 or 1 to what an applicant is worth. */
function reviewed(applicants: number, seed: string): readonly (readonly number[])[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: applicants }, () => {
    const worth = 2 + Math.floor(chance() * 3);
    return Array.from({ length: 3 }, () => worth + Math.floor(chance() * 3) - 1);
  });
}

describe('an interval', () => {
  test('is the same for the same seed, and holds what was measured', () => {
    const coincidences = coincidencesOf(reviewed(30, 'thirty'));
    const first = alphaInterval(coincidences, 'ordinal', chanceFrom('seed'));

    expect(alphaInterval(coincidences, 'ordinal', chanceFrom('seed'))).toEqual(first);
    const measured = alphaOf(coincidences, 'ordinal');
    expect(measured.outcome === 'found' && first && first.low < measured.value && measured.value < first.high).toBe(
      true,
    );
  });

  test('is wide with few applicants and narrow with many', () => {
    const width = (applicants: number): number => {
      const interval = alphaInterval(coincidencesOf(reviewed(applicants, 'width')), 'ordinal', chanceFrom('seed'));
      return interval ? interval.high - interval.low : Number.NaN;
    };
    expect(width(10)).toBeGreaterThan(1.5 * width(100));
  });

  test('covers the truth about as often as it says', () => {
    // What very many such applicants would show is taken for the truth.
    const truth = alphaOf(coincidencesOf(reviewed(20_000, 'truth')), 'ordinal');
    const worlds = Array.from({ length: 100 }, (_, world) => {
      const interval = alphaInterval(
        coincidencesOf(reviewed(40, `world-${world}`)),
        'ordinal',
        chanceFrom(`draws-${world}`),
      );
      return truth.outcome === 'found' && interval && interval.low <= truth.value && truth.value <= interval.high;
    });
    const covered = worlds.filter(Boolean).length;
    console.log(`intervals: ${covered} of 100 cover the truth`);
    expect(covered).toBeGreaterThanOrEqual(85);
  });

  test('is not told where most draws have no variation', () => {
    const units = [...Array.from({ length: 20 }, () => [3, 3]), [3, 4]];
    expect(alphaInterval(coincidencesOf(units), 'ordinal', chanceFrom('seed'))).toBeUndefined();
  });
});

describe('the reading rule', () => {
  test.each([
    { value: 0.8, reading: 'reliable' },
    { value: 0.7999, reading: 'tentative' },
    { value: 0.667, reading: 'tentative' },
    { value: 0.6669, reading: 'unreliable' },
    { value: -0.2, reading: 'unreliable' },
  ] as const)('$value is $reading', ({ value, reading }) => {
    expect(readingOf(value)).toBe(reading);
  });

  test('is sure only when the whole interval says the same', () => {
    expect(isSureOf('tentative', { low: 0.68, high: 0.79 })).toBe(true);
    expect(isSureOf('tentative', { low: 0.5, high: 0.79 })).toBe(false);
    expect(isSureOf('tentative', { low: 0.7, high: 0.85 })).toBe(false);
  });
});
