import { expect, test } from 'vitest';
import { isOutdated } from '../../../domain/screening/cohort/outdated.ts';
import { anApplication, aParticipant, on } from '../../support/build.ts';

const candidates = [{ applicationId: anApplication().id }];
const proposedAt = on(2, '12:00');
const isSo = (application: Parameters<typeof anApplication>[0], who: typeof candidates = candidates): boolean =>
  isOutdated({ proposedAt }, { cohort: [aParticipant()], applications: [anApplication(application)], candidates: who });

test('a proposal stands while those who are chosen are who they were', () => {
  expect(isSo({})).toBe(false);
  expect(isSo({ submittedAt: proposedAt })).toBe(false);
});

test('it is outdated by another party, by words that came later, and by who cannot be chosen any more', () => {
  expect(isSo({ partyId: 'party-2' })).toBe(true);
  expect(isSo({ submittedAt: new Date(proposedAt.getTime() + 1) })).toBe(true);
  expect(isSo({}, [])).toBe(true);
});

test('who has withdrawn outdates nothing', () => {
  expect(isSo({ status: 'withdrawn', partyId: 'party-2', submittedAt: on(3, '12:00') }, [])).toBe(false);
});
