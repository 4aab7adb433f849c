import type { Deadlines } from './deadlines.ts';
import type { Milestone } from './timetable.ts';
import type { Stage, Workshop } from './workshop.ts';

/** The reminders there are, in the order in which they usually come. */
export const REMINDERS = [
  'drafts-three-days',
  'drafts-one-day',
  'reviews',
  'replies',
  'ground-rules',
  'follow-up',
] as const;

export type ReminderId = (typeof REMINDERS)[number];

/**
 * What becomes of a reminder that could not be sent in time, while it still makes sense: it is sent as if
 * nothing had happened; it is sent and says that it is late; or it is left out.
 */
export const LATE_POLICIES = ['catch-up', 'say-late', 'skip'] as const;

export type LatePolicy = (typeof LATE_POLICIES)[number];

/** Whom a reminder is for: those whose move it is. */
export type Reminded = 'drafting' | 'reviewing' | 'invited' | 'accepted' | 'ready';

interface ReminderRule {
  readonly id: ReminderId;
  /** What it reminds of, and how many days before it. */
  readonly of: Milestone;
  readonly daysBefore: number;
  readonly to: Reminded;
  readonly whenLate: LatePolicy;
  /** From then on it makes no sense any more, whatever the policy. */
  readonly until: { readonly milestone: Milestone; readonly daysAfter: number };
  /** It is for workshops that have come so far and no further. */
  readonly stages: readonly Stage[];
}

const DECIDED: readonly Stage[] = ['decided', 'room-open'];

/** The usual reminders. */
export const REMINDER_RULES: readonly ReminderRule[] = [
  {
    id: 'drafts-three-days',
    of: 'applications-close',
    daysBefore: 3,
    to: 'drafting',
    // Another one follows.
    whenLate: 'skip',
    until: { milestone: 'applications-close', daysAfter: 0 },
    stages: ['call-open'],
  },
  {
    id: 'drafts-one-day',
    of: 'applications-close',
    daysBefore: 1,
    to: 'drafting',
    whenLate: 'say-late',
    until: { milestone: 'applications-close', daysAfter: 0 },
    stages: ['call-open'],
  },
  {
    id: 'reviews',
    of: 'reviews-due',
    daysBefore: 2,
    to: 'reviewing',
    whenLate: 'catch-up',
    until: { milestone: 'decisions-released', daysAfter: 0 },
    stages: ['call-open', 'call-closed'],
  },
  {
    id: 'replies',
    of: 'replies-due',
    daysBefore: 2,
    to: 'invited',
    whenLate: 'say-late',
    until: { milestone: 'replies-due', daysAfter: 0 },
    stages: DECIDED,
  },
  {
    id: 'ground-rules',
    of: 'ground-rules-due',
    daysBefore: 2,
    to: 'accepted',
    whenLate: 'catch-up',
    until: { milestone: 'start', daysAfter: 0 },
    stages: DECIDED,
  },
  {
    id: 'follow-up',
    of: 'follow-up',
    daysBefore: 0,
    to: 'ready',
    whenLate: 'catch-up',
    until: { milestone: 'follow-up', daysAfter: 30 },
    stages: ['room-open', 'ended'],
  },
];

/** What the organizers of a workshop have set otherwise. */
export type ReminderSettings = Readonly<
  Partial<Record<ReminderId, { readonly isOff?: boolean; readonly whenLate?: LatePolicy }>>
>;

/** One reminder of a workshop, with its times. */
export interface Reminder extends ReminderRule {
  readonly isOff: boolean;
  readonly dueAt: Date;
  /** The moment it reminds of. */
  readonly deadlineAt: Date;
  readonly untilAt: Date;
}

const DAY_MILLISECONDS = 24 * 60 * 60_000;
const HOUR_MILLISECONDS = 60 * 60_000;

/** Sent within this time, a reminder is in time: nobody counts days by the minute. */
export const LATE_AFTER_MILLISECONDS = HOUR_MILLISECONDS;

/** The reminders of a workshop, under what its organizers have set. What has no deadline is not among them. */
export const remindersOf = (deadlines: Deadlines, settings: ReminderSettings = {}): readonly Reminder[] =>
  REMINDER_RULES.flatMap((rule) => {
    const deadlineAt = deadlines[rule.of];
    const end = deadlines[rule.until.milestone];
    if (!deadlineAt || !end) return [];
    const { isOff = false, whenLate = rule.whenLate } = settings[rule.id] ?? {};
    const dueAt = daysLater(deadlineAt, -rule.daysBefore);
    // Nothing is over before it begins, however close the deadlines stand.
    const untilAt = new Date(Math.max(daysLater(end, rule.until.daysAfter).getTime(), deadlineAt.getTime()));
    return [{ ...rule, whenLate, isOff, dueAt, deadlineAt, untilAt }];
  });

/** A reminder to be sent now. */
export interface DueReminder extends Reminder {
  /** The reader is to be told that it should have come earlier. */
  readonly saysLate: boolean;
}

/**
 * The reminders to be sent at `now`. Of several to the same people of the same deadline only the last one is,
 * so that nobody who was not written to for weeks is written to three times at once.
 */
export function dueReminders(
  reminders: readonly Reminder[],
  { stage }: Pick<Workshop, 'stage'>,
  now: Date,
): readonly DueReminder[] {
  const due = reminders.filter(
    ({ isOff, dueAt, untilAt, stages }) => !isOff && dueAt <= now && now < untilAt && stages.includes(stage),
  );
  return due
    .filter((one) => !due.some((other) => isSuperseded(one, other)))
    .filter((one) => one.whenLate !== 'skip' || !isLate(one, now))
    .map((one) => ({ ...one, saysLate: one.whenLate === 'say-late' && isLate(one, now) }));
}

const isLate = ({ dueAt }: Reminder, now: Date): boolean => now.getTime() - dueAt.getTime() > LATE_AFTER_MILLISECONDS;

const isSuperseded = (one: Reminder, other: Reminder): boolean =>
  other.of === one.of && other.to === one.to && other.dueAt > one.dueAt;

/** When a workshop of which no reminder is left is looked at again: never. */
export const REMINDERS_OVER = new Date('9999-12-31T00:00:00Z');

/**
 * When a workshop's reminders are to be looked at next: when the next one is due, and once a day meanwhile, so that
 * a deadline that was moved without a word of it here, or somebody who came in late, is not forgotten.
 */
export function nextReminderAt(reminders: readonly Reminder[], now: Date): Date {
  if (!reminders.some(({ untilAt }) => now < untilAt)) return REMINDERS_OVER;
  const ahead = reminders.filter(({ dueAt }) => dueAt > now).map(({ dueAt }) => dueAt.getTime());
  return new Date(Math.min(...ahead, now.getTime() + DAY_MILLISECONDS));
}

const daysLater = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY_MILLISECONDS);
