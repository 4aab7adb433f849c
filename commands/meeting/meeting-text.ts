import type { Context } from '../../bot/context.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { venueTime } from '../../bot/views/venue-time.ts';
import type { ChangedMeeting } from '../../services/planning/meetings.ts';
import { MEETING_NAMES } from './kinds.ts';

/** What has become of a meeting. */
export const meetingText = (
  key: 'reply.meeting.added' | 'reply.meeting.changed' | 'reply.meeting.removed',
  { workshop, meeting, startsAt }: ChangedMeeting,
  context: Context,
): string =>
  context.say(key, {
    title: plainLineWithin(workshop.title, 150),
    meeting: context.say(MEETING_NAMES[meeting.kind]),
    venue: venueTime(startsAt, workshop.timeZone, context),
    startsAt,
  });
