import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changingNothing, refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { no } from '../support/refused.ts';
import { apply, CONVENTION, messageOf, peopleFor, plan, setUp, until, WORKSHOP } from '../support/walk.ts';

const CONFIRM = 'Change it, and tell everybody';

let house: House;
let ids: { conventionId: string; workshopId: string };
const actor = (name: string) => house.server.actor(name);
const olena = () => actor('Olena');
const typed = (command: string, options = {}, name = 'Olena') =>
  refusalOf(house, () => actor(name).slash(command, options));
const stamp = (instant: string) => `<t:${Date.parse(instant) / 1000}:f>`;
const day = (instant: string) => `<t:${Date.parse(instant) / 1000}:F>`;

beforeAll(async () => {
  house = await aHouse({ seed: 41, people: [...peopleFor(1), { name: 'Orest', locale: 'en-US' }] });
  await setUp(house);
  actor('Orest').addRole('Workshop organizer');
  ids = await plan(house);
});

afterAll(() => house.close());

/** A calendar file with these lines in its one event, and those around it. */
const calendar = (lines: readonly string[], around: readonly string[] = []): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Association//EN',
    ...around,
    'BEGIN:VEVENT',
    'DTSTAMP:20260101T000000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const WHOLE_DAYS = ['DTSTART;VALUE=DATE:20320314', 'DTEND;VALUE=DATE:20320318'];
const NAMED = ['UID:convention-2032@example.org', 'SUMMARY:World Congress 2032', 'LOCATION:Lisbon'];
const ics = (content: string) => ({ file: { fileName: 'convention.ics', content }, host: 'World Association' });

describe('a calendar file is not taken over', () => {
  const withEvent = calendar([...NAMED, ...WHOLE_DAYS]);
  const two = withEvent.replace(
    'END:VCALENDAR',
    `${withEvent.split('\r\n').slice(3, -2).join('\r\n')}\r\nEND:VCALENDAR`,
  );
  const ownZone = [
    'BEGIN:VTIMEZONE',
    'TZID:Congress Time',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  test.each([
    ['that is no calendar', 'rounds: []', no('calendar-unreadable', {})],
    ['that breaks off', withEvent.slice(0, 120), no('calendar-unreadable', {})],
    ['with no event', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', no('calendar-no-event', {})],
    ['with two events', two, no('calendar-many-events', { count: 2 })],
    [
      'with a floating time',
      calendar([...NAMED, 'DTSTART:20320314T090000', 'DTEND:20320317T180000']),
      no('calendar-floating-time', {}),
    ],
    [
      'with a zone of its own',
      calendar([...NAMED, 'DTSTART;TZID=Congress Time:20320314T090000'], ownZone),
      no('calendar-own-zone', { zone: 'Congress Time' }),
    ],
    ['with whole days and no zone', withEvent, no('calendar-no-zone', {})],
    ['in the time of no venue', calendar([...NAMED, 'DTSTART:20320314T090000Z']), no('calendar-no-zone', {})],
    ['without a name', calendar(['UID:1@example.org', ...WHOLE_DAYS]), no('calendar-no-name', {})],
    ['without a day', calendar(NAMED), no('calendar-no-date', {})],
    [
      'on a day that is in no calendar',
      calendar([...NAMED, 'DTSTART;VALUE=DATE:20320230']),
      no('calendar-no-date', {}),
    ],
    ['that repeats', calendar([...NAMED, ...WHOLE_DAYS, 'RRULE:FREQ=YEARLY']), no('calendar-recurs', {})],
    ['that is called off', calendar([...NAMED, ...WHOLE_DAYS, 'STATUS:CANCELLED']), no('calendar-cancelled', {})],
    ['that is much too large', 'x'.repeat(1_000_000), no('calendar-file-too-large', { most: 100_000 })],
  ])('%s', async (_, content, sentence) => {
    expect(await typed('/convention import', ics(content))).toBe(sentence);
  });

  test('with a zone that does not exist, before today, or without a city', async () => {
    expect(await typed('/convention import', { ...ics(withEvent), zone: 'Mars/Phobos' })).toBe(
      no('unknown-time-zone', { zone: 'Mars/Phobos' }),
    );
    const past = calendar([...NAMED, 'DTSTART;VALUE=DATE:20200314']);
    expect(await typed('/convention import', { ...ics(past), zone: 'Europe/Lisbon' })).toBe(
      no('date-in-past', { date: '2020-03-14' }),
    );
    const nowhere = calendar(['UID:1@example.org', 'SUMMARY:World Congress', ...WHOLE_DAYS]);
    expect(await typed('/convention import', { ...ics(nowhere), zone: 'Europe/Lisbon' })).toBe(
      no('field-empty', { field: 'city' }),
    );
  });

  test('by somebody who does not organize', async () => {
    expect(await typed('/convention import', ics(withEvent), 'Fay')).toBe(no('needs-role', { role: 'organizer' }));
  });
});

test('a calendar file is taken over, and its next edition moves the convention once somebody confirms', async () => {
  const added = await messageOf(
    olena().slash('/convention import', { ...ics(calendar([...NAMED, ...WHOLE_DAYS])), zone: 'Europe/Lisbon' }),
  );
  expect(added.content).toBe(
    '**World Congress 2032** is added: Lisbon, 2032-03-14 to 2032-03-17, time zone Europe/Lisbon.\nNext: plan a workshop before it with `/workshop schedule`.',
  );

  const moved = calendar([...NAMED, 'SEQUENCE:1', 'DTSTART;TZID=Europe/Lisbon:20330313T090000', 'DURATION:P3D']);
  const preview = await messageOf(olena().slash('/convention import', ics(moved)));
  expect(preview.content).toContain(
    '**World Congress 2032**\nwas: 2032-03-14 to 2032-03-17 (Europe/Lisbon)\nis: 2033-03-13 to 2033-03-16 (Europe/Lisbon)',
  );
  await messageOf(olena().press(preview, CONFIRM));

  const list = await messageOf(olena().slash('/convention list'));
  expect(list.content).toContain('• **World Congress 2032**, Lisbon: 2033-03-13 to 2033-03-16 (Europe/Lisbon)');
  expect(await typed('/convention import', ics(moved))).toBe(no('nothing-to-move', {}));
});

describe('nothing is moved', () => {
  const move = (options: object) => typed('/convention move', { convention: ids.conventionId, ...options });
  const later = () => ({ workshop: ids.workshopId });

  test.each([
    ['to the same days', {}, no('nothing-to-move', {})],
    ['to a day in no calendar', { 'starts-on': '2031-02-30' }, no('bad-date', { text: '2031-02-30' })],
    ['into the past', { 'starts-on': '2020-01-01' }, no('date-in-past', { date: '2020-01-01' })],
    [
      'to an end before its start',
      { 'ends-on': '2031-10-01' },
      no('ends-before-start', { startsOn: '2031-10-10', endsOn: '2031-10-01' }),
    ],
    ['to a zone that does not exist', { zone: 'Vienna' }, no('unknown-time-zone', { zone: 'Vienna' })],
    ['to a registration in words', { registration: 'soon' }, no('bad-date', { text: 'soon' })],
  ])('%s', async (_, options, sentence) => {
    expect(await move(options)).toBe(sentence);
  });

  test('of a workshop, to a time or a day that cannot be', async () => {
    expect(await typed('/workshop move', { ...later(), time: '25:00' })).toBe(no('bad-time', { text: '25:00' }));
    expect(await typed('/workshop move', { ...later(), 'days-before': 0 })).toBe(
      no('workshop-after-convention', { convention: 'Annual Convention', startsOn: '2031-10-10' }),
    );
    expect(await typed('/workshop move', later())).toBe(no('nothing-to-move', {}));
    expect(await typed('/workshop move', { workshop: 'Water', time: '10:00' })).toBe(no('unknown-workshop', {}));
  });

  test('of the deadlines, out of their order', async () => {
    const deadline = (name: string, daysBefore: number, time?: string) =>
      typed('/workshop deadline', { ...later(), deadline: name, 'days-before': daysBefore, ...(time && { time }) });

    expect(await deadline('replies-due', 1, '09:00')).toBe(
      `“Replies due” must come before “Workshop starts”, which is at ${day('2031-10-09T07:00Z')}. Choose another day, or set that one first.`,
    );
    expect(await deadline('replies-due', 22)).toBe(
      `“Replies due” must come after “Applications close”, which is at ${day('2031-09-18T07:00Z')}. Choose another day, or set that one first.`,
    );
    expect(await deadline('follow-up', 2)).toMatch(/^“Follow-up” must come after “Workshop starts”/);
    expect(await deadline('brief-out', 3, '9')).toBe(no('bad-time', { text: '9' }));
  });
});

test('who does not organize moves nothing and sees no timetable', async () => {
  const organizer = no('needs-role', { role: 'organizer' });
  const { conventionId: convention, workshopId: workshop } = ids;
  for (const name of ['Fay', 'Rhea', 'Outsider']) {
    expect(await typed('/convention list', {}, name)).toBe(organizer);
    expect(await typed('/convention show', { convention }, name)).toBe(organizer);
    expect(await typed('/convention move', { convention, zone: 'Europe/Kyiv' }, name)).toBe(organizer);
    expect(await typed('/workshop move', { workshop, time: '10:00' }, name)).toBe(organizer);
    const deadline = { workshop, deadline: 'brief-out', 'days-before': 3 };
    expect(await typed('/workshop deadline', deadline, name)).toBe(organizer);
  }
  for (const name of ['Rhea', 'Outsider']) {
    expect(await typed('/workshop timetable', { workshop }, name)).toBe(no('needs-role', { role: 'facilitator' }));
    expect(await actor(name).autocomplete('/convention show', 'convention', '')).toEqual([]);
  }
});

test('the timetable names the venue’s time beside the reader’s own', async () => {
  const shown = await messageOf(actor('Fay').slash('/workshop timetable', { workshop: ids.workshopId }));

  expect(shown.ephemeral).toBe(true);
  expect(shown.content).toContain('**Water sharing**\nYour own time first, then venue time (Europe/Vienna).');
  expect(shown.content).toContain(`• Workshop starts: ${day('2031-10-09T07:00Z')}\n  9 Oct 2031 09:00`);
  expect(shown.content).toContain(`• Applications close: ${day('2031-09-18T07:00Z')}\n  18 Sept 2031 09:00`);
});

test('a deadline at a time that the clocks jump over is set, and explained', async () => {
  const spring = { ...CONVENTION, name: 'Spring Convention', starts: '2031-04-02', ends: '2031-04-03' };
  await messageOf(olena().slash('/convention add', { ...spring, registration: '2031-03-20' }));
  const [found] = await olena().autocomplete('/convention show', 'convention', 'Spring');
  const convention = String(found?.value);
  await messageOf(olena().slash('/workshop schedule', { ...WORKSHOP, title: 'Spring water', convention }));
  const [workshop] = await olena().autocomplete('/workshop timetable', 'workshop', 'Spring');

  const asked = { workshop: String(workshop?.value), deadline: 'ground-rules-due', 'days-before': 3, time: '02:30' };
  const preview = await messageOf(olena().slash('/workshop deadline', asked));
  const note = '02:30 does not exist in Europe/Vienna on 2031-03-30: the clocks are put forward. I use 03:30.';
  expect(preview.content).toContain(note);
  await messageOf(olena().press(preview, CONFIRM));

  const shown = await messageOf(olena().slash('/workshop timetable', { workshop: asked.workshop }));
  expect(shown.content).toContain(
    `• Ground rules due: ${day('2031-03-30T01:30Z')}\n  30 Mar 2031 03:30 (set by the organizers)`,
  );
  expect(shown.content).toContain(`• Last day to register: ${day('2031-03-20T22:59Z')}`);
  expect(shown.content).toContain(note);
  const inFull = await messageOf(olena().slash('/convention show', { convention }));
  expect(inFull.content).toContain('Last day to register: 2031-03-20');
  expect(inFull.content).toContain(`**Spring water** (planned, not announced)\n• Starts: ${day('2031-04-01T07:00Z')}`);
});

describe('a convention with an open call and an applicant', () => {
  beforeAll(async () => {
    await messageOf(olena().slash('/call open', { workshop: ids.workshopId }));
    await apply(actor('Ana 1'));
  });

  const MOVE = () => ({
    convention: ids.conventionId,
    'starts-on': '2032-10-08',
    zone: 'Europe/Kyiv',
    'time-shift': 30,
  });

  const theCall = () =>
    actor('Outsider')
      .sees('workshop-calls')
      .filter(({ buttons }) => buttons.some(({ label }) => label === 'Apply'));

  test('is shown what would change, and nothing changes by that but the offer', async () => {
    const before = await messageOf(olena().slash('/workshop timetable', { workshop: ids.workshopId }));
    const preview = await messageOf(olena().slash('/convention move', MOVE()));

    expect(preview.content).toContain(
      '**Annual Convention**\nwas: 2031-10-10 to 2031-10-12 (Europe/Vienna)\nis: 2032-10-08 to 2032-10-10 (Europe/Kyiv)',
    );
    // 09:30 in Kyiv, three hours ahead of UTC in early October.
    expect(preview.content).toContain(
      `• Workshop starts: ${stamp('2031-10-09T07:00Z')} → ${stamp('2032-10-07T06:30Z')}`,
    );
    expect(preview.content).toContain(
      `• Applications close: ${stamp('2031-09-18T07:00Z')} → ${stamp('2032-09-16T06:30Z')}`,
    );
    const after = await messageOf(olena().slash('/workshop timetable', { workshop: ids.workshopId }));
    expect(after.content).toBe(before.content);
  });

  test('is moved by one of two organizers who confirm at once, and everybody concerned is told', async () => {
    const [one, other] = await Promise.all(
      ['Olena', 'Orest'].map(async (name) => ({
        name,
        preview: await messageOf(actor(name).slash('/convention move', MOVE())),
      })),
    );
    const answers = await Promise.all(
      [one!, other!].map(async ({ name, preview }) => await messageOf(actor(name).press(preview, CONFIRM))),
    );

    const done = answers.filter(({ content }) => content.startsWith('**Done.**'));
    expect(done).toHaveLength(1);
    expect(answers.filter(({ content }) => content === no('changed-meanwhile', {}))).toHaveLength(1);

    const letter = await until(
      () =>
        actor('Ana 1')
          .directMessages()
          .find(({ content }) => content.includes('New dates: Water sharing')),
      'the letter about new dates',
    );
    expect(letter.content).toContain(
      `• **Workshop starts:** was ${day('2031-10-09T07:00Z')}, is now ${day('2032-10-07T06:30Z')}`,
    );
    expect(letter.content).toContain('It starts Thursday, 7 October 2032 at 09:30 (venue time, Europe/Kyiv).');
    const call = await until(
      () =>
        actor('Outsider')
          .sees('workshop-calls')
          .find(({ content }) => content.includes('New dates: Water sharing')),
      'the news in the channel of calls',
    );
    expect(call.content).not.toContain('Reviews due');
    const mended = await until(() => theCall().find(({ edited }) => edited), 'the call with other dates');
    expect(mended.content).toContain('Thursday, 7 October 2032 at 09:30 (venue time, Europe/Kyiv)');
    expect(theCall()).toHaveLength(1);
    const team = await until(
      () =>
        actor('Rhea')
          .sees('workshop-organizers')
          .find(({ content }) => content.includes('New dates: Water sharing')),
      'the news in the organizers’ channel',
    );
    expect(team.content).toContain('**Reviews due:** was');
    expect(actor('Bela 1').directMessages()).toEqual([]);
  });

  test('is moved once by a button that is pressed twice', async () => {
    const preview = await messageOf(olena().slash('/workshop move', { workshop: ids.workshopId, time: '10:00' }));
    const answers = await Promise.all([1, 2].map(async () => await messageOf(olena().press(preview, CONFIRM))));

    expect(answers.filter(({ content }) => content === no('changed-meanwhile', {}))).toHaveLength(1);
    const isNew = ({ content }: { readonly content: string }) => content.includes('New dates');
    await until(() => actor('Ana 1').directMessages().filter(isNew).length === 2, 'the second letter');
    await changingNothing(house, () => messageOf(olena().slash('/workshop timetable', { workshop: ids.workshopId })));
    expect(actor('Ana 1').directMessages().filter(isNew)).toHaveLength(2);
    await until(() => theCall()[0]?.content.includes('at 10:00 (venue time, Europe/Kyiv)'), 'the call of the new time');
  });

  test('that has lost its call message goes on without it', async () => {
    house.server.byHand.deleteMessage(theCall()[0]!);
    const preview = await messageOf(olena().slash('/workshop move', { workshop: ids.workshopId, time: '10:30' }));
    await messageOf(olena().press(preview, CONFIRM));

    const news = () =>
      actor('Outsider')
        .sees('workshop-calls')
        .filter(({ content }) => content.includes('New dates'));
    await until(() => news().length === 3, 'the third news');
    expect(theCall()).toEqual([]);
  });
});
