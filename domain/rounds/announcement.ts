import { Refusal } from '../refusal.ts';
import { isBlank } from '../text.ts';

/** The longest announcement, in characters. */
export const ANNOUNCEMENT_MOST = 1500;

/** What facilitators announce, as the room reads it. @throws {@link Refusal} when it is empty or too long. */
export function announcementFrom(typed: string): string {
  const text = typed.trim().normalize('NFC');
  if (isBlank(text)) throw new Refusal('announcement-empty', {});
  if (text.length > ANNOUNCEMENT_MOST) {
    throw new Refusal('text-too-long', { length: text.length, most: ANNOUNCEMENT_MOST });
  }
  return text;
}
