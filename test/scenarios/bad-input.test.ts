import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseState, refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { faultsIn, no } from '../support/refused.ts';
import { CONVENTION, messageOf, peopleFor, plan, setUp, until, WORKSHOP } from '../support/walk.ts';

let house: House;
let ids: { conventionId: string; workshopId: string };
let springId: string;

const actor = (name: string) => house.server.actor(name);
const typed = (name: string, command: string, options = {}, where = {}) =>
  refusalOf(house, () => actor(name).slash(command, options, where));

beforeAll(async () => {
  house = await aHouse({
    seed: 21,
    people: peopleFor(2),
  });
  await setUp(house);
  ids = await plan(house, 4);
  const spring = { ...CONVENTION, name: 'Spring Convention', starts: '2031-03-31', ends: '2031-04-01' };
  await messageOf(actor('Olena').slash('/convention add', spring));
  const [found] = await actor('Olena').autocomplete('/workshop schedule', 'convention', 'Spring');
  springId = String(found?.value);
}, 120_000);

afterAll(() => house.close());

test('the state of a database tells whether a row was changed', async () => {
  const before = await databaseState(house.databaseUrl);
  expect(await databaseState(house.databaseUrl)).toEqual(before);
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['Application', 'Contribution', 'Post', 'Workshop']));

  await messageOf(actor('Outsider').slash('/language', { language: 'en' }));

  const { Member, ...others } = await databaseState(house.databaseUrl);
  expect(Member).not.toBe(before['Member']);
  expect({ ...others, Member: before['Member'] }).toEqual(before);
});

describe('a convention is not added', () => {
  test.each([
    ['in a time zone that does not exist', { zone: 'Mars/Phobos' }, no('unknown-time-zone', { zone: 'Mars/Phobos' })],
    ['in a time zone that is only an offset', { zone: '+02:00' }, no('unknown-time-zone', { zone: '+02:00' })],
    ['before today', { starts: '2020-01-01' }, no('date-in-past', { date: '2020-01-01' })],
    [
      'on a day that is in no calendar',
      { starts: '2031-02-30' },
      '“2031-02-30” is not a date in the calendar. Write year, month and day like this: `2027-08-14`.',
    ],
    ['on a day written otherwise', { starts: '10.10.2031' }, no('bad-date', { text: '10.10.2031' })],
    ['with an impossible last day', { ends: '2031-13-01' }, no('bad-date', { text: '2031-13-01' })],
    [
      'that ends before it starts',
      { ends: '2031-10-09' },
      'The last day (2031-10-09) is before the first day (2031-10-10). Correct one of the two dates.',
    ],
  ])('%s', async (_, wrong, sentence) => {
    expect(await typed('Olena', '/convention add', { ...CONVENTION, ...wrong })).toBe(sentence);
  });
});

describe('a workshop is not planned', () => {
  const inVain = (wrong: Readonly<Record<string, unknown>>) =>
    typed('Olena', '/workshop schedule', { ...WORKSHOP, convention: ids.conventionId, ...wrong });

  const tooLate =
    'A workshop comes before its convention, and Annual Convention starts on 2031-10-10. Choose an earlier day.';
  const manyParties = Array.from({ length: 26 }, (_, index) => `Party ${index + 1}`).join(', ');
  test.each([
    ['on the first day of its convention', { 'days-before': 0 }, tooLate],
    ['after the first day of its convention', { 'days-before': -3 }, tooLate],
    ['at an hour that no day has', { time: '24:30' }, no('bad-time', { text: '24:30' })],
    ['at a time in words', { time: 'nine' }, no('bad-time', { text: 'nine' })],
    [
      'with 26 parties',
      { parties: manyParties, seats: 52 },
      'You named 26 parties. A workshop needs 2 to 8. Write their names with commas between them.',
    ],
    [
      'with one party',
      { parties: 'Ardania' },
      'You named 1 party. A workshop needs 2 to 8. Write their names with commas between them.',
    ],
    ['with one party twice', { parties: 'Ardania, Belmark, ardania' }, no('party-twice', { party: 'ardania' })],
    ['with a party of 61 letters', { parties: `Ardania, ${'B'.repeat(61)}` }, no('party-name-length', { most: 60 })],
    [
      'with an odd number of seats for two parties',
      { seats: 5 },
      'Every party gets the same number of seats, and 5 cannot be shared equally by 2 parties. Choose a multiple of 2.',
    ],
    ['before a convention that was typed by hand', { convention: 'Annual' }, no('unknown-convention', {})],
    [
      'before a convention with a forged id',
      { convention: '00000000-0000-4000-8000-000000000000' },
      no('unknown-convention', {}),
    ],
  ])('%s', async (_, wrong, sentence) => {
    expect(await inVain(wrong)).toBe(sentence);
  });

  test('at a time that the clocks of the venue skip that night', async () => {
    expect(await inVain({ convention: springId, time: '02:30' })).toBe(
      'The clocks in Europe/Vienna never show 2031-03-30 02:30: they are put forward over that hour. Choose a time an hour earlier or later.',
    );
  });
});

describe('before its call, a workshop', () => {
  test.each([
    ['cannot have its call closed', 'Olena', 'call close', no('call-not-open', {})],
    ['cannot have a cohort proposed', 'Olena', 'cohort propose', no('call-not-open', {})],
    ['cannot have decisions released', 'Olena', 'cohort release', no('call-not-open', {})],
    ['cannot have its room opened', 'Fay', 'room open', no('no-cohort', {})],
    ['cannot be summarized', 'Fay', 'summary draft', no('nothing-to-summarize', {})],
    ['has no draft to approve', 'Fay', 'summary approve', no('no-draft', {})],
  ])('%s', async (_, name, path, sentence) => {
    expect(await typed(name, `/${path}`, { workshop: ids.workshopId })).toBe(sentence);
  });

  test.each(['Water sharing', '00000000-0000-4000-8000-000000000000', '1:apply:x', '🌊'])(
    'is not found as %s',
    async (workshop) => {
      expect(await typed('Olena', '/call open', { workshop })).toBe(no('unknown-workshop', {}));
    },
  );
});

describe('while its call is open, a workshop', () => {
  beforeAll(async () => {
    await messageOf(actor('Olena').slash('/call open', { workshop: ids.workshopId }));
    await until(() => actor('Ana 1').sees('workshop-calls').at(-1), 'the call');
  });

  test('cannot have it opened again', async () => {
    expect(await typed('Olena', '/call open', { workshop: ids.workshopId })).toBe(no('call-already-open', {}));
  });

  test.each(['cohort propose', 'cohort release'])('cannot have its cohort decided by /%s', async (path) => {
    expect(await typed('Olena', `/${path}`, { workshop: ids.workshopId })).toMatch(
      /^Applications may still arrive until <t:\d+:F>, and later ones deserve the same chance\. Wait until then, or close the call first with `\/call close`\.$/,
    );
  });

  test('cannot have a cohort without enough applicants', async () => {
    await messageOf(actor('Olena').slash('/call close', { workshop: ids.workshopId }));
    expect(await typed('Olena', '/cohort propose', { workshop: ids.workshopId })).toBe(
      'Ardania needs 2 people, and nobody could be chosen: with enough reviews, and past every gate. Collect more reviews; if that is not enough, plan the workshop anew with fewer seats.',
    );
    expect(await typed('Olena', '/cohort release', { workshop: ids.workshopId })).toBe(no('no-cohort', {}));
  });
});

test('nothing of all this was a fault, or a thing that Discord does not allow', () => {
  expect(faultsIn(house)).toEqual([]);
  expect(house.server.findings).toEqual([]);
});
