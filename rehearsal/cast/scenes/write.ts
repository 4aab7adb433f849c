import type { SeenMessage, SeenModal } from '../../discord/seen.ts';
import type { Applicant } from '../applicants.ts';
import { messageIn, modalIn } from '../patience.ts';
import { scriptOf } from '../people.ts';
import { pressFor } from '../pressing.ts';
import { asTyped, buttonsFor, isFault } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { type Filled, filledIn } from './form.ts';
import { isOver, type Scene } from './scene.ts';

/** How often somebody tries to hand in the same words. */
const TRIES = 10;
/** Lists of one's own words shorten them. */
const RECOGNIZED_BY = 60;

/** Hands in one set of words on every form that is offered under a message of the room. */
export async function handIn(stage: Stage, scene: Scene, writer: Applicant, under?: SeenMessage): Promise<void> {
  const post = under ?? scene.view.openingOf(scene.round.ordinal);
  for (const button of post ? buttonsFor(post, 'statement') : []) {
    if (post) await fillIn(stage, scene, { writer, post, button });
  }
}

interface Place {
  readonly writer: Applicant;
  /** The message of the room with the button that opens the form. */
  readonly post: SeenMessage;
  readonly button: string;
}

/** Fills in one form and makes sure of it: who is not told that it is kept looks among the own ones. */
async function fillIn(stage: Stage, scene: Scene, place: Place): Promise<void> {
  const { writer, post } = place;
  const closingsBefore = scene.view.closingsOf(scene.round.ordinal);
  await stage.breath(700);

  let words: Filled | undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const form = await formOf(stage, place);
    if (!form) return;
    words ??= wordsFor(stage, scene, writer, form);
    const told = await send(stage, place, { form, words });
    if (told === 'kept' || (await isAmongOwn(stage, writer, post, words.text))) {
      const { text, details, isQuotable } = words;
      const kept = { by: writer.name, round: scene.round.ordinal, text, details, isQuotable, closingsBefore };
      stage.record.statements.push({ ...kept, isWithdrawn: false });
      return;
    }
    if (told === 'refused' || isOver(scene)) return;
  }
}

function wordsFor({ chance, secret }: Stage, { deal }: Scene, { name, locale }: Applicant, form: SeenModal): Filled {
  const mayQuote = chance.next() < 0.6;
  // Planted words are never quotable: wherever they turn up outside the room, something is wrong.
  const words = (): string => `${deal(name)}${mayQuote ? '' : secret(scriptOf({ locale }))}`;
  return filledIn(form, { chance, words, mayQuote });
}

async function formOf({ patience, actor }: Stage, { writer, post, button }: Place): Promise<SeenModal | undefined> {
  return modalIn(await patience.answer('get a form', () => actor(writer.name).press(post, button)));
}

/** What the bot says of the words. */
async function send(
  stage: Stage,
  place: Place,
  { form, words }: { readonly form: SeenModal; readonly words: Filled },
): Promise<'kept' | 'refused' | 'unsure'> {
  const { patience, actor } = stage;
  const person = actor(place.writer.name);
  if (place.writer.habit === 'double-press') {
    const second = await formOf(stage, place);
    if (second) void patience.attempt(() => person.submit(second, words.values)).catch(() => undefined);
  }
  const reply = await patience.attempt(() => person.submit(form, words.values));
  if (reply.kind !== 'message' || isFault(reply.message)) return 'unsure';
  // A form that is turned down comes back with its button.
  return reply.message.buttons.length === 0 ? 'kept' : 'refused';
}

async function isAmongOwn(stage: Stage, writer: Applicant, post: SeenMessage, text: string): Promise<boolean> {
  const own = messageIn(await pressFor(stage, stage.actor(writer.name), post, 'my-statements'));
  return own !== undefined && asTyped(own.content).includes(asTyped(text).slice(0, RECOGNIZED_BY));
}

/**
 * Presses the button of a round that takes nothing any more. Whoever is told otherwise must find the words
 * in its reveal.
 */
export async function handInTooLate(stage: Stage, scene: Scene, late: number, writer: Applicant): Promise<void> {
  const post = scene.view.openingOf(late);
  if (post) await handIn(stage, { ...scene, round: { ...scene.round, ordinal: late } }, writer, post);
}
