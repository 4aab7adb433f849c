import type { CallContent } from '../../../domain/post.ts';
import { button, row } from '../../button.ts';
import { plainLineWithin } from '../../plain.ts';
import { moment, relative } from '../../time.ts';
import type { View } from '../../view.ts';
import { lines, paragraphs } from '../fitting.ts';
import { venueTime } from '../venue-time.ts';
import type { Voice } from '../voice.ts';

/** The call for participation, with the button by which people apply. */
export function callView(call: CallContent, workshopId: string, voice: Voice): View {
  const { say } = voice;
  const content = paragraphs(
    lines(
      `## ${say('post.call.heading', { title: plainLineWithin(call.title, 150) })}`,
      say('post.call.place', {
        convention: plainLineWithin(call.convention, 150),
        city: plainLineWithin(call.city, 80),
      }),
    ),
    lines(
      say('post.call.parties', { parties: partyList(call.parties, voice) }),
      say('post.call.seats', { seats: call.seats }),
      say('post.call.starts', {
        venue: venueTime(call.startsAt, call.timeZone, voice),
        startsAt: moment(call.startsAt),
      }),
      say('post.call.deadline', {
        closesAt: moment(call.applicationsCloseAt),
        fromNow: relative(call.applicationsCloseAt),
      }),
    ),
    say('post.call.unofficial'),
    say('post.call.who-sees'),
  );
  return { content, components: [row(button('apply', [workshopId], say('button.apply'), 'primary'))] };
}

/** The parties as one list, their names shortened where they would fill the message. */
export const partyList = (parties: readonly string[], { language }: Voice): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(
    parties.map((party) => plainLineWithin(party, parties.length > 4 ? 45 : 90)),
  );
