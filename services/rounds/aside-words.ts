import type { Statement } from '../../domain/rounds/contribution.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import type { OwnStatement } from './own-statements.ts';
import { seatInRoom } from './seat.ts';

/**
 * What the caller has written last in this workshop and not withdrawn, in whatever round, open or over;
 * `undefined` when there is nothing.
 *
 * @throws {@link Refusal} unless the caller is a participant of this room.
 */
export async function findLastWords(ports: Ports, caller: Caller): Promise<OwnStatement | undefined> {
  const { workshop } = await seatInRoom(ports, caller);
  const agenda = await ports.agendas.find(workshop.id);
  const own = await Promise.all(
    (agenda?.rounds ?? []).map(({ id }) => ports.contributions.listOwn(id, caller.memberId)),
  );
  const last = own
    .flat()
    .filter((one) => one.kind === 'statement')
    .reduce<Statement | undefined>((latest, one) => (latest && isLater(latest, one) ? latest : one), undefined);
  return last && { roundId: last.roundId, statementId: last.id };
}

/** Of two of the same millisecond, the one that took the later place. */
const isLater = (one: Statement, than: Statement): boolean => {
  const difference = one.submittedAt.getTime() - than.submittedAt.getTime();
  return difference > 0 || (difference === 0 && one.item > than.item);
};
