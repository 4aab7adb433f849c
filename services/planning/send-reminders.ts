import { deadlinesOf } from '../../domain/planning/deadlines.ts';
import { type DueReminder, dueReminders, nextReminderAt, remindersOf } from '../../domain/planning/reminder.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import { inEachWorkshop } from '../in-each-workshop.ts';
import type { Ports } from '../ports.ts';
import { untilSaved } from '../screening/until-saved.ts';
import { remindedBy } from './reminded.ts';

/**
 * Looks after the reminders of every workshop whose next one is due, and of each that was never looked at.
 * Called about once a minute; between two reminders it costs one small query.
 */
export async function sendReminders(ports: Ports): Promise<void> {
  const due = await ports.workshops.listRemindersDue(await ports.clock.now());
  await inEachWorkshop(due, (workshopId) => remind(ports, workshopId), 'reminders could not be sent');
}

/**
 * Owes the reminders of one workshop that are due, and writes when to look again, in one transaction. The key of
 * each names the person, the reminder and the deadline: however often this runs, before or after a crash, nobody is
 * reminded twice of the same; and of a deadline that was moved, once more.
 */
async function remind(ports: Ports, workshopId: string): Promise<void> {
  await untilSaved(async () => {
    const workshop = await ports.workshops.find(workshopId);
    const convention = workshop && (await ports.conventions.find(workshop.conventionId));
    if (!workshop || !convention) return 'gone';
    const settings = await ports.papers.find('reminder-settings', { workshopId });
    const now = await ports.clock.now();
    const reminders = remindersOf(deadlinesOf(convention, workshop), settings?.content);

    // Nobody is urged towards a workshop that is put off.
    const due = workshop.postponedAt ? [] : dueReminders(reminders, workshop, now);
    const owed = (await Promise.all(due.map((reminder) => postsFor(ports, workshop, reminder)))).flat();
    const next: Workshop = { ...workshop, nextReminderAt: nextReminderAt(reminders, now) };
    return (await ports.workshops.saveReminders(next, await withoutDead(ports, owed))) ? 'done' : undefined;
  });
  ports.courier.wake();
}

async function postsFor(ports: Ports, workshop: Workshop, reminder: DueReminder): Promise<readonly Post[]> {
  const people = await remindedBy(ports, workshop, reminder);
  return people.map(({ key, to, language }) => ({
    key: `reminder-${workshop.id}-${reminder.id}-${reminder.deadlineAt.getTime()}-${key}`,
    workshopId: workshop.id,
    to,
    language,
    content: {
      kind: 'reminder',
      reminder: reminder.id,
      title: workshop.title,
      deadlineAt: reminder.deadlineAt,
      saysLate: reminder.saysLate,
    },
  }));
}

/** Who could not be written to is not tried again with every look; what they would have read stands in `/my application`. */
async function withoutDead(ports: Ports, owed: readonly Post[]): Promise<readonly Post[]> {
  const dead = new Set(await ports.posts.listDead(owed.map(({ key }) => key)));
  return owed.filter(({ key }) => !dead.has(key));
}
