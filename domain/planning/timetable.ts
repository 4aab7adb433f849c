import type { Anchor } from './schedule.ts';

/** The moments of a workshop's life that hang on its convention, in the order in which they usually come. */
export const DEADLINES = [
  'call-opens',
  'applications-close',
  'reviews-due',
  'decisions-released',
  'replies-due',
  'registration-cut-off',
  'ground-rules-due',
  'brief-out',
  'follow-up',
] as const;

export type Deadline = (typeof DEADLINES)[number];

/** Days before the convention's first day (after it, when negative), and a time of day at the venue, `HH:MM`. */
export type Offset = Anchor;

/** How a workshop's dates hang on those of its convention: moving the convention moves them all. */
export interface Timetable {
  /** When the workshop itself begins. */
  readonly anchor?: Anchor;
  /** Deadlines that the organizers have set otherwise than usual. */
  readonly offsets?: Readonly<Partial<Record<Deadline, Offset>>>;
}
