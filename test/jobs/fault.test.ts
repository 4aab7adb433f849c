import { expect, test } from 'vitest';
import { faultFacts } from '../../jobs/fault.ts';

const SECRET = 'We need water.';

test('a fault is told by its name, its code and its place, and never by its message', () => {
  const facts = faultFacts(Object.assign(new TypeError(SECRET), { code: 'P2002' }));

  expect(facts).toMatchObject({ fault: 'TypeError', code: 'P2002', at: expect.stringContaining('fault.test') });
  expect(JSON.stringify(facts)).not.toContain(SECRET);
});

test('of several faults that are told as one, the first few are told as well', () => {
  const facts = faultFacts(
    new AggregateError([new RangeError(SECRET), SECRET, new TypeError(SECRET), new Error(SECRET)]),
  );

  expect(facts.causes?.map(({ fault }) => fault)).toEqual(['RangeError', 'string', 'TypeError']);
  expect(JSON.stringify(facts)).not.toContain(SECRET);
});
