import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isSeated, type Participant } from '../../domain/screening/participant.ts';
import { readyBy } from '../../domain/screening/reply.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { owedForDoors } from '../rounds/caucuses.ts';
import { welcome } from '../rounds/settle-room.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { findWorkshop } from './settle-seats.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Takes a participant's word on the ground rules and, when the room is open, owes
 * them the key to it. Pressing again changes nothing.
 *
 * @throws {@link Refusal} `accept-first` before the invitation is accepted; `not-participant`.
 */
export async function acceptGroundRules(ports: Ports, caller: Caller, workshopId: string): Promise<Workshop> {
  const ready = await untilSaved(async () => {
    const participant = await findParticipant(ports, caller, workshopId);
    const willing = readyBy(participant, await ports.clock.now());
    return willing === participant || (await ports.participants.save([willing])) ? willing : undefined;
  });

  // Read after the write: a room that is being opened at this moment lets them in, or is seen here.
  const workshop = await findWorkshop(ports, workshopId);
  const { title, roomChannelId, voiceChannelId } = workshop;
  if (workshop.stage === 'room-open' && roomChannelId) {
    const room = { workshopId, title, roomChannelId, ...(voiceChannelId !== undefined && { voiceChannelId }) };
    const people = await inChosenLanguage(ports, [ready]);
    await ports.posts.owe([
      ...people.flatMap((person) => welcome(person, room)),
      ...(await owedForDoors(ports, workshopId, `ready-${ready.id}`)),
    ]);
    ports.courier.wake();
  }
  return workshop;
}

/**
 * The workshop whose ground rules the caller may read: one they have a seat in and know it.
 *
 * @throws {@link Refusal} `not-participant`.
 */
export async function findGroundRules(ports: Ports, caller: Caller, workshopId: string): Promise<Workshop> {
  const workshop = await findWorkshop(ports, workshopId);
  const participant = await findParticipant(ports, caller, workshopId);
  if (!participant || !isSeated(participant) || participant.status === 'chosen')
    throw new Refusal('not-participant', {});
  return workshop;
}

async function findParticipant(ports: Ports, caller: Caller, workshopId: string): Promise<Participant | undefined> {
  const workshop = await findWorkshop(ports, workshopId);
  return await ports.participants.findByMember(workshop.id, caller.memberId);
}
