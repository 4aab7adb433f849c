/**
 * Words that come from people, as Discord shows them letter by letter.
 *
 * Markdown, mentions, timestamps and links mean nothing any more, so that a
 * statement can neither ping, nor format, nor pretend to be the bot. Signs that
 * turn the direction of text around are taken out: they would reverse our words too.
 */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(DIRECTION_AND_CONTROL, '')
    .replace(TOO_MANY_MARKS, '$1')
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .replace(ANYWHERE, '\\$&')
    .replace(AT_LINE_START, '$1\\$2');
}

/** The same on one line, for titles and names. */
export const plainLine = (text: string): string => plain(text.replace(/\s+/g, ' '));

/**
 * Words that come from people, in no more than `most` characters as they are sent.
 * What is too long ends in an ellipsis; `most` is at least 2.
 */
export function plainWithin(text: string, most: number): string {
  return shortened(plain(text), most);
}

/** The same on one line. */
export function plainLineWithin(text: string, most: number): string {
  return shortened(plainLine(text), most);
}

/** A block quotation of plain text, marked as such on every line. */
export const quoted = (plainText: string): string =>
  plainText
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** A block quotation of people's words that takes no more than `most` characters, its marks included; `most` is at least 20. */
export function quotedWithin(text: string, most: number): string {
  const escaped = plain(text);
  let room = most;
  let quotation = quoted(shortened(escaped, room));
  while (quotation.length > most) {
    // Every line has two marks, so that a shorter text has fewer of them: all of the excess would be too much.
    room -= Math.ceil((quotation.length - most) / 3);
    quotation = quoted(shortened(escaped, room));
  }
  return quotation;
}

function shortened(escaped: string, most: number): string {
  if (escaped.length <= most) return escaped;
  const kept = escaped
    .slice(0, most - 1)
    // Half of a surrogate pair or of an escape at the cut would spoil what follows.
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/(?<!\\)((?:\\\\)*)\\$/, '$1');
  return `${kept.trimEnd()}…`;
}

/** Line feeds stay; bidirectional overrides, embeddings and isolates and the other control characters go. */
const DIRECTION_AND_CONTROL = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** More marks on one letter than any language writes would spill over the lines around it. */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu;

/** A colon escaped keeps `https://` from becoming a link, `<` keeps ids from becoming mentions. */
const ANYWHERE = /[\\*_~`|<@[]|:(?=\/\/)/g;

/** Headings, small print, quotations and lists exist at the beginning of a line only. */
const AT_LINE_START = /^([ \t]*(?:\d+(?=[.)]))?)([#+>.)-])/gm;
