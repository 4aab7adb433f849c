import { plainLineWithin } from '../../plain.ts';
import type { View } from '../../view.ts';
import { paragraphs } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

/** Tells the organizers that nobody could be asked for a seat. Why, they read in private: it tells of people. */
export const seatEmptyView = ({ title }: ContentOf<'seat-empty'>, { say }: Voice): View => ({
  content: paragraphs(
    `## ${say('post.seat-empty.heading', { title: plainLineWithin(title, 150) })}`,
    say('post.seat-empty.body'),
    say('post.seat-empty.next'),
  ),
});
