import { expect } from 'vitest';
import type { Actor } from '../../rehearsal/discord/actor/actor.ts';
import type { SeenModal } from '../../rehearsal/discord/seen.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { endRound } from '../support/end-round.ts';
import type { House } from '../support/house.ts';
import { PUBLIC_WORDS, SECRETS, type SecretName, type Stage } from '../support/planted-secrets.ts';
import {
  apply,
  CONVENTION,
  formOf,
  messageOf,
  openRoom,
  reviewOne,
  SMALL_RUBRIC,
  seatEverybody,
  setUp,
  until,
  withButton,
} from '../support/walk.ts';
import { tellDesks } from './secrets-desks.ts';
import { FORMS_AGENDA, type FormsStory, tellForms } from './secrets-forms.ts';

/** The applicants. Whoever stays in the first party has a seat for certain, and five of the six of the second. */
export const APPLICANTS = {
  speaker: 'Ana Tornquist',
  cousin: 'Ana Zellhofer',
  leaver: 'Ana Wybickova',
  cousins: ['Ana Morgenhold', 'Ana Petrauskova', 'Ana Hallbergson'],
  others: [
    'Bela Ostrowinsk',
    'Bela Zhurakivna',
    'Bela Krumlauf',
    'Bela Wintershall',
    'Bela Szalontaj',
    'Bela Dubrovnitz',
  ],
} as const;

/** Everybody in the server. Whoever withdraws has closed direct messages. */
export const PEOPLE = [
  { name: 'Olena', locale: 'en-US', owner: true },
  ...['Otto', 'Rhea', 'Fay', 'Gus', 'Outsider'].map((name) => ({ name, locale: 'en-US' })),
  ...[APPLICANTS.speaker, APPLICANTS.cousin, ...APPLICANTS.cousins, ...APPLICANTS.others].map((name) => ({
    name,
    locale: 'en-US',
  })),
  { name: APPLICANTS.leaver, locale: 'en-US', directMessages: 'closed' },
] as const;

const AGENDA = `rounds:
  - { kind: statements, title: Needs, prompt: "${SECRETS.prompt.text}", minutes: 30, statementsEach: 2 }
  - { kind: reactions, title: Ideas, prompt: React., minutes: 30, propositions: ["${SECRETS.proposition.text}", Meet.] }
  - { kind: statements, title: Later, prompt: "${SECRETS.laterPrompt.text}", minutes: 30, statementsEach: 3, then: wait }
${FORMS_AGENDA}`;

/** From here on more people may know something. */
interface Moment {
  readonly stage: Stage;
  /** Entries of the trace before it. */
  readonly entries: number;
  readonly at: Date;
}

/** What is remembered of a workshop in which every secret was typed. */
export interface SecretsStory {
  readonly writers: ReadonlyMap<SecretName, string>;
  /** The names of all who can read the room. */
  readonly room: readonly string[];
  readonly moments: readonly Moment[];
  readonly forms: FormsStory;
}

/**
 * Tells a workshop in which every secret is typed where such things are typed, on a bot that is
 * killed, whose database refuses rows and crashes, and whose answers Discord does not take.
 */
export async function tellSecrets(bot: BotProcess): Promise<SecretsStory> {
  const { server } = bot;
  // The walk needs no more of a house than its server.
  const house = { server } as House;
  const writers = new Map<SecretName, string>();
  const moments: Moment[] = [];
  const begin = (stage: Stage) => moments.push({ stage, entries: server.trace.entries.length, at: new Date() });
  const by = (person: Actor, name: SecretName): string => {
    writers.set(name, person.name);
    return SECRETS[name].text;
  };
  const actor = (name: string): Actor => server.actor(name);
  const [olena, rhea, fay, outsider] = [actor('Olena'), actor('Rhea'), actor('Fay'), actor('Outsider')];
  const [speaker, cousin, leaver] = [actor(APPLICANTS.speaker), actor(APPLICANTS.cousin), actor(APPLICANTS.leaver)];
  const cousins = APPLICANTS.cousins.map(actor);
  const others = APPLICANTS.others.map(actor);

  await bot.start();
  // On a busy machine they are registered a while after the bot is online.
  await until(() => olena.commands().length > 0, 'the commands');
  begin('typed');
  await setUp(house);
  const workshopId = await plan();
  await screen();
  const room = await openRoom(house, workshopId, AGENDA);
  for (const name of ['prompt', 'proposition', 'laterPrompt'] as const) by(fay, name);
  const seated = await withSeat([speaker, cousin, ...cousins, ...others]);
  await roundOfStatements();
  await roundOfReactions();
  await endRound(fay, room);
  const forms = await tellForms({ bot, workshopId, room, seated, by, begin });
  await summarize();
  await roundThatStaysOpen();
  return { writers, moments, forms, room: ['Olena', 'Fay', 'Gus', ...seated.map(({ name }) => name)] };

  async function plan(): Promise<string> {
    await messageOf(olena.slash('/convention add', { ...CONVENTION, name: PUBLIC_WORDS[0], city: PUBLIC_WORDS[1] }));
    await olena.autocomplete('/workshop schedule', 'convention', by(olena, 'suggestion'));
    const [convention] = await olena.autocomplete('/workshop schedule', 'convention', '');
    const parties = `${by(olena, 'oneParty')}, ${by(olena, 'otherParty')}`;
    const asked = { convention: String(convention?.value), title: by(olena, 'title'), parties, seats: 10, hours: 4 };
    await messageOf(olena.slash('/workshop schedule', { ...asked, time: by(olena, 'refusedOption') }));
    await messageOf(olena.slash('/workshop schedule', { ...asked, time: '09:00' }));
    const [workshop] = await olena.autocomplete('/call open', 'workshop', '');
    const id = String(workshop?.value);
    const rubric = { fileName: 'rubric.yaml', content: SMALL_RUBRIC };
    await messageOf(olena.slash('/rubric import', { workshop: id, file: rubric }));
    await messageOf(olena.slash('/call open', { workshop: id }));
    return id;
  }

  async function screen(): Promise<void> {
    const form = (party: 'oneParty' | 'otherParty', name: string, affiliation: string, motivation: string) => ({
      'Your party': SECRETS[party].text,
      'Your name': name,
      'Your affiliation': affiliation,
      'Why do you want to take part?': motivation,
    });
    const [bea, beb, ...restOfOthers] = others as [Actor, Actor, ...Actor[]];
    const words = (person: Actor, ...names: SecretName[]) => names.map((name) => by(person, name));
    const [nameEn, affiliationEn, emailEn] = words(speaker, 'nameEn', 'affiliationEn', 'emailEn') as Three;
    await apply(speaker, {
      ...form('oneParty', nameEn, affiliationEn, emailEn),
      'Your position': by(speaker, 'position'),
      'Under which state’s law do you live?': by(speaker, 'jurisdiction'),
      'What shows your standing?': by(speaker, 'standing'),
      'Concerns (may be left empty)': by(speaker, 'concerns'),
    });
    for (const person of [cousin, ...cousins]) await apply(person, form('oneParty', 'Dr Zell', 'None', 'To listen.'));
    await apply(leaver, form('oneParty', by(leaver, 'withdrawnName'), 'None', by(leaver, 'withdrawnMotivation')));
    const [nameUk, affiliationUk, motivationUk] = words(bea, 'nameUk', 'affiliationUk', 'motivationUk') as Three;
    await apply(bea, form('otherParty', nameUk, affiliationUk, motivationUk));
    await apply(beb, form('otherParty', by(beb, 'nameRu'), 'None', by(beb, 'motivationRu')));
    for (const person of restOfOthers) await apply(person, form('otherParty', 'Dr Krum', 'None', 'To listen.'));

    const mine = await messageOf(leaver.slash('/my application'));
    await messageOf(leaver.press(mine, 'Read my application'));
    await messageOf(leaver.press(await messageOf(leaver.press(mine, 'Withdraw')), 'Yes, withdraw it'));
    await review();
    await tellDesks({ server, workshopId, by });
    await seatEverybody(house, workshopId);
    await messageOf(speaker.slash('/my calendar', { discreet: false }));
  }

  /** By what they are told themselves: who is in the room is to be found out. */
  async function withSeat(people: readonly Actor[]): Promise<readonly Actor[]> {
    const replies = await Promise.all(people.map((person) => messageOf(person.slash('/my application'))));
    return people.filter((_, index) => replies[index]?.text.includes('You have a seat'));
  }

  async function review(): Promise<void> {
    let desk = await messageOf(rhea.slash('/review next'));
    while (desk.buttons.some(({ label }) => label === 'Score')) {
      desk = await reviewOne(rhea, desk, by(rhea, 'evidenceEn'));
    }
  }

  async function statementForm(person: Actor): Promise<SeenModal> {
    return formOf(person.press(await withButton(person, room, 'Write a statement'), 'Write a statement'));
  }

  async function handIn(person: Actor, form: SeenModal, name: SecretName): Promise<void> {
    const mayQuote = name === 'quoted' || name === 'unrevealed';
    const answer = await messageOf(person.submit(form, statement(person, name, mayQuote)));
    expect(answer.ephemeral).toBe(true);
  }

  function statement(person: Actor, name: SecretName, mayQuote = false) {
    return {
      'What do you want to say?': by(person, name),
      'May the public summary quote it?': mayQuote ? 'yes' : 'no',
    };
  }

  async function roundOfStatements(): Promise<void> {
    const broken = `rounds:\n  - { kind: statements, title: A, prompt: B, minutes: 5, ${by(fay, 'refusedAgenda')}: 1 }\n`;
    const file = { fileName: 'agenda.yaml', content: broken };
    await messageOf(fay.slash('/agenda import', { file }, { channel: room }));

    await messageOf(fay.slash('/round open', {}, { channel: room }));
    await handIn(speaker, await statementForm(speaker), 'quoted');
    await handIn(cousin, await statementForm(cousin), 'unquoted');
    const late = await statementForm(speaker);
    const later = await statementForm(speaker);
    await bot.end('SIGKILL');
    await bot.start();

    // The reveal opens the next round, a second post. The database refuses both until somebody has failed over it.
    await bot.query(`CREATE FUNCTION none_is_revealed() RETURNS boolean LANGUAGE sql
      AS $$ SELECT NOT EXISTS (SELECT FROM "Round" WHERE "status" = 'closed') $$`);
    await bot.query('ALTER TABLE "Post" ADD CONSTRAINT no CHECK (none_is_revealed()) NOT VALID');
    begin('revealed');
    await endRound(fay, room);
    await until(() => /a job failed|reconcile failed/.test(bot.output()), 'a reveal that fails');
    await bot.query('ALTER TABLE "Post" DROP CONSTRAINT no');
    await bot.query('DROP FUNCTION none_is_revealed()');
    await until(() => fay.sees(room).find(({ text }) => text.includes(SECRETS.unquoted.mark)), 'the reveal');

    await handIn(speaker, late, 'refused');
    server.faults.next({ kind: '5xx', status: 500, match: /webhook/ }, 20);
    void speaker.submit(later, statement(speaker, 'unanswered'));
    await until(() => bot.output().includes('no answer could be given'), 'the end of all attempts to answer');
    server.faults.off();
  }

  async function roundOfReactions(): Promise<void> {
    await Promise.all(
      seated.map(async (person) => {
        let ask = await messageOf(person.press(await withButton(person, room, 'React'), 'React'));
        ask = await messageOf(person.press(ask, 'Agree'));
        await messageOf(person.press(ask, person === speaker ? 'Pass' : 'Disagree'));
      }),
    );
    await endRound(fay, room);
    await until(() => fay.sees(room).find(({ text }) => text.includes(SECRETS.laterPrompt.mark)), 'the third round');
  }

  async function summarize(): Promise<void> {
    const draft = await messageOf(olena.slash('/summary draft', { workshop: workshopId }));
    await messageOf(olena.press(draft, 'Approve for the audience'));
    const shown = await messageOf(fay.slash('/summary approve', { workshop: workshopId }));
    begin('posted');
    await messageOf(fay.press(shown, 'Approve for the audience'));
    const posted = () => outsider.sees('workshop-summaries').find(({ text }) => text.includes(SECRETS.quoted.mark));
    await until(posted, 'the summary');
  }

  async function roundThatStaysOpen(): Promise<void> {
    // A summary is posted when all rounds are over, so the last one is opened again by hand.
    await bot.query(`UPDATE "Round" SET "status" = 'open', "closedAt" = NULL, "closesAt" = "openedAt" + interval '1 hour'
      WHERE "ordinal" = 3`);
    await handIn(cousin, await statementForm(cousin), 'unrevealed');
    await bot.query('ALTER TABLE "Contribution" ADD CONSTRAINT no CHECK (false) NOT VALID');
    await handIn(speaker, await statementForm(speaker), 'faulty');
    await bot.query('ALTER TABLE "Contribution" DROP CONSTRAINT no');
    const form = await statementForm(cousin);
    await bot.crashDatabase();
    // Kept or not: that is for other tests.
    await cousin.submit(form, statement(cousin, 'crashing'));
  }
}

type Three = [string, string, string];
