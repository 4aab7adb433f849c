import type { Convention } from '../../domain/planning/convention.ts';
import { deadlinesOf } from '../../domain/planning/deadlines.ts';
import {
  type LatePolicy,
  nextReminderAt,
  type Reminder,
  type ReminderId,
  type ReminderSettings,
  remindersOf,
} from '../../domain/planning/reminder.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { untilSaved } from '../screening/until-saved.ts';
import { conventionOf, serverOf, workshopOf } from '../server.ts';

/** The reminders of a workshop, as its organizers have set them. */
export interface SetReminders {
  readonly workshop: Workshop;
  readonly reminders: readonly Reminder[];
  readonly now: Date;
}

/** What can be said of one reminder: on, off, or what to do when it is late. */
export type ReminderWish = 'on' | 'off' | LatePolicy;

/** @throws {@link Refusal} `needs-role`, `unknown-workshop`. */
export async function showReminders(ports: Ports, caller: Caller, workshopId: string): Promise<SetReminders> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const convention = await conventionOf(ports, caller, workshop.conventionId);
  const settings = await ports.papers.find('reminder-settings', { workshopId: workshop.id });
  const reminders = remindersOf(deadlinesOf(convention, workshop), settings?.content);
  return { workshop, reminders, now: await ports.clock.now() };
}

/** Switches one reminder on or off, or says what to do when it is late. It holds from the next look at the clock on. */
export async function setReminder(
  ports: Ports,
  caller: Caller,
  {
    workshopId,
    reminder,
    wish,
  }: { readonly workshopId: string; readonly reminder: ReminderId; readonly wish: ReminderWish },
): Promise<SetReminders> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const { id } = await workshopOf(ports, caller, workshopId);
  await untilSaved(async () => {
    const home = { workshopId: id };
    const paper = await ports.papers.find('reminder-settings', home);
    const content: ReminderSettings = { ...paper?.content, [reminder]: wished(paper?.content[reminder], wish) };
    const version = paper?.version ?? 0;
    return (await ports.papers.save([{ kind: 'reminder-settings', home, key: '', version, content }])) || undefined;
  });
  return await showReminders(ports, caller, id);
}

function wished(former: ReminderSettings[ReminderId], wish: ReminderWish): NonNullable<ReminderSettings[ReminderId]> {
  if (wish === 'on') return { ...former, isOff: false };
  return wish === 'off' ? { ...former, isOff: true } : { ...former, whenLate: wish };
}

/**
 * A workshop whose deadlines have just been set or moved, with the moment to look at its reminders again. Whoever
 * forgets to ask is a day late at most, for each workshop is looked at once a day anyway.
 */
export const withReminders = (workshop: Workshop, convention: Convention, now: Date): Workshop => ({
  ...workshop,
  nextReminderAt: nextReminderAt(remindersOf(deadlinesOf(convention, workshop)), now),
});
