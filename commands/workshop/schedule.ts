import { defineCommand } from '../../bot/command.ts';
import { optionalWholeNumber, suggested, text, wholeNumber } from '../../bot/options.ts';
import { plain } from '../../bot/plain.ts';
import { scheduleWorkshop } from '../../services/planning/schedule-workshop.ts';
import { suggestConventions } from '../../services/planning/suggest-conventions.ts';
import { withAdvisories } from '../advisory/advisory.ts';

export const workshopSchedule = defineCommand({
  path: 'workshop schedule',
  description: 'command.workshop.schedule',
  reply: 'private',
  options: {
    convention: suggested('option.workshop.schedule.convention', (typed, { ports, caller }) =>
      suggestConventions(ports, caller, typed),
    ),
    title: text('option.workshop.schedule.title', { max: 80 }),
    time: text('option.workshop.schedule.time', { max: 10 }),
    parties: text('option.workshop.schedule.parties', { max: 2000 }),
    seats: wholeNumber('option.workshop.schedule.seats', { min: 2, max: 60 }),
    hours: wholeNumber('option.workshop.schedule.hours', { min: 1, max: 12 }),
    // Zero and less are let through, so that the answer can say what is wrong with them.
    'days-before': optionalWholeNumber('option.workshop.schedule.days-before', { min: -30, max: 60 }),
  },
  async execute({ convention, title, time, parties, seats, hours, 'days-before': daysBefore }, context) {
    const { caller, ports, say } = context;
    const workshop = await scheduleWorkshop(ports, caller, {
      conventionId: convention,
      title,
      anchor: { daysBefore: daysBefore ?? 1, time },
      parties,
      seats,
      bookedMinutes: hours * 60,
    });
    const answer = say('reply.workshop.scheduled', {
      title: plain(workshop.title),
      venueTime: time,
      timeZone: workshop.timeZone,
      startsAt: workshop.startsAt,
      parties: workshop.parties.map(({ name }) => plain(name)).join(', '),
      seats: workshop.seats,
      applicationsCloseAt: workshop.applicationsCloseAt,
      repliesDueAt: workshop.repliesDueAt,
      command: '`/call open`',
    });
    return await withAdvisories(answer, context);
  },
});
