import type { Language } from '../domain/language.ts';
import { EMERGENCY_TEXT } from './emergency-text.ts';
import { plain, quoted } from './plain.ts';
import type { Row, View } from './view.ts';
import { MESSAGE_MOST } from './views/fitting.ts';

/**
 * The messages for a form that was not taken: why, the person's own words, and the way back into the form.
 *
 * Long texts need several messages; the buttons are under the last, where the eye ends.
 */
export function wordsBack(
  sentence: string,
  typed: readonly string[],
  { again, language }: { readonly again: readonly Row[]; readonly language: Language },
): readonly [View, ...View[]] {
  if (typed.length === 0) return [{ content: sentence, components: again }];

  const [first, ...others] = packed(`${sentence}\n\n${EMERGENCY_TEXT[language].yourWords}`, typed.flatMap(quotes));
  const last = others.pop();
  if (last === undefined) return [{ content: first, components: again }];
  return [{ content: first }, ...others.map((content) => ({ content })), { content: last, components: again }];
}

/** As few messages as hold all blocks in their order. */
function packed(first: string, blocks: readonly string[]): [string, ...string[]] {
  const contents: [string, ...string[]] = [first];
  for (const block of blocks) {
    const longer = `${contents[contents.length - 1]}\n\n${block}`;
    if (longer.length <= MESSAGE_MOST) contents[contents.length - 1] = longer;
    else contents.push(block);
  }
  return contents;
}

/** The text as quoted blocks that fit into a message each; escaping and quoting can make it much longer. */
function quotes(text: string): readonly string[] {
  const quote = quoted(plain(text));
  return quote.length <= MESSAGE_MOST ? [quote] : halves(text).flatMap(quotes);
}

/** Cut where people would cut, after a line or a word, and never inside a sign. */
function halves(text: string): readonly [string, string] {
  const head = text.slice(0, Math.ceil(text.length / 2));
  const space = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
  const end = space > 0 ? space + 1 : head.replace(/[\uD800-\uDBFF]$/, '').length;
  return [text.slice(0, end), text.slice(end)];
}
