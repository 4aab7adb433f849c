import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { moment } from '../../bot/time.ts';
import { fullestThatFits, lines, paragraphs } from '../../bot/views/fitting.ts';
import { clockAt, shortDate } from '../../bot/views/venue-time.ts';
import { type DatedMilestone, datedMilestones } from '../../domain/planning/deadlines.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { showTimetable } from '../../services/planning/list-conventions.ts';
import { clockNotes } from '../dates/clock-notes.ts';
import { workshopOption } from '../workshop-option.ts';

export const workshopTimetable = defineCommand({
  path: 'workshop timetable',
  description: 'command.workshop.timetable',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop: id }, context) {
    const { ports, caller, say, now } = context;
    const { workshop, convention } = await showTimetable(ports, caller, id);
    const dated = datedMilestones(convention, workshop);
    const over = await now();
    const head = say('reply.timetable.heading', {
      title: plainLineWithin(workshop.title, 150),
      zone: workshop.timeZone,
    });
    const body = lines(...dated.map((milestone) => line(milestone, { workshop, now: over }, context)));
    const isFitted = dated.some(({ source }) => source === 'fitted');
    const notes = lines(isFitted ? say('reply.timetable.fitted-note') : undefined, ...clockNotes(dated, say));
    return fullestThatFits([paragraphs(head, body, notes), paragraphs(head, body)]);
  },
});

function line(
  { milestone, at, source }: DatedMilestone,
  { workshop, now }: { readonly workshop: Workshop; readonly now: Date },
  { say, language }: Pick<Context, 'say' | 'language'>,
): string {
  const { timeZone } = workshop;
  const notes = [
    ...(source === 'own' && milestone !== 'start' ? [say('reply.timetable.own')] : []),
    ...(source === 'fitted' ? [say('reply.timetable.fitted')] : []),
    ...(at <= now ? [say('reply.timetable.over')] : []),
  ];
  return say('reply.timetable.line', {
    milestone: say(`milestone.${milestone}`),
    at: moment(at),
    venue: `${shortDate(at, timeZone, language)} ${clockAt(at, timeZone, language)}`,
    notes: notes.length === 0 ? '' : ` (${notes.join(', ')})`,
  });
}
