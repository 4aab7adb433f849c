import { cut } from '../../bot/cut.ts';
import { suggested } from '../../bot/options.ts';
import { shortDate } from '../../bot/views/venue-time.ts';
import { Refusal } from '../../domain/refusal.ts';
import { suggestMeetings } from '../../services/planning/suggest-meetings.ts';
import { MEETING_NAMES } from './kinds.ts';

/** Discord's limits: letters of a suggestion, and suggestions at a time. */
const NAME_MOST = 100;
const SHOWN_MOST = 25;

/** "Which meeting?", answered by picking from a list; its value names the workshop and the meeting. */
export const meetingOption = suggested('option.meeting', async (typed, { ports, caller, say, language }) => {
  const wanted = typed.trim().toLowerCase();
  const known = await suggestMeetings(ports, caller);
  return known
    .flatMap(({ workshop, meetings }) =>
      meetings.map(({ meeting, startsAt }) => {
        const rest = ` · ${shortDate(startsAt, workshop.timeZone, language)} · ${say(MEETING_NAMES[meeting.kind])}`;
        return {
          whole: `${workshop.title}${rest}`,
          name: `${cut(workshop.title, NAME_MOST - rest.length)}${rest}`,
          value: `${workshop.id}/${meeting.id}`,
        };
      }),
    )
    .filter(({ whole }) => whole.toLowerCase().includes(wanted))
    .slice(0, SHOWN_MOST)
    .map(({ name, value }) => ({ name, value }));
});

/** The two identifiers in a value of that list. @throws {@link Refusal} `unknown-meeting` for anything else that was typed. */
export function meetingIds(value: string): { readonly workshopId: string; readonly meetingId: string } {
  const [workshopId, meetingId, ...rest] = value.split('/');
  if (workshopId === undefined || meetingId === undefined || rest.length > 0) throw new Refusal('unknown-meeting', {});
  return { workshopId, meetingId };
}
