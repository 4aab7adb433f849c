import type { SeenMessage } from '../../discord/seen.ts';
import type { Applicant } from '../applicants.ts';
import type { Chance } from '../chance.ts';
import { messageIn } from '../patience.ts';
import { pressBesides, pressFor } from '../pressing.ts';
import { buttonFor, pressable } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { answerOf, type Question, questionIn } from './question.ts';
import { isOver, type Scene } from './scene.ts';

/** More presses than this means that nothing moves. */
const PRESSES_MOST = 60;

/** How likely each answer of a question that most people like, or dislike, is the first one offered. */
const MOODS = [0.85, 0.85, 0.5, 0.15] as const;

/** Answers all questions of a round, one after the other, in a private message that changes under the hand. */
export async function answerQuestions(stage: Stage, scene: Scene, who: Applicant): Promise<void> {
  const lot = stage.chance.fork(`${who.name} answers in round ${scene.round.ordinal}`);
  let before = await questionsOf(stage, scene, who);
  let tried = 0;
  for (let presses = 0; before && presses < PRESSES_MOST; presses += 1) {
    const question = questionIn(before);
    if (!question) return remember(stage, scene, who, before);
    const choice = tried === 0 ? likedMost(stage, scene, question, lot) : question.answers.at(-tried);
    if (choice === undefined) return;

    await stage.breath(250);
    const after: After = await answerOnce(stage, { who, shown: before, choice, question });
    if (after.kind !== 'unsure' && isOver(scene)) return;
    if (after.kind === 'taken') note(stage, scene, { who, question, answer: answerOf(choice) });
    if (after.kind === 'unsure') doubt(stage, scene, { who, question });
    // Some answers are refused, as when all that one may accept is accepted: then another one is given.
    tried = after.kind === 'refused' ? tried + 1 : 0;
    before = after.kind === 'taken' ? after.next : await questionsOf(stage, scene, who);
    if (after.kind === 'refused' && before && questionIn(before)?.item !== question.item) {
      before = await ledTo(stage, who, before, question.item);
    }
  }
}

/** The list of a round's questions, at the first one without an answer, or at the first. */
async function questionsOf(stage: Stage, { view, round }: Scene, who: Applicant): Promise<SeenMessage | undefined> {
  const opening = view.openingOf(round.ordinal);
  if (!opening || buttonFor(opening, 'react') === undefined) return undefined;
  return messageIn(await pressFor(stage, stage.actor(who.name), opening, 'react'));
}

/** The same list at this question, where there are buttons that lead there. */
async function ledTo(
  { patience, actor }: Stage,
  who: Applicant,
  from: SeenMessage,
  item: number,
): Promise<SeenMessage | undefined> {
  let shown: SeenMessage = from;
  for (let presses = 0; presses < PRESSES_MOST; presses += 1) {
    const question = questionIn(shown);
    if (!question || question.item === item) return shown;
    const { onward } = question;
    if (onward === undefined) return shown;
    const before = shown;
    const reply = await patience.attempt(() => actor(who.name).press(before, onward));
    if (reply.kind !== 'updated') return undefined;
    shown = reply.message;
  }
  return undefined;
}

type After =
  | { readonly kind: 'taken'; readonly next: SeenMessage }
  | { readonly kind: 'refused' }
  /** Nobody knows whether it was taken. */
  | { readonly kind: 'unsure' };

interface Choice {
  readonly who: Applicant;
  readonly shown: SeenMessage;
  readonly choice: string;
  readonly question: Question;
}

async function answerOnce(stage: Stage, { who, shown, choice, question }: Choice): Promise<After> {
  const person = stage.actor(who.name);
  if (who.habit === 'double-press') pressBesides(stage, person, shown, choice);
  const reply = await stage.patience.attempt(() => person.press(shown, choice));
  if (reply.kind === 'no-answer') return { kind: 'unsure' };
  if (reply.kind !== 'updated') return { kind: 'refused' };
  return questionIn(reply.message)?.item === question.item
    ? { kind: 'unsure' }
    : { kind: 'taken', next: reply.message };
}

/** The answer this person would give. What people like they like together, more or less. */
function likedMost({ chance }: Stage, { round }: Scene, { item, answers }: Question, lot: Chance): string | undefined {
  const mood = chance.fork(`question ${item} of round ${round.ordinal}`).pick(MOODS);
  const [first, ...others] = answers;
  // Degrees are many, sides are few: of many, any may be the one.
  if (answers.length > 4) return lot.pick(answers);
  return lot.next() < mood ? first : lot.pick(others);
}

interface Given {
  readonly who: Applicant;
  readonly question: Question;
  readonly answer: string;
}

/** What was taken counts as there until somebody looks for it and does not find it. */
function note({ record }: Stage, { round }: Scene, { who, question: { item }, answer }: Given): void {
  const former = record.answers.find((one) => one.by === who.name && one.round === round.ordinal && one.item === item);
  if (former) Object.assign(former, { answer, isSure: true });
  else record.answers.push({ by: who.name, round: round.ordinal, item, answer, isSure: true, isFoundAgain: true });
}

function doubt({ record }: Stage, { round }: Scene, { who, question: { item } }: Omit<Given, 'answer'>): void {
  const former = record.answers.find((one) => one.by === who.name && one.round === round.ordinal && one.item === item);
  if (former) former.isSure = false;
  else {
    const unsure = { by: who.name, round: round.ordinal, item, answer: '', isSure: false, isFoundAgain: true };
    record.answers.push(unsure);
  }
}

/** What somebody reads who has answered everything; compared with what they read when they look again. */
function remember({ lists }: Stage, { round }: Scene, who: Applicant, { content }: SeenMessage): void {
  lists.set(`${round.ordinal} ${who.name}`, content);
}

/**
 * Opens the list once more: what was taken must be there as it was. A round that is closed, or that stands open
 * to somebody whose answers are unsure, proves nothing.
 */
export async function lookAgain(stage: Stage, scene: Scene, who: Applicant): Promise<void> {
  const { round } = scene;
  const own = stage.record.answers.filter((one) => one.by === who.name && one.round === round.ordinal);
  if (own.length === 0 || own.some(({ isSure }) => !isSure)) return;
  let list = await questionsOf(stage, scene, who);
  if (list && questionIn(list)?.onward !== undefined) list = await ledTo(stage, who, list, Number.POSITIVE_INFINITY);
  // Without a button it is no list, but a sentence about a round that is over.
  if (!list || pressable(list).length === 0) return;

  const asked = questionIn(list)?.item;
  const remembered = stage.lists.get(`${round.ordinal} ${who.name}`);
  for (const one of own) {
    const isAskedAgain = asked === one.item;
    const isOther = asked === undefined && remembered !== undefined && list.content !== remembered;
    if (isAskedAgain || isOther) one.isFoundAgain = false;
  }
}

/** Goes through all answers once more and gives some of them anew. */
export async function changeMind(stage: Stage, scene: Scene, who: Applicant): Promise<void> {
  const list = await questionsOf(stage, scene, who);
  const again = list && !questionIn(list) ? list.buttons[0]?.customId : undefined;
  if (!list || again === undefined) return;
  const first = await stage.patience.attempt(() => stage.actor(who.name).press(list, again));
  const question = first.kind === 'updated' ? questionIn(first.message) : undefined;
  const choice = question && stage.chance.fork(`${who.name} thinks again`).pick(question.answers);
  if (first.kind !== 'updated' || !question || choice === undefined) return;

  stage.lists.delete(`${scene.round.ordinal} ${who.name}`);
  const after = await answerOnce(stage, { who, shown: first.message, choice, question });
  if (after.kind === 'taken') note(stage, scene, { who, question, answer: answerOf(choice) });
  if (after.kind === 'unsure') doubt(stage, scene, { who, question });
}
