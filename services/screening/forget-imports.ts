import { hasWaitedTooLong, type PendingImport } from '../../domain/screening/imported-application.ts';
import type { Ports } from '../ports.ts';

type Papers = Pick<Ports, 'papers'>;

/** Forgets the people in files that have waited for more than a day to be confirmed. */
export const forgetOldImports = async (ports: Papers, workshopId: string, now: Date): Promise<void> =>
  await forget(ports, workshopId, (content) => hasWaitedTooLong(content, now));

/** Forgets the people in all files that wait to be confirmed: the time for it is over. */
export const forgetImports = async (ports: Papers, workshopId: string): Promise<void> =>
  await forget(ports, workshopId, ({ rows }) => rows.length > 0);

async function forget(
  { papers }: Papers,
  workshopId: string,
  isOver: (content: PendingImport) => boolean,
): Promise<void> {
  for (const pending of await papers.list('applications-import', { workshopId })) {
    // Emptied and not removed: a version that came twice would let an old button take over another file. What is
    // written to it at this moment is no longer what was to be forgotten.
    if (isOver(pending.content)) await papers.save([{ ...pending, content: { rows: [] } }]);
  }
}
