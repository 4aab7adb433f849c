import { Refusal } from '../../domain/refusal.ts';
import type { Statement } from '../../domain/rounds/contribution.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import { type Round, wasLeftOut } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { seatAt } from './seat.ts';

/** What somebody has handed in for a round so far, and how much more they may. */
export interface OwnStatements {
  readonly round: Round;
  readonly statements: readonly Statement[];
  readonly statementsLeft: number;
}

/** The reader's own statements in a round, also after it has closed. @throws {@link Refusal} */
export async function ownStatements(ports: Ports, caller: Caller, roundId: string): Promise<OwnStatements> {
  const { round } = await seatAt(ports, caller, roundId);
  const own = await ports.contributions.listOwn(roundId, caller.memberId);
  const statements = own.filter((one) => one.kind === 'statement');
  const most = rulesOf(round.plan)
    .sheets(round.plan)
    .reduce((sum, { each }) => sum + each, 0);
  return { round, statements, statementsLeft: Math.max(0, most - statements.length) };
}

/** Whether the room has been shown what was written in this round. */
export function isShown(round: Round): boolean {
  const { status, plan } = round;
  if (rulesOf(plan).writing === 'while-open') return status === 'closed' || status === 'closing';
  // What was handed in for a round that is then left out, nobody is ever shown.
  return status !== 'planned' && !wasLeftOut(round);
}

/** One of the caller's own statements. */
export interface OwnStatement {
  readonly roundId: string;
  readonly statementId: string;
}

/** The one statement, or `undefined` when it is gone: also when it was never the caller's. @throws {@link Refusal} */
export async function findOwnStatement(
  ports: Ports,
  caller: Caller,
  { roundId, statementId }: OwnStatement,
): Promise<Statement | undefined> {
  const { statements } = await ownStatements(ports, caller, roundId);
  return statements.find(({ id }) => id === statementId);
}

/**
 * Takes back the permission to quote. It works after the round too, until the summary is
 * posted; drafts that may carry the words are destroyed. Doing it twice changes nothing.
 *
 * @throws {@link Refusal}
 */
export async function forbidQuoting(ports: Ports, caller: Caller, asked: OwnStatement): Promise<OwnStatements> {
  const statement = await findOwnStatement(ports, caller, asked);
  if (!statement) throw new Refusal('outdated-button', {});
  if (statement.mayQuote) {
    const result = await ports.contributions.amend({ ...statement, mayQuote: false });
    if (result === 'summary-posted') throw new Refusal('summary-posted', {});
    if (result === 'gone') throw new Refusal('outdated-button', {});
  }
  return await ownStatements(ports, caller, asked.roundId);
}

/** What remains of somebody's statements, and whether the room had read the one that is gone. */
export interface Withdrawal {
  readonly round: Round;
  readonly wasRevealed: boolean;
}

/**
 * Destroys one of the caller's own statements. Before the reveal nobody will ever have read
 * it; afterwards the room has, but nothing can quote it any more. It works until the summary
 * is posted. What is gone already may be withdrawn again.
 *
 * @throws {@link Refusal}
 */
export async function withdrawStatement(ports: Ports, caller: Caller, asked: OwnStatement): Promise<Withdrawal> {
  const statement = await findOwnStatement(ports, caller, asked);
  const result = statement ? await ports.contributions.withdraw(statement) : 'gone';
  if (result === 'summary-posted') throw new Refusal('summary-posted', {});
  if (result === 'revealing') throw new Refusal('changed-meanwhile', {});
  // Messages that have shown it are owed a mending.
  if (result === 'withdrawn') ports.courier.wake();

  // Read only now: a round that still takes words has revealed nothing yet, and what is gone it never will.
  const { round } = await seatAt(ports, caller, asked.roundId);
  return { round, wasRevealed: isShown(round) };
}
