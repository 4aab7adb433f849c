import type { Convention } from '../../domain/planning/convention.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { CallContent } from '../../domain/post.ts';

/** What a call for participation says of a workshop as it is now. */
export const callContent = (workshop: Workshop, convention: Pick<Convention, 'name' | 'city'>): CallContent => ({
  title: workshop.title,
  convention: convention.name,
  city: convention.city,
  timeZone: workshop.timeZone,
  parties: workshop.parties.map(({ name }) => name),
  seats: workshop.seats,
  startsAt: workshop.startsAt,
  applicationsCloseAt: workshop.applicationsCloseAt,
});

/** Names the post that is a workshop's call. */
export const callKey = (workshopId: string): string => `call-${workshopId}`;
