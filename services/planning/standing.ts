import type { Meeting } from '../../domain/planning/meeting.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { isSeated, isTold } from '../../domain/screening/participant.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';

/** What somebody is to a workshop. `invited`: has not said yes, and is told when but not where. */
export interface Standing {
  readonly as: 'organizer' | 'facilitator' | 'seated' | 'invited' | 'stranger';
  /** Of somebody with a seat. */
  readonly partyId?: string;
}

/**
 * What the caller is to a workshop. Somebody with a seat they know of is first of all a participant, whatever role
 * they were given since; somebody who has merely been chosen is a stranger.
 */
export async function standingOf(
  ports: Pick<Ports, 'servers' | 'participants'>,
  caller: Caller,
  { id, serverId }: Pick<Workshop, 'id' | 'serverId'>,
): Promise<Standing> {
  const participant = await ports.participants.findByMember(id, caller.memberId);
  if (participant && isSeated(participant) && isTold(participant)) {
    return { as: participant.status === 'invited' ? 'invited' : 'seated', partyId: participant.partyId };
  }
  const server = await ports.servers.find(serverId);
  if (server && caller.roleIds.includes(server.organizerRoleId)) return { as: 'organizer' };
  return { as: server && caller.roleIds.includes(server.facilitatorRoleId) ? 'facilitator' : 'stranger' };
}

/** Whether somebody may know of a meeting: a party's own is its business, and that of organizers who have no seat. */
export const mayKnowOf = ({ as, partyId }: Standing, meeting: Pick<Meeting, 'partyId'>): boolean =>
  meeting.partyId === undefined ? as !== 'stranger' : as === 'organizer' || meeting.partyId === partyId;
