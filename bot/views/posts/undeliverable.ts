import { plainLineWithin } from '../../plain.ts';
import type { View } from '../../view.ts';
import { paragraphs } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

/** Tells the people who run workshops what did not arrive where it was owed, and what to do. */
export const undeliverableView = ({ title, what }: ContentOf<'undeliverable'>, { say }: Voice): View => ({
  content: paragraphs(
    `## ${say(`post.${what}.heading`, { title: plainLineWithin(title, 150) })}`,
    say(`post.${what}.body`),
  ),
});
