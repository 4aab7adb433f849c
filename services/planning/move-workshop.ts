import { anchorOf } from '../../domain/planning/deadlines.ts';
import type { Deadline } from '../../domain/planning/timetable.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { conventionOf, serverOf, workshopOf } from '../server.ts';
import { type ProposedDates, proposeDates } from './dates-proposal.ts';

export interface WorkshopMove {
  readonly workshopId: string;
  /** Time of day at the venue; as it is, when left out. */
  readonly time?: string;
  readonly daysBefore?: number;
}

/** Shows what moving one workshop would do to its deadlines. It is done when it is confirmed. @throws {@link Refusal} */
export async function askToMoveWorkshop(
  ports: Ports,
  caller: Caller,
  { workshopId, time, daysBefore }: WorkshopMove,
): Promise<ProposedDates> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const { conventionId } = workshop;
  const anchor = anchorOf(await conventionOf(ports, caller, conventionId), workshop);
  const moved = { daysBefore: daysBefore ?? anchor.daysBefore, time: time ?? anchor.time };
  return await proposeDates(ports, caller, { conventionId, wish: { kind: 'workshop', workshopId, anchor: moved } });
}

export interface DeadlineMove {
  readonly workshopId: string;
  readonly deadline: Deadline;
  /** Where it is to stand beside the convention's first day; the workshop's own time of day, when none is said. */
  readonly daysBefore: number;
  readonly time?: string;
}

/** Shows what another day for one deadline would change. It is done when it is confirmed. @throws {@link Refusal} */
export async function askToSetDeadline(
  ports: Ports,
  caller: Caller,
  { workshopId, deadline, daysBefore, time }: DeadlineMove,
): Promise<ProposedDates> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const { conventionId } = workshop;
  const anchor = anchorOf(await conventionOf(ports, caller, conventionId), workshop);
  const offset = { daysBefore, time: time ?? anchor.time };
  return await proposeDates(ports, caller, {
    conventionId,
    wish: { kind: 'deadline', workshopId, deadline, offset },
  });
}
