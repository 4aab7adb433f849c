import type { Convention } from '../../domain/planning/convention.ts';
import { anchorOf } from '../../domain/planning/deadlines.ts';
import { movedWorkshop } from '../../domain/planning/move-workshop.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Ports } from '../ports.ts';
import { untilSaved } from '../screening/until-saved.ts';

/**
 * Writes down a workshop whose dates hang on a convention as it was read. When the convention has been moved at the
 * same moment, without this workshop, it is moved after it.
 *
 * @throws {@link Refusal} `workshop-in-past` when the convention has moved so near that it would have begun.
 */
export async function addWorkshop(ports: Ports, workshop: Workshop, convention: Convention): Promise<Workshop> {
  await ports.workshops.add(workshop);
  return await untilSaved(async () => {
    const to = await ports.conventions.find(convention.id);
    const stored = await ports.workshops.find(workshop.id);
    if (!to || !stored || to.version === convention.version || stored.version !== workshop.version) return workshop;
    const timetable = { ...stored.timetable, anchor: anchorOf(convention, stored) };
    const moved = movedWorkshop(stored, { from: convention, to, timetable }, await ports.clock.now());
    return (await ports.workshops.save(moved)) ? moved : undefined;
  });
}
