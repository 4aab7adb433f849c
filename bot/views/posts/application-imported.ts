import { plainLineWithin } from '../../plain.ts';
import { moment, relative } from '../../time.ts';
import type { View } from '../../view.ts';
import { paragraphs } from '../fitting.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';

/** Asks somebody for consent to what was brought from another system. It can only be given where their roles can be seen. */
export const applicationImportedView = (
  { title, closesAt }: ContentOf<'application-imported'>,
  { say }: Voice,
): View => ({
  content: paragraphs(
    `## ${say('post.application-imported.heading', { title: plainLineWithin(title, 200) })}`,
    say('post.application-imported.body', {
      my: '`/my application`',
      closesAt: moment(closesAt),
      fromNow: relative(closesAt),
    }),
  ),
});
