import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../rehearsal/discord/actor/actor.ts';
import type { SeenMessage, SeenModal } from '../../rehearsal/discord/seen.ts';
import { endRound } from '../support/end-round.ts';
import { aHouse, type House } from '../support/house.ts';
import {
  apply,
  formOf,
  messageOf,
  openRoom,
  peopleFor,
  plan,
  reviewAll,
  seatEverybody,
  setUp,
  until,
  withButton,
} from '../support/walk.ts';

/** Words of people that must be found in nothing but the messages they are meant for. */
const SECRETS = {
  help: 'Zimtgebirge shouts at me.',
  secondHelp: 'Quittenmond is outside.',
  tooLong: `Pfefferwind ${'x'.repeat(1000)}`,
  early: 'Kardamomsee needs time.',
  grace: 'Muskatbucht needs rain.',
  late: 'Nelkenufer needs peace.',
  option: 'Safranbruecke over the river.',
  constraint: 'Anisturm of our parliament.',
  balloon: 'Ingwerwolke without a name.',
} as const;

const AGENDA = `rounds:
  - { kind: statements, title: Needs, prompt: What do you need?, minutes: 60, statementsEach: 3, endsEarly: true, graceSeconds: 300, then: wait }
  - { kind: options, title: Options, prompt: What could be done?, minutes: 60, optionsEach: 2, graceSeconds: 0, then: wait }
  - { kind: constraints, title: Constraints, prompt: What is in the way?, minutes: 60, constraintsEach: 2, graceSeconds: 0, then: wait }
  - { kind: trial-balloon, title: Balloons, prompt: What has not been dared?, minutes: 60, then: wait }
`;

let house: House;
let room: string;
let backstage: string;

const actor = (name: string): Actor => house.server.actor(name);
const PARTICIPANTS = ['Ana 1', 'Ana 2', 'Bela 1', 'Bela 2'];

beforeAll(async () => {
  house = await aHouse({ seed: 41, people: peopleFor(2) });
  await setUp(house);
  const { workshopId } = await plan(house, 4);
  await messageOf(actor('Olena').slash('/call open', { workshop: workshopId }));
  for (const name of PARTICIPANTS) await apply(actor(name));
  await reviewAll(house);
  await seatEverybody(house, workshopId);
  room = await openRoom(house, workshopId, AGENDA);
  backstage = await until(
    () =>
      actor('Fay')
        .channels()
        .find((name) => name.endsWith('-backstage')),
    'the backstage',
  );
}, 120_000);

afterAll(() => house.close());

const typed = (name: string, command: string) => actor(name).slash(command, {}, { channel: room });
const open = () => messageOf(typed('Fay', '/round open'));
/** What stands in the room for everybody. */
const posted = (): readonly SeenMessage[] =>
  actor('Ana 1')
    .sees(room)
    .filter(({ ephemeral }) => !ephemeral);
const inRoom = (mark: string): SeenMessage | undefined => posted().findLast(({ text }) => text.includes(mark));
const onBackstage = (mark: string) =>
  actor('Fay')
    .sees(backstage)
    .filter(({ text }) => text.includes(mark));
const pressed = async (name: string, label: string) => {
  const person = actor(name);
  return person.press(await withButton(person, room, label), label);
};

async function talk(name: string, form: SeenModal, words: string): Promise<SeenMessage> {
  return await messageOf(actor(name).submit(form, { 'What should the facilitators know?': words }));
}

async function write(name: string, form: SeenModal, words: string): Promise<SeenMessage> {
  return await messageOf(
    actor(name).submit(form, { 'What do you want to say?': words, 'May the public summary quote it?': 'no' }),
  );
}

const statementForm = async (name: string) => await formOf(pressed(name, 'Write a statement'));

describe('between rounds', () => {
  test('everybody is told in private what help there is, and who will see it', async () => {
    const help = await messageOf(typed('Ana 1', '/aside help'));

    expect(help.ephemeral).toBe(true);
    expect(help.buttons.map(({ label }) => label)).toEqual([
      'Talk to a facilitator',
      'Pause for everybody',
      'This is out of scope',
      'Withdraw my last words',
      'My statements',
    ]);
    for (const { label } of help.buttons) expect(help.text).toContain(label);
  });

  test('somebody can talk to the facilitators, by their name, and nobody in the room sees it', async () => {
    const form = await formOf(typed('Ana 1', '/aside talk'));

    const answer = await talk('Ana 1', form, SECRETS.help);

    expect(answer.text).toContain('Your words are kept');
    const [told] = await until(() => onBackstage(SECRETS.help).length > 0 && onBackstage(SECRETS.help), 'the words');
    expect(told?.text).toContain('Ana 1');
    expect(actor('Ana 2').channels()).not.toContain(backstage);
    for (const name of PARTICIPANTS) {
      expect(JSON.stringify(actor(name).sees(room))).not.toContain(SECRETS.help);
    }
  });

  test('there is nothing to pause, to flag or to withdraw, and each is said kindly', async () => {
    expect((await messageOf(typed('Ana 1', '/aside pause'))).text).toContain('No round is running');
    expect((await messageOf(typed('Ana 1', '/aside scope'))).text).toContain('No round is running');
    expect((await messageOf(typed('Ana 1', '/aside withdraw'))).text).toContain(
      'You have handed in nothing on a form of mine',
    );
  });

  test('it is for participants: facilitators have their panel', async () => {
    for (const command of ['/aside help', '/aside talk', '/aside pause']) {
      expect((await messageOf(typed('Fay', command))).text).toContain('only for participants');
    }
  });
});

describe('in a round', () => {
  let aside: SeenMessage;
  beforeAll(async () => {
    await open();
    aside = await messageOf(pressed('Ana 1', 'Help and safety'));
  });

  const aLabel = (label: string) => actor('Ana 1').press(aside, label);

  test('anybody can pause for everybody; the room and the facilitators are not told who', async () => {
    const first = await messageOf(aLabel('Pause for everybody'));
    const second = await messageOf(aLabel('Pause for everybody'));

    expect(first.text).toContain('Round 1 is paused for everybody.');
    expect(second.text).toContain('Round 1 is paused already');
    const told = await until(() => inRoom('A participant has asked for a pause'), 'the pause');
    const [flag] = await until(
      () => onBackstage('has paused round 1').length > 0 && onBackstage('has paused'),
      'the flag',
    );
    for (const { text } of [told, flag!]) expect(text).not.toMatch(/Ana|Bela/);
    expect(onBackstage('has paused round 1')).toHaveLength(1);
  });

  test('the same person can pause a round twice, and is told so', async () => {
    await messageOf(typed('Fay', '/round resume'));
    expect((await messageOf(typed('Ana 1', '/aside pause'))).text).toContain('is paused for everybody');
    await messageOf(typed('Fay', '/round resume'));

    expect((await messageOf(aLabel('Pause for everybody'))).text).toContain('You have paused this round 2 times');
    expect((await messageOf(typed('Bela 1', '/aside pause'))).text).toContain('is paused for everybody');
    await messageOf(typed('Fay', '/round resume'));
  });

  test('a flag that it is out of scope is raised once, without a name', async () => {
    expect((await messageOf(aLabel('This is out of scope'))).text).toContain('They are not told who says so');
    expect((await messageOf(aLabel('This is out of scope'))).text).toContain('It is noted');
    expect((await messageOf(typed('Ana 1', '/aside scope'))).text).toContain('It is noted');

    const flags = await until(() => onBackstage('out of scope').length > 0 && onBackstage('out of scope'), 'the flag');
    expect(flags.map(({ text }) => text)).toEqual([
      '⚑ Somebody in the room says: this is out of scope (round 1). I do not tell who.',
    ]);
    expect(inRoom('out of scope')).toBeUndefined();
  });

  test('words that are too long come back, and so do more words than people can read', async () => {
    const tooLong = await talk('Ana 1', await formOf(aLabel('Talk to a facilitator')), SECRETS.tooLong);
    expect(tooLong.text).toContain('1,000 is the most');
    expect(tooLong.text).toContain('Pfefferwind');

    for (let n = 2; n <= 10; n += 1) {
      const kept = await talk('Ana 1', await formOf(aLabel('Talk to a facilitator')), `Word ${n}.`);
      expect(kept.text).toContain('Your words are kept');
    }
    const enough = await talk('Ana 1', await formOf(aLabel('Talk to a facilitator')), SECRETS.secondHelp);
    expect(enough.text).toContain('You have sent the facilitators 10 messages within an hour');
    expect(enough.text).toContain(SECRETS.secondHelp);
    await until(() => onBackstage('Word 10.').length === 1, 'the tenth word');
    expect(onBackstage(SECRETS.secondHelp)).toEqual([]);
  });

  test('one’s last words are shown and withdrawn before anybody has read them', async () => {
    await write('Ana 1', await statementForm('Ana 1'), SECRETS.early);

    const ask = await messageOf(aLabel('Withdraw my last words'));
    expect(ask.text).toContain(SECRETS.early);
    const own = await messageOf(aLabel('My statements'));
    expect(own.text).toContain(SECRETS.early);
    const done = await messageOf(actor('Ana 1').press(ask, 'Yes, withdraw it for good'));

    expect(done.text).toContain('round 1 will not show it');
    expect((await messageOf(aLabel('My statements'))).text).toContain('You have handed in nothing on a form of mine');
  });

  test('who is ready is told to nobody; three quarters of the room end the round in a minute', async () => {
    const edits = () =>
      house.server.botMessages
        .filter(({ channelName, editedAt }) => channelName === backstage && editedAt)
        .map(({ id, editedAt }) => [id, editedAt]);
    await until(() => edits().length > 0, 'a panel that follows the clock');
    const before = edits();

    const one = await messageOf(pressed('Ana 1', 'I am ready'));
    const again = await messageOf(pressed('Ana 1', 'I am ready'));
    const two = await messageOf(pressed('Ana 2', 'I am ready'));
    expect(again.text).toBe(one.text);
    expect(two.text).toBe(one.text);
    expect(one.ephemeral).toBe(true);
    expect(inRoom('Most people are ready')).toBeUndefined();
    expect(edits()).toEqual(before);

    const three = await messageOf(pressed('Bela 1', 'I am ready'));
    expect(three.text).toBe(one.text);
    const told = await until(() => inRoom('Most people are ready'), 'the end that comes');
    expect(told.text).not.toMatch(/Ana|Bela/);
  });

  test('what is sent in the grace is kept and shown; what comes later comes back, and is kept nowhere', async () => {
    const inTime = await statementForm('Bela 1');
    const late = await statementForm('Bela 2');
    const close = async () => {
      const ask = await messageOf(typed('Fay', '/round close'));
      await messageOf(actor('Fay').press(ask, 'Yes, end round 1 now'));
    };

    await close();
    await until(() => inRoom('Whoever is still writing may finish'), 'the grace');
    expect((await messageOf(typed('Ana 1', '/aside pause'))).text).toContain('there is no clock to stop');
    expect((await write('Bela 1', inTime, SECRETS.grace)).text).toContain('Your statement is kept');
    await close();

    await until(() => inRoom(SECRETS.grace), 'the reveal');
    const back = await write('Bela 2', late, SECRETS.late);
    expect(back.text).toContain('Round 1 is closed and takes nothing more');
    expect(back.text).toContain(SECRETS.late);
    expect(inRoom(SECRETS.late)).toBeUndefined();
    expect((await messageOf(typed('Bela 2', '/aside withdraw'))).text).toContain(
      'You have handed in nothing on a form of mine',
    );
  });
});

/** Withdraws somebody's last words, as `/aside withdraw` shows them. */
async function withdrawLast(name: string, words: string): Promise<SeenMessage> {
  const ask = await messageOf(typed(name, '/aside withdraw'));
  expect(ask.text).toContain(words);
  return await messageOf(actor(name).press(ask, 'Yes, withdraw it for good'));
}

const messageCount = () => posted().length;

describe('words that the room has read', () => {
  test('are withdrawn between rounds, and the message that has shown them does not show them any more', async () => {
    const shown = inRoom(SECRETS.grace)!;
    const before = messageCount();

    const done = await withdrawLast('Bela 1', SECRETS.grace);

    expect(done.text).toContain('I take it out of the message there');
    const mended = await until(() => {
      const now = posted().find(({ id }) => id === shown.id);
      return now && !now.text.includes(SECRETS.grace) && now;
    }, 'the mended message');
    expect(mended.edited).toBe(true);
    expect(messageCount()).toBe(before);
  });

  test('are gone from a round that is built on them, and from what others wrote about them', async () => {
    await open();
    for (const [name, words] of [
      ['Ana 1', SECRETS.option],
      ['Bela 2', 'A joint school.'],
    ] as const) {
      const form = await formOf(pressed(name, 'Write an option'));
      await messageOf(
        actor(name).submit(form, { 'The option, in one sentence': words, 'May the public summary quote it?': 'no' }),
      );
    }
    await endRound(actor('Fay'), room);
    await until(() => inRoom(SECRETS.option), 'the options');
    await open();
    const form = await formOf(pressed('Bela 1', 'Write a constraint'));
    const [about] = form.fields;
    const option = about?.options?.find(({ label }) => label.includes(SECRETS.option));
    await messageOf(
      actor('Bela 1').submit(form, {
        [about!.label]: option!.value,
        'What stands in its way?': SECRETS.constraint,
        'May the public summary quote it?': 'no',
      }),
    );
    await endRound(actor('Fay'), room);
    await until(() => inRoom(SECRETS.constraint), 'the constraints');
    const telling = posted().filter(({ text }) => text.includes(SECRETS.option));
    // The options, the opening of the constraints, and the constraint.
    expect(telling).toHaveLength(3);

    await withdrawLast('Ana 1', SECRETS.option);

    await until(() => inRoom(SECRETS.option) === undefined, 'messages without the option');
    const texts = telling.map(({ id }) => posted().find((message) => message.id === id)?.text ?? '');
    expect(texts.map((text) => [text.includes('joint school'), text.includes(SECRETS.constraint)])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
    expect(texts[1]).toContain('(withdrawn)');
  });

  test('are not said anew when somebody has deleted the message that showed them', async () => {
    const shown = inRoom(SECRETS.constraint)!;
    house.server.byHand.deleteMessage(shown);
    const before = messageCount();

    await withdrawLast('Bela 1', SECRETS.constraint);
    // Whatever is owed to the room goes out in its order: the next message comes after the mending.
    await messageOf(typed('Fay', '/round collect'));
    await until(() => messageCount() > before, 'the next message');

    expect(messageCount()).toBe(before + 1);
    expect(inRoom(SECRETS.constraint)).toBeUndefined();
  });
});

describe('a trial balloon', () => {
  let opening: SeenMessage;
  const up = () =>
    actor('Ana 1')
      .sees(room)
      .find(({ buttons }) => buttons.some(({ label }) => label.startsWith('Take it down')));
  const takeDown = (name: string, message: SeenMessage) =>
    actor(name).press(message, 'Take it down (only its writer can)');

  beforeAll(async () => {
    const form = await formOf(pressed('Bela 2', 'Send up a balloon'));
    await messageOf(
      actor('Bela 2').submit(form, { 'Your idea': SECRETS.balloon, 'May the public summary quote it?': 'no' }),
    );
    await open();
    await until(up, 'the balloon');
    opening = await withButton(actor('Ana 1'), room, 'React');
  });

  test('can be taken down by its writer only, and whoever else tries learns nothing', async () => {
    const answers = [];
    for (const name of ['Ana 1', 'Ana 2', 'Bela 1']) answers.push((await messageOf(takeDown(name, up()!))).text);
    const facilitator = await messageOf(takeDown('Fay', up()!));

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('Only whoever wrote this can withdraw it, and it may be gone already.');
    expect(facilitator.text).toContain('only for participants');
    expect(up()?.text).toContain(SECRETS.balloon);
  });

  test('that is taken down is gone everywhere with what was answered to it, also when the bot stops before the message is mended', async () => {
    const asked = await messageOf(actor('Ana 1').press(opening, 'React'));
    expect(asked.text).toContain(SECRETS.balloon);
    await messageOf(actor('Ana 1').press(asked, 'Cannot'));
    expect(await answersKept()).toBe(1);
    const askedBefore = await messageOf(actor('Ana 2').press(opening, 'React'));
    const balloon = up()!;

    house.server.faults.next({ kind: '5xx', status: 503, match: 'update_message' }, 1000);
    const ask = await messageOf(takeDown('Bela 2', balloon));
    expect(ask.text).toContain(SECRETS.balloon);
    await messageOf(actor('Bela 2').press(ask, 'Yes, withdraw it for good'));
    expect(await answersKept()).toBe(0);
    await house.stopBot();
    expect(up()?.text).toContain(SECRETS.balloon);
    house.server.faults.off();
    await house.restart();

    await until(() => inRoom(SECRETS.balloon) === undefined, 'a room without it');
    expect(inRoom('This balloon has been taken down.')?.id).toBe(balloon.id);
    const stale = await messageOf(actor('Ana 2').press(askedBefore, 'Could live with it'));
    expect(stale.text).toContain('has been withdrawn by whoever wrote it');
    expect(await answersKept()).toBe(0);
    expect((await messageOf(actor('Ana 1').press(opening, 'React'))).text).not.toContain(SECRETS.balloon);
  });

  const answersKept = async (): Promise<number> =>
    Number(
      (
        await query(
          `SELECT count(*) FROM "Contribution" c JOIN "Round" r ON r."id" = c."roundId" WHERE r."ordinal" = 4 AND c."item" < 1000`,
        )
      )[0]?.['count'],
    );
});

describe('what people have asked for and written', () => {
  const marks = Object.values(SECRETS).map((text) => text.slice(0, text.indexOf(' ')));

  test('stands in no log', () => {
    expect(house.logged()).toContain('"request"');
    expect(marks.filter((mark) => house.logged().includes(mark))).toEqual([]);
    for (const name of PARTICIPANTS) expect(house.logged()).not.toContain(actor(name).id);
  });

  test('stands in no custom id', () => {
    const ids = JSON.stringify(house.server.trace.entries.map(({ data }) => data)).match(/"custom_id":"[^"]*"/g) ?? [];
    expect(ids.filter((id) => id.includes('aside'))).not.toEqual([]);
    expect(marks.filter((mark) => ids.some((id) => id.includes(mark)))).toEqual([]);
  });

  test('lies readable in no row of the database, jobs among them', async () => {
    const tables = await query(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => query(`SELECT t::text AS printed FROM ${name} t`)));
    const printed = rows
      .flat()
      .map((row) => String(row['printed']))
      .join('\n');

    expect(printed).toContain('advance-agenda');
    expect(marks.filter((mark) => printed.includes(mark))).toEqual([]);
    for (const name of PARTICIPANTS) expect(printed).not.toContain(actor(name).id);
  });

  test('broke no rule of Discord’s', () => {
    expect(house.server.findings).toEqual([]);
  });
});

async function query(text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
