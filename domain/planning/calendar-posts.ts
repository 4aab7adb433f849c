import type { MeetingKind } from './meeting.ts';
import type { ReminderId } from './reminder.ts';

/** What people are told of meetings, and reminded of. */
export type CalendarPosts =
  | {
      readonly kind: 'meeting-news';
      readonly what: 'added' | 'changed' | 'removed';
      readonly title: string;
      readonly meeting: MeetingKind;
      readonly startsAt: Date;
      readonly timeZone: string;
    }
  | {
      readonly kind: 'reminder';
      readonly reminder: ReminderId;
      readonly title: string;
      /** What it reminds of. */
      readonly deadlineAt: Date;
      /** It says that it should have come earlier. */
      readonly saysLate: boolean;
    };
