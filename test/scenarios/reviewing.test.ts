import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import {
  apply,
  formOf,
  IDENTITY_SCORES,
  messageOf,
  peopleFor,
  plan,
  reviewOne,
  SMALL_RUBRIC,
  setUp,
  TEXT_SCORES,
} from '../support/walk.ts';

let house: House;
let workshopId: string;
const actor = (name: string) => house.server.actor(name);
const rubric = (content: string) => ({ workshop: workshopId, file: { fileName: 'rubric.yaml', content } });
const typed = async (name: string, command: string, options: Parameters<ReturnType<typeof actor>['slash']>[1] = {}) =>
  (await messageOf(actor(name).slash(command, options))).text;

beforeAll(async () => {
  const more = ['Rune', 'Reza', 'Rosa'].map((name) => ({ name, locale: 'en-US' }) as const);
  house = await aHouse({ people: [...peopleFor(2), ...more], seed: 41 });
  await setUp(house);
  for (const { name } of more) actor(name).addRole('Workshop reviewer');
  ({ workshopId } = await plan(house));
  await messageOf(actor('Olena').slash('/call open', { workshop: workshopId }));
  for (const name of ['Ana 1', 'Ana 2', 'Bela 1', 'Bela 2']) await apply(actor(name));
});
afterAll(() => house.close());

test('a rubric without gates is refused with its line, and the one there was stays', async () => {
  const sentence = await refusalOf(house, () =>
    actor('Olena').slash('/rubric import', rubric(SMALL_RUBRIC.replaceAll('gate: true', 'gate: false'))),
  );
  expect(sentence).toBe(
    'The rubric was not saved. Line 3, at “criteria”: there is no gate, so much influence could make up for everything else. Set gate: true at least at one criterion. Correct the file and send it again.',
  );
  expect(await typed('Olena', '/rubric show', { workshop: workshopId })).toContain('An application needs 1 review');
});

test('a rubric goes out as a file and comes in again', async () => {
  const exported = await messageOf(actor('Olena').slash('/rubric export', { workshop: workshopId }));
  const content = SMALL_RUBRIC.replace('reviews: 1', 'reviews: 2');
  expect(exported.text).toContain('The rubric of **Water sharing** as a file.');
  expect(await typed('Olena', '/rubric import', rubric(content))).toContain(
    '**Water sharing** has its rubric: 4 criteria, 2 gates.',
  );
});

test('reviewers find their workshop, tell what they know, and cases are shared out with reasons', async () => {
  const [found] = await actor('Rhea').autocomplete('/review profile', 'workshop', 'water');
  expect(found?.value).toBe(workshopId);
  expect(await actor('Outsider').autocomplete('/review profile', 'workshop', '')).toEqual([]);

  const profile = { workshop: workshopId, organisation: 'River Academy' };
  expect(await typed('Rhea', '/review profile', { ...profile, knows: 'Ardania' })).toBe(
    'Kept for **Water sharing**. Parties you know well: Ardania. Place of work: River Academy. Applications from a place that you name are closed to you. You can give it again; what an earlier place of work has closed stays closed until an organizer opens it.',
  );
  await typed('Rune', '/review profile', { workshop: workshopId, knows: 'ardania, belmark' });
  await typed('Reza', '/review profile', { workshop: workshopId });

  const shared = await typed('Olena', '/review assign', { workshop: workshopId });
  expect(shared).toContain('4 applications among 3 reviewers');
  expect(await refusalOf(house, () => actor('Rosa').slash('/review next'))).toContain('nothing left for you to review');
});

test('a pinned conflict closes the case at once, also on the message that shows it', async () => {
  const desk = await messageOf(actor('Rune').slash('/review next'));
  const number = /Application (\d+)/.exec(desk.text)?.[1] ?? '';
  const pin = { workshop: workshopId, person: 'Rune', applications: number, type: 'party-line', reason: 'Her deputy.' };
  expect(await typed('Olena', '/conflict pin', pin)).toContain('Done: 1 application of **Water sharing** is closed to');

  const sentence = 'This application is not yours to read: it was withdrawn, is closed to you, or was given to others.';
  expect(await refusalOf(house, () => actor('Rune').press(desk, 'Score'))).toContain(sentence);
  expect(await typed('Olena', '/conflict list', { workshop: workshopId })).toContain(`• application ${number}: `);
  const twelve = { ...pin, applications: '1-999' };
  expect(await refusalOf(house, () => actor('Olena').slash('/conflict pin', twelve))).toContain('3, 5, 9-12');
});

test('between the two steps the bot may be started anew', async () => {
  const rhea = actor('Rhea');
  const desk = await messageOf(rhea.slash('/review next'));
  const scored = await messageOf(rhea.submit(await formOf(rhea.press(desk, 'Score')), TEXT_SCORES));
  await house.restart();

  const again = await messageOf(rhea.slash('/review next'));
  expect(again.text).toContain('You have scored these words.');
  const shown = await messageOf(rhea.press(scored, 'Show name and affiliation'));
  const done = await messageOf(rhea.submit(await formOf(rhea.press(shown, 'Score this person')), IDENTITY_SCORES));
  expect(done.text).toContain('is complete.');
  expect(await refusalOf(house, () => actor('Olena').slash('/rubric import', rubric(SMALL_RUBRIC)))).toContain(
    'Somebody has begun to review by the rubric as it is',
  );

  const others = done.buttons.find(({ label }) => label.startsWith('What others say'));
  expect((await messageOf(rhea.press(done, others!.label))).text).toContain(
    'Nobody else has completed a review of it yet.',
  );
});

test('all who have cases get to the end', async () => {
  for (const name of ['Rhea', 'Rune', 'Reza']) {
    const reviewer = actor(name);
    let desk = await messageOf(reviewer.slash('/review next'));
    while (desk.buttons.some(({ label }) => label === 'Score')) desk = await reviewOne(reviewer, desk);
    expect(desk.text).toMatch(/You have reviewed everything there is|nothing left for you to review/);
  }
  expect(house.logged()).not.toContain('"level":"error"');
});
