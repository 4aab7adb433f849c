import { expect, test } from 'vitest';
import { identityForm, reviewForm } from '../../../commands/forms/review.ts';
import {
  abstainButton,
  othersButton,
  recuseButton,
  recuseForSelect,
  recuseNowButton,
  scoreButton,
  showIdentityButton,
} from '../../../commands/presses/review-case.ts';
import { reviewCase } from '../../../commands/review/case.ts';
import { reviewNext } from '../../../commands/review/next.ts';
import { submitApplication } from '../../../services/screening/submit-application.ts';
import { submitReview } from '../../../services/screening/submit-review.ts';
import {
  aForm,
  applicationOf,
  apply,
  judge,
  member,
  otherReviewer,
  reviewer,
  scoresOf,
  workshopId,
  worldWith,
} from '../../services/screening/story.ts';
import { on } from '../../support/build.ts';
import { doorsOf, reader, textOf } from './reader.ts';

const textStep = (applicationId: string) =>
  ({ applicationId, version: 1, step: 'text', scores: { moderate: '3', committed: '3' }, evidence: '' }) as const;

/** A world in which member 1 has applied for Belmark, and the reviewer in front of it. */
async function aDesk() {
  const world = await worldWith();
  await apply(world, { 1: 'party-2' });
  const { id } = await applicationOf(world, 1);
  return { world, id, here: reader(world, reviewer) };
}

test('a reviewer meets a case without a name, and can score it, leave it to others or step aside', async () => {
  const { here, id } = await aDesk();

  const shown = await reviewNext.execute({}, here);

  expect(textOf(shown)).toBe(
    '**Application 1** · Water sharing · Belmark · 0 of 1 reviewed\nRead and score the words first, without a name. Who wrote them you see after that. If you know this person well, step aside.\n>>> I have advised both river commissions.',
  );
  expect(doorsOf(shown)).toEqual([`1:score:${id}:1`, `1:abstain:${id}`, `1:recuse:${id}`]);
});

test('the button under words that were replaced since opens no form', async () => {
  const { world, here, id } = await aDesk();
  await world.advanceTo(on(1, '13:00'));
  const form = { ...aForm('party-2'), motivation: 'I now think otherwise.' };
  await submitApplication(world.ports, member(1), { workshopId, language: 'en', form, mayReplace: true });

  await expect(scoreButton.open([id, '1'], here)).rejects.toMatchObject({ code: 'outdated-button' });
  const shown = await reviewCase.execute({ workshop: workshopId, application: 1 }, here);
  expect(doorsOf(shown)).toContain(`1:score:${id}:2`);
  await scoreButton.open([id, '2'], here);
});

test('who wrote it is shown after the words are scored, with the way to score that', async () => {
  const { world, here, id } = await aDesk();
  await submitReview(world.ports, reviewer, textStep(id));

  const again = await reviewNext.execute({}, here);
  expect(textOf(again)).toContain('You have scored these words. Now look at who wrote them');
  expect(doorsOf(again)).toEqual([`1:show-identity:${id}`, `1:abstain:${id}`, `1:recuse:${id}`]);

  const shown = await showIdentityButton.execute([id], here);
  expect(textOf(shown)).toBe(
    '**Application 1** was written by **Applicant 1**, Institute of Hydrology. Only you see this; please keep it so. Who they are is judged next.',
  );
  expect(doorsOf(shown)).toEqual([`1:score-identity:${id}:1`, `1:abstain:${id}`, `1:recuse:${id}`]);
});

test('a case can be looked at again by its number, and what others say of it', async () => {
  const { world, here, id } = await aDesk();
  await judge(world, otherReviewer, { applicationId: id, scores: scoresOf(2), evidence: '**Shouts** a lot.' });
  await judge(world, reviewer, { applicationId: id, scores: scoresOf(4) });

  const shown = await reviewCase.execute({ workshop: workshopId, application: 1 }, here);
  expect(doorsOf(shown)).toContain(`1:others:${id}`);
  expect(textOf(shown)).toContain('1 of 1 reviewed');
  expect(textOf(await othersButton.execute([id], here))).toBe(
    '**What others say of application 1** (only you see this). What you change from now on is kept beside your first scores.\n\n**Reviewer 1:** Politically moderate? 2 · Committed to a negotiated solution? 2 · Politically influential? 2 · Part of the larger community? 2\n> \\*\\*Shouts\\*\\* a lot.',
  );
  await expect(reviewCase.execute({ workshop: workshopId, application: 2 }, here)).rejects.toMatchObject({
    code: 'application-gone',
  });
});

test('stepping aside is asked for once more and goes on with the next case', async () => {
  const { world, here, id } = await aDesk();

  const asked = await recuseButton.execute([id], here);
  expect(doorsOf(asked)).toEqual([`1:recuse-for:${id}`, `1:recuse-now:${id}`]);
  expect(await world.ports.reviews.listRecusals(workshopId)).toEqual([]);

  expect(textOf(await recuseNowButton.execute([id], here))).toContain('You have stepped aside from application 1.');
  expect(await world.ports.reviews.listRecusals(workshopId)).toMatchObject([{ type: 'other' }]);
});

test('stepping aside for a reason keeps the reason', async () => {
  const { world, here, id } = await aDesk();

  await recuseForSelect.execute([id], ['adviser'], here);

  expect(await world.ports.reviews.listRecusals(workshopId)).toMatchObject([{ type: 'adviser' }]);
});

test('leaving a case to others goes on with the next', async () => {
  const { here, id } = await aDesk();

  const left = textOf(await abstainButton.execute([id], here));

  expect(left).toContain('Application 1 is left to others.');
  expect(left).toContain('**You have reviewed everything there is.**');
  await expect(reviewNext.execute({}, here)).rejects.toMatchObject({ code: 'nothing-to-review' });
});

test('the forms have the criteria of their step as scales of six answers, and evidence', async () => {
  const { world, here, id } = await aDesk();
  const labelsOf = (form: Awaited<ReturnType<typeof reviewForm.view>>) =>
    form.components.map((component) => ('label' in component ? component.label : undefined));

  const form = await reviewForm.view(here, [id, '1']);
  expect(labelsOf(form)).toEqual([
    'Politically moderate?',
    'Committed to a negotiated solution?',
    'Do you know this party well?',
    'What do you base this on?',
  ]);
  await expect(identityForm.view(here, [id, '1'])).rejects.toMatchObject({ code: 'identity-too-early' });

  await submitReview(world.ports, reviewer, { ...textStep(id), evidence: 'Her books.' });
  expect(JSON.stringify(await reviewForm.view(here, [id, '1']))).toContain('"value":"Her books."');
  await showIdentityButton.execute([id], here);
  const second = await identityForm.view(here, [id, '1']);
  expect(labelsOf(second)).toEqual([
    'Politically influential?',
    'Part of the larger community?',
    'What do you base this on?',
  ]);
  expect(second.components[0]).toMatchObject({
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
