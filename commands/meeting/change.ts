import { defineCommand } from '../../bot/command.ts';
import { optionalText, optionalWholeNumber } from '../../bot/options.ts';
import { WHERE_MOST } from '../../domain/planning/meeting.ts';
import { changeMeeting } from '../../services/planning/meetings.ts';
import { meetingIds, meetingOption } from './meeting-option.ts';
import { meetingText } from './meeting-text.ts';

export const meetingChange = defineCommand({
  path: 'meeting change',
  description: 'command.meeting.change',
  reply: 'private',
  options: {
    meeting: meetingOption,
    time: optionalText('option.meeting.time', { max: 10 }),
    minutes: optionalWholeNumber('option.meeting.minutes', { min: 10, max: 720 }),
    'days-before': optionalWholeNumber('option.meeting.days-before', { min: -400, max: 400 }),
    date: optionalText('option.meeting.date', { max: 20 }),
    where: optionalText('option.meeting.where', { max: WHERE_MOST }),
  },
  async execute({ meeting, time, minutes, 'days-before': daysBefore, date, where }, context) {
    const asked = { ...meetingIds(meeting), minutes, time: { daysBefore, date, time }, where };
    return meetingText('reply.meeting.changed', await changeMeeting(context.ports, context.caller, asked), context);
  },
});
