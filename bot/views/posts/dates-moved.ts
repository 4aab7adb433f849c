import { button, row } from '../../button.ts';
import { plainLineWithin } from '../../plain.ts';
import { moment } from '../../time.ts';
import type { View } from '../../view.ts';
import { lines, paragraphs } from '../fitting.ts';
import { venueTime } from '../venue-time.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

/** What was then and is now, in the reader's own time; the start by the clocks of the venue as well. */
export function datesMovedView(moved: ContentOf<'dates-moved'>, workshopId: string, voice: Voice): View {
  const { say } = voice;
  const convention = plainLineWithin(moved.convention, 150);
  const heading = say('post.dates-moved.heading', { title: plainLineWithin(moved.title, 150) });
  const content = paragraphs(
    lines(`## ${heading}`, say(`post.dates-moved.${moved.audience}`, { convention })),
    lines(...moved.changes.map((change) => changeLine(change, voice))),
    say('post.dates-moved.venue', { venue: venueTime(moved.startsAt, moved.timeZone, voice) }),
  );
  if (moved.audience !== 'seated') return { content };
  const calendar = button('calendar-file', [workshopId], say('button.calendar-file'), 'secondary');
  return { content, components: [row(calendar)] };
}

function changeLine({ milestone, was, is }: ContentOf<'dates-moved'>['changes'][number], { say }: Voice): string {
  const facts = { milestone: say(`milestone.${milestone}`), was: was && moment(was), is: is && moment(is) };
  if (was === undefined) return say('post.dates-moved.new', facts);
  return say(is === undefined ? 'post.dates-moved.gone' : 'post.dates-moved.change', facts);
}
