import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import type { MessageKey } from '../../bot/languages/catalog.ts';
import { optionalChoice } from '../../bot/options.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { relative } from '../../bot/time.ts';
import type { ReminderId } from '../../domain/planning/reminder.ts';
import {
  type ReminderWish,
  type SetReminders,
  setReminder,
  showReminders,
} from '../../services/planning/reminder-settings.ts';
import { workshopOption } from '../workshop-option.ts';

const REMINDER_NAMES: Readonly<Record<ReminderId, MessageKey>> = {
  'drafts-three-days': 'reminder.drafts-three-days',
  'drafts-one-day': 'reminder.drafts-one-day',
  reviews: 'reminder.reviews',
  replies: 'reminder.replies',
  'ground-rules': 'reminder.ground-rules',
  'follow-up': 'reminder.follow-up',
};

const WISHES: Readonly<Record<ReminderWish, MessageKey>> = {
  on: 'reminder-wish.on',
  off: 'reminder-wish.off',
  'catch-up': 'late.catch-up',
  'say-late': 'late.say-late',
  skip: 'late.skip',
};

export const workshopReminders = defineCommand({
  path: 'workshop reminders',
  description: 'command.workshop.reminders',
  reply: 'private',
  options: {
    workshop: workshopOption,
    reminder: optionalChoice('option.reminder', REMINDER_NAMES),
    set: optionalChoice('option.reminder.set', WISHES),
  },
  async execute({ workshop: workshopId, reminder, set: wish }, context) {
    const { ports, caller } = context;
    // One of the two alone says nothing that could be done.
    const isChange = reminder !== undefined && wish !== undefined;
    return remindersText(
      isChange
        ? await setReminder(ports, caller, { workshopId, reminder, wish })
        : await showReminders(ports, caller, workshopId),
      context,
    );
  },
});

function remindersText({ workshop, reminders, now }: SetReminders, { say }: Context): string {
  const lines = reminders.map(({ id, isOff, dueAt, untilAt, whenLate }) => {
    const facts = { reminder: say(REMINDER_NAMES[id]), dueAt, fromNow: relative(dueAt), late: say(`late.${whenLate}`) };
    if (isOff) return say('reply.reminders.off', facts);
    return say(untilAt <= now ? 'reply.reminders.over' : 'reply.reminders.line', facts);
  });
  return [
    say('reply.reminders.heading', { title: plainLineWithin(workshop.title, 150) }),
    ...lines,
    say('reply.reminders.how', { command: '`/workshop reminders reminder: set:`' }),
  ].join('\n');
}
