import { inEachWorkshop } from '../in-each-workshop.ts';
import type { Ports } from '../ports.ts';
import { settleRoom } from '../rounds/settle-room.ts';
import { finishRelease } from './finish-release.ts';
import { forgetImports } from './forget-imports.ts';
import { settleRules } from './settle-rules.ts';
import { settleSeats } from './settle-seats.ts';

/**
 * Finishes what a crash may have left undone in the middle of somebody's own deed: a seat that
 * was given up and not passed on, a key that was earned and not handed over, decisions that were told and not
 * written to be out, files that nobody can confirm any more. Called at start; where nothing is undone it changes nothing.
 */
export async function mendSeats(ports: Ports): Promise<void> {
  const due = await ports.workshops.listDecided(await ports.clock.now());
  await inEachWorkshop(due, (workshopId) => mendIn(ports, workshopId), 'seats could not be mended');
}

async function mendIn(ports: Ports, workshopId: string): Promise<void> {
  await finishRelease(ports, workshopId);
  await forgetImports(ports, workshopId);
  await settleRules(ports, workshopId);
  const { title, roomChannelId, voiceChannelId } = await settleSeats(ports, workshopId);
  if (roomChannelId === undefined) return;
  await settleRoom(ports, {
    workshopId,
    title,
    roomChannelId,
    ...(voiceChannelId !== undefined && { voiceChannelId }),
  });
}
