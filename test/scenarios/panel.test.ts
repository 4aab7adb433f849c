import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import { changingNothing, refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { no } from '../support/refused.ts';
import { formOf, messageOf, peopleFor, until, walkToTheRoom, withButton } from '../support/walk.ts';

const AGENDA = `rounds:
  - { kind: statements, title: Needs, prompt: What do you need?, minutes: 30, statementsEach: 2, graceSeconds: 120, then: wait }
  - { kind: turns, title: Hopes, prompt: What do you hope for?, minutes: 30, secondsEach: 300, affects: [Cordia] }
  - { kind: trial-balloon, title: Balloons, prompt: Send one up., minutes: 10 }
  - { kind: discussion, title: Farewell, prompt: Say goodbye., minutes: 10 }
`;

let house: House;
let workshopId: string;
let room: string;
let backstage: string;

const actor = (name: string) => house.server.actor(name);
const fay = () => actor('Fay');
const gus = () => actor('Gus');

/** The panel that stands lowest, once it says `what`. */
const panel = (what = 'Facilitators’ panel'): Promise<SeenMessage> =>
  until(() => {
    const newest = fay()
      .sees(backstage)
      .findLast(({ content, buttons }) => content.includes('Facilitators’ panel') && buttons.length > 0);
    return newest?.content.includes(what) ? newest : undefined;
  }, `a panel that says ${what}`);

const press = async (label: string, by = fay()): Promise<SeenMessage> =>
  messageOf(by.press(await panelWith(label), label));
const panelWith = (label: string): Promise<SeenMessage> =>
  until(
    () =>
      fay()
        .sees(backstage)
        .findLast(({ buttons }) => buttons.some((button) => button.label === label)),
    `a panel with ${label}`,
  );
const idOf = (message: SeenMessage, label: string): string => {
  const found = message.buttons.find((button) => button.label === label)?.customId;
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
};
const inRoom = () =>
  fay()
    .sees(room)
    .map(({ content }) => content);
const said = (words: string) => until(() => inRoom().some((content) => content.includes(words)), words);
const times = (words: string) => inRoom().filter((content) => content.includes(words)).length;

/** Only one panel can be pressed: the ones before say that they are over. */
const onlyPanel = () =>
  until(
    () =>
      fay()
        .sees(backstage)
        .filter(({ buttons, ephemeral }) => buttons.length > 0 && !ephemeral).length === 1,
    'one panel only',
  );

beforeAll(async () => {
  house = await aHouse({ seed: 31, people: peopleFor(2) });
  ({ room, workshopId } = await walkToTheRoom(house));
  backstage = await until(
    () =>
      fay()
        .channels()
        .find((name) => name.endsWith('-backstage')),
    'the backstage channel',
  );
  await messageOf(
    fay().slash('/agenda import', { file: { fileName: 'agenda.yaml', content: AGENDA } }, { channel: backstage }),
  );
}, 120_000);

afterAll(() => house.close());

describe('before the first round', () => {
  test('the facilitators have a channel that nobody else sees, and in it the panel', async () => {
    const first = await panel('round 1');

    expect(first.buttons.map(({ label }) => label)).toEqual([
      'Open round 1',
      'Leave out 1…',
      'Announce…',
      'Floor time',
      'Refresh',
    ]);
    expect(first.content).toContain('**Next:** round 1 · Needs (hidden statements, 30 min)');
    for (const name of ['Ana 1', 'Bela 1', 'Outsider', 'Rhea']) {
      expect(actor(name).channels()).not.toContain(backstage);
    }
  });

  test('a participant who forges a press is refused, and nothing happens', async () => {
    const first = await panel();
    const [here] = actor('Ana 1').sees(room);
    const anywhere = here ?? (await messageOf(actor('Ana 1').slash('/who-sees-this', {}, { channel: room })));

    for (const label of ['Open round 1', 'Leave out 1…', 'Announce…', 'Floor time', 'Refresh']) {
      expect(await refusalOf(house, () => actor('Ana 1').forge(anywhere, idOf(first, label)))).toBe(
        no('needs-role', { role: 'facilitator' }),
      );
    }
  });

  test('an announcement goes to the room once, pings nobody, and must say something', async () => {
    const form = await formOf(fay().press(await panelWith('Announce…'), 'Announce…'));
    const sent = await messageOf(fay().submit(form, { 'What should the room read?': 'Hello @everyone, *welcome*.' }));
    expect(sent.content).toMatch(/^Your announcement goes to <#\d+> now/);
    await said('Hello');

    const post = house.server.botMessages.find(({ content }) => content.includes('Hello'));
    expect(post?.pinged).toEqual([]);
    expect(post?.content).toContain('> Hello \\@everyone, \\*welcome\\*.');

    const blank = await formOf(gus().press(await panelWith('Announce…'), 'Announce…'));
    expect(await refusalOf(house, () => gus().submit(blank, { 'What should the room read?': ' \n ' }))).toContain(
      no('announcement-empty', {}),
    );
    const long = await formOf(gus().press(await panelWith('Announce…'), 'Announce…'));
    const words = 'x'.repeat(1501);
    expect(await refusalOf(house, () => gus().submit(long, { 'What should the room read?': words }))).toContain(
      no('text-too-long', { length: 1501, most: 1500 }),
    );
    await messageOf(gus().slash('/round announce', { text: 'We start soon.' }, { channel: room }));
    await said('We start soon.');
    expect(
      await refusalOf(house, () => actor('Ana 1').slash('/round announce', { text: 'Ha.' }, { channel: room })),
    ).toBe(no('needs-role', { role: 'facilitator' }));
  });
});

describe('in a round', () => {
  test('two facilitators who open it at once open it once', async () => {
    const first = await panel('round 1');
    const answers = await Promise.all([fay(), gus()].map((by) => messageOf(by.press(first, 'Open round 1'))));

    expect(answers.map(({ content }) => content).sort()).toEqual([
      expect.stringMatching(/^Round 1 is open\. It closes <t:\d+:R>\.$/),
      expect.stringMatching(/^There was nothing left to do\. Round 1 is open and ends <t:\d+:R>\.$/),
    ]);
    expect(answers.every(({ ephemeral }) => ephemeral)).toBe(true);
    await panel('**Open.** Ends');
    expect(times('Round 1 of 4')).toBe(1);
    // The panel of before says that it is over.
    await onlyPanel();
  });

  test('it is extended once by what was seen, and an old panel adds nothing', async () => {
    const open = await panel('**Open.**');
    const old = idOf(open, '+5 min');
    const answers = await Promise.all([fay(), gus(), fay()].map((by) => messageOf(by.forge(open, old))));

    expect(answers.filter(({ content }) => content.startsWith('Round 1 now closes'))).toHaveLength(1);
    expect(answers.filter(({ content }) => content.startsWith('No time was added'))).toHaveLength(2);
    await said('5 minutes more');
    expect(times('5 minutes more')).toBe(1);
    await until(
      () =>
        fay()
          .sees(backstage)
          .every(({ buttons }) => buttons.every(({ customId }) => customId !== old)),
      'a new panel',
    );

    const late = await changingNothing(house, () => messageOf(gus().forge(open, old)));
    expect(late.content).toMatch(/^No time was added/);
  });

  test.each([
    { by: 0, asked: 0 },
    { by: 9999, asked: 9999 },
  ])('a forged extension by $by minutes is refused', async ({ by, asked }) => {
    const open = await panel('**Open.**');
    const forged = idOf(open, '+15 min').replace(':15:', `:${by}:`);

    expect(await refusalOf(house, () => fay().forge(open, forged))).toBe(
      no('extension-out-of-range', { asked, most: 60 }),
    );
  });

  test.each(['x', '10000', '-5', '1.5'])('a forged extension by %s is out of date', async (by) => {
    const open = await panel('**Open.**');
    const forged = idOf(open, '+15 min').replace(':15:', `:${by}:`);

    expect(await refusalOf(house, () => fay().forge(open, forged))).toBe(no('outdated-button', {}));
  });

  test('a participant cannot extend it, by button or command', async () => {
    const open = await panel('**Open.**');
    const [here] = actor('Ana 1').sees(room);

    for (const deed of [
      () => actor('Ana 1').forge(here!, idOf(open, '+1 min')),
      () => actor('Ana 1').slash('/round extend', { by: 5 }, { channel: room }),
      () => actor('Ana 1').slash('/panel', {}, { channel: room }),
    ]) {
      expect(await refusalOf(house, deed)).toBe(no('needs-role', { role: 'facilitator' }));
    }
  });

  test('it is paused once; pressed again, it is told where it stands', async () => {
    const open = await panel('**Open.**');
    const pause = idOf(open, 'Pause');
    const answers = await Promise.all([fay(), gus()].map((by) => messageOf(by.forge(open, pause))));

    expect(answers.map(({ content }) => content).sort()).toEqual([
      expect.stringMatching(/^Round 1 is paused, with 3\d minutes left\.$/),
      expect.stringMatching(/^There was nothing left to do\. Round 1 is paused, with 3\d minutes left\.$/),
    ]);
    const paused = await panel('**Paused**');
    expect(paused.buttons.map(({ label }) => label)).toContain('Resume');
    expect((await changingNothing(house, () => messageOf(fay().forge(paused, pause)))).content).toMatch(
      /is paused, with/,
    );

    await press('Resume');
    await panel('**Open.**');
    expect(times('The round is paused')).toBe(1);
  });

  test('the press that ended one pause does not end the next, which a participant has asked for', async () => {
    await press('Pause');
    const former = await panel('**Paused**');
    const resume = idOf(former, 'Resume');
    await messageOf(fay().forge(former, resume));
    await panel('**Open.**');
    await messageOf(actor('Ana 1').slash('/aside pause', {}, { channel: room }));
    await panel('**Paused**');

    const late = await changingNothing(house, () => messageOf(gus().forge(former, resume)));
    expect(late.content).toMatch(
      /^The clock still stands: this button was made for an earlier pause\. Round 1 is paused, with 3\d minutes left\./,
    );

    // A panel of an earlier version names no pause.
    const [before] = resume.split(/:[^:]+$/);
    await messageOf(gus().forge(former, before!));
    await panel('**Open.**');
  });

  test('it cools down for as long as is asked for', async () => {
    const ask = await press('Cool down…');
    expect(ask.buttons.map(({ label }) => label)).toEqual(['3 min', '5 min', '10 min', '15 min']);
    const [done] = await Promise.all([messageOf(fay().press(ask, '5 min')), panel('**Cooling down**')]);

    expect(done.content).toMatch(/^Round 1 cools down\./);
    expect(await refusalOf(house, () => gus().slash('/round cool-down', { minutes: 3 }, { channel: room }))).toBe(
      no('round-already-paused', { ordinal: 1 }),
    );
    await press('Resume');
    await panel('**Open.**');
    expect(await refusalOf(house, () => gus().slash('/round cool-down', { minutes: 0 }, { channel: room }))).toBe(
      no('cool-down-out-of-range', { asked: 0, most: 60 }),
    );
  });

  test('the room is warned once by the panel, and the button goes', async () => {
    await press('Warn the room', gus());
    await said('Little time is left');
    await until(
      () =>
        !fay()
          .sees(backstage)
          .at(-1)
          ?.buttons.some(({ label }) => label === 'Warn the room'),
      'a panel without it',
    );
  });

  test('who has written is told in private, by party, from three people on', async () => {
    const figures = await press('Floor time');
    expect(figures.ephemeral).toBe(true);
    expect(figures.content).toContain('Fewer than 3 people');
  });

  test('it is ended only when that was asked twice, and two presses leave the time to finish writing', async () => {
    const ask = await press('End round 1…');
    expect(ask.content).toContain('End round 1 now, before its time?');
    const now = idOf(ask, 'Yes, end round 1 now');
    const shared = await panel();
    await Promise.all([fay(), gus()].map((by) => messageOf(by.forge(shared, now))));
    const grace = await panel('**Time is over.**');
    expect(times('The round was ended before its time')).toBe(0);

    const sure = await messageOf(gus().press(grace, 'End round 1…'));
    expect(sure.content).toContain('at once?');
    expect((await messageOf(gus().press(sure, 'Yes, end round 1 now'))).content).toContain('Round 1 is over.');
    expect((await panelWith('Reopen 1…')).content).toContain('round 2');
  });

  test('it is opened once more for as long as is asked for, one time for one end', async () => {
    const ask = await press('Reopen 1…');
    const five = idOf(ask, 'Open it for 5 min');
    await messageOf(fay().press(ask, 'Open it for 5 min'));
    await said('This round is open once more.');

    const open = await panel('**Open.**');
    expect((await changingNothing(house, () => messageOf(gus().forge(open, five)))).content).toMatch(
      /nothing left to do/,
    );
    const end = await messageOf(fay().slash('/round close', {}, { channel: room }));
    await messageOf(fay().press(end, 'Yes, end round 1 now'));
    const atOnce = await messageOf(fay().slash('/round close', {}, { channel: room }));
    await messageOf(fay().press(atOnce, 'Yes, end round 1 now'));
    await panel('Over.');
    const late = await changingNothing(house, async () => messageOf(gus().forge(await panel(), five)));
    expect(late.content).toBe('There was nothing left to do. Round 1 is over.');
  });

  test('an extension of a round that is over is refused', async () => {
    const over = await panel('Over.');
    const open = idOf(over, 'Reopen 1…').split(':');

    expect(await refusalOf(house, () => fay().forge(over, `1:panel-extend:${open[2]}:5:${open[3]}`))).toBe(
      no('round-closed', { ordinal: 1 }),
    );
  });
});

describe('a round that affects a party which is not there', () => {
  test('is opened with a reason that the whole room reads', async () => {
    const blocked = await press('Open round 2');
    expect(blocked.content).toBe(no('party-absent', { parties: 'Cordia' }));

    const empty = await formOf(
      gus()
        .press(await panelWith('Open round 2'), 'Open round 2')
        .then(messageOf2(gus())),
    );
    expect(
      await refusalOf(house, () => gus().submit(empty, { 'Why? Everybody in the room reads it.': '   ' })),
    ).toContain(no('reason-empty', {}));

    const form = await formOf(fay().press(blocked, 'Open it with a reason…'));
    const done = await messageOf(
      fay().submit(form, {
        'Why? Everybody in the room reads it.': 'They have asked us to begin.',
        'What does the round ask instead?': 'What do the two of you hope for?',
      }),
    );
    expect(done.content).toMatch(/^Round 2 is open\./);
    await said('“They have asked us to begin.”');
    await said('What do the two of you hope for?');
  });

  test('shows who speaks, and passes the floor on once', async () => {
    const open = await panel('**Speaks:** nobody');
    expect(open.content).toContain('**Waiting:** nobody');
    expect(await refusalOf(house, () => fay().press(open, 'Next speaker'))).toBe(no('nobody-waiting', {}));

    for (const name of ['Ana 1', 'Ana 2', 'Bela 1']) {
      await messageOf(actor(name).press(await withButton(actor(name), room, 'Raise my hand'), 'Raise my hand'));
    }
    const [ana, second, bela] = ['Ana 1', 'Ana 2', 'Bela 1'].map((name) => `<@${actor(name).id}>`);
    // The other party is called first, though its hand went up last.
    const spoken = await panel(`**Waiting:** ${bela}, ${second}`);
    expect(spoken.content).toContain(`**Speaks:** ${ana}, until`);

    const next = idOf(spoken, 'Next speaker');
    const answers = await Promise.all([fay(), gus()].map((by) => messageOf(by.forge(spoken, next))));
    expect(answers.map(({ content }) => content)).toEqual([1, 2].map(() => `${bela} has the floor now.`));
    const late = await panel(`**Speaks:** ${bela}`);
    expect((await changingNothing(house, () => messageOf(gus().forge(late, next)))).content).toContain(`${bela} has`);

    expect((await press('Skip, comes back')).content).toBe(`${second} has the floor now.`);
    await panel(`**Waiting:** ${bela}`);
    const figures = await press('Floor time');
    expect(figures.content).toMatch(/Ardania\*\*\nFloor time: \d:\d\d min, 2 turns/);
    expect(figures.content).toMatch(/Belmark\*\*\nFloor time: \d:\d\d min, 0 turns/);
  });
});

describe('the rounds ahead', () => {
  test('texts for the next round are asked for from the panel, once', async () => {
    const ahead = await panelWith('Collect texts');
    const collect = idOf(ahead, 'Collect texts');
    await press('Collect texts');
    await said('What it opens with is written now.');

    expect((await changingNothing(house, () => messageOf(gus().forge(ahead, collect)))).content).toMatch(
      /nothing left/,
    );
    expect(
      (await changingNothing(house, () => messageOf(gus().slash('/round collect', {}, { channel: room })))).content,
    ).toMatch(/nothing left/);
  });

  test('the next round is left out when that was asked twice, and only that one', async () => {
    const ask = await press('Leave out 3…');
    const sure = idOf(ask, 'Yes, leave out round 3');
    expect(ask.content).toContain('“Balloons”');
    expect((await messageOf(fay().press(ask, 'Yes, leave out round 3'))).content).toBe('Round 3 has been left out.');

    const next = await panel('round 4');
    expect((await changingNothing(house, () => messageOf(gus().forge(next, sure)))).content).toMatch(/nothing left/);
    expect(next.content).toContain('**Next:** round 4 · Farewell');
  });
});

describe('the panel itself', () => {
  test('is moved to the bottom by command, and stands there alone', async () => {
    await fay().say(backstage, 'Shall we move on?');
    const answer = await messageOf(gus().slash('/panel', {}, { channel: room }));
    expect(answer.content).toMatch(/^The panel stands at the bottom of <#\d+>\.$/);
    await until(() => fay().sees(backstage).at(-1)?.content.includes('Facilitators’ panel'), 'the panel at the bottom');

    await onlyPanel();
  });

  test('works after a restart, and is renewed by a button', async () => {
    await house.restart();
    expect((await press('Refresh')).content).toBe('The panel is up to date.');
    expect((await press('Pause', gus())).content).toMatch(/^Round 2 is paused/);
    await panel('**Paused**');
    await onlyPanel();
  });

  test('kept every rule of Discord’s, and no log has a word or a name of it', () => {
    expect(house.server.findings).toEqual([]);
    expect(house.logged()).not.toMatch(/asked us to begin|welcome\*|Ana 1|Dr Ana/);
    expect(house.logged()).not.toContain(actor('Ana 1').id);
    expect(workshopId).toMatch(/^[\da-f-]{36}$/);
  });
});

/** Presses the button that leads to the form for a reason. */
function messageOf2(by: ReturnType<typeof actor>) {
  return async (reply: Awaited<ReturnType<typeof by.press>>) =>
    by.press(await messageOf(Promise.resolve(reply)), 'Open it with a reason…');
}
