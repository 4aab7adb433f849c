import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Standing } from '../../domain/screening/assessment.ts';
import { supposing } from '../../domain/screening/cohort/limits.ts';
import type { CohortRecord } from '../../domain/screening/cohort/record.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { isIdentifier, serverOf } from '../server.ts';
import { type CohortCase, listedAt, openCohortCase, partiesClosed, searchIn } from './cohort-case.ts';
import { type Listed, listed } from './cohort-desk.ts';
import { type BrokenRule, bestCohort, type FoundCohort, leastBroken, type Search } from './cohort-search.ts';
import { findCohortPaper } from './confirm-cohort.ts';
import { isCertain, rulesShown } from './shown-rules.ts';

/** What the cohort would be if it were otherwise. */
export type Otherwise =
  | {
      readonly outcome: 'possible';
      /** What it would cost, in thousandths of a point; absent where it would tell of a case that is closed. */
      readonly cost?: number;
      readonly leaving: readonly Listed[];
      readonly coming: readonly Listed[];
    }
  /** Which rules would have to be broken, as far as this organizer may know. */
  | { readonly outcome: 'impossible'; readonly broken: readonly BrokenRule[] };

export type Explanation = { readonly workshop: Workshop; readonly subject: Listed } & (
  | { readonly why: 'outside'; readonly standing: Exclude<Standing, { readonly outcome: 'eligible' }> }
  | { readonly why: 'chosen' | 'not-chosen'; readonly otherwise: Otherwise }
  | { readonly why: 'drawn' | 'not-drawn'; readonly chance: number; readonly lot: NonNullable<CohortRecord['lot']> }
);

/**
 * Says why somebody is in the proposal, or is not. Whatever it says has been worked out anew: with that person
 * chosen, or left out, and all rules kept.
 *
 * @throws {@link Refusal} `application-gone` also for a case that is closed to this organizer; `party-closed` where
 * the answer would tell of such a case; `no-cohort`; `cohort-outdated` when reviews, rules or people have changed since.
 */
export async function explainChoice(ports: Ports, caller: Caller, applicationId: string): Promise<Explanation> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const application = isIdentifier(applicationId) ? await ports.applications.find(applicationId) : undefined;
  if (!application) throw new Refusal('application-gone', {});
  const workshop = await ports.workshops.find(application.workshopId);
  if (workshop?.serverId !== caller.serverId) throw new Refusal('application-gone', {});

  const found = await openCohortCase(ports, caller, application.workshopId);
  const own = found.seen.find((one) => one.application.id === application.id);
  if (!own || found.closedTo.has(application.id)) throw new Refusal('application-gone', {});
  const about = { workshop, subject: listed(found, application) };
  const { standing } = own.assessment;
  if (standing.outcome !== 'eligible') return { ...about, why: 'outside', standing };
  if (partiesClosed(found).has(application.partyId)) throw new Refusal('party-closed', {});

  const record = await standingRecord(ports, found);
  const isChosen = record.seats.some((seat) => seat.applicationId === application.id);
  if (record.lot) {
    // Whoever is drawn less often makes room for others: any chance tells of all cases.
    if (partiesClosed(found).size > 0) throw new Refusal('party-closed', {});
    const chance = record.lot.chances.find((one) => one.applicationId === application.id)?.probability ?? 0;
    return { ...about, why: isChosen ? 'drawn' : 'not-drawn', chance, lot: record.lot };
  }
  const search = searchIn(ports, found);
  const best = await bestCohort(search);
  if (!best || !isOf(record, peopleAt(found, best))) throw new Refusal('cohort-outdated', {});

  const place = found.instance.pool.findIndex(({ id }) => id === application.id);
  // A party of which nothing is closed, and yet somebody who may be chosen by all that is open may not by all there is.
  if (place < 0) throw new Refusal('party-closed', {});
  const question = isChosen ? { barred: [place] } : { chosen: [place] };
  const asked = { ...search, instance: supposing(found.instance, question) };
  return { ...about, why: isChosen ? 'chosen' : 'not-chosen', otherwise: await otherwise(found, best, asked) };
}

async function standingRecord(ports: Ports, found: CohortCase): Promise<CohortRecord> {
  const paper = await findCohortPaper(ports, found.workshop.id);
  if (!paper) throw new Refusal('no-cohort', {});
  return paper.content;
}

const peopleAt = ({ instance }: CohortCase, { places }: FoundCohort): ReadonlySet<string> =>
  new Set(places.map((place) => instance.pool[place]?.id ?? ''));

/** Whether these are the people of a proposal, neither more nor fewer. */
const isOf = ({ seats }: CohortRecord, people: ReadonlySet<string>): boolean =>
  seats.length === people.size && seats.every(({ applicationId }) => people.has(applicationId));

async function otherwise(found: CohortCase, best: FoundCohort, asked: Search): Promise<Otherwise> {
  const other = await bestCohort(asked);
  if (!other) {
    const broken = (await leastBroken(asked)) ?? [];
    if (!(await isCertain(asked, broken))) throw new Error('an explanation did not hold');
    return { outcome: 'impossible', broken: rulesShown(found, broken) };
  }
  const leaving = best.places.filter((place) => !other.places.includes(place));
  const coming = other.places.filter((place) => !best.places.includes(place));
  const shown = [listedAt(found, leaving), listedAt(found, coming)] as const;
  // What it costs follows from the scores of everybody, and so would tell of a case that is closed.
  const isWhole = partiesClosed(found).size === 0;
  return {
    outcome: 'possible',
    leaving: shown[0],
    coming: shown[1],
    ...(isWhole && { cost: best.sum - other.sum }),
  };
}
