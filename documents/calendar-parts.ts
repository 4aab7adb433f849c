import ICAL from 'ical.js';
import { z } from 'zod';

/** One line of a calendar file, in the form of RFC 7265: name, parameters, type of value, values. */
const Property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()]).rest(z.unknown());

const Component = z.tuple([
  z.string(),
  z.array(Property),
  z.array(z.lazy((): z.ZodType<CalendarComponent> => Component)),
]);

export type CalendarProperty = z.output<typeof Property>;
/** A group of lines between `BEGIN` and `END`: its name, its lines, the groups within it. */
export type CalendarComponent = [string, CalendarProperty[], CalendarComponent[]];

/** The calendars in a file; `undefined` when it is none. */
export function readCalendars(text: string): readonly CalendarComponent[] | undefined {
  const parsed = z.union([Component.transform((one) => [one]), z.array(Component)]).safeParse(parsedCalendar(text));
  const calendars = parsed.success ? parsed.data : [];
  const isCalendar = calendars.length > 0 && calendars.every(([name]) => name === 'vcalendar');
  return isCalendar ? calendars : undefined;
}

function parsedCalendar(text: string): unknown {
  try {
    return ICAL.parse(text);
  } catch {
    // The parser says no in the form of an exception, whose words are not for members.
    return undefined;
  }
}

/** The first line of this name. */
export const propertyOf = ([, properties]: CalendarComponent, name: string): CalendarProperty | undefined =>
  properties.find(([own]) => own === name);

/** The text of the first line of this name, on one line; `undefined` when there is none. */
export function textOf(component: CalendarComponent, name: string): string | undefined {
  const value = propertyOf(component, name)?.[3];
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** Minutes of a length of time such as `P3D`; `undefined` when it is none. */
export const minutesOf = (duration: string): number | undefined =>
  /^\+?P(?=[\dT])(?:\d{1,4}W|(?:\d{1,4}D)?(?:T(?:\d{1,6}[HMS])+)?)$/.test(duration)
    ? ICAL.Duration.fromString(duration).toSeconds() / 60
    : undefined;
