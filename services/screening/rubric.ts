import { isDeepStrictEqual } from 'node:util';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { KELMAN_RUBRIC, type Rubric } from '../../domain/screening/rubric.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { PaperOf, Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { untilSaved } from './until-saved.ts';

/** What the applications of a workshop are judged by: its own rubric, or the usual one. */
export const rubricOf = async (ports: Pick<Ports, 'papers'>, workshopId: string): Promise<Rubric> =>
  (await ports.papers.find('rubric', { workshopId }))?.content ?? KELMAN_RUBRIC;

/** A workshop and what its applications are judged by. */
export interface WorkshopRubric {
  readonly workshop: Workshop;
  readonly rubric: Rubric;
}

/** The rubric of a workshop, for the people who run it. @throws {@link Refusal} */
export async function showRubric(ports: Ports, caller: Caller, workshopId: string): Promise<WorkshopRubric> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  return { workshop, rubric: await rubricOf(ports, workshop.id) };
}

/**
 * Gives a workshop a rubric of its own, in the place of the one it had. Its use is written with it: whoever begins to
 * judge at this moment comes before it, and it is refused, or after it, and judges by the new one.
 *
 * @param read Fetches and reads the file; asked only once it is certain that the caller may import it.
 * @throws {@link Refusal} `rubric-in-use` once somebody has begun to judge by it; `decisions-released`.
 */
export async function importRubric(
  ports: Ports,
  caller: Caller,
  workshopId: string,
  read: () => Promise<Rubric>,
): Promise<WorkshopRubric> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  await requireUnused(ports, workshop);
  const rubric = await read();

  const home = { workshopId: workshop.id };
  return await untilSaved(async () => {
    await requireUnused(ports, workshop);
    const use = await ports.papers.find('rubric-use', home);
    if (use?.content.isBegun) throw new Refusal('rubric-in-use', {});
    const version = (await ports.papers.find('rubric', home))?.version ?? 0;
    const paper = { kind: 'rubric', home, key: '', version, content: rubric } as const;
    return (await ports.papers.save([paper, useOf(workshop.id, use, false)])) ? { workshop, rubric } : undefined;
  });
}

/**
 * Keeps the rubric as it is from now on, since somebody is about to say something by it.
 *
 * @returns `false` when the rubric is another one by now.
 */
export async function fixRubric(
  ports: Pick<Ports, 'papers'>,
  { workshopId, read }: { readonly workshopId: string; readonly read: Rubric },
): Promise<boolean> {
  await untilSaved(async () => {
    const use = await ports.papers.find('rubric-use', { workshopId });
    if (use?.content.isBegun) return true;
    return (await ports.papers.save([useOf(workshopId, use, true)])) || undefined;
  });
  return isDeepStrictEqual(await rubricOf(ports, workshopId), read);
}

const useOf = (
  workshopId: string,
  stored: PaperOf<'rubric-use'> | undefined,
  isBegun: boolean,
): PaperOf<'rubric-use'> => ({
  kind: 'rubric-use',
  home: { workshopId },
  key: '',
  version: stored?.version ?? 0,
  content: { isBegun },
});

async function requireUnused(ports: Ports, workshop: Workshop): Promise<void> {
  if (isDecided(workshop)) throw new Refusal('decisions-released', {});
  // Also what does not count any more was judged by the rubric as it was.
  if ((await ports.reviews.listReviews(workshop.id)).length > 0) throw new Refusal('rubric-in-use', {});
}
