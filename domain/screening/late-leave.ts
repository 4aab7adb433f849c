import type { Workshop } from '../planning/workshop.ts';
import { isInReview } from './review.ts';

/** Leave to apply though the call is over, for one person whom something kept from it. */
export interface LateLeave {
  readonly until: Date;
}

/** How long such leave may last, in hours; and how long it does when nobody says. */
export const LEAVE_HOURS = { least: 1, most: 168, usual: 48 } as const;

/** A workshop as it is for somebody with leave: its call is open to them until then, as long as nothing is decided. */
export const asWithLeave = (workshop: Workshop, leave: LateLeave | undefined): Workshop =>
  leave && isInReview(workshop) && leave.until > workshop.applicationsCloseAt
    ? { ...workshop, stage: 'call-open', applicationsCloseAt: leave.until }
    : workshop;
