import type { Anchor, Offset, Timetable } from './timetable.ts';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** The same place on the clocks, so many minutes later (earlier, when negative); beyond midnight it is another day. */
export function shiftedOffset({ daysBefore, time }: Offset, minutes: number): Offset {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * HOUR_MINUTES + minute + minutes;
  const days = Math.floor(total / DAY_MINUTES);
  const rest = total - days * DAY_MINUTES;
  return { daysBefore: daysBefore - days, time: `${twoDigits(rest / HOUR_MINUTES)}:${twoDigits(rest % HOUR_MINUTES)}` };
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** All of a timetable changed in the same way. */
export function mappedTimetable(
  { anchor, offsets }: Timetable & { readonly anchor: Anchor },
  change: (offset: Offset) => Offset,
): Timetable & { readonly anchor: Anchor } {
  if (offsets === undefined) return { anchor: change(anchor) };
  const changed = Object.entries(offsets).map(([deadline, offset]) => [deadline, change(offset)] as const);
  return { anchor: change(anchor), offsets: Object.fromEntries(changed) };
}
