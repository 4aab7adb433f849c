import { Refusal } from '../refusal.ts';
import type { Convention } from './convention.ts';
import { isDone } from './date-changes.ts';
import { anchorOf, offsetMoment, plannedMilestone } from './deadlines.ts';
import { areRepliesOver, isCallOver } from './move-workshop.ts';
import type { Deadline, Milestone, Offset, Timetable } from './timetable.ts';
import { isTimeOfDay } from './venue-time.ts';
import type { Workshop } from './workshop.ts';

/** The order that no deadline may leave. The last day to register is the convention's and stands anywhere before the start. */
const ORDER: readonly Milestone[] = [
  'call-opens',
  'applications-close',
  'reviews-due',
  'decisions-released',
  'replies-due',
  'ground-rules-due',
  'brief-out',
  'start',
  'follow-up',
];

/**
 * The workshop with one deadline where the organizers want it.
 *
 * @throws {@link Refusal} `bad-time`; `deadline-over` for one that has had its effect; `deadline-in-past`;
 * `deadline-out-of-order` when it would pass another that is fixed.
 */
export function withDeadline(
  { convention, workshop }: { readonly convention: Convention; readonly workshop: Workshop },
  { deadline, offset }: { readonly deadline: Deadline; readonly offset: Offset },
  now: Date,
): Workshop {
  if (!isTimeOfDay(offset.time)) throw new Refusal('bad-time', { text: offset.time });
  if (isOver(workshop, deadline, now)) throw new Refusal('deadline-over', { milestone: deadline });
  const { at } = offsetMoment(convention.startsOn, offset, workshop.timeZone);
  if (at <= now) throw new Refusal('deadline-in-past', { milestone: deadline, at });

  const timetable: Timetable = {
    anchor: anchorOf(convention, workshop),
    offsets: { ...workshop.timetable.offsets, [deadline]: offset },
  };
  const changed: Workshop = {
    ...workshop,
    timetable,
    ...(deadline === 'applications-close' && { applicationsCloseAt: at }),
    ...(deadline === 'replies-due' && { repliesDueAt: at }),
  };
  requireOrder(convention, changed, { deadline, at });
  return changed;
}

const isOver = (workshop: Workshop, deadline: Deadline, now: Date): boolean =>
  isDone(workshop.stage, deadline) ||
  (deadline === 'applications-close' && isCallOver(workshop, now)) ||
  (deadline === 'replies-due' && areRepliesOver(workshop, now));

function requireOrder(
  convention: Convention,
  workshop: Workshop,
  { deadline, at }: { readonly deadline: Deadline; readonly at: Date },
): void {
  const place = ORDER.indexOf(deadline);
  for (const [index, neighbour] of ORDER.entries()) {
    const other = neighbour === deadline ? undefined : fixedAt(convention, workshop, neighbour);
    if (other === undefined) continue;
    // The last day to register has no place among the others, only before the start.
    const isBefore = place === -1 ? neighbour === 'start' : index > place;
    const isAfter = place !== -1 && index < place;
    if (isBefore && at >= other) throw outOfOrder(deadline, { neighbour, side: 'before', at: other });
    if (isAfter && at <= other) throw outOfOrder(deadline, { neighbour, side: 'after', at: other });
  }
}

/** When something comes that people have been told of or organizers have set; the usual ones give way. */
function fixedAt(convention: Convention, workshop: Workshop, milestone: Milestone): Date | undefined {
  if (milestone === 'start') return workshop.startsAt;
  if (milestone === 'applications-close') return workshop.applicationsCloseAt;
  if (milestone === 'replies-due') return workshop.repliesDueAt;
  if (workshop.timetable.offsets?.[milestone] === undefined) return undefined;
  return plannedMilestone(convention, workshop, milestone)?.at;
}

const outOfOrder = (
  milestone: Deadline,
  facts: { readonly neighbour: Milestone; readonly side: 'before' | 'after'; readonly at: Date },
) => new Refusal('deadline-out-of-order', { milestone, ...facts });
