import { defineButton } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { optionalYesNo } from '../../bot/options.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { writeCalendar } from '../../documents/calendar-file.ts';
import type { GivenEntry } from '../../domain/planning/calendar-entry.ts';
import { type CalendarRequest, type OwnCalendar, ownCalendar } from '../../services/planning/own-calendar.ts';

/** As many lines as fit into one message; the file has all. */
const SHOWN_MOST = 8;

const MINUTE_MILLISECONDS = 60_000;

export const myCalendar = defineCommand({
  path: 'my calendar',
  description: 'command.my.calendar',
  reply: 'private',
  options: { discreet: optionalYesNo('option.my.calendar.discreet') },
  execute: async ({ discreet }, context) => await calendarView(context, { isDiscreet: discreet }),
});

/** The same for one workshop, from a message about it: in a direct message too, where Discord names no server. */
export const calendarFileButton = defineButton({
  verb: 'calendar-file',
  ids: 1,
  answer: 'private',
  execute: async ([workshopId = ''], context) => await calendarView(context, { workshopId }),
});

async function calendarView(context: Context, asked: Omit<CalendarRequest, 'summaryOf'>): Promise<View | string> {
  const { ports, caller, say } = context;
  const summaryOf: CalendarRequest['summaryOf'] = (what, convention, isDiscreet) =>
    isDiscreet ? say('calendar.discreet') : say(`calendar.${what}`, { convention });
  const calendar = await ownCalendar(ports, caller, { ...asked, summaryOf });
  if (calendar.entries.length === 0) return say('reply.calendar.none');
  return {
    content: [say('reply.calendar.file'), ...linesOf(calendar, context)].join('\n'),
    // A name that tells nobody what it is about.
    files: [{ name: 'calendar.ics', data: writeCalendar(calendar.entries, calendar.now) }],
  };
}

function linesOf({ entries, isDiscreet, now }: OwnCalendar, { say }: Context): readonly string[] {
  const isAhead = ({ startsAt, minutes }: GivenEntry): boolean =>
    startsAt.getTime() + minutes * MINUTE_MILLISECONDS > now.getTime();
  const ahead = entries.filter(isAhead);
  const lines = ahead.slice(0, SHOWN_MOST).map(({ summary, startsAt, isCancelled }) =>
    say(isCancelled ? 'reply.calendar.cancelled' : 'reply.calendar.line', {
      startsAt,
      what: plainLineWithin(summary, 100),
    }),
  );
  const more = ahead.length > SHOWN_MOST ? [say('reply.calendar.more')] : [];
  const hint = isDiscreet
    ? say('reply.calendar.discreet', { command: '`/my calendar discreet:False`' })
    : say('reply.calendar.plain', { command: '`/my calendar discreet:True`' });
  return [...lines, ...more, hint];
}
