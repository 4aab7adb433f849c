import { describe, expect, test } from 'vitest';
import { newestFirst } from '../../../../domain/planning/hosting/advisory.ts';
import {
  assessmentFrom,
  isForbidding,
  riskStanding,
  unsigned,
  withSignature,
} from '../../../../domain/planning/hosting/risk.ts';
import { on } from '../../../support/build.ts';

const FORM = { threats: 'Prosecution at home.', mitigations: 'No photographs.', level: 'guarded', validUntil: '' };
const NOW = { by: 'olena', now: on(1, '09:00'), today: '2026-10-01', lastDay: '2026-10-09' };

describe('an assessment', () => {
  test('is signed by its writer, and valid until the day of the workshop unless it says otherwise', () => {
    const written = assessmentFrom(FORM, NOW);
    expect(written).toMatchObject({ validUntil: '2026-10-09', signatures: [{ memberId: 'olena' }] });
    expect(assessmentFrom({ ...FORM, validUntil: ' 2026-10-05 ' }, NOW).validUntil).toBe('2026-10-05');
  });

  test.each([
    ['no threats', { threats: ' \u200b ' }, 'field-empty'],
    ['no mitigations', { mitigations: '' }, 'field-empty'],
    ['a level there is not', { level: 'none' }, 'unknown-choice'],
    ['a day in no calendar', { validUntil: '2026-02-30' }, 'bad-date'],
    ['a day that is over', { validUntil: '2026-09-30' }, 'date-in-past'],
    ['too many words', { threats: 'w'.repeat(1501) }, 'text-too-long'],
  ])('with %s is refused', (_, wrong, code) => {
    expect(() => assessmentFrom({ ...FORM, ...wrong }, NOW)).toThrow(code);
  });

  test('counts when two different organizers have signed it, until its last day is over', () => {
    const one = assessmentFrom(FORM, NOW);
    expect(() => withSignature(one, { memberId: 'olena', at: on(1, '10:00') })).toThrow('signed-already');
    const two = withSignature(one, { memberId: 'otto', at: on(1, '10:00') });

    expect(riskStanding(undefined, '2026-10-01')).toBe('missing');
    expect(riskStanding(one, '2026-10-01')).toBe('unsigned');
    expect(riskStanding(two, '2026-10-09')).toBe('valid');
    expect(riskStanding(two, '2026-10-10')).toBe('expired');
    expect(riskStanding(unsigned(two), '2026-10-01')).toBe('unsigned');
    // Twice the same name is one name, however it came there.
    expect(riskStanding({ ...one, signatures: [...one.signatures, ...one.signatures] }, '2026-10-01')).toBe('unsigned');
  });

  test('that forbids stops at the word of one', () => {
    expect(riskStanding(assessmentFrom({ ...FORM, level: 'forbidding' }, NOW), '2026-10-01')).toBe('forbidding');
  });

  test('in the place of one that forbids, forbids until two have signed it', () => {
    const former = assessmentFrom({ ...FORM, level: 'forbidding' }, NOW);
    const one = assessmentFrom(FORM, { ...NOW, by: 'otto', former });
    // Nor does it help to write it twice.
    const again = assessmentFrom(FORM, { ...NOW, by: 'otto', former: one });
    expect([former, one, again].map(isForbidding)).toEqual([true, true, true]);

    const two = withSignature(again, { memberId: 'olena', at: on(1, '10:00') });
    expect([two, assessmentFrom(FORM, { ...NOW, former: two })].map(isForbidding)).toEqual([false, false]);
  });
});

test('the log shows the newest first, and what was added last of one day', () => {
  const entry = (on_: string, hour: string) => ({
    kind: 'advisory' as const,
    text: `${on_} ${hour}`,
    source: 'Ministry',
    on: on_,
    addedBy: 'olena',
    addedAt: on(5, hour),
  });
  const log = [entry('2026-10-01', '09:00'), entry('2026-10-03', '08:00'), entry('2026-10-01', '10:00')];
  expect(newestFirst(log).map(({ text }) => text)).toEqual([
    '2026-10-03 08:00',
    '2026-10-01 10:00',
    '2026-10-01 09:00',
  ]);
});
