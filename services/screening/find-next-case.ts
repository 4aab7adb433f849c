import { partyName } from '../../domain/planning/workshop.ts';
import { nextCase } from '../../domain/screening/case-queue.ts';
import { isInReview } from '../../domain/screening/review.ts';
import type { RubricCriterion } from '../../domain/screening/rubric.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';
import { shareOutWhenClosed } from './assign-cases.ts';
import { casesOf } from './cases.ts';

/** An application as a reviewer reads it first: without name and affiliation. */
export interface BlindCase {
  readonly applicationId: string;
  /** Of these words: a review of them is told by it from one of words that were replaced. */
  readonly version: number;
  readonly workshopTitle: string;
  readonly number: number;
  readonly party: string;
  readonly motivation: string;
  /** `identity` when its words have been judged already, and who wrote them has not. */
  readonly step: RubricCriterion['step'];
  /** Cases this reviewer has judged, of those that are theirs to judge. */
  readonly reviewed: number;
  readonly total: number;
}

/** The next application of this server for this reviewer to read; `undefined` when all is done. */
export async function findNextCase(ports: Ports, caller: Caller): Promise<BlindCase | undefined> {
  requireRole(await serverOf(ports, caller), caller, 'reviewer');

  const workshops = (await ports.workshops.list(caller.serverId)).filter(isInReview);
  for (const workshop of workshops) await shareOutWhenClosed(ports, workshop);
  const cases = await Promise.all(workshops.map(({ id }) => casesOf(ports, id)));
  const { next, reviewed, total } = nextCase(caller.memberId, cases);

  const workshop = workshops.find(({ id }) => id === next?.application.workshopId);
  if (!next || !workshop) return undefined;
  return {
    applicationId: next.application.id,
    version: next.application.version,
    workshopTitle: workshop.title,
    number: next.application.number,
    party: partyName(workshop, next.application.partyId),
    motivation: next.application.motivation,
    step: next.step,
    reviewed,
    total,
  };
}
