import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reply, replyOf, sendInteraction } from '../../rehearsal/discord/actor/send.ts';
import type { SeenMessage, SeenModal } from '../../rehearsal/discord/seen.ts';
import { asking, refusalOf } from '../support/database-state.ts';
import { endRound } from '../support/end-round.ts';
import { aHouse, type House } from '../support/house.ts';
import { faultsIn, no } from '../support/refused.ts';
import {
  agendaOf,
  CONVENTION,
  confirmCohort,
  formOf,
  messageOf,
  openRoom,
  PAGES,
  peopleFor,
  plan,
  setUp,
  signRisk,
  TEXT_SCORES,
  until,
  WORKSHOP,
  withButton,
} from '../support/walk.ts';

const YOURS = '\n\nWhat you wrote, so that nothing is lost (only you can see this):\n\n';
const NOBODY = '00000000-0000-4000-8000-000000000000';

const people = [...peopleFor(2), { name: 'Оксана', locale: 'uk' }, { name: 'Пётр', locale: 'ru' }];
const APPLICATION = PAGES['1 · Who you are'];
const APPLICATION_BACK = '> Dr A.\n\n> Institute of Hydrology\n\n> Senior lecturer';

let house: House;
let workshopId: string;
let call: SeenMessage;

const actor = (name: string) => house.server.actor(name);
const forged = (name: string, on: SeenMessage, customId: string) =>
  refusalOf(house, () => actor(name).forge(on, customId));

/** Sends a form that the client would not have sent like this, from the channel of this message. */
async function handIn(
  name: string,
  customId: string,
  fields: readonly object[],
  { channelId }: SeenMessage = call,
): Promise<Reply> {
  const { discord } = house.server;
  const start = { type: InteractionType.ModalSubmit, userId: actor(name).id, channelId };
  const components = fields.map((component, id) => ({ type: ComponentType.Label, id, component }));
  return replyOf(discord, await sendInteraction(discord, start, { custom_id: customId, components }));
}
const typedIn = (customId: string, value: string) => ({
  type: ComponentType.TextInput,
  id: 20,
  custom_id: customId,
  value,
});
const ticked = (customId: string, value: string | null) => ({
  type: ComponentType.RadioGroup,
  id: 21,
  custom_id: customId,
  value,
});

/** A form with a statement in it. */
const WATER = [typedIn('text', 'We need water.'), ticked('quote', 'no')];

/** The draft, opened through the consent, whatever the language. */
async function draftOf(name: string): Promise<SeenMessage> {
  const shown = await messageOf(actor(name).press(call, call.buttons[0]!.label));
  // Who has agreed before is shown the draft at once.
  if (shown.buttons.length > 1) return shown;
  return await messageOf(actor(name).press(shown, shown.buttons[0]!.label));
}

/** A page of the application; the first asks who somebody is. */
const pageOf = async (name: string, draft: SeenMessage, page: number): Promise<SeenModal> =>
  await formOf(actor(name).press(draft, draft.buttons[page - 1]!.label));

/** The same answers under the labels of the reader's language. */
const filledIn = ({ fields }: SeenModal, answers: Readonly<Record<string, string>> = APPLICATION) =>
  Object.fromEntries(Object.values(answers).map((answer, index) => [fields[index]!.label, answer]));

/** All pages are filled in, and nothing is handed in. */
async function complete(name: string, party = 'Ardania'): Promise<SeenMessage> {
  let draft = await draftOf(name);
  for (const [index, usual] of Object.values(PAGES).entries()) {
    const form = await pageOf(name, draft, index + 1);
    const answers = index === 0 ? { ...usual, 'Your party': party } : usual;
    draft = await messageOf(actor(name).submit(form, filledIn(form, answers)));
  }
  return draft;
}

const handInLabel = ({ buttons }: SeenMessage): string => buttons[3]!.label;

const idsOfApplications = () =>
  asking(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT "id" FROM "Application"');
    return rows.map(({ id }) => id);
  });

const closingTime = () =>
  asking(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ closedAt: Date }>(
      'SELECT "applicationsCloseAt" AS "closedAt" FROM "Workshop"',
    );
    return rows[0]!.closedAt;
  });

beforeAll(async () => {
  house = await aHouse({ seed: 22, people });
  await setUp(house);
  ({ workshopId } = await plan(house, 4));
  await messageOf(actor('Olena').slash('/call open', { workshop: workshopId }));
  call = await until(() => actor('Ana 1').sees('workshop-calls').at(-1), 'the call');
}, 120_000);

afterAll(() => house.close());

describe('an application', () => {
  test('with a name of spaces comes back', async () => {
    const form = await pageOf('Ana 1', await draftOf('Ana 1'), 1);
    const sentence = await refusalOf(house, () => actor('Ana 1').submit(form, { ...APPLICATION, 'Your name': '  ' }));

    expect(sentence).toMatch(/^The field “Name” is empty\. Fill it in, then send the form again\.\n/);
    expect(sentence).toContain('> Institute of Hydrology\n\n> Senior lecturer');
  });

  test.each([
    ['a name that cannot be seen', { name: '\u200B\u3164\u2060' }, no('field-empty', { field: 'name' })],
    ['a name of 100 marks', { name: `A${'\u0301'.repeat(99)}` }, no('too-many-marks', { field: 'name', most: 4 })],
    ['a party that the workshop does not have', { partyId: 'party-9' }, no('unknown-choice', {})],
  ])('with %s is refused, and nothing of it is kept', async (_, wrong, sentence) => {
    const who = { name: 'Dr A.', affiliation: 'Institute', position: 'Editor', partyId: 'party-1', ...wrong };
    const fields = [
      ...(['name', 'affiliation', 'position'] as const).map((question) => typedIn(question, who[question])),
      { type: ComponentType.StringSelect, id: 22, custom_id: 'partyId', values: [who.partyId] },
    ];
    const answer = await refusalOf(house, () => handIn('Ana 1', `1:application-who:${workshopId}:who`, fields));

    expect(answer.slice(0, sentence.length)).toBe(sentence);
    expect(answer).toContain('> Editor');
  });

  test('with a name of 4,000 letters, which the client would not send, is refused', async () => {
    const fields = [typedIn('name', 'Щ'.repeat(4000)), typedIn('affiliation', ''), typedIn('position', '')];
    const party = { type: ComponentType.StringSelect, id: 22, custom_id: 'partyId', values: [] };
    const answer = await refusalOf(house, () =>
      handIn('Ana 1', `1:application-who:${workshopId}:who`, [...fields, party]),
    );

    expect(answer).toContain(no('answer-too-long', { field: 'name', length: 4000, most: 100 }));
  });

  test('that is not complete is not taken: what is missing is named', async () => {
    const draft = await messageOf(actor('Ana 1').slash('/my application'));
    const shown = await messageOf(actor('Ana 1').press(draft, 'Continue'));

    expect(await refusalOf(house, () => actor('Ana 1').press(shown, 'Hand in'))).toBe(
      'Nothing was handed in: these answers are missing: Name, Affiliation, Position, Party, Sector, Career stage, Public office, Law you live under, Gender, Motivation, and Evidence of standing. Fill in their pages, then hand it in again.',
    );
  });

  test('is one, however often and from wherever it is handed in at once', async () => {
    const draft = await complete('Оксана');
    const [one, other] = await Promise.all([
      messageOf(actor('Оксана').press(draft, handInLabel(draft))),
      messageOf(actor('Оксана').press(draft, handInLabel(draft))),
    ]);

    expect(one.text).toContain('**Вашу заявку на Water sharing збережено.**');
    expect(other.text).toBe(one.text);
    expect(await idsOfApplications()).toHaveLength(1);
    const again = draft.buttons[3]!.customId!;
    expect((await messageOf(actor('Оксана').forge(call, again))).text).toBe(one.text);
    expect(await idsOfApplications()).toHaveLength(1);
  });

  test('that is somebody else’s can be neither read nor withdrawn', async () => {
    const [id] = await idsOfApplications();

    for (const verb of ['read-application', 'withdraw-application', 'withdraw-application-now']) {
      expect(await forged('Outsider', call, `1:${verb}:${id}`)).toBe(no('no-application', {}));
      expect(await forged('Olena', call, `1:${verb}:${id}`)).toBe(no('no-application', {}));
    }
  });
});

describe('a review', () => {
  const SCORES = { ...TEXT_SCORES, 'What do you base this on?': 'Her books.' };
  const missing = (fields: Readonly<Record<string, string | null>>) => [
    ...Object.entries({ moderate: '4', committed: '4', knows: 'yes', ...fields }).map(([criterion, score]) =>
      ticked(criterion, score),
    ),
    typedIn('evidence', 'Her books.'),
  ];
  /** A press about an application that was handed in once: who scores, says which words they have read. */
  const about = (verb: string, id: string): string => `1:${verb}:${id}${verb.startsWith('score') ? ':1' : ''}`;
  let applicationId: string;
  let desk: SeenMessage;

  beforeAll(async () => {
    for (const name of ['Ana 1', 'Ana 2', 'Bela 1', 'Bela 2']) {
      const draft = await complete(name, name.startsWith('Ana') ? 'Ardania' : 'Belmark');
      await messageOf(actor(name).press(draft, handInLabel(draft)));
    }
    desk = await messageOf(actor('Rhea').slash('/review next'));
    applicationId = desk.buttons[0]!.customId!.split(':')[2]!;
  });

  test.each([
    ['a criterion without an answer', { moderate: null }],
    ['a score of six', { committed: '6' }],
    ['a score in words', { moderate: 'very' }],
  ])('with %s comes back', async (_, wrong) => {
    const sentence = await refusalOf(house, () => handIn('Rhea', `1:review:${applicationId}:1`, missing(wrong)));
    expect(sentence).toBe(
      `One of the criteria has no answer, so nothing was saved. Answer every one; “cannot judge” is an answer too.${YOURS}> Her books.`,
    );
  });

  test('on a form that lacks a field is out of date', async () => {
    const fields = missing({}).slice(1);
    const sentence = await refusalOf(house, () => handIn('Rhea', `1:review:${applicationId}:1`, fields));
    expect(sentence).toBe(`${no('outdated-button', {})}${YOURS}> Her books.`);
  });

  test('on a form of another rubric, or of the other step, is out of date', async () => {
    for (const more of [{ charming: '5' }, { influential: '5' }]) {
      const sentence = await refusalOf(house, () => handIn('Rhea', `1:review:${applicationId}:1`, missing(more)));
      expect(sentence).toBe(`${no('outdated-button', {})}${YOURS}> Her books.`);
    }
  });

  test('of words that were replaced since, or never were, is out of date: nothing is kept, and all comes back', async () => {
    for (const version of ['0', '2', 'x', '1.5']) {
      const customId = `1:review:${applicationId}:${version}`;
      const sentence = await refusalOf(house, () => handIn('Rhea', customId, missing({})));
      expect(sentence).toBe(`${no('outdated-button', {})}${YOURS}> Her books.`);
    }
    for (const press of [`1:score:${applicationId}:2`, `1:score:${applicationId}`]) {
      expect(await forged('Rhea', desk, press)).toBe(no('outdated-button', {}));
    }
  });

  test('of who somebody is, before the words are scored, is refused on every way', async () => {
    const identity = [ticked('influential', '5'), ticked('community', '5'), typedIn('evidence', 'Her books.')];
    const early = no('identity-too-early', {});
    expect(await refusalOf(house, () => handIn('Rhea', `1:review-identity:${applicationId}:1`, identity))).toBe(
      `${early}${YOURS}> Her books.`,
    );
    for (const verb of ['show-identity', 'score-identity']) {
      expect(await forged('Rhea', desk, about(verb, applicationId))).toBe(early);
    }
    expect(await forged('Rhea', desk, `1:others:${applicationId}`)).toBe(no('own-review-first', {}));
  });

  test.each([NOBODY, 'x', '1'])('of an application that does not exist (%s) is refused', async (id) => {
    const sentence = await refusalOf(house, () => handIn('Rhea', `1:review:${id}:1`, missing({})));
    expect(sentence).toBe(`${no('application-gone', {})}${YOURS}> Her books.`);
  });

  test('by somebody without the role is refused, by form and by button', async () => {
    const sentence = no('needs-role', { role: 'reviewer' });
    expect(await refusalOf(house, () => handIn('Outsider', `1:review:${applicationId}:1`, missing({})))).toBe(
      `${sentence}${YOURS}> Her books.`,
    );
    for (const verb of ['show-identity', 'score', 'others', 'abstain', 'recuse-now']) {
      expect(await forged('Outsider', call, about(verb, applicationId))).toBe(sentence);
    }
  });

  test('by somebody who has applied to the same workshop is refused, of the own application too', async () => {
    const sentence =
      'You have applied to this workshop yourself, so its applications stay closed to you. Other people decide them.';
    const ids = await idsOfApplications();
    actor('Ana 1').addRole('Workshop reviewer');

    for (const id of ids) {
      expect(await forged('Ana 1', call, `1:show-identity:${id}`)).toBe(sentence);
      expect(await forged('Ana 1', call, `1:recuse-now:${id}`)).toBe(sentence);
      expect(await refusalOf(house, () => handIn('Ana 1', `1:review:${id}:1`, missing({})))).toBe(
        `${sentence}${YOURS}> Her books.`,
      );
    }
    expect(await refusalOf(house, () => actor('Ana 1').slash('/review next'))).toBe(no('nothing-to-review', {}));
    actor('Ana 1').removeRole('Workshop reviewer');
  });

  test('by somebody who has stepped aside is refused, on the old form and through the old button', async () => {
    const oldForm = await formOf(actor('Rhea').press(desk, 'Score'));
    const sure = await messageOf(actor('Rhea').press(desk, 'Step aside'));
    await messageOf(actor('Rhea').press(sure, 'Yes, step aside for good'));

    const sentence = no('application-gone', {});
    expect(await refusalOf(house, () => actor('Rhea').submit(oldForm, SCORES))).toBe(`${sentence}${YOURS}> Her books.`);
    for (const verb of ['score', 'show-identity', 'score-identity', 'others', 'abstain', 'recuse-now']) {
      expect(await forged('Rhea', desk, about(verb, applicationId))).toBe(sentence);
    }
  });
});

describe('when the call is closed', () => {
  beforeAll(async () => {
    // Rhea has stepped aside from a case, and whose it was is chance.
    actor('Gus').addRole('Workshop reviewer');
    for (const id of await idsOfApplications()) {
      const scores = (...criteria: string[]) => criteria.map((criterion) => ticked(criterion, '4'));
      await handIn('Gus', `1:review:${id}:1`, [...scores('moderate', 'committed'), typedIn('evidence', '')]);
      await actor('Gus').forge(call, `1:show-identity:${id}`);
      await handIn('Gus', `1:review-identity:${id}:1`, [
        ...scores('influential', 'community'),
        typedIn('evidence', ''),
      ]);
    }
  });

  test('an application that was being written comes back to its writer', async () => {
    const form = await pageOf('Пётр', await draftOf('Пётр'), 1);
    await messageOf(actor('Olena').slash('/call close', { workshop: workshopId }));

    const closedAt = `<t:${Math.floor((await closingTime()).getTime() / 1000)}:F>`;
    const sentence = `Приём заявок закончился ${closedAt}, поэтому ничего не отправлено и не открыто. Если подать заявку вовремя что-то помешало, напишите организаторам. Организаторы допускают одного человека командой \`/call late\`.`;
    expect(await refusalOf(house, () => actor('Пётр').submit(form, filledIn(form)))).toBe(
      `${sentence}\n\nВаш текст, чтобы ничего не потерялось (его видите только Вы):\n\n${APPLICATION_BACK}`,
    );
    expect(await refusalOf(house, () => actor('Пётр').press(call, 'Apply'))).toBe(sentence);
  });

  test('the decisions are released by an organizer who has seen them, once', async () => {
    const olena = actor('Olena');
    const proposal = await messageOf(olena.slash('/cohort propose', { workshop: workshopId }));
    expect(await forged('Outsider', call, `1:release-decisions-now:${workshopId}:abc`)).toBe(
      no('needs-role', { role: 'organizer' }),
    );
    expect(await forged('Olena', call, `1:release-decisions-now:${workshopId}:abc`)).toBe(no('changed-meanwhile', {}));
    expect(await forged('Ana 1', call, `1:accept-invitation:${workshopId}`)).toBe(no('no-invitation', {}));
    expect(await forged('Ana 1', call, `1:accept-ground-rules:${workshopId}:1`)).toBe(no('not-participant', {}));

    const confirm = await messageOf(olena.press(proposal, 'Release the decisions…'));
    const old = confirm.buttons[0]!.customId!;
    expect(await refusalOf(house, () => olena.press(confirm, 'Yes, tell everybody now'))).toBe(
      no('cohort-unconfirmed', { missing: 1 }),
    );
    await confirmCohort(house, workshopId);
    expect(await refusalOf(house, () => olena.press(confirm, 'Yes, tell everybody now'))).toBe(no('risk-missing', {}));
    await signRisk(house, workshopId);
    await messageOf(olena.press(confirm, 'Yes, tell everybody now'));

    const sentence = 'The decisions for this workshop have been sent to the applicants, so this can no longer change.';
    expect(await refusalOf(house, () => olena.press(proposal, 'Release the decisions…'))).toBe(sentence);
    expect(await forged('Olena', proposal, old)).toBe(sentence);
    const [first] = await idsOfApplications();
    expect(await forged('Rhea', call, `1:show-identity:${first}`)).toBe(no('review-too-late', {}));
  });

  test('nobody accepts what was not offered, and nobody the ground rules before the seat', async () => {
    for (const verb of ['accept-invitation', 'decline-invitation']) {
      expect(await forged('Outsider', call, `1:${verb}:${workshopId}`)).toBe(no('no-invitation', {}));
    }
    for (const press of [`ground-rules:${workshopId}`, `accept-ground-rules:${workshopId}:1`]) {
      expect(await forged('Outsider', call, `1:${press}`)).toBe(no('not-participant', {}));
    }
    expect(await forged('Bela 1', call, `1:accept-ground-rules:${workshopId}:1`)).toBe(
      'The ground rules are for people who have taken their seat. Accept your invitation first: `/my application`.',
    );
  });
});

describe('in a room', () => {
  let room: string;
  let roundId: string;
  let opened: SeenMessage;
  const inRoom = (name: string, label: string) => withButton(actor(name), room, label);
  const statement = { 'What do you want to say?': 'We need water.' };

  beforeAll(async () => {
    for (const name of ['Ana 1', 'Ana 2', 'Оксана', 'Bela 1', 'Bela 2']) {
      const mine = await messageOf(actor(name).slash('/my application'));
      if (!mine.buttons.some(({ customId }) => customId === `1:accept-invitation:${workshopId}`)) continue;
      const accepted = await messageOf(actor(name).forge(mine, `1:accept-invitation:${workshopId}`));
      await messageOf(actor(name).forge(accepted, `1:accept-ground-rules:${workshopId}:1`));
    }
    room = await openRoom(house, workshopId, agendaOf(30));
    await messageOf(actor('Fay').slash('/round open', {}, { channel: room }));
    opened = await inRoom('Bela 1', 'Write a statement');
    roundId = opened.buttons[0]!.customId!.split(':')[2]!;
  });

  test.each([
    ['a round that does not exist', `1:react:${NOBODY}`, no('unknown-round', {})],
    ['the statements of a round that does not exist', `1:my-statements:${NOBODY}`, no('unknown-round', {})],
    ['an answer in a round that does not exist', `1:react-answer:${NOBODY}:0:agree`, no('unknown-round', {})],
    ['a round with a malformed id', '1:react:first', no('unknown-round', {})],
    ['no round', '1:react', no('outdated-button', {})],
    ['two rounds', `1:react:${NOBODY}:${NOBODY}`, no('outdated-button', {})],
    ['an id with a space', '1:react:a b', no('outdated-button', {})],
    ['an id that reads like SQL', `1:react:'; DROP TABLE "Round"; --`, no('outdated-button', {})],
    ['an earlier version', `0:react:${NOBODY}`, no('outdated-button', {})],
    ['a later version', `2:react:${NOBODY}`, no('outdated-button', {})],
    ['no version', `react:${NOBODY}`, no('outdated-button', {})],
    ['a verb that does not exist', `1:dance:${NOBODY}`, no('outdated-button', {})],
    ['a verb of JavaScript', '1:constructor:x', no('outdated-button', {})],
    ['another bot’s custom id', 'confirm', no('outdated-button', {})],
    ['nothing but colons', '::::', no('outdated-button', {})],
    ['an unknown workshop', `1:apply:${NOBODY}`, no('unknown-workshop', {})],
    ['a malformed workshop', '1:ground-rules:x', no('unknown-workshop', {})],
    ['a workshop of nobody', `1:accept-invitation:${NOBODY}`, no('unknown-workshop', {})],
    ['a draft without the role', `1:approve-summary:${NOBODY}:${NOBODY}`, no('needs-role', { role: 'facilitator' })],
  ])('a forged press that names %s is refused', async (_, customId, sentence) => {
    expect(await forged('Bela 1', opened, customId)).toBe(sentence);
  });

  test.each(['react', 'react-again'])('reactions to a round of statements are refused: %s', async (verb) => {
    expect(await forged('Bela 1', opened, `1:${verb}:${roundId}`)).toBe(no('outdated-button', {}));
  });

  test.each([
    [`1:statement:${NOBODY}:statement`, 'unknown-round'],
    ['1:statement:first:statement', 'unknown-round'],
    ['1:statement:ROUND:poem', 'outdated-button'],
    ['1:statement:ROUND:constructor', 'outdated-button'],
  ] as const)('a form for %s is not opened, and takes no words', async (named, code) => {
    const customId = named.replace('ROUND', roundId);

    expect(await forged('Bela 1', opened, customId)).toBe(no(code, {}));
    expect(await refusalOf(house, () => handIn('Bela 1', customId, WATER, opened))).toBe(
      `${no(code, {})}${YOURS}> We need water.`,
    );
  });

  test('a form without the words, or with a choice that it does not have, is out of date', async () => {
    const customId = `1:statement:${roundId}:statement`;
    const quote = ticked('quote', 'no');

    expect(await refusalOf(house, () => handIn('Bela 1', customId, [quote], opened))).toBe(no('outdated-button', {}));
    // What is not exactly Yes is No; what is about nothing, in a round of which nothing can be chosen, is kept.
    const odd = [...WATER.slice(0, 1), ticked('quote', 'Yes!'), typedIn('about', '7'), typedIn('detail-1', 'More.')];
    const kept = await messageOf(handIn('Bela 1', customId, odd, opened));
    expect(kept.content).toContain('It stays in the room: no summary quotes it.');
  });

  test.each([`0:statement:${NOBODY}`, `1:poem:${NOBODY}`, '1:statement', `1:statement:${NOBODY}`, 'x'])(
    'a form that nobody knows gives the words back: %s',
    async (customId) => {
      expect(await refusalOf(house, () => handIn('Bela 1', customId, WATER))).toBe(
        `${no('outdated-button', {})}${YOURS}> We need water.`,
      );
    },
  );

  test('who is not a participant gets nowhere: not a facilitator in the room, and nobody outside', async () => {
    const sentence =
      'This is only for participants of this workshop, and you are not one of them. If you should be, write to an organizer.';
    const form = `1:statement:${roundId}:statement`;
    expect(await forged('Fay', opened, form)).toBe(sentence);
    expect(await refusalOf(house, () => handIn('Fay', form, WATER, opened))).toBe(
      `${sentence}${YOURS}> We need water.`,
    );
    expect(await forged('Fay', opened, `1:my-statements:${roundId}`)).toBe(sentence);
    expect(await forged('Fay', opened, `1:react:${roundId}`)).toBe(sentence);

    await expect(actor('Outsider').press(opened, 'Write a statement')).rejects.toMatchObject({
      problem: 'not-visible',
    });
    for (const verb of [`my-statements:${roundId}`, `react:${roundId}`, `react-answer:${roundId}:0:agree`]) {
      expect(await forged('Outsider', call, `1:${verb}`)).toBe(no('not-a-room', {}));
    }
    expect(await forged('Outsider', call, form)).toBe(no('not-a-room', {}));
    expect(await refusalOf(house, () => handIn('Outsider', form, WATER))).toBe(
      `${no('not-a-room', {})}${YOURS}> We need water.`,
    );
  });

  test('a participant cannot write from outside the room', async () => {
    const invitation = await until(() => actor('Bela 1').directMessages()[0], 'the invitation');
    for (const on of [call, invitation]) {
      expect(await forged('Bela 1', on, `1:my-statements:${roundId}`)).toBe(no('not-a-room', {}));
    }
    expect(await forged('Bela 1', invitation, `1:approve-summary:${workshopId}:${NOBODY}`)).toBe(
      no('server-not-set-up', {}),
    );
  });

  test('words that come after the end of a round come back', async () => {
    const form = await formOf(actor('Bela 1').press(opened, 'Write a statement'));
    await endRound(actor('Fay'), room);
    await inRoom('Fay', 'React');

    const late = `Round 1 is closed and takes nothing more, so that all had the same time. Nothing was changed.${YOURS}> We need water.`;
    expect(await refusalOf(house, () => actor('Bela 1').submit(form, statement))).toBe(late);
    // Nobody writes what is not taken any more.
    expect(await refusalOf(house, () => actor('Bela 1').press(opened, 'Write a statement'))).toBe(
      no('round-closed', { ordinal: 1 }),
    );
  });

  test('answers that are none, and answers after the end of a round, are refused', async () => {
    const asked = await inRoom('Bela 1', 'React');
    const second = asked.buttons[0]!.customId!.split(':')[2]!;
    for (const answer of ['0:maybe', '2:agree', '-1:agree', '0.5:agree', '99999999999999999999:agree']) {
      expect(await forged('Bela 1', asked, `1:react-answer:${second}:${answer}`)).toBe(no('outdated-button', {}));
    }
    for (const answer of ['0:constructor', '0:7', '0:could-live-with', ':agree', '0:']) {
      expect(await forged('Bela 1', asked, `1:react-answer:${second}:${answer}`)).toBe(no('outdated-button', {}));
    }
    const form = `1:statement:${second}:statement`;
    expect(await forged('Bela 1', asked, form)).toBe(no('outdated-button', {}));
    expect(await refusalOf(house, () => handIn('Bela 1', form, WATER, asked))).toBe(
      `${no('outdated-button', {})}${YOURS}> We need water.`,
    );

    const ask = await messageOf(actor('Bela 1').press(asked, 'React'));
    await endRound(actor('Fay'), room);
    await until(
      () =>
        actor('Fay')
          .sees(room)
          .some(({ text }) => text.includes('All 2 rounds')),
      'the end',
    );

    expect(await refusalOf(house, () => actor('Bela 1').press(ask, 'Agree'))).toBe(no('round-closed', { ordinal: 2 }));
    expect(await refusalOf(house, () => actor('Bela 1').press(asked, 'React'))).toBe(
      no('round-closed', { ordinal: 2 }),
    );
    expect(await forged('Bela 1', ask, `1:react-again:${second}`)).toBe(no('round-closed', { ordinal: 2 }));
  });
});

test('nothing of all this was a fault, or a thing that Discord does not allow', () => {
  expect(faultsIn(house)).toEqual([]);
  expect(house.server.findings).toEqual([]);
});

describe('when the deadline passes by itself', () => {
  /** Two hours of the bot in each of ours. */
  const SPEED = 7200;
  let former: House;

  beforeAll(async () => {
    former = house;
    house = await aHouse({ seed: 23, people: peopleFor(1), speed: SPEED });
    await setUp(house);
  });

  afterAll(async () => {
    await house.close();
    house = former;
  });

  /** The bot's clock runs from the birth of its database, so only the bot knows its date. */
  const botTime = () =>
    asking(house.databaseUrl, async (client) => {
      const { rows } = await client.query<{ beatAt: Date }>('SELECT "beatAt" FROM "Pulse"');
      return rows[0]!.beatAt;
    });

  test('an application that was being written comes back to its writer', async () => {
    const olena = actor('Olena');
    const start = new Date((await botTime()).getTime() + 36 * 3_600_000).toISOString();
    const dayAfter = new Date(Date.parse(start) + 24 * 3_600_000).toISOString().slice(0, 10);
    await messageOf(olena.slash('/convention add', { ...CONVENTION, zone: 'UTC', starts: dayAfter, ends: dayAfter }));
    const [convention] = await olena.autocomplete('/workshop schedule', 'convention', '');
    const time = start.slice(11, 16);
    await messageOf(olena.slash('/workshop schedule', { ...WORKSHOP, time, convention: String(convention?.value) }));
    const [found] = await olena.autocomplete('/call open', 'workshop', '');
    await messageOf(olena.slash('/call open', { workshop: String(found?.value) }));
    call = await until(() => actor('Ana 1').sees('workshop-calls').at(-1), 'the call');
    const form = await pageOf('Ana 1', await draftOf('Ana 1'), 1);

    const closedAt = await closingTime();
    await expect.poll(botTime, { timeout: 20_000 }).toSatisfy((now: Date) => now > closedAt);

    const sentence = no('applications-closed', { closedAt });
    expect(await refusalOf(house, () => actor('Ana 1').submit(form, APPLICATION))).toBe(
      `${sentence}${YOURS}${APPLICATION_BACK}`,
    );
    expect(await refusalOf(house, () => actor('Ana 1').press(call, 'Apply'))).toBe(sentence);
  });
});
