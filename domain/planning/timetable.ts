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

/** The start of a workshop, or one of its deadlines. */
export type Milestone = Deadline | 'start';

/** Where something stands beside the convention's first day. */
export interface Offset {
  /** Days before that day: 1 is the day before; negative is after it. */
  readonly daysBefore: number;
  /** Time of day at the venue, `HH:MM`. */
  readonly time: string;
}

/** Where a workshop itself stands: always before the convention. */
export type Anchor = Offset;

/** How a workshop's dates hang on those of its convention: moving the convention moves them all. */
export interface Timetable {
  /** When the workshop itself begins. */
  readonly anchor?: Anchor;
  /** Deadlines that the organizers have set otherwise than usual. */
  readonly offsets?: Readonly<Partial<Record<Deadline, Offset>>>;
}
