import type { Convention } from '../../domain/planning/convention.ts';
import { todayIn } from '../../domain/planning/venue-time.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { type MadeEdition, makeEdition } from './make-edition.ts';
import { seriesOf } from './series.ts';

/** What became of one convention on a list: an edition, or the rule that stood against it. */
export interface PlannedConvention {
  readonly convention: Pick<Convention, 'name' | 'city' | 'startsOn'>;
  readonly made?: MadeEdition;
  readonly refusal?: Refusal;
}

/** The conventions to come before which the series of a workshop has no edition yet, the earliest first. */
export async function conventionsWithout(
  ports: Ports,
  caller: Caller,
  workshopId: string,
): Promise<{ readonly workshop: Workshop; readonly conventions: readonly Convention[] }> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const { workshops } = await seriesOf(ports, workshop);
  const now = await ports.clock.now();
  const conventions = (await ports.conventions.list(caller.serverId)).filter(
    ({ id, startsOn, timeZone }) =>
      startsOn > todayIn(timeZone, now) && !workshops.some(({ conventionId }) => conventionId === id),
  );
  return { workshop, conventions };
}

/** Makes an edition for each of these conventions, the earliest first: each by itself, so that one that cannot be keeps none of the others. */
export async function planEditions(
  ports: Ports,
  caller: Caller,
  { workshopId, conventionIds }: { readonly workshopId: string; readonly conventionIds: readonly string[] },
): Promise<readonly PlannedConvention[]> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const known = await ports.conventions.list(caller.serverId);
  const planned: PlannedConvention[] = [];
  for (const convention of known.filter(({ id }) => conventionIds.includes(id))) {
    try {
      planned.push({ convention, made: await makeEdition(ports, caller, { workshopId, conventionId: convention.id }) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      planned.push({ convention, refusal: error });
    }
  }
  return planned;
}
