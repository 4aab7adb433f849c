import { setImmediate as breath } from 'node:timers/promises';
import { partyName, type Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Disagreement, disagreementsAmong } from '../../domain/screening/agreement/disagreement.ts';
import { type Reliability, reliabilityOf } from '../../domain/screening/agreement/reliability.ts';
import { type Severity, severitiesOf } from '../../domain/screening/agreement/severity.ts';
import type { Assessment } from '../../domain/screening/assessment.ts';
import type { AssessedApplication, AssessedWorkshop } from '../../domain/screening/candidates.ts';
import type { Quorum } from '../../domain/screening/rubric.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { assessWorkshop } from './assessments.ts';
import { casesClosedTo } from './closed-cases.ts';
import { casesToJudgeFirst } from './own-review-first.ts';

/** What an organizer is shown of one case, by its number and without a name. */
export interface CaseStanding {
  readonly applicationId: string;
  readonly number: number;
  readonly party: string;
  readonly reviews: number;
  readonly hasQuorum: boolean;
  /** What the quorum still asks for: reviews in all, and among them those by people who know the party, or are from outside it. */
  readonly lacks: Quorum;
  /** What the reviewers say; absent while this organizer, a reviewer too, has yet to judge the case. */
  readonly judged?: {
    readonly assessment: Assessment;
    readonly disagreement?: Disagreement;
    /** Since when it counts as talked over; absent when it is not, or not as it stands now. */
    readonly discussedAt?: Date;
  };
}

/** Where the screening of a workshop stands, as far as this organizer may know. */
export interface ScreeningDashboard {
  readonly workshop: Workshop;
  /** By number. */
  readonly cases: readonly CaseStanding[];
  readonly assessed: AssessedWorkshop;
}

/** How far reviewers agree, and how each of them leans. */
export interface AgreementFigures {
  readonly workshop: Workshop;
  readonly assessed: AssessedWorkshop;
  /** By criterion; one is missing where too few applicants have two scores. */
  readonly reliabilities: ReadonlyMap<string, Reliability>;
  /** By member; nobody where it cannot be told. */
  readonly severities: ReadonlyMap<string, Severity>;
}

/**
 * Where the screening stands, case by case.
 *
 * Everything in it is worked out from the cases that are open to this organizer, as if there were no others:
 * not even a mean or a count tells anything of a case that is closed to them.
 *
 * @throws {@link Refusal} `needs-role`; `call-not-open` before the call; `review-own` for an organizer who has applied.
 */
export async function screeningDashboard(
  ports: Ports,
  caller: Caller,
  workshopId: string,
): Promise<ScreeningDashboard> {
  const workshop = await workshopInScreening(ports, caller, workshopId);
  const assessed = await openAssessments(ports, caller, workshop);
  const first = await casesToJudgeFirst(ports, caller, workshop);
  const flags = disagreementsAmong(assessed.applications.map(({ assessment }) => assessment));
  const flagged = new Map(flags.map((flag) => [flag.applicationId, flag]));
  const show = ({ application, assessment, discussedAt }: AssessedApplication): CaseStanding => {
    const disagreement = flagged.get(application.id);
    return {
      applicationId: application.id,
      number: application.number,
      party: partyName(workshop, application.partyId),
      reviews: assessment.reviews,
      hasQuorum: assessment.quorum?.isMet ?? true,
      lacks: lackedBy(assessment, assessed.rubric.quorum),
      ...(!first.has(application.id) && {
        judged: {
          assessment,
          ...(disagreement && { disagreement }),
          ...(discussedAt && { discussedAt }),
        },
      }),
    };
  };
  return { workshop, assessed, cases: assessed.applications.map(show) };
}

function lackedBy({ quorum: state }: Assessment, quorum: Quorum): Quorum {
  const lacked = (kind: keyof Quorum): number => Math.max(0, quorum[kind] - (state?.[kind] ?? quorum[kind]));
  return { reviews: lacked('reviews'), knowing: lacked('knowing'), outside: lacked('outside') };
}

/**
 * How far the reviewers agree over the cases that are open to this organizer, those left out that they, a reviewer too,
 * have yet to judge: among few cases, a figure tells what others say of one.
 *
 * @throws as {@link screeningDashboard}.
 */
export async function agreementFigures(ports: Ports, caller: Caller, workshopId: string): Promise<AgreementFigures> {
  const workshop = await workshopInScreening(ports, caller, workshopId);
  const first = await casesToJudgeFirst(ports, caller, workshop);
  const assessed = await openAssessments(ports, caller, workshop, first);
  return {
    workshop,
    assessed,
    reliabilities: await reliabilitiesOf(assessed, workshop.seed),
    severities: severitiesOf(assessed.corrections.values()),
  };
}

/** Criterion by criterion, and between them others have their turn: a thousand draws take some hundredths of a second. */
async function reliabilitiesOf(
  { rubric, reviews }: AssessedWorkshop,
  seed: string,
): Promise<ReadonlyMap<string, Reliability>> {
  const found = new Map<string, Reliability>();
  for (const { id: criterionId } of rubric.criteria) {
    await breath();
    const reliability = reliabilityOf({ reviews, criterionId, seed });
    if (reliability) found.set(criterionId, reliability);
  }
  return found;
}

async function openAssessments(
  ports: Ports,
  caller: Caller,
  workshop: Workshop,
  besides: ReadonlySet<string> = new Set(),
): Promise<AssessedWorkshop> {
  const closed = await casesClosedTo(ports, caller.memberId, workshop.id);
  return await assessWorkshop(ports, workshop, new Set([...closed, ...besides]));
}

async function workshopInScreening(ports: Ports, caller: Caller, workshopId: string): Promise<Workshop> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  if (workshop.stage === 'planned') throw new Refusal('call-not-open', {});
  const own = await ports.applications.findByMember(workshop.id, caller.memberId);
  if (own?.status === 'submitted') throw new Refusal('review-own', {});
  return workshop;
}
