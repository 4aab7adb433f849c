import type { View } from '../bot/view.ts';
import { MESSAGE_MOST } from '../bot/views/fitting.ts';

/** Many paragraphs under a heading: as a message or, where that would be too long, as a file beside the heading. */
export function longView(
  heading: string,
  parts: readonly string[],
  { file, components = [] }: Pick<View, 'components'> & { readonly file: string },
): View {
  const body = parts.filter((part) => part !== '').join('\n\n');
  const content = body === '' ? heading : `${heading}\n\n${body}`;
  if (content.length <= MESSAGE_MOST) return { content, components };
  // What a reader sees in Discord is Markdown; a file of it reads well enough.
  return { content: heading, components, files: [{ name: file, data: `${content}\n` }] };
}
