import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Actor } from '../../rehearsal/discord/actor/actor.ts';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { endRound } from '../support/end-round.ts';
import { SECRETS, type SecretName, type Stage } from '../support/planted-secrets.ts';
import { formOf, messageOf, until, withButton } from '../support/walk.ts';

const COMMON = 'minutes: 15, graceSeconds: 0, then: wait';
const OFFERS = [SECRETS.toldOffer.text, SECRETS.untoldOffer.text, ...['A', 'B', 'C', 'D', 'E', 'F'].map(offer)];

function offer(gate: string): string {
  return `Both report of gate ${gate}.`;
}

/** The number of the round of turns, which a party that is not there holds up. */
const TURNS = 10;

/** Rounds, from the fourth on, in which people write on other forms, mark offers and speak in turns. */
export const FORMS_AGENDA = `  - { kind: options, title: Options, prompt: Think., ${COMMON}, optionsEach: 1 }
  - { kind: constraints, title: Constraints, prompt: At home., ${COMMON}, constraintsEach: 1 }
  - { kind: diagnosis-prognosis-therapy, title: Texts, prompt: As you see it., ${COMMON} }
  - { kind: scenario, title: Flood, prompt: Imagine it., ${COMMON}, scenario: "${SECRETS.scenario.text}" }
  - { kind: trial-balloon, title: Balloons, prompt: Dare., ${COMMON} }
  - { kind: sealed-signals, title: Signals, prompt: In private., ${COMMON}, withholding: 0, offers: ${JSON.stringify(OFFERS)} }
  - { kind: turns, title: Hopes, prompt: What do you hope for?, ${COMMON}, secondsEach: 600, affects: [Cordia] }
`;

/** A workshop whose first three rounds are over. */
interface FormsStage {
  readonly bot: BotProcess;
  readonly workshopId: string;
  readonly room: string;
  /** Five of each party; the first two write most. */
  readonly seated: readonly Actor[];
  /** Gives the words of a secret, and remembers who types them. */
  readonly by: (person: Actor, name: SecretName) => string;
  readonly begin: (stage: Stage) => void;
}

/** What is remembered of these rounds. */
export interface FormsStory {
  /** The name of the facilitators' own channel. */
  readonly backstage: string;
  /** The alias of whoever wrote the option and sent up the balloon. */
  readonly alias: string;
  /** What the files in the folder of round keys held while offers were marked, and how many ballots there were. */
  readonly roundKeys: readonly string[];
  readonly ballots: number;
  readonly signalsRoundId: string;
}

/** The folder in which keys of single rounds lie. */
export const roundKeyFolder = ({ dataDirectory }: Pick<BotProcess, 'dataDirectory'>): string =>
  path.join(dataDirectory, 'round-keys', path.basename(dataDirectory));

/** Has everything typed that these rounds ask for, and a private word, an announcement and an exception besides. */
export async function tellForms({ bot, workshopId, room, seated, by, begin }: FormsStage): Promise<FormsStory> {
  const { server } = bot;
  const fay = server.actor('Fay');
  const [speaker, writer, third] = seated as [Actor, Actor, Actor];
  const deed = (line: string, options: Record<string, string> = {}) =>
    messageOf(fay.slash(line, options, { channel: room }));
  const seen = (channel: string, name: SecretName) =>
    until(() => fay.sees(channel).findLast(({ text }) => text.includes(SECRETS[name].mark)), name);
  const backstage = await until(() => fay.channels().find((name) => name.endsWith('-backstage')), 'backstage');

  for (const name of ['scenario', 'toldOffer', 'untoldOffer'] as const) by(fay, name);
  await besides();
  await handedInBefore();
  const alias = await options();
  await constraints();
  await diagnosis();
  await scenario();
  await balloon();
  const signals = await sealedSignals();
  await turns();
  return { backstage, alias, ...signals };

  /** Opens the next round, and waits for its message with this button. */
  async function open(title: string, label: string): Promise<SeenMessage> {
    await deed('/round open');
    const isIt = ({ content, buttons }: SeenMessage) =>
      content.includes(`· ${title}`) && buttons.some((one) => one.label === label);
    return await until(() => fay.sees(room).findLast(isIt), `the opening of ${title}`);
  }

  async function write(person: Actor, under: SeenMessage, asked: { label: string; fields: Record<string, string> }) {
    const form = await formOf(person.press(under, asked.label));
    const answer = await messageOf(person.submit(form, { quote: 'no', ...asked.fields }));
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('kept');
  }

  async function besides(): Promise<void> {
    await deed('/round announce', { text: by(fay, 'announcement') });
    await seen(room, 'announcement');
    const form = await formOf(writer.slash('/aside talk', {}, { channel: room }));
    await messageOf(writer.submit(form, { 'What should the facilitators know?': by(writer, 'privateWord') }));
    await seen(backstage, 'privateWord');
  }

  async function handedInBefore(): Promise<void> {
    await deed('/round collect');
    await deed('/round collect');
    await write(writer, await withButton(writer, room, 'Diagnosis'), {
      label: 'Diagnosis',
      fields: { text: by(writer, 'diagnosis') },
    });
    await write(writer, await withButton(writer, room, 'Send up a balloon'), {
      label: 'Send up a balloon',
      fields: { text: by(writer, 'balloon'), quote: 'yes' },
    });
  }

  /** Three people write, so that aliases are shown; gives the alias of the one whose words are secret. */
  async function options(): Promise<string> {
    const label = 'Write an option';
    const opening = await open('Options', label);
    const fields = {
      text: by(writer, 'option'),
      'detail-1': by(writer, 'steps'),
      'detail-2': by(writer, 'precondition'),
      'detail-3': by(writer, 'wayBack'),
    };
    await write(writer, opening, { label, fields });
    for (const person of [speaker, third]) await write(person, opening, { label, fields: { text: 'Wait.' } });
    begin('optionsShown');
    await endRound(fay, room);
    const lines = (await seen(room, 'option')).content.split('\n');
    const at = lines.findIndex((line) => line.includes(SECRETS.option.mark));
    const [, name] = /^\*\*(.+)\*\*$/.exec(lines[at - 1] ?? '') ?? [];
    if (name === undefined) throw new Error('no alias stands above the option');
    return name;
  }

  async function constraints(): Promise<void> {
    const opening = await open('Constraints', 'Write a constraint');
    const form = await formOf(speaker.press(opening, 'Write a constraint'));
    const [about] = form.fields;
    const chosen = about?.options?.find(({ label }) => label.includes(SECRETS.option.mark));
    const fields = { about: String(chosen?.value), text: by(speaker, 'constraint'), quote: 'no' };
    await messageOf(speaker.submit(form, fields));
    begin('constraintsShown');
    await endRound(fay, room);
    await seen(room, 'constraint');
  }

  async function diagnosis(): Promise<void> {
    begin('diagnosisShown');
    await deed('/round open');
    await seen(room, 'diagnosis');
    await endRound(fay, room);
  }

  async function scenario(): Promise<void> {
    const label = 'What would change it';
    await write(speaker, await open('Flood', label), { label, fields: { text: by(speaker, 'change') } });
    begin('changesShown');
    await endRound(fay, room);
    await seen(room, 'change');
  }

  async function balloon(): Promise<void> {
    begin('balloonsShown');
    const opening = await open('Balloons', 'React');
    await seen(room, 'balloon');
    await messageOf(speaker.press(await messageOf(speaker.press(opening, 'React')), 'Cannot'));
    await endRound(fay, room);
  }

  /** All accept the first offer; only one person accepts the second. */
  async function sealedSignals() {
    const opening = await open('Signals', 'React');
    const mark = async (person: Actor) =>
      messageOf(person.press(await messageOf(person.press(opening, 'React')), 'Could live with it'));
    const [own] = await Promise.all(seated.map(mark));
    const after = await messageOf(speaker.press(own as SeenMessage, 'Could live with it'));

    const folder = roundKeyFolder(bot);
    const keyFiles = () => readdirSync(folder).filter((name) => name.endsWith('.key'));
    const roundKeys = keyFiles().map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
    const ballots = (await bot.query('SELECT FROM "Ballot"')).length;
    const [round] = await bot.query('SELECT "id" FROM "Round" WHERE "ordinal" = 9');

    await endRound(fay, room);
    const told = ({ content }: SeenMessage) =>
      content.includes('Offers that every party could live with') && content.includes(SECRETS.toldOffer.mark);
    await until(() => fay.sees(room).find(told), 'the offers that all accept');
    await until(() => keyFiles().length === 0, 'a folder without keys');
    // Whoever marked is not told any more what they marked.
    const late = await messageOf(speaker.press(after, 'Back'));
    expect(late.text).toContain('Round 9 is closed');
    expect(late.text).not.toContain(SECRETS.untoldOffer.mark);
    return { roundKeys, ballots, signalsRoundId: String(round?.['id']) };
  }

  /** One party is not there, so the round needs a reason; then two people speak, one after the other. */
  async function turns(): Promise<void> {
    await messageOf(fay.slash('/room open', { workshop: workshopId, voice: true }));
    const voice = await until(() => fay.channels().find((name) => name.includes('-voice')), 'the voice channel');
    for (const person of [speaker, writer]) person.joinVoice(voice);

    const label = `Open round ${TURNS}`;
    const blocked = await messageOf(fay.press(await withButton(fay, backstage, label), label));
    const form = await formOf(fay.press(blocked, 'Open it with a reason…'));
    const why = {
      'Why? Everybody in the room reads it.': by(fay, 'reason'),
      'What does the round ask instead?': by(fay, 'newPrompt'),
    };
    await messageOf(fay.submit(form, why));
    await seen(room, 'reason');

    const speaks = (person: Actor, other: Actor) =>
      until(() => !person.voice().isMuted && other.voice().isMuted, `the voice of ${person.name}`);
    for (const person of [speaker, writer]) {
      await messageOf(person.press(await withButton(person, room, 'Raise my hand'), 'Raise my hand'));
    }
    await speaks(speaker, writer);
    await messageOf(speaker.press(await withButton(speaker, room, 'I have finished'), 'I have finished'));
    await speaks(writer, speaker);
    await until(() => fay.sees(room).some(({ text }) => text.includes(`${writer.name} has the floor`)), 'the floor');
    await endRound(fay, room);
    await until(() => !speaker.voice().isMuted, 'everybody’s voice');
  }
}
