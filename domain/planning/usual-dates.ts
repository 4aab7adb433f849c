import type { Deadline } from './timetable.ts';

/**
 * How many days before the workshop each moment usually comes, at the workshop's own time of
 * day (after it, when negative). The last day to register is the convention's to say.
 */
export const USUAL_DAYS = {
  'call-opens': 60,
  'applications-close': 21,
  'reviews-due': 14,
  'decisions-released': 12,
  'replies-due': 7,
  'ground-rules-due': 3,
  'brief-out': 2,
  'follow-up': -30,
} as const satisfies Readonly<Record<Exclude<Deadline, 'registration-cut-off'>, number>>;

/** When the last day to register is over, on the clocks of the venue: a time that cannot be read as another day's. */
export const REGISTRATION_ENDS = '23:59';
