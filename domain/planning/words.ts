import { Refusal } from '../refusal.ts';
import { isBlank } from '../text.ts';

/**
 * What somebody typed as the name of something, without space around it.
 *
 * @throws {@link Refusal} `field-empty` when nothing can be read in it.
 */
export function requireWords(field: 'name' | 'host' | 'city' | 'title', text: string): string {
  if (isBlank(text)) throw new Refusal('field-empty', { field });
  return text.trim().normalize('NFC');
}
