import type { MessageKey } from '../../bot/languages/catalog.ts';
import type { MeetingKind } from '../../domain/planning/meeting.ts';

/** What each kind of meeting is called. */
export const MEETING_NAMES: Readonly<Record<MeetingKind, MessageKey>> = {
  party: 'meeting-kind.party',
  remote: 'meeting-kind.remote',
  'day-before': 'meeting-kind.day-before',
  workshop: 'meeting-kind.workshop',
  'follow-up': 'meeting-kind.follow-up',
};
