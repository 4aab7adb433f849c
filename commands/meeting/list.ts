import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { plainLine, plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import { venueTime } from '../../bot/views/venue-time.ts';
import { partyName } from '../../domain/planning/workshop.ts';
import { type DatedMeeting, type KnownMeetings, listMeetings } from '../../services/planning/meetings.ts';
import { workshopOption } from '../workshop-option.ts';
import { MEETING_NAMES } from './kinds.ts';

export const meetingList = defineCommand({
  path: 'meeting list',
  description: 'command.meeting.list',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, context) =>
    meetingsView(await listMeetings(context.ports, context.caller, workshop), context),
});

/** In the message as far as they fit; if they do not, all of them in a file. */
function meetingsView({ workshop, meetings }: KnownMeetings, context: Context): View {
  const { say } = context;
  const facts = { title: plainLineWithin(workshop.title, 150), startsAt: workshop.startsAt };
  if (meetings.length === 0) return { content: say('reply.meeting.none', { ...facts, command: '`/meeting add`' }) };

  const heading = say('reply.meeting.heading', facts);
  const further = ({ meeting: { partyId, where } }: DatedMeeting, shown: (words: string) => string): string =>
    [partyId === undefined ? undefined : partyName(workshop, partyId), where]
      .filter((part) => part !== undefined)
      .map((part) => ` · ${shown(part)}`)
      .join('');
  const line = (dated: DatedMeeting): string => {
    const { kind, minutes } = dated.meeting;
    return say('reply.meeting.line', { startsAt: dated.startsAt, meeting: say(MEETING_NAMES[kind]), minutes });
  };
  const content = [heading, ...meetings.map((dated) => `${line(dated)}${further(dated, plainLine)}`)].join('\n');
  if (content.length <= MESSAGE_MOST) return { content };

  const inFile = meetings.map(
    (dated) =>
      `${venueTime(dated.startsAt, workshop.timeZone, context)}: ${say(MEETING_NAMES[dated.meeting.kind])}${further(dated, asWritten)}`,
  );
  return {
    content: [heading, ...meetings.map(line), say('reply.meeting.more')].join('\n'),
    files: [{ name: 'meetings.txt', data: `${inFile.join('\n')}\n` }],
  };
}

/** In a file nothing means formatting: a link can be copied as it was written. */
const asWritten = (words: string): string => words.replace(/\s+/g, ' ');
