import type { Workshop } from '../../domain/planning/workshop.ts';
import { presentVersion } from '../../domain/screening/ground-rules.ts';
import { readyBy } from '../../domain/screening/reply.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { owedForDoors } from '../rounds/caucuses.ts';
import { welcome } from '../rounds/settle-room.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { rulesOf } from './ground-rules.ts';
import { findWorkshop } from './settle-seats.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Takes a participant's word on the ground rules and the commitment, in the very version they have read, and, when
 * the room is open, owes them the key to it. Pressing again changes nothing.
 *
 * @throws {@link Refusal} `accept-first` before the invitation is accepted; `not-participant`; `rules-changed`.
 */
export async function acceptGroundRules(
  ports: Ports,
  caller: Caller,
  { workshopId, version }: { readonly workshopId: string; readonly version: number },
): Promise<Workshop> {
  const ready = await untilSaved(async () => {
    const { id } = await findWorkshop(ports, workshopId);
    const participant = await ports.participants.findByMember(id, caller.memberId);
    const present = presentVersion(await rulesOf(ports, id));
    const willing = readyBy(participant, { version, present, now: await ports.clock.now() });
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
