import { Refusal } from '../refusal.ts';
import { isDate, isTimeZone, todayIn } from './venue-time.ts';

/** The academic conference that a workshop precedes. */
export interface Convention {
  readonly id: string;
  readonly serverId: string;
  readonly version: number;
  readonly name: string;
  readonly hostAssociation: string;
  readonly city: string;
  /** IANA name, such as `Europe/Vienna`. */
  readonly timeZone: string;
  /** First and last day at the venue, `YYYY-MM-DD`. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly webPage?: string;
}

/** @throws {@link Refusal} for a zone, date or order of dates that cannot be. */
export function requirePossibleConvention(
  { timeZone, startsOn, endsOn }: Pick<Convention, 'timeZone' | 'startsOn' | 'endsOn'>,
  now: Date,
): void {
  if (!isTimeZone(timeZone)) throw new Refusal('unknown-time-zone', { zone: timeZone });
  for (const date of [startsOn, endsOn]) if (!isDate(date)) throw new Refusal('bad-date', { text: date });
  if (startsOn < todayIn(timeZone, now)) throw new Refusal('date-in-past', { date: startsOn });
  if (endsOn < startsOn) throw new Refusal('ends-before-start', { startsOn, endsOn });
}
