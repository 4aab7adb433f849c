import { button, row } from '../../button.ts';
import { plainLineWithin } from '../../plain.ts';
import { moment, relative } from '../../time.ts';
import type { View } from '../../view.ts';
import { paragraphs } from '../fitting.ts';
import { venueTime } from '../venue-time.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

const TITLE_MOST = 200;

/** A meeting that was added, changed or called off, with the way to a new file. Where it is stays out of it. */
export function meetingNewsView(news: ContentOf<'meeting-news'>, workshopId: string, voice: Voice): View {
  const { say } = voice;
  return {
    content: paragraphs(
      `## ${say(`post.meeting-news.${news.what}`, { title: plainLineWithin(news.title, TITLE_MOST) })}`,
      say('post.meeting-news.when', {
        meeting: say(`meeting-kind.${news.meeting}`),
        venue: venueTime(news.startsAt, news.timeZone, voice),
        startsAt: moment(news.startsAt),
      }),
      say('post.meeting-news.hint'),
    ),
    components: [row(button('calendar-file', [workshopId], say('button.calendar-file'), 'secondary'))],
  };
}

/** What somebody has still to do, and until when. */
export const reminderView = (
  { reminder, title, deadlineAt, saysLate }: ContentOf<'reminder'>,
  { say }: Voice,
): View => ({
  content: paragraphs(
    `## ${say('post.reminder.heading', { title: plainLineWithin(title, TITLE_MOST) })}`,
    say(`post.reminder.${reminder}`, { deadlineAt: moment(deadlineAt), fromNow: relative(deadlineAt) }),
    saysLate ? say('post.reminder.late') : undefined,
  ),
});
