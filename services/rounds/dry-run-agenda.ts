import type { Workshop } from '../../domain/planning/workshop.ts';
import type { AgendaDraft } from '../../domain/rounds/draft.ts';
import { type DryRun, dryRun } from '../../domain/rounds/dry-run.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';

/**
 * Lays an agenda over the workshop of this room, and saves nothing.
 *
 * @param readDraft Fetches and reads the file; asked only once it is certain that the caller may know of the workshop.
 */
export async function dryRunAgenda(
  ports: Ports,
  caller: Caller,
  readDraft: () => Promise<AgendaDraft>,
): Promise<{ readonly run: DryRun; readonly workshop: Workshop }> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopHere(ports, caller);
  return { run: dryRun(await readDraft(), workshop), workshop };
}
