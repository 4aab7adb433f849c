import type { Post } from '../../domain/post.ts';
import { dueAt } from '../../domain/rounds/agenda.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import type { Ports } from '../ports.ts';

/** The language of rooms, which are read by people of several languages at once. */
export const ROOM_LANGUAGE = 'en';

/**
 * Writes a change of the clock together with the posts it owes, sets the alarm that
 * follows from it and wakes the courier. An earlier alarm still rings; its epoch is stale then.
 *
 * @returns `false`, having done nothing, when the agenda has changed meanwhile.
 */
export async function saveTransition(ports: Ports, { agenda, told }: Transition): Promise<boolean> {
  const owed = told.map(
    (content, index): Post => ({
      key: `agenda-${agenda.workshopId}-${agenda.epoch}-${index}`,
      workshopId: agenda.workshopId,
      to: { kind: 'channel', channelId: agenda.roomChannelId },
      language: ROOM_LANGUAGE,
      content,
    }),
  );
  if (!(await ports.agendas.save(agenda, owed))) return false;

  const due = dueAt(agenda);
  if (due) await ports.alarms.set('advance-agenda', { workshopId: agenda.workshopId, epoch: agenda.epoch }, due);
  ports.courier.wake();
  return true;
}
