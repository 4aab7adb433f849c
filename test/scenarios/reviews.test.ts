import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import { refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { no } from '../support/refused.ts';
import { apply, formOf, messageOf, peopleFor, plan, reviewAll, setUp, TEXT_SCORES } from '../support/walk.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let house: House;
let workshopId: string;

const actor = (name: string) => house.server.actor(name);
const standing = async (name: string): Promise<SeenMessage> =>
  await messageOf(actor(name).slash('/reviews standing', { workshop: workshopId }));
const numbersOn = ({ content }: SeenMessage): readonly number[] =>
  [...content.matchAll(/\*\*Application (\d+)\*\*/g)].map(([, number]) => Number(number));

/** The numbers on all pages that somebody can turn to. */
async function numbersSeenBy(name: string): Promise<readonly number[]> {
  let page = await messageOf(actor(name).press(await standing(name), 'Applications'));
  const numbers = [...numbersOn(page)];
  while (page.buttons.some(({ label }) => label === 'Next')) {
    page = await messageOf(actor(name).press(page, 'Next'));
    numbers.push(...numbersOn(page));
  }
  return numbers;
}

beforeAll(async () => {
  house = await aHouse({ people: peopleFor(2) });
  await setUp(house);
  ({ workshopId } = await plan(house));
});
afterAll(async () => await house.close());

describe('before anybody has applied', () => {
  test('there is nothing to see, and that is said', async () => {
    expect(await refusalOf(house, () => actor('Olena').slash('/reviews standing', { workshop: workshopId }))).toBe(
      no('call-not-open', {}),
    );
    await messageOf(actor('Olena').slash('/call open', { workshop: workshopId }));
    expect((await standing('Olena')).content).toContain('There are no applications to judge yet.');
    expect((await messageOf(actor('Rhea').slash('/reviews mine'))).content).toContain('You have no cases now');
  });
});

describe('when people have applied', () => {
  beforeAll(async () => {
    for (const name of ['Ana 1', 'Bela 1', 'Ana 2', 'Bela 2']) await apply(actor(name));
  });

  test('an organizer turns the pages, also of a message from before a restart', async () => {
    expect(await numbersSeenBy('Olena')).toEqual([1, 2, 3, 4]);

    const first = await messageOf(actor('Olena').press(await standing('Olena'), 'Applications'));
    await house.restart();
    const second = await messageOf(actor('Olena').press(first, 'Next'));
    expect(numbersOn(second)).toEqual([4]);
    expect(numbersOn(await messageOf(actor('Olena').press(second, 'Back')))).toEqual([1, 2, 3]);
    const agreement = await messageOf(actor('Olena').press(second, 'Agreement'));
    expect(agreement.content).toContain('nothing is told');
    expect((await messageOf(actor('Olena').press(agreement, 'Overview'))).content).toContain('4 applications');
  });

  test('a reviewer sees the own cases, by number and without a name', async () => {
    const mine = await messageOf(actor('Rhea').slash('/reviews mine'));
    expect(mine.content).toContain('0 of 4 done');
    expect(mine.content).toContain('• Application 4 · Belmark: **open**');
    expect(mine.content).not.toContain('Dr');
  });

  test('nobody else sees anything, whatever they send', async () => {
    const call = actor('Olena').sees('workshop-calls').at(-1)!;
    for (const verb of ['reviews-overview', 'reviews-agreement', 'reviews-figures']) {
      const forged = () => actor('Rhea').forge(call, `1:${verb}:${workshopId}`);
      expect(await refusalOf(house, forged)).toBe(no('needs-role', { role: 'organizer' }));
    }
    for (const verb of ['reviews-cases', 'reviews-talk']) {
      const forged = () => actor('Ana 1').forge(call, `1:${verb}:${workshopId}:0`);
      expect(await refusalOf(house, forged)).toBe(no('needs-role', { role: 'organizer' }));
    }
    expect(await refusalOf(house, () => actor('Olena').slash('/reviews mine'))).toBe(
      no('needs-role', { role: 'reviewer' }),
    );
    expect(await refusalOf(house, () => actor('Olena').forge(call, `1:reviews-cases:${NOBODY}:0`))).toBe(
      no('unknown-workshop', {}),
    );
    const overview = await standing('Olena');
    const far = await messageOf(actor('Olena').forge(overview, `1:reviews-cases:${workshopId}:999999`));
    expect(numbersOn(far)).toEqual([4]);
  });

  test('a talk is noted of a case that is there, and of no other', async () => {
    const discussed = (application: number) =>
      actor('Olena').slash('/reviews discussed', { workshop: workshopId, application });

    expect(await refusalOf(house, () => discussed(77))).toBe(no('unknown-application', { number: 77 }));
    expect((await messageOf(discussed(2))).content).toMatch(/^Noted: application 2/);
    expect((await messageOf(discussed(2))).content).toMatch(/^This is noted already/);
  });

  test('reviewers who are far apart are to talk, and a reviewing organizer judges first', async () => {
    await reviewAll(house);
    actor('Gus').addRole('Workshop reviewer');
    actor('Gus').addRole('Workshop organizer');
    const before = await messageOf(actor('Gus').press(await standing('Gus'), 'Applications'));
    expect(before.content).toContain('Hand in your own review first');
    expect(before.content).not.toContain('Openness');

    const number = await judgeFirst('Gus', { 'Politically moderate?': '1', 'Do you know this party well?': 'no' });

    const talk = await messageOf(actor('Olena').press(await standing('Olena'), 'To talk about'));
    expect(numbersOn(talk)).toEqual([number]);
    expect(talk.content).toContain('2 reviews, quorum');
    expect(talk.content).toContain('Openness 3.25 · influence 4.00, as scored · furthest apart: 3 on moderation');
    expect(talk.content).toContain('Gate not passed: moderation · **To talk about:** moderation');
    const mine = await messageOf(actor('Gus').slash('/reviews mine'));
    expect(mine.content).toContain(`• Application ${number} · ${number % 2 === 1 ? 'Ardania' : 'Belmark'}: done`);
    expect(mine.content).toContain('1 of 4 done');
  });

  test('an organizer who steps aside from a case sees every page as if there were no such case', async () => {
    actor('Otto').addRole('Workshop reviewer');
    const desk = await messageOf(actor('Otto').slash('/review next'));
    const [number] = numbersOn(desk);
    const before = await standing('Otto');
    const ask = await messageOf(actor('Otto').press(desk, 'Step aside'));
    await stepAside(ask);

    const left = [1, 2, 3, 4].filter((other) => other !== number);
    expect(await numbersSeenBy('Otto')).toEqual(left);
    expect(await numbersSeenBy('Olena')).toEqual([1, 2, 3, 4]);
    expect((await standing('Otto')).content).toContain('3 applications');
    expect((await messageOf(actor('Otto').press(before, 'Agreement'))).content).not.toContain('4 applicants');
    const discussed = (application: number) => () =>
      actor('Otto').slash('/reviews discussed', { workshop: workshopId, application });
    expect(await refusalOf(house, discussed(number ?? 0))).toBe(
      (await refusalOf(house, discussed(77))).replace('77', String(number)),
    );
  });
});

/** Somebody judges the next case in both steps; gives its number. */
async function judgeFirst(name: string, scores: Readonly<Record<string, string>>): Promise<number> {
  const desk = await messageOf(actor(name).slash('/review next'));
  const words = await formOf(actor(name).press(desk, 'Score'));
  const scored = await messageOf(actor(name).submit(words, { ...TEXT_SCORES, ...scores }));
  const shown = await messageOf(actor(name).press(scored, 'Show name and affiliation'));
  const person = await formOf(actor(name).press(shown, 'Score this person'));
  await messageOf(
    actor(name).submit(person, { 'Politically influential?': '4', 'Part of the larger community?': '4' }),
  );
  return numbersOn(desk)[0] ?? 0;
}

/** However often it is asked, and for whatever reason: Otto steps aside. */
async function stepAside(ask: SeenMessage): Promise<void> {
  const sure = ask.buttons.find(({ label }) => label.startsWith('Yes'));
  if (sure) await messageOf(actor('Otto').press(ask, sure.label));
}
