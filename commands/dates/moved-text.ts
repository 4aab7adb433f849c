import type { Context } from '../../bot/context.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { shortMoment } from '../../bot/time.ts';
import type { View } from '../../bot/view.ts';
import { lines, paragraphs } from '../../bot/views/fitting.ts';
import { clockAt, shortDate } from '../../bot/views/venue-time.ts';
import type { Convention } from '../../domain/planning/convention.ts';
import type { DateChange } from '../../domain/planning/date-changes.ts';
import type { MovedDates, MovedWorkshop } from '../../domain/planning/move-dates.ts';
import { clockNotes } from './clock-notes.ts';

/** Room for the changes; what stands around them takes the rest of a message. */
const TEXT_MOST = 1200;

interface MovedText {
  readonly text: string;
  /** All changes by the clocks of the venue, when the message could not hold them. */
  readonly files: NonNullable<View['files']>;
}

/** What a move changes: all of it, or the starts alone and the rest in a file, or a number and the file. */
export function movedText(moved: MovedDates, context: Pick<Context, 'say' | 'language'>): MovedText {
  const { say } = context;
  const head = conventionLines(moved, say);
  if (moved.workshops.length === 0) return { text: paragraphs(head, say('reply.dates.no-workshops')), files: [] };

  const whole = textOf(moved.workshops, say, shortMoment);
  if (whole.length <= TEXT_MOST) return { text: paragraphs(head, whole), files: [] };

  const files = [{ name: 'dates.txt', data: paragraphs(head, venueText(moved.workshops, context)) }];
  const starts = moved.workshops.map((workshop) => ({
    ...workshop,
    changes: workshop.changes.filter(({ milestone }) => milestone === 'start'),
  }));
  const short = textOf(starts, say, shortMoment);
  const text =
    short.length <= TEXT_MOST
      ? lines(short, say('reply.dates.in-file'))
      : say('reply.dates.count', { count: moved.workshops.length });
  return { text: paragraphs(head, text), files };
}

function conventionLines({ before, convention }: MovedDates, say: Say): string | undefined {
  if (before === convention) return undefined;
  const [was, is] = [factsOf(before), factsOf(convention)];
  return say('reply.dates.convention', {
    name: was.name === is.name ? is.name : `${was.name} → ${is.name}`,
    wasFrom: was.from,
    wasTo: was.to,
    wasZone: was.zone,
    isFrom: is.from,
    isTo: is.to,
    isZone: is.zone,
  });
}

const factsOf = ({ name, startsOn, endsOn, timeZone }: Convention) => ({
  name: `**${plainLineWithin(name, 100)}**`,
  from: startsOn,
  to: endsOn,
  zone: plainLineWithin(timeZone, 60),
});

/** How an instant is written. */
type When = (instant: Date) => string;

const textOf = (workshops: readonly MovedWorkshop[], say: Say, when: When): string =>
  paragraphs(...workshops.map((workshop) => workshopText(workshop, say, when)));

/** By the clocks of the venue, those of before where they were: a file has no reader's own time. */
const venueText = (workshops: readonly MovedWorkshop[], { say, language }: Pick<Context, 'say' | 'language'>): string =>
  paragraphs(
    ...workshops.map((workshop) => {
      const { timeZone } = workshop.after;
      const when: When = (at) =>
        `${shortDate(at, timeZone, language)} ${clockAt(at, timeZone, language)} (${timeZone})`;
      return workshopText(workshop, say, when);
    }),
  );

function workshopText({ after, changes }: MovedWorkshop, say: Say, when: When): string {
  return lines(
    `**${plainLineWithin(after.title, 120)}**`,
    ...(changes.length === 0 ? [say('reply.dates.no-changes')] : []),
    ...changes.map((change) => changeText(change, say, when)),
    ...clockNotes(changes, say),
  );
}

function changeText({ milestone, was, is, how }: DateChange, say: Say, when: When): string {
  const none = say('reply.dates.none-before');
  const facts = {
    milestone: say(`milestone.${milestone}`),
    was: was ? when(was) : none,
    is: is ? when(is) : none,
  };
  if (how === 'stays-over') return say('reply.dates.stays-over', facts);
  const change = say('reply.dates.change', facts);
  return how === 'comes-again' ? `${change} ${say('reply.dates.comes-again')}` : change;
}
