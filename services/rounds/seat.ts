import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isUnderWay, type OpenRound, type PausedRound, type Round, takes } from '../../domain/rounds/round.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { isIdentifier, workshopHere } from '../server.ts';

/** A participant in the room of a workshop, whatever runs there. */
export interface InRoom {
  readonly workshop: Workshop;
  readonly participant: Participant;
}

/** @throws {@link Refusal} unless the caller is a participant of the room they stand in. */
export async function seatInRoom(ports: Ports, caller: Caller): Promise<InRoom> {
  const workshop = await workshopHere(ports, caller);
  const participant = await ports.participants.findByMember(workshop.id, caller.memberId);
  if (participant?.status !== 'ready') throw new Refusal('not-participant', {});
  return { workshop, participant };
}

/** A participant at a round, open or not. */
export interface Seat<R extends Round = Round> {
  readonly participant: Participant;
  readonly round: R;
}

/** @throws {@link Refusal} unless the caller is a participant of this room, and the round is on its agenda. */
export async function seatAt(ports: Ports, caller: Caller, roundId: string): Promise<Seat> {
  const { workshop, participant } = await seatInRoom(ports, caller);
  const agenda = isIdentifier(roundId) ? await ports.agendas.find(workshop.id) : undefined;
  const round = agenda?.rounds.find(({ id }) => id === roundId);
  if (!round) throw new Refusal('unknown-round', {});
  return { participant, round };
}

/** @throws {@link Refusal} unless the caller is a participant of this room and its round is open or paused. */
export async function seatAtOpen(
  ports: Ports,
  caller: Caller,
  roundId: string,
): Promise<Seat<OpenRound | PausedRound>> {
  const { participant, round } = await seatAt(ports, caller, roundId);
  if (!isUnderWay(round)) throw new Refusal('round-closed', { ordinal: round.ordinal });
  return { participant, round };
}

/** @throws {@link Refusal} unless the caller is a participant of this room and its round takes words now. */
export async function seatAtWriting(ports: Ports, caller: Caller, roundId: string): Promise<Seat> {
  const { participant, round } = await seatAt(ports, caller, roundId);
  if (!takes(round, 'statement')) {
    throw round.status === 'planned'
      ? new Refusal('not-collecting', { ordinal: round.ordinal })
      : new Refusal('round-closed', { ordinal: round.ordinal });
  }
  return { participant, round };
}
