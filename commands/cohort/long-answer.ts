import type { Say } from '../../bot/languages/catalog.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';

/** A heading and a text; what is too long for a message comes as a file. */
export function longAnswer(
  heading: string,
  text: string,
  { say, fileName }: { readonly say: Say; readonly fileName: string },
): View {
  const content = `${heading}\n\n${text}`;
  if (content.length <= MESSAGE_MOST) return { content };
  return {
    content: `${heading}\n\n${say('reply.cohort.as-file')}`,
    files: [{ name: fileName, data: `${content}\n` }],
  };
}
