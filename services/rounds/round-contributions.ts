import { Refusal } from '../../domain/refusal.ts';
import {
  type Contribution,
  freeItem,
  type Reaction,
  STATEMENTS_FROM,
  type Statement,
} from '../../domain/rounds/contribution.ts';
import type { Question, Sheet } from '../../domain/rounds/kind.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { isOn } from '../../domain/rounds/scales.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import type { Caller } from '../../domain/server.ts';
import { isBlank } from '../../domain/text.ts';
import { mayLeave } from '../../domain/transmission/confidentiality.ts';
import type { Ports } from '../ports.ts';
import { type OwnStatements, ownStatements } from './own-statements.ts';
import { seatAtOpen, seatAtWriting } from './seat.ts';

export interface NewStatement {
  readonly roundId: string;
  /** The form it was written on; the round's first when it is not said. */
  readonly sheet?: string;
  readonly text: string;
  /** The further fields of the form, in their order. */
  readonly details?: readonly string[];
  /** Which of the round's material it is about, from 0. */
  readonly about?: number;
  readonly mayQuote: boolean;
}

/** What was handed in, as it is kept now. */
export interface KeptStatement extends OwnStatements {
  readonly kept: Statement;
}

/**
 * Keeps a participant's words, hidden until they are shown. They are in the
 * database when this returns.
 *
 * The same words handed in twice, as by a second press, are kept once; of two answers
 * to whether they may be quoted, No holds.
 *
 * @throws {@link Refusal}
 */
export async function submitStatement(ports: Ports, caller: Caller, asked: NewStatement): Promise<KeptStatement> {
  const { participant, round } = await seatAtWriting(ports, caller, asked.roundId);
  const sheet = sheetOf(round, asked.sheet);
  const written = writtenOn(sheet, round, asked);
  // Off the record nothing may be quoted, whatever a form of before said.
  const mayQuote = asked.mayQuote && mayLeave(round.plan).content;
  const from = rulesOf(round.plan).asksToo ? STATEMENTS_FROM : 0;

  // Statements sent at the same moment reach for the same place; each try moves on to the next.
  for (let attempt = 0; attempt <= sheet.each; attempt += 1) {
    const own = (await ports.contributions.listOwn(round.id, caller.memberId)).filter(
      (one) => one.kind === 'statement',
    );
    const onSheet = own.filter((one) => (one.sheet ?? 'statement') === sheet.id);
    const same = onSheet.find((one) => isSame(one, written));
    if (!same && onSheet.length >= sheet.each) throw new Refusal('statements-enough', { most: sheet.each });

    const kept = same
      ? await keptAsBefore(ports, same, mayQuote)
      : await keptAnew(ports, round, {
          ...(await newContribution(ports, participant, round)),
          kind: 'statement',
          item: freeItem(own, from),
          ...written,
          mayQuote,
        });
    if (kept) return { ...(await ownStatements(ports, caller, round.id)), kept };
  }
  throw new Refusal('changed-meanwhile', {});
}

/** The form of this round with this name. @throws {@link Refusal} `outdated-button`. */
export function sheetOf({ plan }: Round, name?: string): Sheet {
  const sheets = rulesOf(plan).sheets(plan);
  const sheet = name === undefined ? sheets[0] : sheets.find(({ id }) => id === name);
  if (!sheet) throw new Refusal('outdated-button', {});
  return sheet;
}

type Written = Pick<Statement, 'text' | 'sheet' | 'details' | 'about'>;

/** @throws {@link Refusal} when it is empty, too long, or about nothing that there is. */
function writtenOn({ id, fields, isAboutMaterial }: Sheet, round: Round, asked: NewStatement): Written {
  const [first, ...further] = fields;
  const text = asked.text.trim().normalize('NFC');
  if (isBlank(text)) throw new Refusal('statement-empty', {});
  const details = further.map((_, index) => (asked.details?.[index] ?? '').trim().normalize('NFC'));
  for (const [index, one] of [text, ...details].entries()) {
    const most = (index === 0 ? first : further[index - 1])?.most ?? 0;
    if (one.length > most) throw new Refusal('statement-too-long', { length: one.length, most });
  }
  const about = isAboutMaterial ? asked.about : undefined;
  if (isAboutMaterial && !round.matter?.material?.[about ?? -1]?.text) throw new Refusal('unknown-choice', {});
  return {
    text,
    ...(id !== 'statement' && { sheet: id }),
    ...(details.some((detail) => !isBlank(detail)) && { details }),
    ...(about !== undefined && { about }),
  };
}

const isSame = (one: Statement, { text, details, about }: Written): boolean =>
  one.text === text && one.about === about && (one.details ?? []).join('\0') === (details ?? []).join('\0');

async function keptAnew(ports: Ports, round: Round, statement: Statement): Promise<Statement | undefined> {
  return (await isKept(ports, round, statement)) ? statement : undefined;
}

/** `undefined` when it has been withdrawn at this very moment. */
async function keptAsBefore(ports: Ports, statement: Statement, mayQuote: boolean): Promise<Statement | undefined> {
  if (mayQuote || !statement.mayQuote) return statement;
  const stricter = { ...statement, mayQuote: false };
  return (await ports.contributions.amend(stricter)) === 'kept' ? stricter : undefined;
}

/** Where somebody stands with the questions of a round: the next one to answer, from 0. */
export interface ReactionProgress {
  readonly round: Round;
  readonly questions: readonly Question[];
  /** The question to show; equal to the number of questions when all are answered. */
  readonly next: number;
  readonly given: readonly (Reaction | undefined)[];
}

/** The reader's progress through the questions of an open round. @throws {@link Refusal} */
export async function reactionProgress(ports: Ports, caller: Caller, roundId: string): Promise<ReactionProgress> {
  const { round } = await seatAtOpen(ports, caller, roundId);
  return await progressOf(ports, caller, round);
}

/**
 * Keeps a participant's answer to one question, in the place of an earlier one.
 *
 * @throws {@link Refusal}
 */
export async function react(
  ports: Ports,
  caller: Caller,
  asked: { readonly roundId: string; readonly item: number; readonly reaction: string },
): Promise<ReactionProgress> {
  const { participant, round } = await seatAtOpen(ports, caller, asked.roundId);
  const question = questionsOf(round)[asked.item];
  const { reaction } = asked;
  if (!question || !isOn(question.scale, reaction)) throw new Refusal('outdated-button', {});
  await isKept(ports, round, {
    ...(await newContribution(ports, participant, round)),
    kind: 'reaction',
    item: asked.item,
    reaction,
  });
  const progress = await progressOf(ports, caller, round);
  // The next in order, so that somebody who goes through all answers again sees each of them.
  const following = firstToAsk(progress.questions, asked.item + 1);
  return following < progress.questions.length ? { ...progress, next: following } : progress;
}

/** The questions of a round. What has been withdrawn keeps its number and is not asked. */
export const questionsOf = ({ plan, matter }: Round): readonly Question[] =>
  rulesOf(plan).questions(plan, matter?.material ?? []);

/** A question without text is asked about the prompt, under its aspect; without either, what it was about is gone. */
const isAsked = ({ text, aspect }: Question): boolean => text !== '' || aspect !== undefined;

function firstToAsk(questions: readonly Question[], from: number): number {
  let next = from;
  for (let question = questions[next]; question && !isAsked(question); question = questions[next]) next += 1;
  return next;
}

async function progressOf(ports: Ports, caller: Caller, round: Round): Promise<ReactionProgress> {
  const questions = questionsOf(round);
  if (questions.length === 0) throw new Refusal('outdated-button', {});
  const own = await ports.contributions.listOwn(round.id, caller.memberId);
  const given = questions.map((_, item) => {
    const answer = own.find((one) => one.kind === 'reaction' && one.item === item);
    return answer?.kind === 'reaction' ? answer.reaction : undefined;
  });
  const next = questions.findIndex((question, item) => isAsked(question) && given[item] === undefined);
  return { round, questions, given, next: next === -1 ? questions.length : next };
}

const newContribution = async (ports: Ports, participant: Participant, round: Round) => ({
  id: ports.newId(),
  workshopId: participant.workshopId,
  roundId: round.id,
  participantId: participant.id,
  memberId: participant.memberId,
  submittedAt: await ports.clock.now(),
});

async function isKept(ports: Ports, round: Round, contribution: Contribution): Promise<boolean> {
  const result = await ports.contributions.put(contribution);
  // The round has closed since it was read. Nothing was written, and the writer must be told.
  if (result === 'round-closed') throw new Refusal('round-closed', { ordinal: round.ordinal });
  return result === 'kept';
}
