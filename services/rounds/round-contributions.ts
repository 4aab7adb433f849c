import { Refusal } from '../../domain/refusal.ts';
import {
  type Contribution,
  freeItem,
  type Reaction,
  STATEMENT_MOST,
  type Statement,
} from '../../domain/rounds/contribution.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import type { Caller } from '../../domain/server.ts';
import { isBlank } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { type OwnStatements, ownStatements } from './own-statements.ts';
import { seatAtOpen } from './seat.ts';

export interface NewStatement {
  readonly roundId: string;
  readonly text: string;
  readonly mayQuote: boolean;
}

/** What was handed in, as it is kept now. */
export interface KeptStatement extends OwnStatements {
  readonly kept: Statement;
}

/**
 * Keeps a participant's words, hidden until the round's reveal. They are in the
 * database when this returns.
 *
 * The same words handed in twice, as by a second press, are kept once; of two answers
 * to whether they may be quoted, No holds.
 *
 * @throws {@link Refusal}
 */
export async function submitStatement(ports: Ports, caller: Caller, asked: NewStatement): Promise<KeptStatement> {
  const { participant, round } = await seatAtOpen(ports, caller, asked.roundId);
  if (round.plan.kind !== 'statements') throw new Refusal('outdated-button', {});
  const most = round.plan.statementsEach;
  const text = asked.text.trim().normalize('NFC');
  if (isBlank(text)) throw new Refusal('statement-empty', {});
  if (text.length > STATEMENT_MOST)
    throw new Refusal('statement-too-long', { length: text.length, most: STATEMENT_MOST });

  // Statements sent at the same moment reach for the same place; each try moves on to the next.
  for (let attempt = 0; attempt <= most; attempt += 1) {
    const own = await ports.contributions.listOwn(round.id, caller.memberId);
    const same = own.find((one) => one.kind === 'statement' && one.text === text);
    if (!same && own.length >= most) throw new Refusal('statements-enough', { most });

    const kept =
      same?.kind === 'statement'
        ? await keptAsBefore(ports, same, asked.mayQuote)
        : await keptAnew(ports, round, {
            ...(await newContribution(ports, participant, round)),
            kind: 'statement',
            item: freeItem(own),
            text,
            mayQuote: asked.mayQuote,
          });
    if (kept) return { ...(await ownStatements(ports, caller, round.id)), kept };
  }
  throw new Refusal('changed-meanwhile', {});
}

async function keptAnew(ports: Ports, round: Round, statement: Statement): Promise<Statement | undefined> {
  return (await isKept(ports, round, statement)) ? statement : undefined;
}

/** `undefined` when it has been withdrawn at this very moment. */
async function keptAsBefore(ports: Ports, statement: Statement, mayQuote: boolean): Promise<Statement | undefined> {
  if (mayQuote || !statement.mayQuote) return statement;
  const stricter = { ...statement, mayQuote: false };
  return (await ports.contributions.amend(stricter)) === 'kept' ? stricter : undefined;
}

/** Where somebody stands with the propositions of a round: the next one to answer, from 0. */
export interface ReactionProgress {
  readonly round: Round;
  readonly propositions: readonly string[];
  /** The proposition to show; equal to the number of propositions when all are answered. */
  readonly next: number;
  readonly given: readonly (Reaction | undefined)[];
}

/** The reader's progress through the propositions of an open round. @throws {@link Refusal} */
export async function reactionProgress(ports: Ports, caller: Caller, roundId: string): Promise<ReactionProgress> {
  const { round } = await seatAtOpen(ports, caller, roundId);
  return await progressOf(ports, caller, round);
}

/**
 * Keeps a participant's answer to one proposition, in the place of an earlier one.
 *
 * @throws {@link Refusal}
 */
export async function react(
  ports: Ports,
  caller: Caller,
  asked: { readonly roundId: string; readonly item: number; readonly reaction: Reaction },
): Promise<ReactionProgress> {
  const { participant, round } = await seatAtOpen(ports, caller, asked.roundId);
  if (round.plan.kind !== 'reactions' || round.plan.propositions[asked.item] === undefined) {
    throw new Refusal('outdated-button', {});
  }
  await isKept(ports, round, {
    ...(await newContribution(ports, participant, round)),
    kind: 'reaction',
    item: asked.item,
    reaction: asked.reaction,
  });
  const progress = await progressOf(ports, caller, round);
  // The next in order, so that somebody who goes through all answers again sees each of them.
  const following = asked.item + 1;
  return following < progress.propositions.length ? { ...progress, next: following } : progress;
}

async function progressOf(ports: Ports, caller: Caller, round: Round): Promise<ReactionProgress> {
  if (round.plan.kind !== 'reactions') throw new Refusal('outdated-button', {});
  const { propositions } = round.plan;
  const own = await ports.contributions.listOwn(round.id, caller.memberId);
  const given = propositions.map((_, item) => {
    const answer = own.find((one) => one.kind === 'reaction' && one.item === item);
    return answer?.kind === 'reaction' ? answer.reaction : undefined;
  });
  const next = given.indexOf(undefined);
  return { round, propositions, given, next: next === -1 ? propositions.length : next };
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
