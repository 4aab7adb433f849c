import { Refusal } from '../../domain/refusal.ts';
import { announcementFrom } from '../../domain/rounds/announcement.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';
import { announcedToCaucuses } from './caucuses.ts';
import { ROOM_LANGUAGE } from './save-transition.ts';

/**
 * Says something to the room in the facilitators' name. It pings nobody.
 *
 * @param asked.id names this announcement: handed in twice, it is posted once.
 * @throws {@link Refusal} when it is empty or too long, or there is no room yet.
 */
export async function announce(
  ports: Ports,
  caller: Caller,
  asked: { readonly id: string; readonly text: string },
): Promise<{ readonly roomChannelId: string }> {
  const { workshopId, roomChannelId } = await roomToAddress(ports, caller);
  const key = `announcement-${workshopId}-${asked.id}`;
  const text = announcementFrom(asked.text);
  await ports.posts.owe([
    {
      key,
      workshopId,
      to: { kind: 'channel', channelId: roomChannelId },
      language: ROOM_LANGUAGE,
      content: { kind: 'announcement', text },
    },
    ...(await announcedToCaucuses(ports, workshopId, { key, text })),
  ]);
  ports.courier.wake();
  return { roomChannelId };
}

/** The room the caller may speak to in the facilitators' name. @throws {@link Refusal} */
export async function roomToAddress(
  ports: Ports,
  caller: Caller,
): Promise<{ readonly workshopId: string; readonly roomChannelId: string }> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const { id, roomChannelId } = await workshopHere(ports, caller);
  if (roomChannelId === undefined) throw new Refusal('room-not-open', {});
  return { workshopId: id, roomChannelId };
}
