import { Refusal } from '../refusal.ts';
import { isBlank } from '../text.ts';
import { piecesOfText } from './reveal-parts.ts';

/** The longest private word to a facilitator, in characters. */
export const PRIVATE_WORD_MOST = 1000;

/**
 * What somebody tells the facilitators in private, in as many pieces as it takes posts to show all of it:
 * one, unless it is full of signs that Discord must be kept from reading.
 *
 * @throws {@link Refusal} when it is empty or too long.
 */
export function privateWordFrom(typed: string): readonly string[] {
  const text = typed.trim().normalize('NFC');
  if (isBlank(text)) throw new Refusal('private-word-empty', {});
  if (text.length > PRIVATE_WORD_MOST) {
    throw new Refusal('text-too-long', { length: text.length, most: PRIVATE_WORD_MOST });
  }
  return piecesOfText(text);
}
