import { Refusal } from '../../domain/refusal.ts';
import type { CohortRecord } from '../../domain/screening/cohort/record.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import type { Caller } from '../../domain/server.ts';
import type { PaperOf } from '../papers.ts';
import type { Ports } from '../ports.ts';
import { type CohortDesk, closedOnDesk, openCohortDesk, requireAllOpen } from './cohort-desk.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Writes down that this organizer has looked at exactly this cohort and agrees. Pressing again changes nothing.
 *
 * @returns how many organizers have confirmed it and still see all of it.
 * @throws {@link Refusal} `release-by-another` to whom a case is closed; `no-cohort`; `changed-meanwhile` when another
 * cohort has been proposed since it was looked at.
 */
export async function confirmCohort(
  ports: Ports,
  caller: Caller,
  { workshopId, mark }: { readonly workshopId: string; readonly mark: string },
): Promise<number> {
  return await untilSaved(async () => {
    const desk = await openCohortDesk(ports, caller, workshopId);
    requireAllOpen(desk);
    const paper = await findCohortPaper(ports, desk.workshop.id);
    if (!paper) throw new Refusal('no-cohort', {});
    if (paper.content.mark !== mark) throw new Refusal('changed-meanwhile', {});
    const former = paper.content.confirmedBy;
    const confirmedBy = former.includes(caller.memberId) ? former : [...former, caller.memberId];
    const content: CohortRecord = { ...paper.content, confirmedBy };
    if (confirmedBy !== former && !(await ports.papers.save([{ ...paper, content }]))) return undefined;
    return (await confirmationsCounted(ports, desk, confirmedBy)).length;
  });
}

/** Those of the organizers who have confirmed a cohort whose word counts: no case has been closed to them since, nor have they applied themselves. */
export async function confirmationsCounted(
  ports: Ports,
  desk: Pick<CohortDesk, 'workshop' | 'applications'>,
  confirmedBy: readonly string[],
): Promise<readonly string[]> {
  const counted = await Promise.all(
    confirmedBy.map(async (memberId) => ((await closedOnDesk(ports, memberId, desk)).size === 0 ? [memberId] : [])),
  );
  return counted.flat();
}

/** The proposal that stands; nothing when the seats are not those it names, as after two proposals at the same moment. */
export async function findCohortPaper(
  ports: Pick<Ports, 'papers' | 'participants'>,
  workshopId: string,
): Promise<PaperOf<'cohort'> | undefined> {
  const paper = await ports.papers.find('cohort', { workshopId });
  const stored = await ports.participants.list(workshopId);
  return paper && paper.content.mark === cohortMark(stored) ? paper : undefined;
}
