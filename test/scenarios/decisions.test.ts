import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import { refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { no } from '../support/refused.ts';
import {
  apply,
  confirmCohort,
  formOf,
  messageOf,
  peopleFor,
  plan,
  reviewAll,
  setUp,
  signRisk,
  until,
} from '../support/walk.ts';

let house: House;
let workshopId: string;

const actor = (name: string) => house.server.actor(name);
const typed = (name: string, command: string, options: Record<string, string | number> = {}) =>
  messageOf(actor(name).slash(command, { workshop: workshopId, ...options }));
const mailOf = (name: string, words: string): Promise<SeenMessage> =>
  until(
    () =>
      actor(name)
        .directMessages()
        .findLast(({ content }) => content.includes(words)),
    `${words} to ${name}`,
  );

/** Hands in the form of a letter. */
async function word(which: string, text: string) {
  const options = { workshop: workshopId, which, language: 'en' };
  const form = await formOf(actor('Olena').slash('/decision message', options));
  return await actor('Olena').submit(form, { 'Your words': text });
}

/** Through the invitation in somebody's own list. */
async function accept(name: string): Promise<SeenMessage> {
  const mine = await messageOf(actor(name).slash('/my application'));
  return await messageOf(actor(name).press(mine, 'Accept'));
}

beforeAll(async () => {
  house = await aHouse({ seed: 41, people: peopleFor(2) });
  await setUp(house);
  ({ workshopId } = await plan(house, 2));
  await typed('Olena', '/call open');
  for (const name of ['Ana 1', 'Ana 2', 'Bela 1', 'Bela 2']) await apply(actor(name));
  await reviewAll(house);
  await signRisk(house, workshopId);
  await typed('Olena', '/call close');
  await typed('Olena', '/cohort propose');
  await confirmCohort(house, workshopId);
});

afterAll(() => house.close());

describe('before the decisions are out', () => {
  const ALLOWED = 'title, party, starts, replies-due';
  test.each([
    ['a placeholder that there is not', 'Dear {name}', no('unknown-placeholder', { name: 'name', allowed: ALLOWED })],
    ['half a placeholder', 'Come, {title', no('unknown-placeholder', { name: '', allowed: ALLOWED })],
    ['2,001 letters', 'я'.repeat(2001), no('text-too-long', { length: 2001, most: 1000 })],
    ['twenty titles', '{title}'.repeat(20), no('text-too-long', { length: 2400, most: 1000 })],
  ])('a letter with %s is refused, comes back, and changes nothing', async (_, text, sentence) => {
    const answer = await refusalOf(house, () => word('invitation', text));

    expect(answer.startsWith(sentence)).toBe(true);
    expect(answer.length).toBeGreaterThan(sentence.length);
  });

  test('mentions and marks in a letter are letters', async () => {
    const saved = await messageOf(
      word('invitation', '@everyone <@1> **Welcome** to {title}, {party}: reply by {replies-due}.'),
    );

    expect(saved.content).toContain('\\@everyone \\<\\@1> \\*\\*Welcome\\*\\* to Water sharing, Ardania');
    const preview = await typed('Olena', '/decision preview', { which: 'invitation', language: 'en' });
    expect(preview.content).toContain('\\*\\*Welcome\\*\\*');
    expect(preview.ephemeral).toBe(true);
    await messageOf(word('alternate', 'You stand in line.'));
  });

  test.each([
    ['decision message', { which: 'invitation', language: 'en' }],
    ['decision preview', { which: 'invitation', language: 'en' }],
    ['decision replies', {}],
    ['official mark', { application: 1, official: 'yes' }],
    ['official list', {}],
    ['ground-rules edit', { language: 'en' }],
    ['ground-rules preview', { language: 'en' }],
  ])('/%s is for organizers', async (command, options) => {
    const refused = no('needs-role', { role: 'organizer' });
    expect(await refusalOf(house, () => actor('Rhea').slash(`/${command}`, { workshop: workshopId, ...options }))).toBe(
      refused,
    );
  });

  test('nobody reads ground rules or letters of a workshop in which they have no seat', async () => {
    const ask = () => actor('Ana 1').slash('/ground-rules show', { workshop: workshopId });

    expect(await refusalOf(house, ask)).toBe(no('not-participant', {}));
  });
});

describe('when they are out', () => {
  beforeAll(async () => {
    const confirm = await typed('Olena', '/cohort release');
    await messageOf(actor('Olena').press(confirm, 'Yes, tell everybody now'));
  });

  test('each reads the organizers’ words, in a direct message and in private', async () => {
    const people = ['Ana 1', 'Ana 2', 'Bela 1', 'Bela 2'];
    const letters = await Promise.all(people.map((name) => until(() => actor(name).directMessages().at(-1), name)));
    const invited = people.filter((_, index) => letters[index]!.content.includes('You are invited'));
    expect(invited).toHaveLength(2);
    for (const [index, name] of people.entries()) {
      const isInvited = invited.includes(name);
      const own = isInvited ? '\\*\\*Welcome\\*\\* to Water sharing' : 'You stand in line.';
      expect(letters[index]!.content).toContain(own);
      if (isInvited) expect(letters[index]!.content).toContain('**Track II, unofficial:**');
      const mine = await messageOf(actor(name).slash('/my application'));
      const again = await messageOf(actor(name).press(mine, 'Read the letter'));
      expect(again).toMatchObject({ ephemeral: true, buttons: [] });
      expect(again.content).toBe(letters[index]!.content);
    }
  });

  test('the words are fixed', async () => {
    const options = { workshop: workshopId, which: 'invitation', language: 'en' };
    expect(await refusalOf(house, () => actor('Olena').slash('/decision message', options))).toBe(
      no('letters-sent', {}),
    );
  });

  test('a no may come with a word, which organizers read; the next of the party is invited', async () => {
    const leaver = (await messageOf(actor('Ana 1').slash('/my application'))).buttons.some(
      ({ label }) => label === 'Accept',
    )
      ? 'Ana 1'
      : 'Ana 2';
    const next = leaver === 'Ana 1' ? 'Ana 2' : 'Ana 1';
    const mine = await messageOf(actor(leaver).slash('/my application'));
    const asked = await messageOf(actor(leaver).press(mine, 'Decline'));
    const form = await formOf(actor(leaver).press(asked, 'Decline, with a word…'));
    const done = await messageOf(actor(leaver).submit(form, { 'A word to the organizers': 'My @ministry said no.' }));

    expect(done.content).toContain('You have declined.');
    await mailOf(next, 'You are invited');
    const replies = await typed('Olena', '/decision replies');
    expect(replies.content).toContain('“My \\@ministry said no.”');
    expect(replies.ephemeral).toBe(true);
  });

  test('ground rules that change are accepted again, in the version that was read', async () => {
    const bela = ['Bela 1', 'Bela 2'].find((name) =>
      actor(name)
        .directMessages()
        .some(({ content }) => content.includes('You are invited')),
    )!;
    const accepted = await accept(bela);
    const rules = await messageOf(actor(bela).press(accepted, 'Read the ground rules'));
    expect(rules.content).toContain('**Commitment.**');
    await messageOf(actor(bela).press(rules, 'I accept the ground rules'));

    const form = await formOf(actor('Olena').slash('/ground-rules edit', { workshop: workshopId, language: 'en' }));
    const saved = await messageOf(
      actor('Olena').submit(form, {
        'Ground rules': '1. Listen to <@1>.',
        Commitment: 'I listen.',
        'What is new in it?': 'All of it.',
      }),
    );
    expect(saved.content).toContain('Version 2 is kept.');

    const mail = await mailOf(bela, 'The ground rules have changed');
    expect(mail.content).toContain('> All of it.');
    expect(await refusalOf(house, () => actor(bela).forge(rules, `1:accept-ground-rules:${workshopId}:1`))).toBe(
      no('rules-changed', {}),
    );
    const anew = await messageOf(actor(bela).press(mail, 'Read the ground rules'));
    expect(anew.content).toContain('1\\. Listen to \\<\\@1>.');
    const thanks = await messageOf(actor(bela).press(anew, 'I accept the ground rules'));
    expect(thanks.content).toContain('You are ready');
    expect(await refusalOf(house, () => actor(bela).forge(rules, `1:accept-ground-rules:${workshopId}:9`))).toBe(
      no('rules-changed', {}),
    );
    expect((await messageOf(actor(bela).slash('/ground-rules show', { workshop: workshopId }))).content).toContain(
      'All of it.',
    );
  });

  test('an official changes the track: those who take part are told, and the room reads who is in it', async () => {
    const bela = actor('Bela 1')
      .directMessages()
      .some(({ content }) => content.includes('You are invited'))
      ? 'Bela 1'
      : 'Bela 2';
    const replies = await typed('Olena', '/decision replies');
    const number = Number(new RegExp(`Dr ${bela}, application (\\d+)`).exec(replies.content)?.[1]);
    await typed('Olena', '/official mark', { application: number, official: 'yes' });
    expect(
      await refusalOf(house, () =>
        actor('Olena').slash('/official mark', { workshop: workshopId, application: 99, official: 'yes' }),
      ),
    ).toBe(no('application-gone', {}));

    expect((await mailOf(bela, 'Who takes part has changed')).content).toContain('**Track 1.5, unofficial:**');
    await messageOf(actor('Fay').slash('/room open', { workshop: workshopId }));
    const room = await until(
      () =>
        actor(bela)
          .channels()
          .find((name) => name.startsWith('water')),
      'the room',
    );
    const roster = await until(
      () =>
        actor(bela)
          .sees(room)
          .find(({ content }) => content.includes('**Who takes part**')),
      'the roster',
    );
    expect(roster.content).toContain('• Belmark: 1');
    expect(roster.content).not.toContain(bela);
  });
});
