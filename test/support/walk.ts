import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../rehearsal/discord/actor/actor.ts';
import type { Reply } from '../../rehearsal/discord/actor/send.ts';
import type { SeenMessage, SeenModal } from '../../rehearsal/discord/seen.ts';
import type { House } from './house.ts';

/** The people of a small workshop: one of each task, and `perParty` applicants of each of two parties. */
export const peopleFor = (perParty: number) => [
  { name: 'Olena', locale: 'en-US', owner: true } as const,
  { name: 'Otto', locale: 'en-US' } as const,
  { name: 'Rhea', locale: 'en-US' } as const,
  { name: 'Fay', locale: 'en-US' } as const,
  { name: 'Gus', locale: 'en-US' } as const,
  { name: 'Outsider', locale: 'en-US' } as const,
  ...Array.from({ length: perParty }, (_, n) => ({ name: `Ana ${n + 1}`, locale: 'en-US' }) as const),
  ...Array.from({ length: perParty }, (_, n) => ({ name: `Bela ${n + 1}`, locale: 'en-US' }) as const),
];

export const TITLE = 'Water sharing';

/** The message a command or press was answered with. */
export async function messageOf(reply: Promise<Reply>): Promise<SeenMessage> {
  const answer = await reply;
  if (answer.kind === 'message' || answer.kind === 'updated') return answer.message;
  throw new Error(`a message was expected, not ${answer.kind}`);
}

/** The form a command or press was answered with. */
export async function formOf(reply: Promise<Reply>): Promise<SeenModal> {
  const answer = await reply;
  if (answer.kind === 'modal') return answer.modal;
  throw new Error(`a form was expected, not ${answer.kind}`);
}

/** Looks again and again until there is something, for at most fifteen seconds. */
export async function until<T>(look: () => T | undefined | false, what: string): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = look();
    if (found) return found;
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Roles and channels are there; Olena and Otto organize, Rhea reviews, Fay and Gus facilitate. */
export async function setUp({ server }: House): Promise<void> {
  await messageOf(server.actor('Olena').slash('/setup'));
  for (const name of ['Olena', 'Otto']) server.actor(name).addRole('Workshop organizer');
  server.actor('Rhea').addRole('Workshop reviewer');
  for (const name of ['Fay', 'Gus']) server.actor(name).addRole('Workshop facilitator');
}

export const CONVENTION = {
  name: 'Annual Convention',
  host: 'Association for Regional Studies',
  city: 'Vienna',
  zone: 'Europe/Vienna',
  starts: '2031-10-10',
  ends: '2031-10-12',
};

/** What everybody is judged by, with one review as enough: there is only Rhea. */
export const SMALL_RUBRIC = `source: after Kelman
quorum: { reviews: 1, knowing: 0, outside: 0 }
criteria:
  - { id: moderate, side: openness, gate: true, step: text }
  - { id: committed, side: openness, gate: true, step: text }
  - { id: influential, side: influence, step: identity }
  - { id: community, side: influence, step: identity }
`;

/** A workshop with two parties is planned; gives the ids of convention and workshop. */
export async function plan({ server }: House, seats = 4): Promise<{ conventionId: string; workshopId: string }> {
  const olena = server.actor('Olena');
  await messageOf(olena.slash('/convention add', CONVENTION));
  const [convention] = await olena.autocomplete('/workshop schedule', 'convention', '');
  const conventionId = String(convention?.value);
  await messageOf(olena.slash('/workshop schedule', { ...WORKSHOP, convention: conventionId, seats }));
  const [workshop] = await olena.autocomplete('/call open', 'workshop', '');
  const workshopId = String(workshop?.value);
  const file = { fileName: 'rubric.yaml', content: SMALL_RUBRIC };
  await messageOf(olena.slash('/rubric import', { workshop: workshopId, file }));
  return { conventionId, workshopId };
}

export const WORKSHOP = { title: TITLE, time: '09:00', parties: 'Ardania, Belmark', seats: 4, hours: 4 };

/** The pages of an application, as one fills them in, under the labels of the form. */
export const PAGES = {
  '1 · Who you are': {
    'Your name': 'Dr A.',
    'Your affiliation': 'Institute of Hydrology',
    'Your position': 'Senior lecturer',
    'Your party': 'Ardania',
  },
  '2 · Where you stand': {
    'Where do you work?': 'academia',
    'How far along are you?': 'established',
    'Do you hold a public office now?': 'no',
    'Under which state’s law do you live?': 'Ardania',
    'Your gender': 'unsaid',
  },
  '3 · Your words': {
    'Why do you want to take part?': 'I want to listen.',
    'What shows your standing?': 'I have advised both river commissions.',
    'Concerns (may be left empty)': '',
  },
} as const;

/** Through the button and the consent to the draft, with nothing in it. */
export async function beginApplication(person: Actor): Promise<SeenMessage> {
  const call = await withButton(person, 'workshop-calls', 'Apply');
  const consent = await messageOf(person.press(call, 'Apply'));
  return await messageOf(person.press(consent, 'I agree: begin'));
}

/** Fills in all pages, `fields` otherwise than usual. */
export async function fillPages(
  person: Actor,
  draft: SeenMessage,
  fields: Partial<Record<string, string>> = {},
): Promise<SeenMessage> {
  let shown = draft;
  for (const [page, usual] of Object.entries(PAGES)) {
    const form = await formOf(person.press(shown, page));
    const answers = Object.entries(usual).map(([label, answer]) => [label, fields[label] ?? answer]);
    shown = await messageOf(person.submit(form, Object.fromEntries(answers) as Record<string, string>));
  }
  return shown;
}

/** Somebody applies: through the button, the consent and all pages. */
export async function apply(person: Actor, fields: Partial<Record<string, string>> = {}): Promise<SeenMessage> {
  const draft = await fillPages(person, await beginApplication(person), {
    'Your name': `Dr ${person.name}`,
    'Your party': person.name.startsWith('Ana') ? 'Ardania' : 'Belmark',
    ...fields,
  });
  return await messageOf(person.press(draft, 'Hand in'));
}

/** Rhea gives everybody the same good scores, in both steps. */
export async function reviewAll({ server }: House, evidence = ''): Promise<void> {
  const rhea = server.actor('Rhea');
  let desk = await messageOf(rhea.slash('/review next'));
  while (desk.buttons.some(({ label }) => label === 'Score')) desk = await reviewOne(rhea, desk, evidence);
}

/** Somebody judges the case in front of them, in both its steps; gives what follows. */
export async function reviewOne(reviewer: Actor, desk: SeenMessage, evidence = ''): Promise<SeenMessage> {
  const form = await formOf(reviewer.press(desk, 'Score'));
  const words = evidence === '' ? {} : { [evidenceLabel(form)]: evidence };
  const scored = await messageOf(reviewer.submit(form, { ...TEXT_SCORES, ...words }));
  const shown = await messageOf(reviewer.press(scored, 'Show name and affiliation'));
  const second = await formOf(reviewer.press(shown, 'Score this person'));
  return await messageOf(reviewer.submit(second, { ...IDENTITY_SCORES, ...words }));
}

/** Good scores, as they are ticked on the two forms. */
export const TEXT_SCORES = {
  'Politically moderate?': '4',
  'Committed to a negotiated solution?': '4',
  'Do you know this party well?': 'yes',
};
export const IDENTITY_SCORES = { 'Politically influential?': '4', 'Part of the larger community?': '4' };

const evidenceLabel = (form: SeenModal): string => form.fields.find(({ kind }) => kind === 'paragraph')?.label ?? '';

/** Olena assesses the dangers of a workshop, and Otto signs it too: only then can anybody be invited. */
export async function signRisk({ server }: House, workshopId: string): Promise<void> {
  const [olena, otto] = [server.actor('Olena'), server.actor('Otto')];
  const form = await formOf(olena.slash('/risk assess', { workshop: workshopId }));
  await messageOf(
    olena.submit(form, {
      'What may happen, and to whom?': 'Nothing that we know of.',
      'What is done against it?': 'We ask again every week.',
      'How much danger is left?': 'low',
    }),
  );
  const shown = await messageOf(otto.slash('/risk sign', { workshop: workshopId }));
  await messageOf(otto.press(shown, 'Sign this assessment'));
}

/** An organizer looks at the proposal that stands and agrees to exactly that. */
export async function confirmCohort({ server }: House, workshopId: string, name = 'Otto'): Promise<void> {
  const organizer = server.actor(name);
  const shown = await messageOf(organizer.slash('/cohort confirm', { workshop: workshopId }));
  await messageOf(organizer.press(shown, 'I have looked and agree'));
}

/** The cohort is chosen and told, and everybody invited accepts and reads the ground rules, by command. */
export async function seatEverybody(house: House, workshopId: string): Promise<void> {
  const { server } = house;
  const olena = server.actor('Olena');
  await signRisk(house, workshopId);
  await messageOf(olena.slash('/call close', { workshop: workshopId }));
  const proposal = await messageOf(olena.slash('/cohort propose', { workshop: workshopId }));
  await confirmCohort(house, workshopId);
  const confirm = await messageOf(olena.press(proposal, 'Release the decisions…'));
  await messageOf(olena.press(confirm, 'Yes, tell everybody now'));
  for (const person of server.people.map((name) => server.actor(name))) {
    const mine = await messageOf(person.slash('/my application'));
    if (!mine.buttons.some(({ label }) => label === 'Accept')) continue;
    const accepted = await messageOf(person.press(mine, 'Accept'));
    const rules = await messageOf(person.press(accepted, 'Read the ground rules'));
    await messageOf(person.press(rules, 'I accept the ground rules'));
  }
}

/** A private room with its participants in it, and an agenda; gives the room's name. */
export async function openRoom({ server }: House, workshopId: string, agenda: string): Promise<string> {
  const fay = server.actor('Fay');
  const { content } = await messageOf(fay.slash('/room open', { workshop: workshopId }));
  const room = await until(() => fay.channels().find((name) => name.startsWith('water')), `the room: ${content}`);
  await messageOf(
    fay.slash('/agenda import', { file: { fileName: 'agenda.yaml', content: agenda } }, { channel: room }),
  );
  return room;
}

/** Statements, then reactions to two propositions, of this many minutes each. */
export const agendaOf = (minutes: number): string => `rounds:
  - { kind: statements, title: Needs, prompt: What do you need?, minutes: ${minutes}, statementsEach: 2 }
  - { kind: reactions, title: Ideas, prompt: React., minutes: ${minutes}, propositions: [Share data., Meet again.] }
`;

/** Everything up to a room with an agenda in which no round is open yet. */
export async function walkToTheRoom(house: House, { perParty = 2, minutes = 30 } = {}) {
  await setUp(house);
  const ids = await plan(house, perParty * 2);
  await messageOf(house.server.actor('Olena').slash('/call open', { workshop: ids.workshopId }));
  for (const name of house.server.people) {
    if (/^(Ana|Bela)/.test(name)) await apply(house.server.actor(name));
  }
  await reviewAll(house);
  await seatEverybody(house, ids.workshopId);
  return { ...ids, room: await openRoom(house, ids.workshopId, agendaOf(minutes)) };
}

/** The newest message of the bot in a room that has a button of this label. */
export const withButton = (person: Actor, room: string, label: string): Promise<SeenMessage> =>
  until(
    () => person.sees(room).findLast(({ buttons }) => buttons.some((button) => button.label === label)),
    `a message with the button ${label}`,
  );
