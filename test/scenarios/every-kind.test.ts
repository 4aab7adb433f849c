import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { KINDS, type RoundKind } from '../../domain/rounds/kinds/index.ts';
import type { Actor } from '../../rehearsal/discord/actor/actor.ts';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import { endRound } from '../support/end-round.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPage, type Page } from '../support/page.ts';
import { formOf, messageOf, peopleFor, until, walkToTheRoom } from '../support/walk.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

/**
 * Every kind of round, held once over the real protocol by five people of each party: what it asks,
 * what it shows, and what the summary says of it. With WRITE_PAGES=1 it also writes down, in `docs/rounds`,
 * what participants, facilitators and the audience see.
 */
const OFFERS = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (n) => `The upper bank opens gate ${n} if the lower bank reports its gauges ${n} times a day.`,
);
const common = 'minutes: 10, then: wait, graceSeconds: 0';
const AGENDA = `rounds:
  - { kind: discussion, title: Arriving, prompt: Who are you?, ${common} }
  - { kind: turns, title: Hopes, prompt: What do you hope for?, secondsEach: 120, ${common} }
  - { kind: statements, title: Needs, prompt: What does your side need?, ${common}, statementsEach: 1 }
  - { kind: reactions, title: Ideas, prompt: For yourself., ${common}, vocabulary: acceptance, propositions: [Share gauge readings., Close the bridge for good.] }
  - { kind: temperature, title: Climate, prompt: As you feel it today., ${common}, questions: [How warm is it between us?] }
  - { kind: express, title: Quickly, prompt: Yes or no., ${common}, questions: [Meet again?, By ferry?, In spring?] }
  - { kind: diagnosis-prognosis-therapy, title: Three texts, prompt: As you see it., ${common} }
  - { kind: caucus, title: By ourselves, prompt: What have we heard?, ${common}, confidentiality: off-the-record }
  - { kind: break, title: Coffee, prompt: Sit with somebody new., ${common} }
  - { kind: perception-gap, title: How we see each other, prompt: Yourself first., ${common}, propositions: [The other bank wants an agreement.] }
  - { kind: scenario, title: A flood, prompt: Imagine it., ${common}, scenario: The river floods both banks on the same day. }
  - { kind: options, title: Ways forward, prompt: Think freely., ${common}, optionsEach: 1 }
  - { kind: constraints, title: In the way, prompt: At home., ${common}, constraintsEach: 1, confidentiality: on-the-record }
  - { kind: trial-balloon, title: Balloons, prompt: Dare., ${common} }
  - { kind: sealed-signals, title: Signals, prompt: What could you live with?, ${common}, offers: ${JSON.stringify(OFFERS)} }
`;
const TITLES: Readonly<Record<RoundKind, string>> = {
  discussion: 'Arriving',
  turns: 'Hopes',
  statements: 'Needs',
  reactions: 'Ideas',
  temperature: 'Climate',
  express: 'Quickly',
  'diagnosis-prognosis-therapy': 'Three texts',
  caucus: 'By ourselves',
  break: 'Coffee',
  'perception-gap': 'How we see each other',
  scenario: 'A flood',
  options: 'Ways forward',
  constraints: 'In the way',
  'trial-balloon': 'Balloons',
  'sealed-signals': 'Signals',
};
const ARDANIA = [1, 2, 3, 4, 5].map((n) => `Ana ${n}`);
const BELMARK = [1, 2, 3, 4, 5].map((n) => `Bela ${n}`);
const EVERYBODY = [...ARDANIA, ...BELMARK];

let house: House;
let room: string;
let backstage: string;
let workshopId: string;
const pages = new Map<RoundKind, Page>();

const actor = (name: string): Actor => house.server.actor(name);
const fay = (): Actor => actor('Fay');
const command = (line: string, options = {}) => messageOf(fay().slash(line, options, { channel: room }));
const roomMessages = (): readonly SeenMessage[] => actor('Ana 1').sees(room);
const newest = (words: string): Promise<SeenMessage> =>
  until(() => roomMessages().findLast(({ content }) => content.includes(words)), words);

/** Opens the next round, and gives the message with which the room is told. */
async function open(kind: RoundKind): Promise<{ readonly opening: SeenMessage; readonly page: Page }> {
  const title = TITLES[kind];
  await command('/round open');
  const opening = await until(
    () => roomMessages().findLast(({ content }) => content.startsWith('## ') && content.includes(`· ${title}`)),
    `the opening of ${title}`,
  );
  const page = pageOf(kind);
  page.heading('The room, when the round opens');
  page.message('What every participant reads', opening);
  const panel = await until(
    () =>
      fay()
        .sees(backstage)
        .findLast(({ content, buttons }) => content.includes(`of 15 · ${title}`) && buttons.length > 3),
    `the panel of ${title}`,
  );
  page.heading('Backstage, for facilitators only');
  page.message('The panel', panel);
  return { opening, page };
}

function pageOf(kind: RoundKind): Page {
  const page = pages.get(kind) ?? aPage(`A round of the kind \`${kind}\``);
  pages.set(kind, page);
  return page;
}

/** Ends the round and gives what the room was shown after that. */
async function close(kind: RoundKind, last = 'is closed'): Promise<readonly SeenMessage[]> {
  const before = roomMessages().length;
  await endRound(fay(), room);
  await until(
    () =>
      roomMessages()
        .slice(before)
        .some(({ content }) => content.includes(last)),
    `${last} after ${TITLES[kind]}`,
  );
  return roomMessages().slice(before);
}

/** Records what the room was shown in the end. */
function recordEnd(kind: RoundKind, shown: readonly SeenMessage[]): void {
  const page = pageOf(kind);
  page.heading('The room, when the round is over');
  for (const message of shown) page.message('What every participant reads', message);
}

/** Answers each private question with the label that `choose` names, until there is none. */
async function answerAll(person: Actor, opening: SeenMessage, choose: (n: number) => string, page?: Page) {
  let asked = await messageOf(person.press(opening, 'React'));
  for (let n = 0; n < 30; n += 1) {
    page?.message(n === 0 ? 'What one participant sees after “React”' : 'The next question', asked);
    const label = choose(n);
    if (!asked.buttons.some((one) => one.label === label)) return asked;
    asked = await messageOf(person.press(asked, label));
  }
  return asked;
}

/** Fills in a form that a button of this message opens. */
async function write(
  person: Actor,
  message: SeenMessage,
  {
    button,
    fields,
    page,
  }: { readonly button: string; readonly fields: Record<string, string>; readonly page?: Page | undefined },
): Promise<SeenMessage> {
  const form = await formOf(person.press(message, button));
  page?.form(`The form behind “${button}”`, form);
  const kept = await messageOf(person.submit(form, fields));
  page?.message('The answer', kept);
  return kept;
}

const textsOf = (shown: readonly SeenMessage[]): string => shown.map(({ content }) => content).join('\n');

beforeAll(async () => {
  house = await aHouse({ seed: 77, people: peopleFor(5) });
  ({ room, workshopId } = await walkToTheRoom(house, { perParty: 5 }));
  await command('/agenda import', { file: { fileName: 'agenda.yaml', content: AGENDA } });
  backstage = await until(
    () =>
      fay()
        .channels()
        .find((name) => name.endsWith('-backstage')),
    'backstage',
  );
});

afterAll(async () => {
  await house.close();
  if (process.env['WRITE_PAGES'] !== '1') return;
  const folder = path.resolve('docs/rounds');
  await mkdir(folder, { recursive: true });
  for (const [kind, page] of pages) await writeFile(path.join(folder, `${kind}.md`), page.text());
});

describe.sequential('every kind of round, one after the other', () => {
  test('discussion', async () => {
    await open('discussion');
    recordEnd('discussion', await close('discussion'));
  });

  test('turns', async () => {
    const { opening, page } = await open('turns');
    page.message('After “Raise my hand”', await messageOf(actor('Ana 1').press(opening, 'Raise my hand')));
    page.message('The room', await newest('has the floor'));
    recordEnd('turns', await close('turns'));
  });

  test('statements', async () => {
    const { opening, page } = await open('statements');
    page.heading('One participant, in private');
    for (const [n, name] of EVERYBODY.entries()) {
      await write(actor(name), opening, {
        button: 'Write a statement',
        fields: { text: `We need water that can be foretold, says voice ${n}.`, quote: n % 2 === 0 ? 'yes' : 'no' },
        page: n === 0 ? page : undefined,
      });
    }
    const shown = await close('statements', '· The statements');
    recordEnd('statements', shown);
    for (const n of EVERYBODY.keys()) expect(textsOf(await allOf('says voice'))).toContain(`says voice ${n}`);
  });

  test('reactions', async () => {
    const { opening, page } = await open('reactions');
    page.heading('One participant, in private');
    for (const name of EVERYBODY) {
      await answerAll(
        actor(name),
        opening,
        (n) => (n === 0 ? 'Could live with it' : 'Cannot'),
        name === 'Ana 1' ? page : undefined,
      );
    }
    recordEnd('reactions', await close('reactions', '· The reactions'));
    const shown = await newest('The reactions');
    expect(shown.content).toContain('broad support');
    expect(shown.content).toContain('broad opposition');
    expect(shown.content).not.toMatch(/\b(5|10|100) ?%?\b(?=.*(answered|of))/);
  });

  test('temperature', async () => {
    const { opening, page } = await open('temperature');
    page.heading('One participant, in private');
    for (const name of EVERYBODY) {
      await answerAll(
        actor(name),
        opening,
        () => (name.startsWith('Ana') ? '2' : '6'),
        name === 'Ana 1' ? page : undefined,
      );
    }
    recordEnd('temperature', await close('temperature', '· The temperature'));
    expect((await newest('The temperature')).content).toMatch(/Ardania: \*\*very low\*\*.*Belmark: \*\*very high\*\*/);
  });

  test('express', async () => {
    const { opening, page } = await open('express');
    page.heading('One participant, in private');
    for (const name of EVERYBODY) {
      await answerAll(actor(name), opening, (n) => (n === 1 ? 'No' : 'Yes'), name === 'Ana 1' ? page : undefined);
    }
    recordEnd('express', await close('express', '· The answers'));
    expect((await newest('The answers')).content).toMatch(/broad support[\s\S]*broad opposition[\s\S]*broad support/);
  });

  test('diagnosis, prognosis, therapy', async () => {
    const page = pageOf('diagnosis-prognosis-therapy');
    await command('/round collect');
    const asking = await newest('This round comes later');
    page.heading('Before the round');
    page.message('What every participant reads', asking);
    for (const [n, name] of EVERYBODY.slice(0, 4).entries()) {
      for (const part of ['Diagnosis', 'Prognosis', 'Therapy']) {
        await write(actor(name), asking, {
          button: part,
          fields: { text: `${part} of voice ${n}.`, quote: 'yes' },
          page: n === 0 && part === 'Diagnosis' ? page : undefined,
        });
      }
    }
    await open('diagnosis-prognosis-therapy');
    await newest('Therapy of voice 3');
    const shown = await allOf('of voice 3');
    page.heading('What was handed in');
    for (const message of shown) page.message('What every participant reads', message);
    expect(textsOf(shown)).toMatch(/Diagnosis of voice 3[\s\S]*Prognosis of voice 3[\s\S]*Therapy of voice 3/);
    recordEnd('diagnosis-prognosis-therapy', await close('diagnosis-prognosis-therapy'));
  });

  test('caucus', async () => {
    await open('caucus');
    recordEnd('caucus', await close('caucus'));
  });

  test('break', async () => {
    await open('break');
    recordEnd('break', await close('break'));
  });

  test('perception gap', async () => {
    const { opening, page } = await open('perception-gap');
    page.heading('One participant, in private');
    for (const name of EVERYBODY) {
      await answerAll(
        actor(name),
        opening,
        (n) => (n === 0 ? 'Agree' : 'Disagree'),
        name === 'Ana 1' ? page : undefined,
      );
    }
    recordEnd('perception-gap', await close('perception-gap', 'expects of the other side'));
    // Both parties expected of the other what it did not answer.
    expect((await newest('very wrongly')).content).toContain('what each party expects of the other side');
  });

  test('scenario', async () => {
    const { opening, page } = await open('scenario');
    page.heading('One participant, in private');
    for (const [n, name] of EVERYBODY.entries()) {
      const isFirst = n === 0;
      await answerAll(
        actor(name),
        opening,
        (asked) => (asked === 0 ? 'Could live with it' : '4'),
        isFirst ? page : undefined,
      );
      if (n < 4) {
        await write(actor(name), opening, {
          button: 'What would change it',
          fields: { text: `An early warning, says voice ${n}.`, quote: 'yes' },
          page: isFirst ? page : undefined,
        });
      }
    }
    recordEnd('scenario', await close('scenario', '· What would change it'));
    expect(textsOf(await allOf('How the scenario is taken'))).toMatch(/broad support/);
    expect(textsOf(await allOf('An early warning'))).toContain('voice 3');
  });

  test('options', async () => {
    const { opening, page } = await open('options');
    page.heading('One participant, in private');
    for (const [n, name] of EVERYBODY.slice(0, 4).entries()) {
      await write(actor(name), opening, {
        button: 'Write an option',
        fields: {
          text: `A common gauge office, model ${n}.`,
          'detail-1': 'Two offices, one telephone.',
          'detail-2': 'A list of gauges.',
          'detail-3': 'Either side hangs up.',
          quote: 'yes',
        },
        page: n === 0 ? page : undefined,
      });
    }
    recordEnd('options', await close('options', '· The options'));
    expect(textsOf(await allOf('A common gauge office'))).toMatch(/model 3[\s\S]*Ways back/);
  });

  test('constraints', async () => {
    const { opening, page } = await open('constraints');
    expect(opening.content).toContain('A common gauge office, model 0.');
    page.heading('One participant, in private');
    for (const [n, name] of EVERYBODY.slice(0, 4).entries()) {
      await write(actor(name), opening, {
        button: 'Write a constraint',
        fields: { about: String(n), text: `The ministry would have to agree, says voice ${n}.`, quote: 'yes' },
        page: n === 0 ? page : undefined,
      });
    }
    recordEnd('constraints', await close('constraints', '· The constraints'));
    expect(textsOf(await allOf('The ministry'))).toMatch(/About 4: A common gauge office/);
  });

  test('trial balloon', async () => {
    const page = pageOf('trial-balloon');
    await command('/round collect');
    const asking = await until(
      () => roomMessages().findLast(({ content }) => content.includes('send up an idea')),
      'the asking',
    );
    page.heading('Before the round');
    page.message('What every participant reads', asking);
    for (const [n, name] of ['Ana 2', 'Bela 2'].entries()) {
      await write(actor(name), asking, {
        button: 'Send up a balloon',
        fields: { text: `Let students cross first, kite ${n}.`, quote: 'yes' },
        page: n === 0 ? page : undefined,
      });
    }
    const { opening } = await open('trial-balloon');
    const balloon = await newest('kite 0');
    page.message('A balloon in the room', balloon);
    expect(balloon.content).not.toMatch(/Ana|Bela/);
    page.heading('One participant, in private');
    for (const name of EVERYBODY) {
      await answerAll(actor(name), opening, () => 'Could live with it', name === 'Ana 1' ? page : undefined);
    }
    recordEnd('trial-balloon', await close('trial-balloon', 'How the balloons are taken'));
    expect(textsOf(await allOf('How the balloons are taken'))).toContain('broad support');
  });

  test('sealed signals', async () => {
    const { opening, page } = await open('sealed-signals');
    page.heading('One participant, in private');
    for (const name of EVERYBODY) {
      const person = actor(name);
      // Both sides accept the second offer; the first only one side does.
      const accepted = name.startsWith('Ana') ? [0, 1] : [1];
      await answerAll(
        person,
        opening,
        (n) => (n >= OFFERS.length ? 'nothing more' : accepted.includes(n) ? 'Could live with it' : 'Could not'),
        name === 'Ana 1' ? page : undefined,
      );
    }
    const shown = await close('sealed-signals', 'Offers that every party');
    recordEnd('sealed-signals', shown);
    const told = await newest('Offers that every party could live with');
    expect(told.content).toContain('gate 2');
    expect(told.content).not.toMatch(/gate (1|3|4|5|6|7|8)/);
  });

  test('the summary says what may be said of each, and nothing of what was off the record', async () => {
    const gus = actor('Gus');
    const draft = await messageOf(fay().slash('/summary draft', { workshop: workshopId }, { channel: room }));
    await messageOf(fay().press(draft, draft.buttons[0]?.label ?? ''));
    const other = await messageOf(gus.slash('/summary approve', { workshop: workshopId }, { channel: room }));
    await messageOf(gus.press(other, other.buttons[0]?.label ?? ''));
    const rounds = [
      'Needs',
      'Ideas',
      'Climate',
      'Quickly',
      'Three texts',
      'How we see each other',
      'A flood',
      'Ways forward',
      'In the way',
      'Balloons',
      'Signals',
    ];
    const read = () => actor('Outsider').sees('workshop-summaries');
    await until(() => read().some(({ content }) => content.includes('Signals')), 'the last part of the summary');
    const all = textsOf(read());
    for (const title of rounds) expect(all).toContain(`· ${title}`);
    expect(all).toContain('off the record');
    expect(all).not.toContain('By ourselves');
    expect(all).toContain('gate 2');
    expect(all).toMatch(/The ministry[^\n]*(Ardania|Belmark)/);
    expect(all).not.toMatch(/Ana \d|Bela \d/);
    for (const [kind, title] of Object.entries(TITLES) as [RoundKind, string][]) {
      const parts = read().filter(({ content }) => content.includes(`· ${title}`));
      if (parts.length === 0) continue;
      pageOf(kind).heading('The summary, for the audience');
      for (const part of parts) pageOf(kind).message('What everybody on the server reads', part);
    }
  });

  test('nothing was wrong with what was sent', () => {
    expect(house.server.findings).toEqual([]);
    expect([...pages.keys()].toSorted()).toEqual(Object.keys(KINDS).toSorted());
  });
});

/** Every message of the room with these words. */
async function allOf(words: string): Promise<readonly SeenMessage[]> {
  await newest(words);
  return roomMessages().filter(({ content }) => content.includes(words));
}
