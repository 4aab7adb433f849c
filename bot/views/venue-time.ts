import type { Language } from '../../domain/language.ts';
import type { Voice } from './voice.ts';

/**
 * What the venue's clocks show at `instant`, with their zone: "Friday 13 March 2026 at
 * 09:00 (venue time, Europe/Vienna)". A Discord timestamp shows the reader's own time
 * only, and at the venue that is the wrong one.
 */
export function venueTime(instant: Date, zone: string, { say, language }: Voice): string {
  const moment = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant);
  return say('post.venue-time', { moment, zone });
}

/** The day at the venue, short enough for a list: "9 Oct 2031". */
export const shortDate = (instant: Date, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(instant);

/** The time of day that clocks show there: "09:00". */
export const clockAt = (instant: Date, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant);

/** English as scholars abroad write dates: the day before the month, a clock of 24 hours. */
const LOCALES = { en: 'en-GB', uk: 'uk', ru: 'ru' } as const;
