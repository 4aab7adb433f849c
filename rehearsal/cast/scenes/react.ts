import type { SeenMessage } from '../../discord/seen.ts';
import { PROPOSITION_COUNT } from '../agenda.ts';
import type { Applicant } from '../applicants.ts';
import { messageIn } from '../patience.ts';
import { pressBesides, pressFor } from '../pressing.ts';
import { buttonFor } from '../reading.ts';
import type { Stage } from '../stage.ts';
import type { Scene } from './scene.ts';

/** The last proposition is one that most reject. */
const UNPOPULAR = PROPOSITION_COUNT - 1;

/** More presses than this for a few propositions means that nothing moves. */
const PRESSES_MOST = 20;

/** Answers all propositions, one after the other, in a private message that changes under the hand. */
export async function react(stage: Stage, scene: Scene, who: Applicant): Promise<void> {
  const { patience, actor, chance, breath } = stage;
  const { view, round } = scene;
  const opening = view.openingOf(round.ordinal);
  if (!opening) return;
  const person = actor(who.name);
  const lot = chance.fork(`${who.name} reacts`);

  let before = messageIn(await pressFor(stage, person, opening, 'react'));
  for (let presses = 0; before && presses < PRESSES_MOST; presses += 1) {
    const item = itemAsked(before);
    if (item === undefined) return;
    const answer = answerButton(before, choice(item, lot.next()));
    if (answer === undefined) return;
    await breath(250);
    const shown = before;
    if (who.habit === 'double-press') pressBesides(stage, person, shown, answer);
    const reply = await patience.attempt(() => person.press(shown, answer));
    // Without an answer, or with a refusal, the person opens the list anew and sees where it stands.
    const after = reply.kind === 'updated' ? reply.message : undefined;
    if (after && itemAsked(after) !== item) noteTaken(stage, { by: who.name, round: round.ordinal, item });
    if (!after && view.statusOf(round.ordinal) === 'closed') return;
    before = after && itemAsked(after) !== item ? after : messageIn(await pressFor(stage, person, opening, 'react'));
  }
}

/** Opens the list once more and compares it with what was taken. A round that is closed shows nothing any more. */
export async function lookAgain(stage: Stage, { view, round }: Scene, who: Applicant): Promise<void> {
  const opening = view.openingOf(round.ordinal);
  if (!opening) return;
  const list = messageIn(await pressFor(stage, stage.actor(who.name), opening, 'react'));
  const asked = list && itemAsked(list);
  if (asked === undefined) return;
  const { reactions } = stage.record;
  const index = reactions.findIndex(({ by, item }) => by === who.name && item === asked);
  const missing = reactions[index];
  if (missing) reactions[index] = { ...missing, isFoundAgain: false };
}

/** What was taken counts as there until somebody looks for it and does not find it. */
function noteTaken(
  { record }: Stage,
  taken: { readonly by: string; readonly round: number; readonly item: number },
): void {
  const isKnown = record.reactions.some(
    ({ by, round, item }) => by === taken.by && round === taken.round && item === taken.item,
  );
  if (!isKnown) record.reactions.push({ ...taken, isFoundAgain: true });
}

/** Which proposition the message asks about, from the custom id of its buttons; `undefined` when it asks nothing. */
function itemAsked(message: SeenMessage): number | undefined {
  const id = buttonFor(message, 'react-answer');
  return id === undefined ? undefined : Number(id.split(':')[3]);
}

const answerButton = (message: SeenMessage, answer: string): string | undefined =>
  message.buttons.find(({ customId }) => customId?.endsWith(`:${answer}`))?.customId;

function choice(item: number, drawn: number): 'agree' | 'disagree' | 'pass' {
  if (drawn > 0.97) return 'pass';
  return drawn < 0.8 === (item !== UNPOPULAR) ? 'agree' : 'disagree';
}
