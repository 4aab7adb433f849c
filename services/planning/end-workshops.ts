import { isOver } from '../../domain/planning/ending.ts';
import { inEachWorkshop } from '../in-each-workshop.ts';
import type { Ports } from '../ports.ts';

/**
 * Ends the workshops that are over: from then on nobody is invited and no seat is given up any more. Called about once
 * a minute; it asks only for workshops that have begun. What somebody else is changing is looked at the next time.
 */
export async function endWorkshops(ports: Ports): Promise<void> {
  const due = await ports.workshops.listUnended(await ports.clock.now());
  await inEachWorkshop(due, (workshopId) => endIfOver(ports, workshopId), 'workshops could not be ended');
}

async function endIfOver(ports: Ports, workshopId: string): Promise<void> {
  const workshop = await ports.workshops.find(workshopId);
  if (workshop?.stage !== 'decided' && workshop?.stage !== 'room-open') return;
  const held = {
    agenda: await ports.agendas.find(workshopId),
    summary: await ports.summaries.findLatest(workshopId),
  };
  if (isOver(workshop, held, await ports.clock.now())) await ports.workshops.save({ ...workshop, stage: 'ended' });
}
