import { type Agenda, currentRound } from '../../domain/rounds/agenda.ts';
import { floorChanged, floorPlanOf } from '../../domain/rounds/floor-round.ts';
import { isRaised } from '../../domain/rounds/hands.ts';
import { whoMaySpeak } from '../../domain/rounds/may-speak.ts';
import { isUnderWay } from '../../domain/rounds/round.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import { floorContinued, withoutParticipant } from '../../domain/rounds/turn.ts';
import type { Ports } from '../ports.ts';
import { changeAgenda } from './change-agenda.ts';

/** What was found on looking at the floor of a workshop. */
export interface FloorLook {
  readonly voiceChannelId?: string;
  /** Nothing there can become wrong by itself: it need not be looked at before it changes again. */
  readonly isQuiet: boolean;
}

/**
 * Brings hands and microphones to where the row says they are: who has left the workshop waits no
 * more and does not have the floor; in the voice channel only the one who has it is heard, and everybody
 * once nobody speaks in turns, or the round is paused.
 *
 * It can be called at any time, any number of times; what Discord does not take, the next call asks
 * for again. Whoever is not a participant, such as a facilitator, is never muted.
 */
export async function settleFloor(ports: Ports, workshopId: string): Promise<FloorLook> {
  const found = await ports.agendas.find(workshopId);
  const workshop = found && (await ports.workshops.find(workshopId));
  if (!workshop) return { isQuiet: true };

  // Read after the agenda: whoever has raised a hand by then was in the room before.
  const here = (await ports.participants.list(workshopId)).filter(({ status }) => status === 'ready');
  const agenda = await withoutAbsent(
    ports,
    found,
    here.map(({ id }) => id),
  );
  const hasTurns = floorOf(agenda) !== undefined;
  const { voiceChannelId } = agenda;
  if (voiceChannelId === undefined) return { isQuiet: !hasTurns };
  const isSettled = await ports.floor.settle({
    serverId: workshop.serverId,
    voiceChannelId,
    memberIds: here.map(({ memberId }) => memberId),
    speaking: whoMaySpeak(agenda),
  });
  return { voiceChannelId, isQuiet: isSettled && !hasTurns };
}

/** The agenda once nobody waits or speaks who has no seat in the room any more. */
async function withoutAbsent(ports: Ports, agenda: Agenda, hereIds: readonly string[]): Promise<Agenda> {
  const floor = floorOf(agenda);
  const people = floor ? [...floor.queue, ...(floor.speaking ? [floor.speaking] : [])] : [];
  const absentIds = people.map(({ participantId }) => participantId).filter((id) => !hereIds.includes(id));
  if (absentIds.length === 0) return agenda;
  const { after } = await changeAgenda(ports, agenda.workshopId, (now, at) => absentLeft(now, absentIds, at));
  return after;
}

/** `undefined` when none of them waits or speaks any more. */
function absentLeft(agenda: Agenda, absentIds: readonly string[], now: Date): Transition | undefined {
  const round = currentRound(agenda);
  const floor = floorOf(agenda);
  if (!floor || !round || !isUnderWay(round)) return undefined;
  const ids = absentIds.filter((id) => isRaised(floor, id) || floor.speaking?.participantId === id);
  if (ids.length === 0) return undefined;
  const left = ids.reduce((before, id) => withoutParticipant(before, id, now), floor);
  return floorChanged(agenda, round, round.status === 'open' ? floorContinued(left, floorPlanOf(round), now) : left);
}

function floorOf(agenda: Agenda) {
  const round = currentRound(agenda);
  return round && isUnderWay(round) ? round.matter?.floor : undefined;
}
