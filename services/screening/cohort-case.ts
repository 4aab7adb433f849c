import type { AssessedApplication } from '../../domain/screening/candidates.ts';
import { contendersAmong } from '../../domain/screening/cohort/contender.ts';
import { type Instance, instanceOf } from '../../domain/screening/cohort/limits.ts';
import { type CohortRules, PARITY } from '../../domain/screening/cohort/rules.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { assessedOf, assessWorkshop } from './assessments.ts';
import { type CohortDesk, type Listed, listed, openCohortToRead } from './cohort-desk.ts';
import type { Search } from './cohort-search.ts';
import { hurried } from './hurried.ts';
import { noteScoresSeen } from './note-scores-seen.ts';
import { officialsAmong } from './officials.ts';

/** All that a cohort follows from, on the desk of an organizer. */
export interface CohortCase extends CohortDesk {
  readonly assessed: readonly AssessedApplication[];
  /**
   * The same as this organizer may see it: worked out without the cases that are closed to them, since how severe a
   * reviewer is, and so everybody's means, would tell of those too.
   */
  readonly seen: readonly AssessedApplication[];
  readonly rules: CohortRules;
  readonly instance: Instance;
}

/**
 * Opens it, and writes down before anything of it is shown that an organizer who reviews is about to read what others say.
 *
 * @throws {@link Refusal} whatever keeps an organizer from this desk.
 */
export async function openCohortCase(ports: Ports, caller: Caller, workshopId: string): Promise<CohortCase> {
  const desk = await openCohortToRead(ports, caller, workshopId);
  const { workshop, applications, closedTo } = desk;
  const open = applications.filter(({ id }) => !closedTo.has(id));
  await noteScoresSeen(ports, caller, { workshop, applicationIds: open.map(({ id }) => id) });
  const assessed = await assessedOf(ports, workshop);
  // Asked of the closing, not of the case: how much is read must not tell whether that still stands.
  const isClosed = desk.closedTo.size > 0;
  const seen = isClosed ? (await assessWorkshop(ports, workshop, desk.closedTo)).applications : assessed;
  const rules = await rulesOf(ports, workshop.id);
  // Of closed cases too, as their profiles: the cohort is one and the same, whoever works it out.
  const { officials } = await officialsAmong(ports, workshop.id, applications);
  const { seed } = workshop;
  return {
    ...desk,
    assessed,
    seen,
    rules,
    instance: instanceOf(contendersAmong(assessed, { seed, officials }), workshop, rules),
  };
}

/** What the cohort of a workshop must keep. */
export const rulesOf = async ({ papers }: Pick<Ports, 'papers'>, workshopId: string): Promise<CohortRules> =>
  (await papers.find('cohort-rules', { workshopId }))?.content ?? PARITY;

/** The search for the best cohort of this case, supposing what is supposed. One for each thing that is asked: its time runs from here. */
export const searchIn = (
  { solver }: Pick<Ports, 'solver'>,
  { workshop, instance }: Pick<CohortCase, 'workshop' | 'instance'>,
): Search => ({ solver: hurried(solver), instance, seed: workshop.seed });

/**
 * The parties of which this organizer may not learn who is chosen: those of cases that are closed to them. Who knows
 * all seats of a party but one knows that one too, so there the choice is closed as a whole; also once the case is
 * withdrawn, or it would be told by that.
 */
export const partiesClosed = ({ applications, closedTo }: CohortDesk): ReadonlySet<string> =>
  new Set(applications.filter(({ id }) => closedTo.has(id)).map((one) => one.partyId));

/** The people at these places whom this organizer may read of as chosen or not, by number. */
export function listedAt(found: CohortCase, places: readonly number[]): readonly Listed[] {
  const closed = partiesClosed(found);
  const ids = new Set(places.map((place) => found.instance.pool[place]?.id));
  return found.applications
    .filter(({ id, partyId }) => ids.has(id) && !closed.has(partyId))
    .map((application) => listed(found, application));
}
