import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import { changingNothing, refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { no } from '../support/refused.ts';
import {
  apply,
  beginApplication,
  fillPages,
  formOf,
  messageOf,
  PAGES,
  peopleFor,
  plan,
  setUp,
  until,
  withButton,
} from '../support/walk.ts';

const people = [
  ...peopleFor(3),
  { name: 'Closed', locale: 'en-US', directMessages: 'closed' } as const,
  { name: 'Mira', locale: 'uk' },
];

let house: House;
let workshopId: string;

const actor = (name: string) => house.server.actor(name);
const pressed = (name: string, message: SeenMessage, label: string) => messageOf(actor(name).press(message, label));
const mine = (name: string) => messageOf(actor(name).slash('/my application'));

beforeAll(async () => {
  house = await aHouse({ seed: 31, people });
  await setUp(house);
  ({ workshopId } = await plan(house, 4));
  await messageOf(actor('Olena').slash('/call open', { workshop: workshopId }));
});

afterAll(() => house.close());

describe('an application', () => {
  test('is written page by page, over a restart, and handed in once', async () => {
    const ana = actor('Ana 1');
    const draft = await beginApplication(ana);
    expect(draft.text).toContain('missing: Name, Affiliation, Position, and Party');
    const first = await formOf(ana.press(draft, '1 · Who you are'));
    const shown = await messageOf(ana.submit(first, PAGES['1 · Who you are']));
    expect(shown.text).toContain('✅ **1 · Who you are**');
    expect(shown.id).toBe(draft.id);

    await house.restart();

    const found = await mine('Ana 1');
    expect(found.text).toContain('**A draft: not handed in yet.**');
    const read = await pressed('Ana 1', found, 'Read my draft');
    expect(read.text).toContain('• Name: Dr A.');
    // The page comes back as it was kept, and the buttons of before the restart still work.
    const again = await formOf(ana.press(shown, '1 · Who you are'));
    expect(again.fields.map(({ value }) => value).slice(0, 3)).toEqual([
      'Dr A.',
      'Institute of Hydrology',
      'Senior lecturer',
    ]);
    const complete = await fillPages(ana, await pressed('Ana 1', found, 'Continue'));
    expect(complete.text).toContain('Everything is there.');

    const both = await Promise.all([pressed('Ana 1', complete, 'Hand in'), pressed('Ana 1', complete, 'Hand in')]);
    for (const kept of both) expect(kept.text).toContain('**Your application to Water sharing is kept.**');
    expect((await mine('Ana 1')).text).toContain('Your application is in.');
  });

  test('can be changed until the call closes, and stands as it was until then', async () => {
    const ana = actor('Ana 1');
    const draft = await pressed('Ana 1', await mine('Ana 1'), 'Change');
    const form = await formOf(ana.press(draft, '3 · Your words'));
    await messageOf(ana.submit(form, { 'Why do you want to take part?': 'I have thought again.' }));

    const found = await mine('Ana 1');
    expect(found.text).toContain('**Changes that are not handed in yet.**');
    expect((await pressed('Ana 1', found, 'Read my application')).text).toContain('I want to listen.');
    const changed = await pressed('Ana 1', await pressed('Ana 1', found, 'Continue'), 'Hand in');
    expect(changed.text).toContain('is kept.');
    expect((await pressed('Ana 1', await mine('Ana 1'), 'Read my application')).text).toContain(
      'I have thought again.',
    );
  });

  test('that is only begun is destroyed when its writer wants it so, and nobody else ever saw it', async () => {
    const ana = actor('Ana 2');
    const draft = await fillPages(ana, await beginApplication(ana));
    const call = await withButton(actor('Rhea'), 'workshop-calls', 'Apply');
    for (const name of ['Ana 3', 'Olena', 'Rhea']) {
      for (const verb of ['read-draft', 'continue-draft', 'hand-in-application', 'discard-draft']) {
        const forged = () => actor(name).forge(call, `1:${verb}:${workshopId}`);
        expect(await refusalOf(house, forged)).toBe(no('no-application-draft', {}));
      }
    }

    const sure = await pressed('Ana 2', draft, 'Discard');
    expect((await pressed('Ana 2', sure, 'Yes, destroy it')).text).toContain('is destroyed');
    expect((await mine('Ana 2')).text).toContain('You have not applied');
    expect(await refusalOf(house, () => ana.press(draft, 'Hand in'))).toBe(no('no-application-draft', {}));
  });

  test('is asked for, and answered, in the language of its writer', async () => {
    const mira = actor('Mira');
    const call = await until(() => mira.sees('workshop-calls').at(-1), 'the call');
    const consent = await messageOf(mira.press(call, call.buttons[0]!.label));
    expect(consent.text).toContain('**Хто читає:**');
    const draft = await messageOf(mira.press(consent, 'Погоджуюся: почати'));
    const form = await formOf(mira.press(draft, '2 · Ваше становище'));
    expect(form.fields.map(({ label }) => label)).toContain('За законами якої держави Ви живете?');
  });
});

/** What is in a file that came with a message. */
async function fileIn({ attachments }: SeenMessage): Promise<string> {
  const response = await fetch(attachments[0]!.url);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}

describe('an export', () => {
  beforeAll(async () => {
    await apply(actor('Bela 1'), { 'Your name': '=HYPERLINK("http://example.org")', 'Your party': 'Belmark' });
  });

  const exported = (name: string, spreadsheet = false) =>
    messageOf(actor(name).slash('/applications export', { workshop: workshopId, spreadsheet }));

  test('is a file for organizers alone, in private', async () => {
    const answer = await exported('Olena');
    expect(answer).toMatchObject({ ephemeral: true });
    expect(answer.text).toContain('2 applications are in the file.');
    const text = await fileIn(answer);
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(text).toContain('I have thought again.');
    expect(text).not.toContain('Ana 2');

    for (const name of ['Rhea', 'Fay', 'Ana 1']) {
      const asked = () => actor(name).slash('/applications export', { workshop: workshopId });
      expect(await refusalOf(house, asked)).toBe(no('needs-role', { role: 'organizer' }));
    }
  });

  test('for a spreadsheet begins with the mark for UTF-8', async () => {
    expect((await fileIn(await exported('Olena', true))).startsWith('\uFEFFexternal_id,')).toBe(true);
  });
});

describe('an import', () => {
  const HEADER = 'external_id;discord_id;name;affiliation;party;motivation';
  const csv = (...rows: readonly string[]) => ({
    workshop: workshopId,
    file: { fileName: 'anmeldungen.csv', content: `\uFEFF${[HEADER, ...rows].join('\r\n')}` },
  });
  const rowOf = (name: string, id: string, party = 'Belmark') =>
    `${id};${actor(name).id};Dr ${name};Institute;${party};"To listen;\r\nand to learn."`;
  const sent = (options: ReturnType<typeof csv>) => messageOf(actor('Olena').slash('/applications import', options));
  const refused = (options: ReturnType<typeof csv>) =>
    refusalOf(house, () => actor('Olena').slash('/applications import', options));

  test('of a file that is wrong changes nothing and says what and where, but not what stands there', async () => {
    const bad = csv(rowOf('Closed', 'a-1', 'Zephyrland'), rowOf('Bela 2', 'a-1'));
    const answer = await changingNothing(house, () => sent(bad));

    expect(answer.text).toContain('**Nothing was brought here:** 2 cells of the file cannot be taken.');
    expect(answer.text).toContain('• line 2, `party`: no party of this workshop; write one of: Ardania, Belmark');
    expect(answer.text).toContain('• line 4, `external_id`: stands in an earlier line already; keep one of them');
    expect(answer.text).not.toContain('Zephyrland');
    expect(answer.buttons).toEqual([]);
    expect(house.logged()).not.toContain('Zephyrland');
  });

  test('of a file with a wrong first line, with 10,000 lines, of another encoding or of nobody’s is refused', async () => {
    const file = (content: string) => ({ workshop: workshopId, file: { fileName: 'a.csv', content } });
    const many = Array.from({ length: 10_000 }, (_, n) => `a-${n};${actor('Closed').id};Dr;I;Belmark;To listen.`);

    expect(await refused(file('id;Name;Schuhgröße\r\n1;Dr;44'))).toBe(
      'The first line of the file must name its columns. These are missing: discord\\_id, affiliation, party, motivation. These are unknown: Schuhgröße; rename them, or take them out. Nothing was brought here.',
    );
    expect(await refused(csv(...many))).toBe(no('csv-too-many-lines', { most: 1000 }));
    expect(await refused(file(`${HEADER}\r\na;b;\uFFFD`))).toBe(no('csv-not-utf8', {}));
    expect(await refused(file(''))).toBe(no('csv-empty', {}));
    expect(await refusalOf(house, () => actor('Rhea').slash('/applications import', csv(rowOf('Closed', 'a-1'))))).toBe(
      no('needs-role', { role: 'organizer' }),
    );
  });

  test('asks each person for consent in private, also one with closed messages, and nobody sees it before', async () => {
    const preview = await sent(csv(rowOf('Closed', 'a-1'), rowOf('Bela 2', 'a-2')));
    expect(preview.text).toContain('**2 applications to Water sharing, read and found right.** 2 are new.');
    expect((await mine('Closed')).text).toContain('You have not applied');
    const done = await pressed('Olena', preview, 'Bring them here');
    expect(done.text).toContain('**2 applications are here** for Water sharing.');
    const told = await until(() => actor('Bela 2').directMessages().at(-1), 'the request for consent');
    expect(told.text).toContain('An application of yours to Water sharing');

    const found = await mine('Closed');
    expect(found.text).toContain('it waits for your consent');
    const consent = await pressed('Closed', found, 'Continue');
    expect(consent.text).toContain('**Who reads it:**');
    expect(
      await fileIn(await messageOf(actor('Olena').slash('/applications export', { workshop: workshopId }))),
    ).not.toContain('Dr Closed');
    const draft = await pressed('Closed', consent, 'I agree: begin');
    expect(draft.text).toContain('missing: Position');
    const kept = await pressed(
      'Closed',
      await fillPages(actor('Closed'), draft, { 'Your party': 'Belmark' }),
      'Hand in',
    );
    expect(kept.text).toContain('is kept.');
  });

  test('of the same file again brings nothing, and a press that comes late does nothing', async () => {
    const preview = await sent(csv(rowOf('Closed', 'a-1'), rowOf('Bela 2', 'a-2')));
    expect(preview.text).toContain('All of them were brought here before');
    const newer = await sent(csv(rowOf('Bela 3', 'a-3')));
    expect(await refusalOf(house, () => actor('Olena').press(preview, 'Discard the file'))).toBe(no('import-gone', {}));
    const [take] = newer.buttons;
    expect((await pressed('Olena', newer, 'Discard the file')).text).toContain('The file is discarded.');
    expect(await refusalOf(house, () => actor('Olena').forge(newer, take!.customId!))).toBe(no('import-gone', {}));
    const call = await withButton(actor('Rhea'), 'workshop-calls', 'Apply');
    expect(await refusalOf(house, () => actor('Rhea').forge(call, take!.customId!))).toBe(
      no('needs-role', { role: 'organizer' }),
    );
  });
});

test('when the call is over, a draft stays its writer’s and is handed in only with leave', async () => {
  const draft = await fillPages(actor('Ana 3'), await beginApplication(actor('Ana 3')));
  await messageOf(actor('Olena').slash('/call close', { workshop: workshopId }));

  expect(await refusalOf(house, () => actor('Ana 3').press(draft, 'Hand in'))).toMatch(/^Applications closed at <t:/);
  const found = await mine('Ana 3');
  expect(found.text).toContain('A draft that was not handed in before');
  const shown = await pressed('Ana 3', found, 'Continue');
  expect(shown.buttons.map(({ label }) => label)).toEqual(['Read my draft', 'Discard']);
  expect((await pressed('Ana 3', shown, 'Read my draft')).text).toContain('I want to listen.');

  const leave = await messageOf(actor('Olena').slash('/call late', { workshop: workshopId, member: 'Ana 3' }));
  expect(leave.text).toContain('**This person may apply late to Water sharing**');
  expect((await pressed('Ana 3', await pressed('Ana 3', found, 'Continue'), 'Hand in')).text).toContain('is kept.');
  expect(house.server.findings).toEqual([]);
});
