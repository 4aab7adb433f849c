import { describe, expect, test } from 'vitest';
import { aRecusal, aReview, idOf, memberOf, on } from '../support/build.ts';
import { newApplication } from './application-store-contract.ts';
import { type MakeSubject, type Subject, withWorkshops } from './subject.ts';

/** What every store of reviews promises. */
export function describeReviewStore(name: string, make: MakeSubject): void {
  const withApplications = async (): Promise<Subject> => {
    const subject = await withWorkshops(make);
    await subject.stores.applications.add(newApplication(1));
    await subject.stores.applications.add(newApplication(2));
    return subject;
  };

  describe(`reviews ${name}`, () => {
    test('reviews are listed by the time at which they were handed in', async () => {
      const { reviews } = (await withApplications()).stores;
      const second = aReview({ id: idOf('review', 1), submittedAt: on(2, '11:00') });
      const first = aReview({
        id: idOf('review', 2),
        reviewerId: memberOf(801),
        scores: { influential: 'cannot-judge', community: 1, moderate: 2, committed: 5 },
        submittedAt: on(2, '10:00'),
      });

      expect(await reviews.put(second)).toBe(true);
      expect(await reviews.put(first)).toBe(true);

      expect(await reviews.listReviews(idOf('workshop'))).toStrictEqual([first, second]);
      expect(await reviews.listReviews(idOf('workshop', 2))).toEqual([]);
    });

    test('a reviewer has one review of a case: the last', async () => {
      const { reviews } = (await withApplications()).stores;
      const again = aReview({ id: idOf('review', 2), evidence: 'Having read it again.', submittedAt: on(3, '09:00') });

      await reviews.put(aReview());
      await reviews.put(again);

      expect(await reviews.listReviews(idOf('workshop'))).toEqual([again]);
    });

    test('a review that has been replaced since it was read is not replaced once more', async () => {
      const { reviews } = (await withApplications()).stores;
      const second = aReview({ id: idOf('review', 2), evidence: 'Having read it again.' });
      const third = aReview({ id: idOf('review', 3), evidence: 'Written on the other phone.' });

      expect(await reviews.put(aReview(), { id: undefined })).toBe(true);
      expect(await reviews.put(second, { id: undefined })).toBe(false);
      expect(await reviews.put(second, { id: aReview().id })).toBe(true);
      expect(await reviews.put(third, { id: aReview().id })).toBe(false);

      expect(await reviews.listReviews(idOf('workshop'))).toEqual([second]);
    });

    test('all that a review can say is kept', async () => {
      const { reviews } = (await withApplications()).stores;
      const { scores, evidence } = aReview();
      const whole = aReview({
        identityEvidence: 'Known to both ministries.',
        changedAt: on(2, '09:30'),
        wordsFrom: on(1, '12:00'),
        awaits: 'identity',
        hasAbstained: true,
        knowsParty: false,
        sawIdentityAt: on(2, '09:10'),
        sawOthersAt: on(2, '09:20'),
        versions: [
          { scores, evidence, writtenAt: on(2, '09:00') },
          { scores: { moderate: 1 }, evidence: '', identityEvidence: '', writtenAt: on(2, '09:30'), after: 'others' },
        ],
        countedVersion: 1,
      });

      await reviews.put(whole);

      expect(await reviews.listReviews(idOf('workshop'))).toStrictEqual([whole]);
    });

    test('who steps aside loses the review of that case, for good, and of no other', async () => {
      const { reviews } = (await withApplications()).stores;
      const other = aReview({ id: idOf('review', 2), applicationId: idOf('application', 2) });
      const colleague = aReview({ id: idOf('review', 3), reviewerId: memberOf(801), submittedAt: on(4, '09:00') });
      for (const review of [aReview(), other, colleague]) await reviews.put(review);

      await reviews.recuse(aRecusal());

      expect(await reviews.listReviews(idOf('workshop'))).toEqual([other, colleague]);
      expect(await reviews.put(aReview({ id: idOf('review', 4) }))).toBe(false);
      expect(await reviews.listReviews(idOf('workshop'))).toEqual([other, colleague]);
      expect(await reviews.listRecusals(idOf('workshop'))).toStrictEqual([aRecusal()]);
    });

    test('stepping aside twice counts once, from the first time on', async () => {
      const { reviews } = (await withApplications()).stores;

      await reviews.recuse(aRecusal({ recusedAt: on(2, '10:00') }));
      await reviews.recuse(aRecusal({ recusedAt: on(3, '10:00') }));

      expect(await reviews.listRecusals(idOf('workshop'))).toEqual([aRecusal({ recusedAt: on(2, '10:00') })]);
    });

    test('who steps aside from several cases does so from all of them at once', async () => {
      const { reviews } = (await withApplications()).stores;
      const both = [1, 2].map((n) => aRecusal({ applicationId: idOf('application', n) }));
      for (const n of [1, 2]) {
        await reviews.put(aReview({ id: idOf('review', n), applicationId: idOf('application', n) }));
      }

      await Promise.all([reviews.recuse(...both), reviews.recuse(...both.toReversed()), reviews.recuse()]);

      expect(await reviews.listReviews(idOf('workshop'))).toEqual([]);
      expect(await reviews.listRecusals(idOf('workshop'))).toStrictEqual(both);
    });

    test('several cases of which one is none are closed all or not at all', async () => {
      const { reviews } = (await withApplications()).stores;
      const none = aRecusal({ applicationId: idOf('application', 77) });
      const done = await reviews.recuse(aRecusal(), none).then(
        () => 2,
        () => 0,
      );
      expect(await reviews.listRecusals(idOf('workshop'))).toHaveLength(done);
    });

    test('a review and a recusal at the same moment leave the recusal alone', async () => {
      const { reviews } = (await withApplications()).stores;

      await Promise.all([
        reviews.put(aReview()),
        reviews.recuse(aRecusal()),
        reviews.put(aReview({ id: idOf('review', 2) })),
      ]);

      expect(await reviews.listReviews(idOf('workshop'))).toEqual([]);
      expect(await reviews.listRecusals(idOf('workshop'))).toHaveLength(1);
    });
  });
}
