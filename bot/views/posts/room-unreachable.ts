import { plainLineWithin } from '../../plain.ts';
import type { View } from '../../view.ts';
import { paragraphs } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

/** Tells the people who run workshops that a room is gone or closed to the bot, and what to do. */
export const roomUnreachableView = ({ title }: ContentOf<'room-unreachable'>, { say }: Voice): View => ({
  content: paragraphs(
    `## ${say('post.room-unreachable.heading', { title: plainLineWithin(title, 150) })}`,
    say('post.room-unreachable.body'),
  ),
});
