import { scheduleFor } from '../../domain/planning/schedule.ts';
import type { Anchor } from '../../domain/planning/timetable.ts';
import { requireWords } from '../../domain/planning/words.ts';
import { partiesFrom, requireEvenSeats, type Workshop } from '../../domain/planning/workshop.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { conventionOf, serverOf } from '../server.ts';
import { addWorkshop } from './add-workshop.ts';
import { withReminders } from './reminder-settings.ts';

export interface NewWorkshop {
  readonly conventionId: string;
  readonly title: string;
  readonly anchor: Anchor;
  /** Names of the parties, separated by commas. */
  readonly parties: string;
  readonly seats: number;
  readonly bookedMinutes: number;
}

/** Plans a workshop before a convention. Only organizers and facilitators learn of it until its call is opened. */
export async function scheduleWorkshop(ports: Ports, caller: Caller, asked: NewWorkshop): Promise<Workshop> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const title = requireWords('title', asked.title);
  const convention = await conventionOf(ports, caller, asked.conventionId);
  const parties = partiesFrom(asked.parties);
  requireEvenSeats(asked.seats, parties);

  const now = await ports.clock.now();
  const planned: Workshop = {
    id: ports.newId(),
    serverId: caller.serverId,
    conventionId: convention.id,
    version: 1,
    title,
    parties,
    seats: asked.seats,
    bookedMinutes: asked.bookedMinutes,
    timeZone: convention.timeZone,
    ...scheduleFor(convention, asked.anchor, now),
    stage: 'planned',
    timetable: { anchor: asked.anchor },
    seed: ports.newId(),
  };
  const workshop = withReminders(planned, convention, now);
  return await addWorkshop(ports, workshop, convention);
}
