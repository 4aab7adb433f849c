import { describe, expect, test } from 'vitest';
import { type ConflictRuling, conflictsAmong } from '../../../domain/screening/conflict.ts';
import { anApplication, aRecusal, idOf, memberOf, on } from '../../support/build.ts';

const ruling = (overrides: Partial<ConflictRuling> = {}): ConflictRuling => ({
  applicationId: idOf('application'),
  memberId: memberOf(800),
  standing: 'pinned',
  type: 'dispute',
  reason: 'They wrote against each other.',
  ruledBy: memberOf(900),
  ruledAt: on(2, '08:00'),
  ...overrides,
});
const facts = { applications: [anApplication()], recusals: [], rulings: [], profiles: [] };
const colleague = { memberId: memberOf(800), organisation: 'The Institute of Hydrology' };

describe('a conflict', () => {
  test('is declared, pinned or detected, in this order where there are several', () => {
    const [only] = conflictsAmong({ ...facts, profiles: [colleague] });
    expect(only).toMatchObject({ origin: 'detected', type: 'organisation' });
    expect(conflictsAmong({ ...facts, profiles: [colleague], rulings: [ruling()] })).toMatchObject([
      { origin: 'pinned', type: 'dispute' },
    ]);
    const recusals = [aRecusal({ type: 'personal' })];
    expect(conflictsAmong({ ...facts, profiles: [colleague], rulings: [ruling()], recusals })).toMatchObject([
      { origin: 'declared', type: 'personal' },
    ]);
  });

  test('that was pinned or detected is gone once cleared; one that was declared is not', () => {
    const rulings = [ruling({ standing: 'cleared' })];
    expect(conflictsAmong({ ...facts, profiles: [colleague], rulings })).toEqual([]);
    expect(conflictsAmong({ ...facts, recusals: [aRecusal()], rulings })).toHaveLength(1);
  });

  test('that was detected stays when the place of work is taken back', () => {
    const profiles = [{ ...colleague, organisation: '', formerOrganisations: [colleague.organisation] }];
    expect(conflictsAmong({ ...facts, profiles })).toMatchObject([{ origin: 'detected' }]);
    expect(conflictsAmong({ ...facts, profiles, rulings: [ruling({ standing: 'cleared' })] })).toEqual([]);
  });

  test('is found with nobody who works nowhere', () => {
    for (const nowhere of [' . ', 'Independent', 'independent researcher', 'без установи']) {
      const profiles = [{ memberId: memberOf(800), organisation: nowhere, formerOrganisations: [nowhere] }];
      const applications = ['…', 'independent', nowhere].map((affiliation) => anApplication({ affiliation }));
      expect(conflictsAmong({ ...facts, applications, profiles }), nowhere).toEqual([]);
    }
  });

  test('forty at once are forty', () => {
    const applications = Array.from({ length: 40 }, (_, n) => anApplication({ id: idOf('application', n + 1) }));
    const rulings = applications.map(({ id }) => ruling({ applicationId: id }));
    expect(conflictsAmong({ ...facts, applications, rulings })).toHaveLength(40);
  });
});
