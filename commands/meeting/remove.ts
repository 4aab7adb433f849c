import { defineCommand } from '../../bot/command.ts';
import { removeMeeting } from '../../services/planning/meetings.ts';
import { meetingIds, meetingOption } from './meeting-option.ts';
import { meetingText } from './meeting-text.ts';

export const meetingRemove = defineCommand({
  path: 'meeting remove',
  description: 'command.meeting.remove',
  reply: 'private',
  options: { meeting: meetingOption },
  execute: async ({ meeting }, context) =>
    meetingText(
      'reply.meeting.removed',
      await removeMeeting(context.ports, context.caller, meetingIds(meeting)),
      context,
    ),
});
