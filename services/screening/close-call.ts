import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Ends the applications now rather than at their deadline. A call that is closed
 * already stays as it is: the answer tells when it closed.
 *
 * @throws {@link Refusal} `call-not-open` before there was one.
 */
export async function closeCall(ports: Ports, caller: Caller, workshopId: string): Promise<Workshop> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');

  return await untilSaved(async () => {
    const workshop = await workshopOf(ports, caller, workshopId);
    if (workshop.stage === 'planned') throw new Refusal('call-not-open', {});
    if (workshop.stage !== 'call-open') return workshop;

    const now = await ports.clock.now();
    const isEarly = now < workshop.applicationsCloseAt;
    const closed: Workshop = { ...workshop, stage: 'call-closed', ...(isEarly ? { applicationsCloseAt: now } : {}) };
    return (await ports.workshops.save(closed)) ? closed : undefined;
  });
}
