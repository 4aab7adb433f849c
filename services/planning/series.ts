import type { PlannedEdition, Series } from '../../domain/planning/series.ts';
import { requireWords } from '../../domain/planning/words.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { PaperOf } from '../papers.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';

/** A series, with those of its editions that there are, the first one first. */
export interface KnownSeries {
  readonly id: string;
  readonly paper: PaperOf<'series'>;
  readonly workshops: readonly Workshop[];
}

/**
 * Makes a workshop the first edition of a new series. Repeating it after a crash makes another series, of which
 * the workshop then is part; the empty one is nobody's.
 *
 * @throws {@link Refusal} `in-series-already`.
 */
export async function newSeries(
  ports: Ports,
  caller: Caller,
  { workshopId, name }: { readonly workshopId: string; readonly name: string },
): Promise<{ readonly workshop: Workshop; readonly series: Series }> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  if (workshop.seriesId !== undefined) throw new Refusal('in-series-already', {});
  const first: PlannedEdition = {
    workshopId: workshop.id,
    edition: 1,
    conventionId: workshop.conventionId,
    isComplete: true,
  };
  const series: Series = { name: requireWords('name', name), editions: [first] };

  const id = ports.newId();
  const home = { serverId: caller.serverId };
  await ports.papers.save([{ kind: 'series', home, key: id, version: 0, content: series }]);
  const changed: Workshop = { ...workshop, seriesId: id, edition: 1 };
  if (!(await ports.workshops.save(changed))) {
    await ports.papers.remove('series', home, id);
    throw new Refusal('changed-meanwhile', {});
  }
  return { workshop: changed, series };
}

/** The series that a workshop is an edition of. @throws {@link Refusal} `not-in-series`. */
export async function seriesOf(
  ports: Pick<Ports, 'papers' | 'workshops'>,
  { serverId, seriesId }: Pick<Workshop, 'serverId' | 'seriesId'>,
): Promise<KnownSeries> {
  const paper = seriesId === undefined ? undefined : await ports.papers.find('series', { serverId }, seriesId);
  if (!paper) throw new Refusal('not-in-series', {});
  const workshops = (await ports.workshops.list(serverId))
    .filter((workshop) => workshop.seriesId === seriesId)
    .toSorted((a, b) => (a.edition ?? 0) - (b.edition ?? 0));
  return { id: paper.key, paper, workshops };
}

/** The series of a workshop, for one of its organizers. @throws {@link Refusal} */
export async function seriesFor(ports: Ports, caller: Caller, workshopId: string): Promise<KnownSeries> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  return await seriesOf(ports, await workshopOf(ports, caller, workshopId));
}
