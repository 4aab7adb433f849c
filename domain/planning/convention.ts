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
  /** The last day to register for the convention, at the venue, `YYYY-MM-DD`. */
  readonly registrationEndsOn?: string;
  /** Names it in calendars, for ever: that of the file it was read from, if it was. */
  readonly uid?: string;
  /** How often it has been moved; calendars tell a newer entry by it. */
  readonly sequence?: number;
}

/** @throws {@link Refusal} for a zone, date or order of dates that cannot be. */
export function requirePossibleConvention(
  {
    timeZone,
    startsOn,
    endsOn,
    registrationEndsOn = startsOn,
  }: Pick<Convention, 'timeZone' | 'startsOn' | 'endsOn' | 'registrationEndsOn'>,
  now: Date,
): void {
  if (!isTimeZone(timeZone)) throw new Refusal('unknown-time-zone', { zone: timeZone });
  for (const date of [startsOn, endsOn, registrationEndsOn]) {
    if (!isDate(date)) throw new Refusal('bad-date', { text: date });
  }
  if (startsOn < todayIn(timeZone, now)) throw new Refusal('date-in-past', { date: startsOn });
  if (endsOn < startsOn) throw new Refusal('ends-before-start', { startsOn, endsOn });
}
