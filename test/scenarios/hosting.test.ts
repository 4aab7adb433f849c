import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import { asking, refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { no } from '../support/refused.ts';
import { apply, formOf, messageOf, peopleFor, plan, setUp, signRisk, until } from '../support/walk.ts';

let house: House;
let workshopId: string;
let hostId: string;
let call: SeenMessage;

const actor = (name: string) => house.server.actor(name);
/** The answer to a command, its signs of formatting taken out. */
const typed = async (name: string, command: string, options = {}): Promise<SeenMessage> => {
  const answer = await messageOf(actor(name).slash(command, options));
  return { ...answer, text: answer.text.replaceAll('**', '') };
};
const refused = (name: string, command: string, options = {}) =>
  refusalOf(house, () => actor(name).slash(command, options));
const here = (options = {}) => ({ workshop: workshopId, ...options });
const LISTING = { jurisdiction: 'Ardania', kind: 'undesirable', date: '2026-01-15', source: 'Official gazette 4' };
const FORM = {
  'What may happen, and to whom?': 'Prosecution at home.',
  'What is done against it?': 'No photographs.',
  'How much danger is left?': 'guarded',
};

beforeAll(async () => {
  house = await aHouse({ seed: 71, people: [...peopleFor(2), { name: 'Оксана', locale: 'uk' }] });
  await setUp(house);
  ({ workshopId } = await plan(house, 2));
  const host = { name: 'River Trust', kind: 'host', interests: 'Clean rivers.', seat: 'Vienna' };
  expect((await typed('Olena', '/host list')).text).toContain('The register is empty.');
  await typed('Olena', '/host add', host);
  const [found] = await actor('Olena').autocomplete('/host show', 'host', 'river');
  hostId = String(found?.value);
}, 60_000);

afterAll(() => house.close());

describe('the register', () => {
  test.each([
    ['without a name that can be read', '/host add', { name: '\u200b', kind: 'host', interests: 'x', seat: 'y' }],
    [
      'with declared interests of 601 letters',
      '/host add',
      { name: 'A', kind: 'host', interests: 'ї'.repeat(601), seat: 'y' },
    ],
  ])('takes no host %s', async (_, command, options) => {
    expect(await refused('Olena', command, options)).toMatch(
      /^The field “Name” is empty|^Your .* has 601 characters|601/,
    );
  });

  test('takes no listing without its source, of a day to come or in no calendar, of a host there is not', async () => {
    const listing = (wrong: object) => refused('Olena', '/host listing-add', { host: hostId, ...LISTING, ...wrong });
    expect(await listing({ source: ' ' })).toMatch(/^The field “Source” is empty/);
    expect(await listing({ date: '2039-01-01' })).toBe(no('date-in-future', { date: '2039-01-01' }));
    expect(await listing({ date: '15.01.2026' })).toBe(no('bad-date', { text: '15.01.2026' }));
    expect(await listing({ host: 'River' })).toBe(no('unknown-host', {}));
    expect(await refused('Olena', '/host listing-strike', { host: hostId, number: 3, reason: 'x' })).toBe(
      no('unknown-listing', {}),
    );
  });

  test('is proposed to organizers only', async () => {
    expect(await actor('Fay').autocomplete('/host show', 'host', '')).toEqual([]);
    expect(await actor('Outsider').autocomplete('/host show', 'host', '')).toEqual([]);
  });
});

describe('a workshop with a listed host', () => {
  beforeAll(async () => {
    await typed('Olena', '/host assign', here({ host: hostId }));
    await typed('Olena', '/host listing-add', { host: hostId, ...LISTING });
    await typed('Olena', '/call open', here());
    call = await until(() => actor('Ana 1').sees('workshop-calls').at(-1), 'the call');
  });

  test('says so before anybody applies, where, since when and by which source', async () => {
    const consent = await messageOf(actor('Ana 2').press(call, 'Apply'));
    expect(consent.text.replaceAll('**', '')).toContain(
      'listed in Ardania: Undesirable organization, since 2026-01-15 (Official gazette 4)',
    );
    expect(consent.text).toContain('At present nobody from Ardania can be invited.');
    const own = await messageOf(actor('Оксана').press(call, call.buttons[0]!.label));
    expect(own.text.replaceAll('**', '')).toContain('у переліку держави Ardania: Небажана організація');
  });

  test('shows organizers whom it concerns, and to others nothing', async () => {
    await apply(actor('Ana 1'));
    await apply(actor('Bela 1'), { 'Under which state’s law do you live?': 'Belmark' });
    const blocks = await typed('Olena', '/host blocks', here());
    expect(blocks.text).toContain('Ardania: nobody from there can be invited');
    expect(blocks.text).toContain('1 (Dr Ana 1)');
    expect(blocks.text).not.toContain('Bela');
    for (const name of ['Fay', 'Rhea', 'Outsider']) {
      expect(await refused(name, '/host blocks', here())).toBe(no('needs-role', { role: 'organizer' }));
    }
  });

  test('is overridden by two different organizers', async () => {
    const reason = 'They have asked for it in writing.';
    expect(await refused('Olena', '/host override', here({ jurisdiction: 'Belmark', reason }))).toBe(
      no('nothing-to-override', {}),
    );
    const asked = await typed('Olena', '/host override', here({ jurisdiction: 'ardania', reason }));
    const label = 'Confirm: Ardania';
    expect(await refusalOf(house, () => actor('Olena').press(asked, label))).toBe(no('second-organizer-needed', {}));
    await until(
      () =>
        actor('Otto')
          .sees('workshop-organizers')
          .some(({ text }) => text.includes('asked to override a block')),
      'the word to the organizers',
    );
    const shown = await typed('Otto', '/host blocks', here());
    expect(await refusalOf(house, () => actor('Fay').forge(call, shown.buttons[0]!.customId!))).toBe(
      no('needs-role', { role: 'organizer' }),
    );
    const confirmed = await messageOf(actor('Otto').press(shown, label));
    expect(confirmed.text).toContain('overridden by');
    expect(confirmed.buttons).toEqual([]);
    await typed('Olena', '/host listing-strike', { host: hostId, number: 1, reason: 'Taken off the list.' });
    expect((await typed('Olena', '/host show', { host: hostId })).text).toContain('Taken off the list.');
  });

  test('takes down what a party says of the host', async () => {
    const says = here({ host: hostId, party: 'ardania', says: 'refused' });
    await typed('Olena', '/host acceptance', says);
    expect((await typed('Olena', '/risk show', here())).text).toContain('Ardania refused, Belmark no answer yet');
    expect(await refused('Olena', '/host acceptance', { ...says, party: 'Corvia' })).toBe(
      no('no-such-party', { parties: 'Ardania, Belmark' }),
    );
    await typed('Olena', '/host acceptance', { ...says, says: 'accepted' });
  });
});

describe('an assessment', () => {
  const form = async (name: string) => formOf(actor(name).slash('/risk assess', here()));

  test('is asked for by organizers only, and there is none to sign at first', async () => {
    expect(await refused('Fay', '/risk assess', here())).toBe(no('needs-role', { role: 'organizer' }));
    expect(await refused('Otto', '/risk sign', here())).toBe(no('nothing-to-sign', {}));
    expect((await typed('Otto', '/risk show', here())).text).toContain('Not yet: no assessment has been written.');
  });

  test('gives words back that it cannot keep', async () => {
    const sent = await form('Olena');
    const wrong = { ...FORM, 'Valid until (last day)': '2020-01-01' };
    const sentence = await refusalOf(house, () => actor('Olena').submit(sent, wrong));
    expect(sentence).toContain(no('date-in-past', { date: '2020-01-01' }));
    expect(sentence).toContain('> Prosecution at home.');
  });

  test('is written once by two who open the form at the same moment', async () => {
    const forms = await Promise.all([form('Olena'), form('Otto')]);
    await messageOf(actor('Olena').submit(forms[0]!, FORM));
    const second = await refusalOf(house, () => actor('Otto').submit(forms[1]!, FORM));
    expect(second).toContain(no('changed-meanwhile', {}));
  });

  test('is signed by two different organizers, each once', async () => {
    const own = await typed('Olena', '/risk sign', here());
    const signing = (name: string, shown: SeenMessage) => () => actor(name).press(shown, 'Sign this assessment');
    expect(await refusalOf(house, signing('Olena', own))).toBe(no('signed-already', {}));
    const shown = await typed('Otto', '/risk sign', here());
    expect(shown.text).toContain('Prosecution at home.');
    await messageOf(signing('Otto', shown)());
    const again = shown.buttons[0]!.customId!;
    expect(await refusalOf(house, () => actor('Otto').forge(call, again))).toBe(no('signed-already', {}));
    expect((await typed('Olena', '/risk show', here())).text).toContain('The assessment is signed.');
  });

  test('of a person is closed to an organizer with a conflict of interest: as if there were no such person', async () => {
    const shown = async () => (await typed('Otto', '/risk show', here())).text;
    const before = await shown();
    const sent = await formOf(actor('Olena').slash('/risk assess-person', here({ application: 2 })));
    await messageOf(actor('Olena').submit(sent, FORM));
    expect(await shown()).toContain('application 2: guarded; not signed by two');
    const read = await typed('Otto', '/risk sign', here({ application: 2 }));

    const conflict = { person: actor('Otto').id, applications: '2', type: 'personal', reason: 'They are cousins.' };
    await typed('Olena', '/conflict pin', here(conflict));
    expect(await shown()).toBe(before);
    for (const command of ['/risk show', '/risk sign', '/risk assess-person']) {
      expect(await refused('Otto', command, here({ application: 2 }))).toBe(no('no-open-application', { number: 2 }));
      expect(await refused('Otto', command, here({ application: 9 }))).toBe(no('no-open-application', { number: 9 }));
    }
    const old = read.buttons[0]!.customId!;
    expect(await refusalOf(house, () => actor('Otto').forge(call, old))).toBe(no('no-open-application', { number: 2 }));
  });
});

describe('the log', () => {
  test('takes dated entries with a source, keeps them, and is shown when a day is chosen', async () => {
    const entry = {
      kind: 'track',
      text: 'Ministers meet in Linz until the end of the year.',
      source: 'Press',
      date: '2026-02-01',
    };
    expect(await refused('Olena', '/advisory add', { ...entry, source: '\u2800' })).toMatch(
      /^The field “Source” is empty/,
    );
    expect(await refused('Outsider', '/advisory list')).toBe(no('needs-role', { role: 'organizer' }));
    expect((await typed('Olena', '/advisory list')).text).toContain('The log is empty.');
    await typed('Olena', '/advisory add', entry);
    expect((await typed('Otto', '/advisory list')).text).toContain('Ministers meet in Linz');
    expect((await typed('Otto', '/risk show', here())).text).toContain('official talks under way');
  });
});

describe('a workshop that is put off', () => {
  test('is put off by one organizer, who must say why', async () => {
    expect(await refused('Fay', '/workshop postpone', here({ reason: 'Arrests.' }))).toBe(
      no('needs-role', { role: 'organizer' }),
    );
    expect(await refused('Olena', '/workshop take-up', here())).toBe(no('not-postponed', {}));
    const answer = await typed('Olena', '/workshop postpone', here({ reason: 'Arrests have been announced.' }));
    expect(answer.text).toContain('Everybody who waits for it is told in private, without the reason.');
    expect(await refused('Otto', '/workshop postpone', here({ reason: 'Again.' }))).toMatch(
      /^This workshop has been put off already/,
    );
  });

  test('tells applicants in private, without the reason, and answers whoever looks', async () => {
    await until(() => actor('Ana 1').directMessages().length > 0, 'the word to Ana');
    const told = actor('Ana 1').directMessages().at(-1)!;
    expect(told.text).toContain('Put off: Water sharing');
    expect((await typed('Ana 1', '/my application')).text).toContain('The workshop is put off for now.');
    expect(await refusalOf(house, () => actor('Ana 2').press(call, 'Apply'))).toMatch(
      /^This workshop has been put off since/,
    );
    expect((await typed('Olena', '/workshop list')).text).toContain('put off for safety');
    const seen = ['Ana 1', 'Ana 2', 'Bela 1', 'Fay', 'Rhea', 'Outsider'].flatMap((name) => [
      ...actor(name).directMessages(),
      ...actor(name).sees('workshop-calls'),
    ]);
    expect(seen.map(({ text }) => text).join('\n')).not.toContain('Arrests');
  });

  test('goes on when two different organizers say so', async () => {
    await typed('Olena', '/workshop take-up', here());
    expect(await refused('Olena', '/workshop take-up', here())).toBe(no('second-organizer-needed', {}));
    expect((await typed('Otto', '/workshop take-up', here())).text).toContain('goes on');
    await until(
      () =>
        actor('Bela 1')
          .directMessages()
          .some(({ text }) => text.includes('It goes on')),
      'the word to Bela',
    );
    expect((await typed('Otto', '/risk show', here())).text).toContain('two different organizers must sign');
    await signRisk(house, workshopId);
    expect((await typed('Otto', '/risk show', here())).text).toContain('The assessment is signed.');
  });
});

test('nothing of the reasons, threats and names stands in the database as it was written', async () => {
  const found = await asking(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ words: string }>(
      `SELECT row::text AS words FROM "Paper" row UNION ALL SELECT row::text FROM "Post" row`,
    );
    return rows.map(({ words }) => words).join('\n');
  });
  for (const words of ['Arrests', 'Prosecution', 'River Trust', 'gazette', 'Ministers']) {
    expect(found).not.toContain(words);
    expect(found).not.toContain(Buffer.from(words).toString('hex'));
    expect(house.logged()).not.toContain(words);
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
