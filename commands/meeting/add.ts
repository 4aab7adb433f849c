import { defineCommand } from '../../bot/command.ts';
import { choice, optionalText, optionalWholeNumber, text, wholeNumber } from '../../bot/options.ts';
import { WHERE_MOST } from '../../domain/planning/meeting.ts';
import { addMeeting } from '../../services/planning/meetings.ts';
import { workshopOption } from '../workshop-option.ts';
import { MEETING_NAMES } from './kinds.ts';
import { meetingText } from './meeting-text.ts';

export const meetingAdd = defineCommand({
  path: 'meeting add',
  description: 'command.meeting.add',
  reply: 'private',
  options: {
    workshop: workshopOption,
    kind: choice('option.meeting.kind', MEETING_NAMES),
    time: text('option.meeting.time', { max: 10 }),
    minutes: wholeNumber('option.meeting.minutes', { min: 10, max: 720 }),
    'days-before': optionalWholeNumber('option.meeting.days-before', { min: -400, max: 400 }),
    date: optionalText('option.meeting.date', { max: 20 }),
    where: optionalText('option.meeting.where', { max: WHERE_MOST }),
    party: optionalText('option.meeting.party', { max: 100 }),
  },
  async execute({ workshop: workshopId, kind, time, minutes, 'days-before': daysBefore, date, where, party }, context) {
    const { caller, ports } = context;
    const asked = { workshopId, kind, minutes, time: { daysBefore, date, time }, where, party };
    return meetingText('reply.meeting.added', await addMeeting(ports, caller, asked), context);
  },
});
