import { Refusal } from '../refusal.ts';
import type { Convention } from './convention.ts';
import { offsetMoment, plannedMilestone } from './deadlines.ts';
import type { Anchor, Timetable } from './timetable.ts';
import { halfWay, isTimeOfDay } from './venue-time.ts';
import type { Workshop } from './workshop.ts';

/** From where to where a workshop moves. */
export interface Move {
  readonly from: Convention;
  readonly to: Convention;
  /** How the workshop hangs on its convention afterwards. */
  readonly timetable: Timetable & { readonly anchor: Anchor };
}

/**
 * The workshop after its convention, or it beside its convention, has moved.
 *
 * What has had its effect stays over: a call that has closed does not open again, and
 * replies that were due once people had been invited stay due. Everything else moves; a deadline for
 * which no time would be left has half of what there is until the start, as when a workshop is planned late.
 *
 * @throws {@link Refusal} `bad-time`, `workshop-after-convention`, `workshop-in-past`; `room-open-stays` once its room is open.
 */
export function movedWorkshop(workshop: Workshop, { from, to, timetable }: Move, now: Date): Workshop {
  const { daysBefore, time } = timetable.anchor;
  if (workshop.stage === 'room-open') throw new Refusal('room-open-stays', { title: workshop.title });
  if (!isTimeOfDay(time)) throw new Refusal('bad-time', { text: time });
  if (!Number.isInteger(daysBefore) || daysBefore < 1) {
    throw new Refusal('workshop-after-convention', { convention: to.name, startsOn: to.startsOn });
  }
  const startsAt = offsetMoment(to.startsOn, timetable.anchor, to.timeZone).at;
  if (startsAt <= now) throw new Refusal('workshop-in-past', { startsAt });

  const before = { convention: from, workshop };
  const after = { convention: to, workshop: { ...workshop, timetable, timeZone: to.timeZone, startsAt } };
  return { ...after.workshop, ...deadlinesAfter(before, after, now) };
}

interface Standing {
  readonly convention: Convention;
  readonly workshop: Workshop;
}

function deadlinesAfter(
  before: Standing,
  after: Standing,
  now: Date,
): Pick<Workshop, 'applicationsCloseAt' | 'repliesDueAt'> {
  const { startsAt } = after.workshop;
  const moved = (deadline: StoredDeadline): Date | undefined => movedDeadline(deadline, { before, after }, now);
  const carriedClose = isCallOver(before.workshop, now)
    ? before.workshop.applicationsCloseAt
    : moved('applications-close');
  const closesAt = carriedClose !== undefined && carriedClose < startsAt ? carriedClose : halfWay(now, startsAt);
  if (areRepliesOver(before.workshop, now)) {
    return { applicationsCloseAt: closesAt, repliesDueAt: before.workshop.repliesDueAt };
  }

  const earliest = closesAt > now ? closesAt : now;
  const carried = moved('replies-due');
  const isInOrder = carried !== undefined && earliest < carried && carried < startsAt;
  return { applicationsCloseAt: closesAt, repliesDueAt: isInOrder ? carried : halfWay(earliest, startsAt) };
}

/** Whether the call has closed for good: a later deadline would not open it again. */
export const isCallOver = ({ stage, applicationsCloseAt }: Workshop, now: Date): boolean =>
  stage !== 'planned' && (stage !== 'call-open' || applicationsCloseAt <= now);

/** Whether people were invited and their time to reply is over: seats may have gone to others since. */
export const areRepliesOver = ({ stage, repliesDueAt }: Workshop, now: Date): boolean =>
  (stage === 'decided' || stage === 'room-open' || stage === 'ended') && repliesDueAt <= now;

/** The deadlines that stand in the workshop's own row. */
type StoredDeadline = 'applications-close' | 'replies-due';

/**
 * Where a deadline of the row comes to stand. One that was other than planned (the workshop was planned late, or
 * more time was given) goes with the start, unless the plan now gives more time than people were told.
 *
 * @returns `undefined` when that would be over already.
 */
function movedDeadline(
  deadline: StoredDeadline,
  { before, after }: { readonly before: Standing; readonly after: Standing },
  now: Date,
): Date | undefined {
  const told = deadline === 'applications-close' ? before.workshop.applicationsCloseAt : before.workshop.repliesDueAt;
  const wasPlanned = plannedMilestone(before.convention, before.workshop, deadline)?.at;
  const planned = plannedMilestone(after.convention, after.workshop, deadline)?.at;
  const isAsPlanned = wasPlanned?.getTime() === told.getTime();
  if (planned !== undefined && planned > now && (isAsPlanned || planned >= told)) return planned;

  const shift = after.workshop.startsAt.getTime() - before.workshop.startsAt.getTime();
  const carried = new Date(told.getTime() + shift);
  return carried > now ? carried : undefined;
}
