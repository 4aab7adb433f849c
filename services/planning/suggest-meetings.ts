import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';
import { type KnownMeetings, meetingsFor } from './meetings.ts';
import { mayKnowOf, standingOf } from './standing.ts';

/** The workshops of this server, the newest first, each with those of its meetings that this organizer may know of. @throws {@link Refusal} */
export async function suggestMeetings(ports: Ports, caller: Caller): Promise<readonly KnownMeetings[]> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshops = await ports.workshops.list(caller.serverId);
  return await Promise.all(
    workshops.toReversed().map(async (workshop) => {
      const standing = await standingOf(ports, caller, workshop);
      return await meetingsFor(ports, workshop, (meeting) => mayKnowOf(standing, meeting));
    }),
  );
}
