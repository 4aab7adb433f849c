import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { no } from '../support/refused.ts';
import { CONVENTION, messageOf, peopleFor, plan, setUp, until } from '../support/walk.ts';

let house: House;
let workshopId: string;

const actor = (name: string) => house.server.actor(name);
const typed = (name: string, command: string, options = {}) =>
  refusalOf(house, () => actor(name).slash(command, options));
const answer = async (name: string, command: string, options = {}) =>
  await messageOf(actor(name).slash(command, options));
const addConvention = async (name: string, zone: string, starts: string) =>
  await messageOf(actor('Olena').slash('/convention add', { ...CONVENTION, name, zone, starts, ends: starts }));

const MEETING = {
  kind: 'remote',
  time: '18:00',
  minutes: 60,
  'days-before': 3,
  where: 'https://example.org/secret-link',
};

beforeAll(async () => {
  house = await aHouse({ seed: 77, people: peopleFor(1) });
  await setUp(house);
  ({ workshopId } = await plan(house, 4));
});

afterAll(() => house.close());

describe('a meeting', () => {
  test('is added, listed, changed and called off, and calendars follow', async () => {
    const added = await answer('Olena', '/meeting add', { workshop: workshopId, ...MEETING });
    expect(added.ephemeral).toBe(true);
    expect(added.text).toContain('Added to Water sharing: remote meeting');
    expect((await answer('Olena', '/meeting list', { workshop: workshopId })).text).toContain('secret-link');

    const first = await fileOf('Olena');
    const [meeting] = await actor('Olena').autocomplete('/meeting change', 'meeting', 'water');
    await answer('Olena', '/meeting change', { meeting: meeting?.value, time: '19:30' });
    await answer('Olena', '/meeting remove', { meeting: meeting?.value });
    const second = await fileOf('Olena');

    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(first.map(({ sequence, status }) => [sequence, status])).toEqual([
      [0, 'CONFIRMED'],
      [0, 'CONFIRMED'],
    ]);
    // Changed and called off between two files: one step for who has seen neither in between.
    expect(second.map(({ sequence, status }) => [sequence, status])).toEqual([
      [1, 'CANCELLED'],
      [0, 'CONFIRMED'],
    ]);
    expect(await typed('Olena', '/meeting remove', { meeting: meeting?.value })).toBe(no('unknown-meeting', {}));
  });

  test.each([
    ['on no day', { 'days-before': undefined }, no('meeting-one-day', {})],
    ['on two days', { date: '2031-10-01' }, no('meeting-one-day', {})],
    [
      'on a day that is in no calendar',
      { 'days-before': undefined, date: '2031-02-30' },
      no('bad-date', { text: '2031-02-30' }),
    ],
    ['at a time in words', { time: 'nine' }, no('bad-time', { text: 'nine' })],
    ['of a party, without one', { kind: 'party' }, no('meeting-needs-party', {})],
    [
      'of a party that there is not',
      { kind: 'party', party: 'Nowhere' },
      no('no-such-party', { parties: 'Ardania, Belmark' }),
    ],
    ['of all, with a party', { party: 'Ardania' }, no('meeting-of-all', {})],
  ])('is refused %s', async (_, wrong, sentence) => {
    const asked = Object.fromEntries(
      Object.entries({ ...MEETING, ...wrong }).filter(([, value]) => value !== undefined),
    );
    expect(await typed('Olena', '/meeting add', { workshop: workshopId, ...asked })).toBe(sentence);
  });

  test('is nobody else’s business', async () => {
    const needs = no('needs-role', { role: 'organizer' });
    expect(await typed('Outsider', '/meeting add', { workshop: workshopId, ...MEETING })).toBe(needs);
    expect(await typed('Fay', '/meeting add', { workshop: workshopId, ...MEETING })).toBe(needs);
    expect(await actor('Outsider').autocomplete('/meeting change', 'meeting', '')).toEqual([]);
    expect(await actor('Fay').autocomplete('/meeting change', 'meeting', '')).toEqual([]);
    expect(await typed('Olena', '/meeting remove', { meeting: 'what somebody typed' })).toBe(no('unknown-meeting', {}));
    expect(await typed('Outsider', '/my calendar')).toContain('There is nothing for your calendar here');
  });
});

describe('a file for a calendar', () => {
  test('may tell nothing, and stays so', async () => {
    const discreet = await answer('Olena', '/my calendar', { discreet: true });
    expect(discreet.ephemeral).toBe(true);
    const titles = (await fileOf('Olena')).map(({ summary }) => summary);
    expect(new Set(titles)).toEqual(new Set(['Appointment']));
    await answer('Olena', '/my calendar', { discreet: false });
    expect((await fileOf('Olena')).at(-1)?.summary).toBe('Annual Convention: workshop');
  });
});

describe('a series', () => {
  test('is begun, planned for years at once by choosing from a list, and compared', async () => {
    await addConvention('Congress A', 'Europe/Kyiv', '2032-10-10');
    await addConvention('Congress B', 'America/New_York', '2033-03-15');
    await addConvention('Congress C', 'Asia/Kathmandu', '2034-10-10');
    expect(await typed('Olena', '/series plan', { workshop: workshopId })).toBe(no('not-in-series', {}));
    expect((await answer('Olena', '/series new', { workshop: workshopId, name: 'River talks' })).text).toContain(
      '**River talks** has its first edition',
    );
    expect(await typed('Olena', '/series new', { workshop: workshopId, name: 'Again' })).toBe(
      no('in-series-already', {}),
    );

    const asked = await answer('Olena', '/series plan', { workshop: workshopId });
    const askedToo = await answer('Olena', '/series plan', { workshop: workshopId });
    const [menu] = asked.selects;
    const wanted = menu!.options.filter(({ label }) => label !== 'Congress C').map(({ value }) => value);
    const planned = await messageOf(actor('Olena').choose(asked, menu!.placeholder ?? '', wanted));
    expect(planned.text.split('\n').map((line) => line.split(':')[0])).toEqual([
      '• Edition 2, Congress A, Vienna',
      '• Edition 3, Congress B, Vienna',
    ]);
    // Chosen once more, from another message: nothing is made twice.
    const again = await messageOf(actor('Olena').choose(askedToo, menu!.placeholder ?? '', wanted));
    expect(again.text.match(/not planned/g)).toHaveLength(2);

    const [third] = await actor('Olena').autocomplete('/series edition', 'convention', 'Congress C');
    const edition = await answer('Olena', '/series edition', { workshop: workshopId, convention: third?.value });
    expect(edition.text).toContain('**Edition 4 of Water sharing** is planned');
    expect(await typed('Olena', '/series edition', { workshop: workshopId, convention: third?.value })).toBe(
      no('edition-exists', { convention: 'Congress C' }),
    );

    const compared = await answer('Olena', '/series compare', { workshop: workshopId });
    expect(compared.text).toContain('**Seats:** 4 · 4 · 4 · 4');
    expect(compared.text).toContain('**Applications, Ardania:** – · – · – · –');
    const carried = await answer('Olena', '/series carried', { workshop: workshopId });
    expect(carried.text).toContain('No earlier edition has a summary that was released');
    expect(await typed('Fay', '/series compare', { workshop: workshopId })).toBe(
      no('needs-role', { role: 'organizer' }),
    );
  });
});

describe('an event of the server', () => {
  test('is never made for the workshop, and shows nothing of it when made for the convention', async () => {
    const refused = await typed('Olena', '/workshop event', { workshop: workshopId, what: 'workshop' });
    expect(refused).toBe(no('event-would-show-workshop', {}));
    expect(await typed('Outsider', '/workshop event', { workshop: workshopId, what: 'convention' })).toBe(
      no('needs-role', { role: 'organizer' }),
    );

    await answer('Olena', '/workshop event', { workshop: workshopId, what: 'convention' });
    // Once more changes nothing.
    await answer('Olena', '/workshop event', { workshop: workshopId, what: 'convention' });
    const events = [...house.server.discord.world.events.values()];
    expect(events).toMatchObject([
      {
        name: 'Annual Convention',
        description: 'Hosted by Association for Regional Studies.',
        entity_metadata: { location: 'Vienna' },
        scheduled_start_time: '2031-10-09T22:00:00.000Z',
        scheduled_end_time: '2031-10-12T22:00:00.000Z',
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Water sharing|Ardania|Belmark|07:00:00/);
  });
});

describe('reminders', () => {
  test('are shown, switched off and told what to do when late', async () => {
    const shown = await answer('Olena', '/workshop reminders', { workshop: workshopId });
    expect(shown.text.match(/^• /gm)).toHaveLength(6);
    const off = await answer('Olena', '/workshop reminders', { workshop: workshopId, reminder: 'replies', set: 'off' });
    expect(off.text).toContain('**Silent invitations, 2 days before replies are due**: off');
    const skip = await answer('Olena', '/workshop reminders', {
      workshop: workshopId,
      reminder: 'reviews',
      set: 'skip',
    });
    expect(skip.text).toContain('if late, leave it out');
    expect(await typed('Outsider', '/workshop reminders', { workshop: workshopId })).toBe(
      no('needs-role', { role: 'organizer' }),
    );
  });

  test('a workshop is looked after by itself, without a word', async () => {
    await until(() => house.logged().includes('commands'), 'the bot');
    expect(house.logged()).not.toContain('reconcile failed');
  });
});

test('nothing of all this was against Discord’s own documents', () => {
  expect(house.server.findings).toEqual([]);
});

/** The events of somebody's calendar file, as another program reads them. */
async function fileOf(name: string) {
  const { attachments } = await answer(name, '/my calendar');
  expect(attachments.map((file) => file.name)).toEqual(['calendar.ics']);
  const calendar = new ICAL.Component(ICAL.parse(await (await fetch(attachments[0]!.url)).text()));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const { uid, sequence, summary } = new ICAL.Event(event);
    return { uid, sequence, summary, status: event.getFirstPropertyValue('status') };
  });
}
