import { describe, expect, test } from 'vitest';
import { splitResults } from '../../../domain/transmission/result-parts.ts';
import { summaryParts } from '../../../domain/transmission/summary-parts.ts';
import { aSummary } from '../../support/build.ts';

const results = (count: number, parties: number) =>
  Array.from({ length: count }, (_, n) => ({
    proposition: `${n} ${'ж'.repeat(298)}`,
    byParty: Array.from({ length: parties }, (__, p) => ({ party: `Party ${p}`, band: 'broad-support' as const })),
    room: undefined,
  }));

describe('results', () => {
  test('of an ordinary round stand in one post', () => {
    const few = results(2, 2);

    expect(splitResults(few)).toEqual([{ firstNumber: 1, results: few }]);
  });

  test('that are many are split, and none is lost or numbered anew', () => {
    const many = results(10, 2);
    const parts = splitResults(many);

    expect(parts.map(({ firstNumber }) => firstNumber)).toEqual([1, 3, 5, 7, 9]);
    expect(parts.flatMap((part) => part.results)).toEqual(many);
  });

  test('that do not exist are one empty part', () => {
    expect(splitResults([])).toEqual([{ firstNumber: 1, results: [] }]);
  });
});

describe('a summary', () => {
  const round = {
    ordinal: 1,
    title: 'Needs',
    prompt: 'What?',
    roundKind: 'statements',
    quotes: [],
    hasUnquoted: true,
    results: [],
  } as const;
  const partsOf = (rounds: Parameters<typeof summaryParts>[0]['rounds']) =>
    summaryParts({ ...aSummary().content, rounds });

  test('has a part for a round of which nothing can be read', () => {
    expect(partsOf([round])).toEqual([{ ...round, firstNumber: 1, part: 1, parts: 1 }]);
  });

  test('keeps every quote that was cleared, and says once, at the end, that there was more', () => {
    const quotes = Array.from({ length: 30 }, (_, n) => ({ text: `${n} ${'я'.repeat(990)}` }));
    const parts = partsOf([{ ...round, quotes }]);

    expect(parts.flatMap((part) => part.quotes)).toEqual(quotes);
    expect(parts).toHaveLength(30);
    expect(parts.filter(({ hasUnquoted }) => hasUnquoted)).toEqual([parts.at(-1)]);
  });

  test('shows every proposition of a long round', () => {
    const many = results(10, 8);

    expect(partsOf([{ ...round, results: many }]).flatMap((part) => part.results)).toEqual(many);
  });
});
