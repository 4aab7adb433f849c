import { plainLineWithin } from '../../plain.ts';
import { moment } from '../../time.ts';
import type { View } from '../../view.ts';
import { paragraphs } from '../fitting.ts';
import { venueTime } from '../venue-time.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

/** That a workshop is put off or goes on, to whoever waits for it; that a second organizer is needed, to organizers. */
export function safetyView(content: ContentOf<'put-off' | 'taken-up' | 'safety-asked'>, voice: Voice): View {
  const { say } = voice;
  const heading = `## ${say(`post.${content.kind}.heading`, { title: plainLineWithin(content.title, 150) })}`;
  switch (content.kind) {
    case 'put-off':
      return { content: paragraphs(heading, say('post.put-off.body')) };
    case 'taken-up': {
      const { startsAt, timeZone } = content;
      const facts = { venue: venueTime(startsAt, timeZone, voice), startsAt: moment(startsAt) };
      return { content: paragraphs(heading, say('post.taken-up.body', facts)) };
    }
    case 'safety-asked':
      return { content: paragraphs(heading, say(`post.safety-asked.${content.what}`)) };
  }
}
