/** Discord shows each of these in the reader's own time zone and language. */
const stamp = (date: Date, style: string): string => `<t:${Math.floor(date.getTime() / 1000)}:${style}>`;

/** Day and time, such as "Friday, 13 March 2026 09:00". */
export const moment = (date: Date): string => stamp(date, 'F');

/** Day and time without the day of the week, for lists: "13 March 2026 09:00". */
export const shortMoment = (date: Date): string => stamp(date, 'f');

/** How far off, such as "in 5 minutes"; it counts down by itself. */
export const relative = (date: Date): string => stamp(date, 'R');

/** The time alone, such as "09:00". */
export const timeOfDay = (date: Date): string => stamp(date, 't');
