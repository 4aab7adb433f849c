import { describe, expect, test } from 'vitest';
import { reviewForm } from '../../../commands/forms/review.ts';
import { rubricExport } from '../../../commands/rubric/export.ts';
import { rubricShow } from '../../../commands/rubric/show.ts';
import { rubricTemplate } from '../../../commands/rubric/template.ts';
import { KELMAN_RUBRIC, type Rubric } from '../../../domain/screening/rubric.ts';
import type { Ports } from '../../../services/ports.ts';
import { findNextCase } from '../../../services/screening/find-next-case.ts';
import { importRubric, rubricOf } from '../../../services/screening/rubric.ts';
import { submitReview } from '../../../services/screening/submit-review.ts';
import { reader, textOf } from '../../commands/screening/reader.ts';
import type { World } from '../../support/world.ts';
import { applicationOf, apply, organizer, releasedWorld, reviewer, workshopId, worldWith } from './story.ts';

const words = {
  question: 'Says *what* is meant?',
  about: 'In own words.',
  anchors: { 1: 'No.', 3: 'Mostly.', 5: 'Yes.' },
};
const OURS: Rubric = {
  source: 'ours',
  criteria: [
    { id: 'candour', side: 'openness', isGate: true, step: 'text', weight: 1, words },
    { id: 'influential', side: 'influence', isGate: false, step: 'text', weight: 1 },
  ],
  quorum: { reviews: 1, knowing: 0, outside: 0 },
};
const read = async () => OURS;

test('reviewers judge by the rubric of the workshop, and without a second step the first is all', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  await importRubric(world.ports, organizer, workshopId, read);
  const { id } = await applicationOf(world, 1);

  const form = await reviewForm.view(reader(world, reviewer), [id, '1']);
  expect(form.components.map((part) => ('label' in part ? part.label : ''))).toEqual([
    'Says \\*what\\* is meant?',
    'Politically influential?',
    'Do you know this party well?',
    'What do you base this on?',
  ]);
  const done = await submitReview(world.ports, reviewer, {
    applicationId: id,
    version: 1,
    step: 'text',
    scores: { candour: '4', influential: '2' },
    evidence: '',
  });
  expect(done.awaitsIdentity).toBe(false);
  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
});

test('once somebody has begun to review, the rubric stays, and the file is not even read', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id: applicationId } = await applicationOf(world, 1);
  const scores = { moderate: '4', committed: '4' };
  await submitReview(world.ports, reviewer, { applicationId, version: 1, step: 'text', scores, evidence: '' });
  const before = await rubricOf(world.ports, workshopId);

  const unread = () => Promise.reject(new Error('it was read'));
  await expect(importRubric(world.ports, organizer, workshopId, unread)).rejects.toMatchObject({
    code: 'rubric-in-use',
  });
  expect(await rubricOf(world.ports, workshopId)).toEqual(before);
});

test('only organizers give a rubric, and not after the decisions', async () => {
  const world = await worldWith();
  await expect(importRubric(world.ports, reviewer, workshopId, read)).rejects.toMatchObject({ code: 'needs-role' });
  const late = await releasedWorld();
  await expect(importRubric(late.ports, organizer, workshopId, read)).rejects.toMatchObject({
    code: 'decisions-released',
  });
});

test('two organizers who give a rubric at once end with one of the two, whole', async () => {
  const world = await worldWith();
  const other: Rubric = { ...OURS, source: 'theirs' };
  await Promise.all([
    importRubric(world.ports, organizer, workshopId, read),
    importRubric(world.ports, organizer, workshopId, async () => other),
  ]);
  expect([OURS, other]).toContainEqual(await rubricOf(world.ports, workshopId));
});

test('a workshop without a rubric of its own has the one after Kelman, with its quorum', async () => {
  const world = await worldWith();
  await world.ports.papers.remove('rubric', { workshopId });
  expect(await rubricOf(world.ports, workshopId)).toEqual(KELMAN_RUBRIC);

  const here = reader(world, organizer);
  const shown = await rubricShow.execute({ workshop: workshopId }, here);
  expect(textOf(shown)).toContain('An application needs 3 reviews: 1 by people who know its party, 1 from outside it.');
  const exported = await rubricExport.execute({ workshop: workshopId }, here);
  expect(typeof exported === 'string' ? '' : exported.files?.[0]?.data).toContain('gate: true');
  const template = await rubricTemplate.execute({}, here);
  expect(typeof template === 'string' ? '' : template.files?.[0]?.name).toBe('rubric-kelman.yaml');
});

/** The same ports, with something done once, right before a review is written. */
const beforeReview = (ports: Ports, deed: () => Promise<unknown>): Ports => {
  let isDone = false;
  const put: Ports['reviews']['put'] = async (...asked) => {
    if (!isDone) {
      isDone = true;
      await deed();
    }
    return await ports.reviews.put(...asked);
  };
  return { ...ports, reviews: { ...ports.reviews, put } };
};

/** The same ports, with something done once, right before a rubric is written, after it was seen to be unused. */
const beforeRubric = (ports: Ports, deed: () => Promise<unknown>): Ports => {
  let isDone = false;
  const save: Ports['papers']['save'] = async (papers, owed) => {
    if (!isDone && papers.some(({ kind }) => kind === 'rubric')) {
      isDone = true;
      await deed();
    }
    return await ports.papers.save(papers, owed);
  };
  return { ...ports, papers: { ...ports.papers, save } };
};

describe('a rubric given while somebody begins to review', () => {
  const begin = async (world: World, ports = world.ports) => {
    const { id: applicationId } = await applicationOf(world, 1);
    const scores = { moderate: '4', committed: '4' };
    return await submitReview(ports, reviewer, { applicationId, version: 1, step: 'text', scores, evidence: '' });
  };
  const outcome = async (deed: Promise<unknown>) =>
    await deed.then(
      () => 'taken',
      (error: unknown) => (error as { code?: string }).code,
    );
  const aWorld = async () => {
    const world = await worldWith();
    await apply(world, { 1: 'party-1' });
    return world;
  };

  test('is refused when it comes right before the review is written', async () => {
    const world = await aWorld();
    const before = await rubricOf(world.ports, workshopId);
    let given = '';
    const ports = beforeReview(world.ports, async () => {
      given = (await outcome(importRubric(world.ports, organizer, workshopId, read))) ?? '';
    });

    await begin(world, ports);
    expect(given).toBe('rubric-in-use');
    expect(await rubricOf(world.ports, workshopId)).toEqual(before);
  });

  test('is refused when the review comes right before it is written', async () => {
    const world = await aWorld();
    const before = await rubricOf(world.ports, workshopId);
    const ports = beforeRubric(world.ports, () => begin(world));

    await expect(importRubric(ports, organizer, workshopId, read)).rejects.toMatchObject({ code: 'rubric-in-use' });
    expect(await rubricOf(world.ports, workshopId)).toEqual(before);
    expect(await world.ports.reviews.listReviews(workshopId)).toHaveLength(1);
  });

  test('and saved before they are, refuses scores by the former one', async () => {
    const world = await aWorld();
    let isGiven = false;
    // Given after the reviewer's form was read and before its use is written down.
    const find: Ports['papers']['find'] = async (kind, home, key) => {
      if (kind === 'rubric-use' && !isGiven) {
        isGiven = true;
        await importRubric(world.ports, organizer, workshopId, read);
      }
      return await world.ports.papers.find(kind, home, key);
    };
    const ports = { ...world.ports, papers: { ...world.ports.papers, find } };

    await expect(begin(world, ports)).rejects.toMatchObject({ code: 'outdated-button' });
    expect(await world.ports.reviews.listReviews(workshopId)).toEqual([]);
    expect(await rubricOf(world.ports, workshopId)).toEqual(OURS);
  });
});
