import { Refusal } from '../../domain/refusal.ts';
import { type Contribution, type Reaction, STATEMENT_MOST } from '../../domain/rounds/contribution.ts';
import { type OpenRound, type PausedRound, type Round, takesContributions } from '../../domain/rounds/round.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { isIdentifier, workshopHere } from '../server.ts';

/** A participant at a round that is still taking words. */
interface Seat {
  readonly participant: Participant;
  readonly round: OpenRound | PausedRound;
}

/** What somebody has handed in for a round so far, and how much more they may. */
export interface OwnStatements {
  readonly round: Round;
  readonly texts: readonly string[];
  readonly statementsLeft: number;
}

/** The reader's own statements in a round, also after it has closed. @throws {@link Refusal} */
export async function ownStatements(ports: Ports, caller: Caller, roundId: string): Promise<OwnStatements> {
  const { round } = await roundHere(ports, caller, roundId);
  const own = await ports.contributions.listOwn(roundId, caller.memberId);
  const texts = own.flatMap((one) => (one.kind === 'statement' ? [one.text] : []));
  const most = round.plan.kind === 'statements' ? round.plan.statementsEach : 0;
  return { round, texts, statementsLeft: Math.max(0, most - texts.length) };
}

export interface NewStatement {
  readonly roundId: string;
  readonly text: string;
  readonly mayQuote: boolean;
}

/**
 * Keeps a participant's words, hidden until the round's reveal. They are in the
 * database when this returns.
 *
 * The same words handed in twice, as by a second press, are kept once.
 *
 * @throws {@link Refusal}
 */
export async function submitStatement(ports: Ports, caller: Caller, asked: NewStatement): Promise<OwnStatements> {
  const { participant, round } = await takeSeat(ports, caller, asked.roundId);
  if (round.plan.kind !== 'statements') throw new Refusal('outdated-button', {});
  const most = round.plan.statementsEach;
  const text = asked.text.trim().normalize('NFC');
  if (text === '') throw new Refusal('statement-empty', {});
  if (text.length > STATEMENT_MOST)
    throw new Refusal('statement-too-long', { length: text.length, most: STATEMENT_MOST });

  // Statements sent at the same moment reach for the same place; each try moves on to the next.
  for (let attempt = 0; attempt <= most; attempt += 1) {
    const own = await ports.contributions.listOwn(round.id, caller.memberId);
    if (own.some((one) => one.kind === 'statement' && one.text === text)) break;
    if (own.length >= most) throw new Refusal('statements-enough', { most });

    const statement = { ...(await newContribution(ports, participant, round)), kind: 'statement' } as const;
    if (await isKept(ports, round, { ...statement, item: own.length, text, mayQuote: asked.mayQuote })) break;
  }
  return await ownStatements(ports, caller, round.id);
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
  const { round } = await takeSeat(ports, caller, roundId);
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
  const { participant, round } = await takeSeat(ports, caller, asked.roundId);
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

/** @throws {@link Refusal} unless the caller is a participant of this room and its round still takes words. */
async function takeSeat(ports: Ports, caller: Caller, roundId: string): Promise<Seat> {
  const { participant, round } = await roundHere(ports, caller, roundId);
  if (!takesContributions(round)) throw new Refusal('round-closed', { ordinal: round.ordinal });
  return { participant, round };
}

async function roundHere(ports: Ports, caller: Caller, roundId: string) {
  const workshop = await workshopHere(ports, caller);
  const participant = await ports.participants.findByMember(workshop.id, caller.memberId);
  if (participant?.status !== 'ready') throw new Refusal('not-participant', {});
  const agenda = isIdentifier(roundId) ? await ports.agendas.find(workshop.id) : undefined;
  const round = agenda?.rounds.find(({ id }) => id === roundId);
  if (!round) throw new Refusal('unknown-round', {});
  return { participant, round };
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
