import type { Convention } from '../../domain/planning/convention.ts';
import { momentAt, shiftedDate } from '../../domain/planning/venue-time.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { conventionOf, serverOf, workshopOf } from '../server.ts';

/** An event of the server, as everybody there reads it. */
export interface AnnouncedEvent {
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Announces the convention of a workshop as an event of the server: from the beginning of its first day to the
 * end of its last, by the clocks of the venue. All that it says is public already; nothing of it comes from the
 * workshop. Repeating it brings the event to where the convention is now.
 *
 * @throws {@link Refusal} `event-would-show-workshop` when asked for the workshop: whatever such an event were called,
 * every member would read when it is; `convention-begun`; `cannot-manage-server`.
 */
export async function announceConvention(
  ports: Ports,
  caller: Caller,
  { workshopId, what, description }: EventRequest,
): Promise<AnnouncedEvent> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  if (what === 'workshop') throw new Refusal('event-would-show-workshop', {});

  const convention = await conventionOf(ports, caller, workshop.conventionId);
  const { startsAt, endsAt } = daysOf(convention);
  if (startsAt <= (await ports.clock.now())) throw new Refusal('convention-begun', { convention: convention.name });
  const { name, city } = convention;
  await ports.events.announce({
    serverId: caller.serverId,
    name,
    city,
    description: description(convention.hostAssociation),
    startsAt,
    endsAt,
  });
  return { name, startsAt, endsAt };
}

export interface EventRequest {
  readonly workshopId: string;
  readonly what: 'convention' | 'workshop';
  /** The words under the event, about the association that hosts the convention. */
  readonly description: (hostAssociation: string) => string;
}

const daysOf = ({ startsOn, endsOn, timeZone: zone }: Convention) => ({
  startsAt: momentAt({ date: startsOn, time: '00:00', zone }).at,
  endsAt: momentAt({ date: shiftedDate(endsOn, 1), time: '00:00', zone }).at,
});
