import { plain, plainWithin } from '../bot/plain.ts';
import type { View } from '../bot/view.ts';
import { MESSAGE_MOST } from '../bot/views/fitting.ts';

/**
 * A message around words that somebody wrote. Where they do not fit, they are
 * shortened there and come along whole, as a file: nobody judges half a text.
 *
 * @param frame the message, given the words as they may be shown.
 */
export function withWords(frame: (shown: string) => string, words: string, fileName: string): View {
  const whole = plain(words);
  const room = MESSAGE_MOST - frame('').length;
  if (whole.length <= room) return { content: frame(whole) };
  return { content: frame(plainWithin(words, room)), files: [{ name: fileName, data: words }] };
}
