import type { Convention } from './convention.ts';
import { anchorOf, type DatedConvention, plannedMilestone } from './deadlines.ts';
import { scheduleFor } from './schedule.ts';
import type { Deadline } from './timetable.ts';
import type { Workshop } from './workshop.ts';

export interface NewEdition {
  readonly id: string;
  readonly seed: string;
  readonly seriesId: string;
  readonly edition: number;
  readonly now: Date;
}

/**
 * The same workshop before another convention: title, parties, seats, hours, and every date as far from the
 * convention as it was. Nothing that happened in the former one, and nobody who was there.
 *
 * @throws {@link Refusal} as for a workshop that is planned anew.
 */
export function editionOf(
  model: Workshop,
  [from, to]: readonly [former: DatedConvention, next: Convention],
  { now, ...fresh }: NewEdition,
): Workshop {
  const anchor = anchorOf(from, model);
  const timetable = { ...model.timetable, anchor };
  const schedule = scheduleFor(to, anchor, now);
  const edition: Workshop = {
    ...fresh,
    ...schedule,
    serverId: model.serverId,
    conventionId: to.id,
    version: 1,
    title: model.title,
    parties: model.parties,
    seats: model.seats,
    bookedMinutes: model.bookedMinutes,
    timeZone: to.timeZone,
    timetable,
    stage: 'planned',
  };
  const own = (deadline: Deadline): Date | undefined =>
    timetable.offsets?.[deadline] && plannedMilestone(to, edition, deadline)?.at;
  const applicationsCloseAt = own('applications-close') ?? schedule.applicationsCloseAt;
  const repliesDueAt = own('replies-due') ?? schedule.repliesDueAt;
  const isInOrder = now < applicationsCloseAt && applicationsCloseAt < repliesDueAt && repliesDueAt < schedule.startsAt;
  // Planned too late for the days that the organizers had set: those that fit are kept instead.
  return isInOrder ? { ...edition, applicationsCloseAt, repliesDueAt } : edition;
}
