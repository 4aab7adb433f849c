import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAgenda } from '../../documents/agenda-file.ts';
import { agendaJsonSchema } from '../../documents/agenda-schema.ts';
import { TEMPLATE_NAMES, templateIn } from '../../documents/templates/index.ts';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import { changingNothing, refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import {
  agendaOf,
  apply,
  CONVENTION,
  messageOf,
  peopleFor,
  reviewAll,
  SMALL_RUBRIC,
  seatEverybody,
  setUp,
  until,
  WORKSHOP,
} from '../support/walk.ts';

let house: House;
/** Two workshops of one server, by the names of their rooms, and the other one's id. */
let room: string;
let otherRoom: string;
let otherId: string;

const actor = (name: string) => house.server.actor(name);
const asked = (name: string, command: string, options = {}, channel = room) =>
  messageOf(actor(name).slash(command, options, { channel }));
const refused = (name: string, command: string, options = {}, channel = room) =>
  refusalOf(house, () => actor(name).slash(command, options, { channel }));
const fileOf = (content: string) => ({ file: { fileName: 'agenda.yaml', content } });

/** What came with an answer, by name. */
async function filesOf({ attachments }: SeenMessage): Promise<Readonly<Record<string, string>>> {
  const files = attachments.map(async ({ name, url }) => [name, await (await fetch(url)).text()] as const);
  return Object.fromEntries(await Promise.all(files));
}

/** A workshop of two people of its own, up to its room. */
async function walkTo(title: string, people: readonly string[], agenda: string) {
  const olena = actor('Olena');
  const [convention] = await olena.autocomplete('/workshop schedule', 'convention', '');
  await messageOf(
    olena.slash('/workshop schedule', { ...WORKSHOP, title, seats: 2, convention: convention?.value ?? '' }),
  );
  const [workshop] = await olena.autocomplete('/call open', 'workshop', title);
  const id = String(workshop?.value);
  const rubric = { fileName: 'rubric.yaml', content: SMALL_RUBRIC };
  await messageOf(olena.slash('/rubric import', { workshop: id, file: rubric }));
  const calls = actor('Ana 1').sees('workshop-calls').length;
  await messageOf(olena.slash('/call open', { workshop: id }));
  await until(() => actor('Ana 1').sees('workshop-calls').length > calls, 'the call');
  for (const name of people) await apply(actor(name));
  await reviewAll(house);
  await seatEverybody(house, id);
  const before = actor('Fay').channels();
  await messageOf(actor('Fay').slash('/room open', { workshop: id }));
  const found = await until(
    () =>
      actor('Fay')
        .channels()
        .find(
          (name) =>
            !before.includes(name) && actor('Ana 1').channels().concat(actor('Ana 2').channels()).includes(name),
        ),
    'the room',
  );
  await asked('Fay', '/agenda import', fileOf(agenda), found);
  return { id, room: found };
}

beforeAll(async () => {
  house = await aHouse({
    seed: 23,
    people: [...peopleFor(2), { name: 'Оксана', locale: 'uk' }],
  });
  await setUp(house);
  await messageOf(actor('Olena').slash('/convention add', CONVENTION));
  ({ room } = await walkTo('Water sharing', ['Ana 1', 'Bela 1'], agendaOf(30)));
  ({ room: otherRoom, id: otherId } = await walkTo('Archives', ['Ana 2', 'Bela 2'], agendaOf(45)));
}, 120_000);

afterAll(() => house.close());

describe('a template', () => {
  test.each(TEMPLATE_NAMES)(
    '%s comes as a file, with the schema beside it, and can be given to a workshop',
    async (name) => {
      const answer = await changingNothing(house, () => asked('Fay', '/agenda template', { name }));
      const { [`agenda-${name}.yaml`]: text = '', 'agenda.schema.json': schema = '' } = await filesOf(answer);
      const { rounds } = readAgenda(text);

      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toContain(
        `${rounds.length} rounds, ${rounds.reduce((sum, { minutes }) => sum + minutes, 0)} minutes`,
      );
      expect(text).toBe(templateIn(name, 'en'));
      expect(JSON.parse(schema)).toEqual(JSON.parse(JSON.stringify(agendaJsonSchema())));
      expect((await asked('Fay', '/agenda dry-run', fileOf(text))).text).toContain('nothing was saved');
    },
  );

  test('comes in the language of whoever asks', async () => {
    const answer = await messageOf(actor('Оксана').slash('/agenda template', { name: 'kelman' }));

    expect(answer.text).toContain('10 раундів, 180 хв');
    expect(await filesOf(answer)).toMatchObject({ 'agenda-kelman.yaml': templateIn('kelman', 'uk') });
  });
});

describe('a dry run', () => {
  test('tells times and what to know, and saves nothing', async () => {
    const answer = await changingNothing(house, () =>
      asked(
        'Fay',
        '/agenda dry-run',
        fileOf(`rounds:
  - { kind: statements, title: Needs, prompt: A, minutes: 100, phase: needs }
  - { kind: sealed-signals, title: Signals, prompt: B, minutes: 100, offers: [A, B, C, D, E, F, G, H], then: wait }
  - { kind: constraints, title: Constraints, prompt: C, minutes: 60, affects: [Cordova] }
`),
      ),
    );

    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toMatch(/3 rounds, 260 minutes, and 261 with the time to finish writing; 240 are booked/);
    expect(answer.text).toMatch(/Thursday,? 9 October 2031 at 09:00 \(venue time, Europe\/Vienna\)/);
    expect(answer.text).toMatch(/2\. 10:40–12:20 \(<t:\d+:t>\) Signals/);
    for (const warning of [
      'The rounds take 260 minutes and 240 are booked',
      'Round 3: constraints come only after a round of options (after Kelman).',
      'Round 3 affects Cordova',
      'Round 2 needs at least 5 people of every party, and there is 1 seat for each',
      'After round 2 the clock waits',
    ]) {
      expect(answer.text).toContain(warning);
    }
  });

  test('names the line of a mistake', async () => {
    expect(await refused('Fay', '/agenda dry-run', fileOf('rounds:\n  - kind: dance\n'))).toMatch(
      /^The agenda was not saved\. Line 2, at “kind”: the kind of a round is one of: `discussion`, .*`sealed-signals`\./,
    );
  });
});

test('an order that breaks the rules of the phases is refused, and taken with the rule switched off', async () => {
  const file = `rounds:
  - { kind: options, title: Options, prompt: A, minutes: 10, phase: solutions }
`;
  expect(await refused('Fay', '/agenda import', fileOf(file))).toBe(
    'Round 1 stands where a rule of this agenda does not want it: solutions are thought up only after a round about needs and fears (after Kelman). Move the round, or switch the rule off at the top of the file: `phaseRules:`, and below it, indented, `needsBeforeSolutions: false`.',
  );
  const taken = await asked('Fay', '/agenda import', fileOf(`phaseRules:\n  needsBeforeSolutions: false\n${file}`));
  expect(taken.text).toContain('The agenda is set');
});

test('what is exported is read again as the same agenda', async () => {
  const before = await asked('Fay', '/agenda import', fileOf(templateIn('kelman', 'ru')));
  const answer = await changingNothing(house, () => asked('Fay', '/agenda export'));
  const { 'agenda.yaml': text = '', 'agenda.schema.json': schema } = await filesOf(answer);

  expect(schema).toBeDefined();
  expect(readAgenda(text).rounds).toEqual(readAgenda(templateIn('kelman', 'ru')).rounds);
  expect((await asked('Fay', '/agenda import', fileOf(text))).text).toBe(before.text);
});

describe('a copy', () => {
  test('is chosen from a list, by facilitators alone', async () => {
    const options = { channel: room };
    const proposed = await actor('Fay').autocomplete('/agenda copy', 'workshop', 'Arch', {}, options);

    expect(proposed.map(({ value }) => value)).toEqual([otherId]);
    expect(await actor('Ana 1').autocomplete('/agenda copy', 'workshop', '', {}, options)).toEqual([]);
  });

  test('gives the workshop of this room the other one’s rounds', async () => {
    const answer = await asked('Fay', '/agenda copy', { workshop: otherId });

    expect(answer.text).toContain('2 rounds, 90 minutes in all');
    expect((await asked('Fay', '/agenda show')).text).toContain('1. Needs: hidden statements, 45 min, planned');
  });

  test('is refused to a participant, without a word about either', async () => {
    for (const workshop of [otherId, 'nonsense']) {
      expect(await refused('Ana 1', '/agenda copy', { workshop })).toMatch(/^Only people with the role/);
    }
  });

  test('is refused of itself', async () => {
    expect(await refused('Fay', '/agenda copy', { workshop: otherId }, otherRoom)).toBe(
      'There is no agenda to copy there: the workshop you chose has none yet, or it is the one of this room. Choose another one.',
    );
  });
});

test('a participant is shown no agenda beforehand, not even in an error', async () => {
  for (const [command, options] of [
    ['/agenda show', {}],
    ['/agenda export', {}],
    ['/agenda dry-run', fileOf('rounds: 5')],
    ['/agenda import', fileOf('rounds: 5')],
  ] as const) {
    expect(await refused('Ana 1', command, options)).toMatch(/^Only people with the role/);
  }
});

test('texts that are being handed in are not lost with their agenda', async () => {
  const file = `rounds:
  - { kind: discussion, title: Talk, prompt: A, minutes: 10 }
  - { kind: diagnosis-prognosis-therapy, title: Texts, prompt: B, minutes: 10 }
`;
  await asked('Fay', '/agenda import', fileOf(file));
  // The round that opens with texts is not the next one.
  await asked('Fay', '/round collect');

  expect(await refused('Fay', '/agenda import', fileOf(agendaOf(10)))).toMatch(
    /^People are already handing in texts for round 2/,
  );
  expect(await refused('Fay', '/agenda copy', { workshop: otherId })).toMatch(/^People are already handing in/);
  expect((await asked('Fay', '/agenda show')).text).toContain('2. Texts');
});

test('once a round has begun, the agenda is neither replaced nor copied over', async () => {
  await asked('Fay', '/round open');

  for (const [command, options] of [
    ['/agenda import', fileOf(agendaOf(10))],
    ['/agenda copy', { workshop: otherId }],
  ] as const) {
    expect(await refused('Fay', command, options)).toMatch(/^The first round has begun/);
  }
  const { 'agenda.yaml': text = '' } = await filesOf(await asked('Fay', '/agenda export'));
  expect(readAgenda(text).rounds.map(({ title }) => title)).toEqual(['Talk', 'Texts']);
});

test('nothing was asked of Discord that it would not take', () => {
  expect(house.server.findings).toEqual([]);
});
