import { InteractionType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayIn } from '../../bot/languages/catalog.ts';
import { refusalText } from '../../bot/refusal-text.ts';
import { commands } from '../../commands/index.ts';
import { Refusal, type RefusalCode, type RefusalFacts } from '../../domain/refusal.ts';
import { replyOf, sendInteraction } from '../../rehearsal/discord/actor/send.ts';
import { changingNothing, databaseState, refusalOf } from '../support/database-state.ts';
import { endRound } from '../support/end-round.ts';
import { aHouse, type House } from '../support/house.ts';
import {
  agendaOf,
  apply,
  CONVENTION,
  formOf,
  messageOf,
  openRoom,
  peopleFor,
  plan,
  reviewAll,
  seatEverybody,
  setUp,
  until,
  WORKSHOP,
  withButton,
} from '../support/walk.ts';

/** The English sentence of a refusal. */
const no = <Code extends RefusalCode>(code: Code, facts: RefusalFacts[Code]): string =>
  refusalText(new Refusal(code, facts), sayIn('en'), 'en');

let house: House;
let ids: { conventionId: string; workshopId: string };
let springId: string;
let room: string;

const actor = (name: string) => house.server.actor(name);
const typed = (name: string, command: string, options = {}, where = {}) =>
  refusalOf(house, () => actor(name).slash(command, options, where));

beforeAll(async () => {
  house = await aHouse({
    seed: 21,
    people: [...peopleFor(2), { name: 'Оксана', locale: 'uk' }, { name: 'Пётр', locale: 'ru' }],
  });
  await setUp(house);
  ids = await plan(house, 4);
  const spring = { ...CONVENTION, name: 'Spring Convention', starts: '2031-03-31', ends: '2031-04-01' };
  await messageOf(actor('Olena').slash('/convention add', spring));
  const [found] = await actor('Olena').autocomplete('/workshop schedule', 'convention', 'Spring');
  springId = String(found?.value);
});

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

describe('who does not have the role', () => {
  const ORGANIZER =
    'Only people with the role “Workshop organizer” can do this. If this is your task, ask an administrator of this server to give you access.';
  const REVIEWER = ORGANIZER.replace('organizer', 'reviewer');
  const FACILITATOR = ORGANIZER.replace('organizer”', 'facilitator” or “Workshop organizer”');
  const workshop = () => ({ workshop: ids.workshopId });
  const nothing = () => ({});
  const host = () => ({ host: '00000000-0000-4000-8000-000000000000' });
  const file = { fileName: 'agenda.yaml', content: agendaOf(10) };

  const RULES: readonly (readonly [path: string, sentence: string, options: () => object])[] = [
    ['convention add', ORGANIZER, () => CONVENTION],
    ['convention import', ORGANIZER, () => ({ file: { fileName: 'convention.ics', content: 'BEGIN:VCALENDAR' } })],
    ['convention list', ORGANIZER, nothing],
    ['convention show', ORGANIZER, () => ({ convention: ids.conventionId })],
    ['convention move', ORGANIZER, () => ({ convention: ids.conventionId, zone: 'Europe/Kyiv' })],
    ['workshop schedule', ORGANIZER, () => ({ ...WORKSHOP, convention: ids.conventionId })],
    ['workshop list', FACILITATOR, nothing],
    ['workshop timetable', FACILITATOR, workshop],
    ['workshop move', ORGANIZER, () => ({ ...workshop(), time: '10:00' })],
    ['workshop deadline', ORGANIZER, () => ({ ...workshop(), deadline: 'brief-out', 'days-before': 3 })],
    ['call open', ORGANIZER, workshop],
    ['call close', ORGANIZER, workshop],
    ['call late', ORGANIZER, () => ({ ...workshop(), member: 'Ana 1' })],
    ['applications export', ORGANIZER, workshop],
    ['applications import', ORGANIZER, () => ({ ...workshop(), file: { fileName: 'a.csv', content: 'id' } })],
    ['review', REVIEWER, nothing],
    ['cohort propose', ORGANIZER, workshop],
    ['cohort release', ORGANIZER, workshop],
    ['host list', ORGANIZER, nothing],
    ['host add', ORGANIZER, () => ({ name: 'River Trust', kind: 'host', interests: 'Rivers.', seat: 'Vienna' })],
    ['host show', ORGANIZER, host],
    ['host change', ORGANIZER, host],
    [
      'host listing-add',
      ORGANIZER,
      () => ({ ...host(), jurisdiction: 'Ardania', kind: 'other', date: '2026-01-01', source: 'Gazette' }),
    ],
    ['host listing-strike', ORGANIZER, () => ({ ...host(), number: 1, reason: 'A mistake.' })],
    ['host assign', ORGANIZER, () => ({ ...workshop(), ...host() })],
    ['host unassign', ORGANIZER, () => ({ ...workshop(), ...host() })],
    ['host acceptance', ORGANIZER, () => ({ ...workshop(), ...host(), party: 'Ardania', says: 'accepted' })],
    ['host blocks', ORGANIZER, workshop],
    ['host override', ORGANIZER, () => ({ ...workshop(), jurisdiction: 'Ardania', reason: 'They ask.' })],
    ['risk assess', ORGANIZER, workshop],
    ['risk assess-person', ORGANIZER, () => ({ ...workshop(), application: 1 })],
    ['risk sign', ORGANIZER, workshop],
    ['risk show', ORGANIZER, workshop],
    ['advisory add', ORGANIZER, () => ({ kind: 'track', text: 'Talks.', source: 'Press', date: '2026-01-01' })],
    ['advisory list', ORGANIZER, nothing],
    ['workshop postpone', ORGANIZER, () => ({ ...workshop(), reason: 'Arrests.' })],
    ['workshop take-up', ORGANIZER, workshop],
    ['room open', FACILITATOR, workshop],
    ['agenda import', FACILITATOR, () => ({ file })],
    ['agenda dry-run', FACILITATOR, () => ({ file })],
    ['agenda copy', FACILITATOR, workshop],
    ['agenda show', FACILITATOR, nothing],
    ['agenda export', FACILITATOR, nothing],
    ['round open', FACILITATOR, nothing],
    ['round pause', FACILITATOR, nothing],
    ['round resume', FACILITATOR, nothing],
    ['round extend', FACILITATOR, () => ({ by: 5 })],
    ['round skip', FACILITATOR, nothing],
    ['round close', FACILITATOR, nothing],
    ['round warn', FACILITATOR, nothing],
    ['round cool-down', FACILITATOR, () => ({ minutes: 5 })],
    ['round reopen', FACILITATOR, nothing],
    ['round collect', FACILITATOR, nothing],
    ['round leave-out', FACILITATOR, nothing],
    ['round announce', FACILITATOR, () => ({ text: 'Lunch is here.' })],
    ['panel', FACILITATOR, nothing],
    ...['help', 'pause', 'scope', 'talk', 'withdraw'].map(
      (path) => [`aside ${path}`, no('not-a-room', {}), nothing] as const,
    ),
    ['summary draft', FACILITATOR, workshop],
    ['summary approve', FACILITATOR, workshop],
  ];
  const FOR_EVERYBODY = ['my application', 'agenda template', 'language', 'who-sees-this'];

  test.each(RULES)('is refused /%s', async (path, sentence, options) => {
    expect(await typed('Outsider', `/${path}`, options())).toBe(sentence);
  });

  test('is refused /setup by the client and, behind the client’s back, by the bot', async () => {
    const { discord } = house.server;
    await expect(actor('Outsider').slash('/setup')).rejects.toMatchObject({ problem: 'not-permitted' });

    const command = discord.commands.list('guild').find(({ name }) => name === 'setup');
    const channelId = discord.world.guild.systemChannelId ?? '';
    const start = { type: InteractionType.ApplicationCommand, userId: actor('Outsider').id, channelId };
    const data = { id: command!.id, name: 'setup', type: 1, guild_id: house.server.guildId };
    expect(await refusalOf(house, async () => replyOf(discord, await sendInteraction(discord, start, data)))).toBe(
      'Only administrators of this server (permission “Manage Server”) can do this. If this is your task, ask an administrator of this server to give you access.',
    );
  });

  test('is refused every command but these', () => {
    const ruled = [...RULES.map(([path]) => path), ...FOR_EVERYBODY, 'setup'];
    expect(ruled.toSorted()).toEqual(commands.map(({ path }) => path).toSorted());
  });

  test.each([
    ['Rhea', 'cohort propose', ORGANIZER, workshop],
    ['Rhea', 'summary draft', FACILITATOR, workshop],
    ['Fay', 'call open', ORGANIZER, workshop],
    ['Fay', 'review', REVIEWER, nothing],
    ['Olena', 'review', REVIEWER, nothing],
  ])('is refused it with another role: %s and /%s', async (name, path, sentence, options) => {
    expect(await typed(name, `/${path}`, options())).toBe(sentence);
  });

  test('reads so in the own language', async () => {
    expect(await typed('Оксана', '/review')).toBe(
      'Це можуть робити лише люди з роллю «Workshop reviewer». Якщо це Ваше завдання, попросіть адміністрацію цього сервера надати Вам доступ.',
    );
    expect(await typed('Пётр', '/call open', workshop())).toBe(
      'Это могут делать только люди с ролью «Workshop organizer». Если это Ваша задача, попросите администрацию этого сервера дать Вам доступ.',
    );
  });

  test('is proposed no workshop while typing', async () => {
    expect(await actor('Outsider').autocomplete('/call open', 'workshop', '')).toEqual([]);
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
      /^Applications may still arrive until <t:\d+:F>, and later ones deserve the same chance\. Wait until then, or close the call first\.$/,
    );
  });

  test('cannot have a cohort without enough applicants', async () => {
    await messageOf(actor('Olena').slash('/call close', { workshop: ids.workshopId }));
    expect(await typed('Olena', '/cohort propose', { workshop: ids.workshopId })).toBe(
      'Ardania needs 2 people, and nobody could be chosen: reviewed, and past both gates. Collect more reviews; if that is not enough, plan the workshop anew with fewer seats.',
    );
    expect(await typed('Olena', '/cohort release', { workshop: ids.workshopId })).toBe(no('no-cohort', {}));
  });
});

describe('in the room of a workshop', () => {
  const here = () => ({ channel: room });
  const importing = (content: string, where: object = here()) =>
    typed('Fay', '/agenda import', { file: { fileName: 'agenda.yaml', content } }, where);
  const clock = (path: string, options = {}) => typed('Fay', `/round ${path}`, options, here());

  beforeAll(async () => {
    // The call of the first workshop is closed: the story goes on with another.
    await messageOf(
      actor('Olena').slash('/workshop schedule', { ...WORKSHOP, title: 'Water again', convention: ids.conventionId }),
    );
    const [found] = await actor('Olena').autocomplete('/call open', 'workshop', 'Water again');
    ids = { ...ids, workshopId: String(found?.value) };
    await messageOf(actor('Olena').slash('/call open', { workshop: ids.workshopId }));
    await until(() => actor('Ana 1').sees('workshop-calls').length === 2, 'the second call');
    for (const name of ['Ana 1', 'Ana 2', 'Bela 1', 'Bela 2']) await apply(actor(name));
    await reviewAll(house);
    await seatEverybody(house, ids.workshopId);
    await messageOf(actor('Fay').slash('/room open', { workshop: ids.workshopId }));
    room = await until(
      () =>
        actor('Fay')
          .channels()
          .find((name) => name.startsWith('water')),
      'the room',
    );
  });

  test('nothing runs without an agenda', async () => {
    for (const path of ['open', 'pause', 'resume', 'skip']) expect(await clock(path)).toBe(no('no-agenda', {}));
    expect(await typed('Fay', '/agenda show', {}, here())).toBe(no('no-agenda', {}));
  });

  describe('an agenda that is wrong does not take the place of one that is right', () => {
    beforeAll(() => openRoom(house, ids.workshopId, agendaOf(30)));

    const discussion = (rest: string) => `rounds:\n  - kind: discussion\n    title: Needs\n    prompt: Talk.\n${rest}`;
    const unreadable = (
      line: number,
      key: string,
      reason: RefusalFacts['agenda-unreadable']['reason'],
      range: { readonly least?: number; readonly most?: number } = {},
    ) => no('agenda-unreadable', { line, key, reason, ...range });
    const MINUTES = { least: 1, most: 480 };
    test.each([
      [
        'with a misspelt key',
        discussion('    minuten: 20\n'),
        /^The agenda was not saved\. Line 5, at “minuten”: I do not know this key here\. There can be: .*`minutes`.*\. Correct the file and send it again\.$/,
      ],
      ['that is no YAML at all', 'rounds: [}{"\n  nonsense', unreadable(1, '', 'not-yaml')],
      [
        'that is a picture',
        '\u0089PNG\r\n\u001a\n\u0000\u0000',
        no('agenda-unreadable', { line: 1, key: 'rounds', reason: 'no-rounds' }),
      ],
      ['that is empty', '', unreadable(1, 'rounds', 'no-rounds')],
      ['without rounds', 'rounds: []\n', unreadable(1, 'rounds', 'no-rounds')],
      [
        'with a round of 0 minutes',
        discussion('    minutes: 0\n'),
        'The agenda was not saved. Line 5, at “minutes”: this must be a whole number of minutes, from 1 to 480. Correct the file and send it again.',
      ],
      ['with a round of -5 minutes', discussion('    minutes: -5\n'), unreadable(5, 'minutes', 'not-minutes', MINUTES)],
      [
        'with a round of half minutes',
        discussion('    minutes: 7.5\n'),
        unreadable(5, 'minutes', 'not-minutes', MINUTES),
      ],
      [
        'with a kind of round that there is not',
        agendaOf(9).replace('kind: statements', 'kind: debate'),
        /^The agenda was not saved\. Line 2, at “kind”: the kind of a round is one of: .*`discussion`.*`statements`.*\. Correct the file and send it again\.$/,
      ],
      [
        'that is longer than the workshop',
        agendaOf(121),
        'The rounds take 242 minutes together, and the workshop is booked for 240. Shorten or remove rounds.',
      ],
      [
        'that is too large a file',
        `${agendaOf(10)}# ${'x'.repeat(40_000)}\n`,
        'An agenda file can have 40,000 characters at most, and this one has more. Send a shorter file.',
      ],
      ['that is a much too large file', 'x'.repeat(1_000_000), no('agenda-file-too-large', { most: 40_000 })],
    ])('%s', async (_, content, sentence) => {
      const answer = await importing(content);
      if (typeof sentence === 'string') expect(answer).toBe(sentence);
      else expect(answer).toMatch(sentence);
    });

    test('because it was sent outside the room', async () => {
      expect(await importing(agendaOf(10), { channel: 'general' })).toBe(no('not-a-room', {}));
    });
  });

  test('before the first round, no clock can be moved and no summary drafted', async () => {
    for (const path of ['pause', 'skip']) expect(await clock(path)).toBe(no('no-open-round', {}));
    expect(await clock('extend', { by: 5 })).toBe(no('no-open-round', {}));
    expect(await clock('resume')).toBe(no('round-not-paused', {}));
    expect(await typed('Fay', '/summary draft', { workshop: ids.workshopId })).toBe(no('nothing-to-summarize', {}));
  });

  test('outside the room, no clock can be moved either', async () => {
    const outside = { channel: 'general' };
    for (const path of ['open', 'pause', 'resume', 'skip']) {
      expect(await typed('Fay', `/round ${path}`, {}, outside)).toBe(no('not-a-room', {}));
    }
  });

  test('while a round runs, the clock refuses what makes no sense', async () => {
    await messageOf(actor('Fay').slash('/round open', {}, here()));

    expect(await clock('open')).toBe(
      'Round 1 is still running, and only one round runs at a time. Wait for its end, or end it first.',
    );
    expect(await clock('resume')).toBe(no('round-not-paused', {}));
    for (const asked of [0, 10_000, -5, 61]) {
      expect(await clock('extend', { by: asked })).toBe(no('extension-out-of-range', { asked, most: 60 }));
    }
    expect(await importing(agendaOf(10))).toBe(no('agenda-started', {}));
    await expect(actor('Fay').slash('/round extend', { by: 10_001 }, here())).rejects.toMatchObject({
      problem: 'invalid-value',
    });

    await messageOf(actor('Fay').slash('/round pause', {}, here()));
    expect(await clock('pause')).toBe('Round 1 is paused already. Resume it when the room is ready.');
    expect(await clock('extend', { by: 5 })).toBe(no('round-already-paused', { ordinal: 1 }));
    expect(await clock('open')).toBe(no('round-already-open', { ordinal: 1 }));
    await messageOf(actor('Fay').slash('/round resume', {}, here()));
  });

  describe('a statement', () => {
    const YOURS = '\n\nWhat you wrote, so that nothing is lost (only you can see this):\n\n';
    const writing = async (name: string, text: string) => {
      const person = actor(name);
      const form = await formOf(person.press(await withButton(person, room, 'Write a statement'), 'Write a statement'));
      return () => person.submit(form, { 'What do you want to say?': text });
    };
    const KEPT = /^\*\*Your statement is kept\.\*\* It is hidden until round 1 closes\./;

    test('of spaces alone is refused', async () => {
      const sentence = await refusalOf(house, await writing('Ana 1', ' \n '));
      expect(sentence).toContain(
        'There were no words in your statement, so nothing was saved. Write it, then send it again.',
      );
    });

    test('that is one letter too long comes back whole', async () => {
      const words = 'w'.repeat(1001);
      expect(await refusalOf(house, await writing('Ana 1', words))).toBe(
        `Your statement has 1,001 characters, and 1,000 is the most. Nothing was saved: shorten it, then send it again.${YOURS}> ${words}`,
      );
    });

    test('of 4,000 Cyrillic letters comes back whole, in as many private messages as it takes', async () => {
      const words = 'їжак '.repeat(800).trim().padEnd(4000, 'ї');
      const submit = await writing('Ana 1', words);
      const before = new Set(
        actor('Ana 1')
          .sees(room)
          .map(({ id }) => id),
      );
      const sentence = await refusalOf(house, submit);
      expect(sentence).toContain('Your statement has 4,000 characters, and 1,000 is the most.');
      const answers = actor('Ana 1')
        .sees(room)
        .filter(({ id }) => !before.has(id));
      const back = answers.flatMap(({ content }) => content.split('\n').filter((line) => line.startsWith('> ')));
      expect(back.map((line) => line.slice(2).trim()).join(' ')).toBe(words);
      expect(answers.every(({ ephemeral }) => ephemeral)).toBe(true);
      expect(answers.at(-1)?.buttons.map(({ label }) => label)).toEqual(['Write a statement']);
    });

    test('with @everyone, an invite link or a thousand Cyrillic letters is kept, pings nobody and breaks no reveal', async () => {
      const long = 'ї'.repeat(1000);
      const ping = `@everyone @here <@${actor('Bela 1').id}> <@&${house.server.guildId}> come`;
      const link = 'https://discord.gg/abcdef and discord.gg/abcdef **now** > # [click](https://example.org)';
      for (const [name, words] of [
        ['Ana 1', ping],
        ['Ana 2', link],
        ['Bela 1', long],
        ['Bela 1', `${long.slice(1)}!`],
      ] as const) {
        const kept = await messageOf((await writing(name, words))());
        expect(kept.content).toMatch(KEPT);
      }
      const third = await refusalOf(house, await writing('Bela 1', 'One more.'));
      expect(third).toBe(`${no('statements-enough', { most: 2 })}${YOURS}> One more.`);

      await endRound(actor('Fay'), room);
      await withButton(actor('Fay'), room, 'React');

      const revealed = actor('Fay')
        .sees(room)
        .filter(({ text }) => text.includes('The statements'));
      const shown = revealed.map(({ content }) => content).join('\n');
      expect(shown).toContain('\\@everyone \\@here \\<\\@');
      expect(shown).toContain('https\\://discord.gg/abcdef');
      expect(shown).not.toContain('https://');
      expect(shown).toContain(long);
      expect(shown).toContain(`${long.slice(1)}!`);
      expect(
        house.server.botMessages.filter(({ channelName, pinged }) => channelName === room && pinged.length > 0),
      ).toEqual([]);
    });
  });

  test('after the last round there is nothing left to open, pause or end', async () => {
    await endRound(actor('Fay'), room);
    await until(
      () =>
        actor('Fay')
          .sees(room)
          .some(({ text }) => text.includes('All 2 rounds')),
      'the end',
    );

    expect(await clock('open')).toBe('All rounds of the agenda have been held. There is no further one to open.');
    for (const path of ['pause', 'skip']) expect(await clock(path)).toBe(no('no-open-round', {}));
    expect(await importing(agendaOf(10))).toBe(no('agenda-started', {}));
  });

  test('a summary is approved by two people, each once, and only the newest draft', async () => {
    const workshop = { workshop: ids.workshopId };
    const old = await messageOf(actor('Olena').slash('/summary draft', workshop));
    const draft = await messageOf(actor('Olena').slash('/summary draft', workshop));
    const approving = (name: string, which: typeof draft) =>
      refusalOf(house, () => actor(name).press(which, 'Approve for the audience'));

    expect(await approving('Olena', old)).toBe(
      'A newer draft has taken the place of this one, so your approval was not counted. Read the newest draft, then approve that.',
    );
    await messageOf(actor('Olena').press(draft, 'Approve for the audience'));
    expect(await approving('Olena', draft)).toBe(no('approved-already', {}));
    const shown = await messageOf(actor('Fay').slash('/summary approve', workshop));
    await messageOf(actor('Fay').press(shown, 'Approve for the audience'));
    await until(() => actor('Outsider').sees('workshop-summaries').length === 3, 'the summary');

    expect(await approving('Fay', shown)).toBe(no('summary-posted', {}));
    expect(await approving('Olena', old)).toBe(no('draft-replaced', {}));
    expect(await typed('Olena', '/summary draft', workshop)).toBe(no('summary-posted', {}));
  });
});

test('what everybody may ask for is answered and changes nothing', async () => {
  const asked = [
    ['agenda template', { name: 'express' }],
    ['who-sees-this', {}],
    ['my application', {}],
  ] as const;
  for (const [path, options] of asked) {
    const answer = await changingNothing(house, () => messageOf(actor('Outsider').slash(`/${path}`, options)));
    expect(answer.ephemeral).toBe(true);
  }
});

test('nothing of all this was a fault, or a thing that Discord does not allow', () => {
  expect(
    house
      .logged()
      .split('\n')
      .filter((line) => /"level":[56]0/.test(line)),
  ).toEqual([]);
  expect(house.server.findings).toEqual([]);
});
