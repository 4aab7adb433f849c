import { readinessSaid } from '../../domain/rounds/readiness.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { changeAgenda } from './change-agenda.ts';
import { seatAt } from './seat.ts';

/**
 * Keeps that the caller is ready for the end of this round. As soon as three quarters of the room are,
 * it ends in a minute, and whoever is writing then still has the grace of its agenda.
 *
 * Said twice it is the same: the answer tells nobody how many are ready, not even by being another one.
 *
 * @throws {@link Refusal}
 */
export async function sayReady(ports: Ports, caller: Caller, roundId: string): Promise<Round> {
  const { participant, round } = await seatAt(ports, caller, roundId);
  const { id: participantId, workshopId } = participant;
  const inRoom = (await ports.participants.list(workshopId))
    .filter(({ status }) => status === 'ready')
    .map(({ id }) => id);
  await changeAgenda(ports, workshopId, (agenda, now) =>
    readinessSaid(agenda, { roundId, participantId }, inRoom, now),
  );
  return round;
}
