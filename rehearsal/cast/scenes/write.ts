import type { SeenMessage } from '../../discord/seen.ts';
import type { Applicant } from '../applicants.ts';
import { messageIn, modalIn } from '../patience.ts';
import { scriptOf } from '../people.ts';
import { pressFor } from '../pressing.ts';
import { asTyped, isFault } from '../reading.ts';
import type { Stage } from '../stage.ts';
import type { Scene } from './scene.ts';

/** How often somebody tries to hand in the same words. */
const TRIES = 10;

/** Writes a statement and makes sure of it: who is not told that it is kept looks among the own ones. */
export async function handIn(stage: Stage, scene: Scene, writer: Applicant): Promise<void> {
  const { view, round, deal } = scene;
  const opening = view.openingOf(round.ordinal);
  if (!opening) return;
  const mayQuote = stage.chance.next() < 0.6;
  // Planted words are never quotable: wherever they turn up outside the room, something is wrong.
  const text = `${deal(writer.name)}${mayQuote ? '' : stage.secret(scriptOf(writer))}`;
  await stage.breath(700);

  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const outcome = await tryOnce(stage, { writer, opening, text, mayQuote });
    if (outcome === 'kept' || (await isAmongOwn(stage, writer, opening, text))) {
      stage.record.statements.push({ by: writer.name, round: round.ordinal, text });
      return;
    }
    if (view.statusOf(round.ordinal) === 'closed' || outcome === 'no-form') return;
  }
}

/** Presses the button of the round before, which takes nothing any more. Whoever is told otherwise must find the words in its reveal. */
export async function handInTooLate(stage: Stage, { view, round }: Scene, writer: Applicant): Promise<void> {
  const opening = view.openingOf(round.ordinal - 1);
  if (!opening) return;
  const text = 'One more thought, which I know comes too late.';
  const outcome = await tryOnce(stage, { writer, opening, text, mayQuote: false });
  if (outcome === 'kept') stage.record.statements.push({ by: writer.name, round: round.ordinal - 1, text });
}

interface Words {
  readonly writer: Applicant;
  readonly opening: SeenMessage;
  readonly text: string;
  readonly mayQuote: boolean;
}

async function tryOnce(
  stage: Stage,
  { writer, opening, text, mayQuote }: Words,
): Promise<'kept' | 'unsure' | 'no-form'> {
  const { patience, actor } = stage;
  const person = actor(writer.name);
  const form = modalIn(await pressFor(stage, person, opening, 'statement'));
  if (!form) return 'no-form';
  const fields = { text, quote: mayQuote ? 'yes' : 'no' };

  if (writer.habit === 'double-press') {
    const second = modalIn(await pressFor(stage, person, opening, 'statement'));
    if (second) void patience.attempt(() => person.submit(second, fields)).catch(() => undefined);
  }
  const reply = await patience.attempt(() => person.submit(form, fields));
  // A form that is turned down comes back with its button.
  const isKept = reply.kind === 'message' && reply.message.buttons.length === 0 && !isFault(reply.message);
  return isKept ? 'kept' : 'unsure';
}

async function isAmongOwn(stage: Stage, writer: Applicant, opening: SeenMessage, text: string): Promise<boolean> {
  const own = messageIn(await pressFor(stage, stage.actor(writer.name), opening, 'my-statements'));
  return own !== undefined && asTyped(own.content).includes(asTyped(text));
}
