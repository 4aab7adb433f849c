import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { forgetImports } from './forget-imports.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Ends the applications now rather than at their deadline. A call that is closed
 * already stays as it is: the answer tells when it closed. Files of applications that wait to be confirmed are forgotten:
 * nobody in them could agree any more.
 *
 * @throws {@link Refusal} `call-not-open` before there was one.
 */
export async function closeCall(ports: Ports, caller: Caller, workshopId: string): Promise<Workshop> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');

  const closed = await untilSaved(async () => {
    const workshop = await workshopOf(ports, caller, workshopId);
    if (workshop.stage === 'planned') throw new Refusal('call-not-open', {});
    if (workshop.stage !== 'call-open') return workshop;

    const now = await ports.clock.now();
    const isEarly = now < workshop.applicationsCloseAt;
    const next: Workshop = { ...workshop, stage: 'call-closed', ...(isEarly ? { applicationsCloseAt: now } : {}) };
    return (await ports.workshops.save(next)) ? next : undefined;
  });
  await forgetImports(ports, closed.id);
  return closed;
}
