import { expect, test } from 'vitest';
import { reviewForm } from '../../../commands/forms/review.ts';
import { recuseButton, recuseNowButton, showIdentityButton } from '../../../commands/presses/review-case.ts';
import { review } from '../../../commands/review.ts';
import { applicationOf, apply, reviewer, workshopId, worldWith } from '../../services/screening/story.ts';
import { doorsOf, reader, textOf } from './reader.ts';

const threes = { influential: '3', community: '3', moderate: '3', committed: '3', evidence: '' };

test('a reviewer meets a case without a name, and can ask for it, score it or step aside', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-2' });
  const { id } = await applicationOf(world, 1);
  const here = reader(world, reviewer);

  const shown = await review.execute({}, here);

  expect(textOf(shown)).toBe(
    '**Application 1** · Water sharing · Belmark · 0 of 1 reviewed\nRead the words first, without a name. Influence and community cannot be judged without one: look it up after reading. If you know this person well, step aside.\n>>> I have advised both river commissions.',
  );
  expect(doorsOf(shown)).toEqual([`1:score:${id}`, `1:show-identity:${id}`, `1:recuse:${id}`]);
  expect(await showIdentityButton.execute([id], here)).toBe(
    '**Application 1** was written by **Applicant 1**, Institute of Hydrology. Only you see this; please keep it so.',
  );
});

test('after a review the next case follows at once, and at the end a thank-you', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1', 2: 'party-2' });
  const here = reader(world, reviewer);
  const first = doorsOf(await review.execute({}, here))[0]!.split(':')[2]!;

  const second = await reviewForm.execute([first], threes, here);
  expect(textOf(second)).toMatch(
    /^Your review of application \d is saved\..*\n\n\*\*Application \d\*\* .* 1 of 2 reviewed\n/,
  );

  const last = await reviewForm.execute([doorsOf(second)[0]!.split(':')[2]!], threes, here);
  expect(textOf(last)).toContain('**You have reviewed everything there is.**');
  expect(await world.ports.reviews.listReviews(workshopId)).toHaveLength(2);
  await expect(review.execute({}, here)).rejects.toMatchObject({ code: 'nothing-to-review' });
});

test('stepping aside is asked for once more and goes on with the next case', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);
  const here = reader(world, reviewer);

  const asked = await recuseButton.execute([id], here);
  expect(doorsOf(asked)).toEqual([`1:recuse-now:${id}`]);
  expect(await world.ports.reviews.listRecusals(workshopId)).toEqual([]);

  expect(textOf(await recuseNowButton.execute([id], here))).toContain('You have stepped aside from application 1.');
  expect(await world.ports.reviews.listRecusals(workshopId)).toHaveLength(1);
});

test('the form of a review has the four criteria as scales of six answers, and evidence', async () => {
  const world = await worldWith();

  const form = await reviewForm.view(reader(world, reviewer), ['an-id']);

  const labels = form.components.map((component) => ('label' in component ? component.label : undefined));
  expect(labels).toEqual([
    'Politically influential?',
    'Part of the larger community?',
    'Politically moderate?',
    'Committed to a negotiated solution?',
    'What do you base this on?',
  ]);
  const [influential] = form.components;
  expect(influential).toMatchObject({
    component: {
      options: [
        { value: '1', label: '1: not at all', description: 'Nobody who decides or shapes opinion would hear of it.' },
        { value: '2', label: '2: a little' },
        { value: '3', label: '3: enough' },
        { value: '4', label: '4: clearly' },
        { value: '5', label: '5: very much' },
        { value: 'cannot-judge', label: 'I cannot judge this' },
      ],
    },
  });
});
