import { partyName, type Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { isSeated, isTold, type ParticipantStatus } from '../../domain/screening/participant.ts';
import type { OfficeMark, Track } from '../../domain/screening/track.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { casesClosedTo } from './closed-cases.ts';
import { officialsAmong, trackWith } from './officials.ts';
import { casesToJudgeFirst } from './own-review-first.ts';
import { findWorkshop } from './settle-seats.ts';
import { settleTrack } from './settle-track.ts';
import { untilSaved } from './until-saved.ts';

/** So often a day somebody can let their name be said after it was not. */
const NAMED_MOST = 3;

export interface MarkRequest {
  readonly workshopId: string;
  /** The number of an application. */
  readonly number: number;
  readonly isOfficial: boolean;
}

/** Whom a mark was set on. */
export interface Marked {
  readonly workshop: Workshop;
  readonly number: number;
  /** Absent while this organizer, a reviewer too, has yet to judge the case. */
  readonly name?: string;
}

/**
 * Writes down whether somebody holds office, against or beside what they wrote themselves. The track follows from it.
 *
 * @throws {@link Refusal} `application-gone` for a case that is closed to this organizer, as for one that there is not; `review-own`.
 */
export async function markOfficial(
  ports: Ports,
  caller: Caller,
  { workshopId, number, isOfficial }: MarkRequest,
): Promise<Marked> {
  const { workshop, open } = await openCases(ports, caller, workshopId);
  const application = open.find((one) => one.number === number);
  if (!application) throw new Refusal('application-gone', {});
  const first = await casesToJudgeFirst(ports, caller, workshop);
  await changeMark(ports, application, { isOfficial });
  await settleTrack(ports, workshop.id);
  return { workshop, number, ...(!first.has(application.id) && { name: application.name }) };
}

/**
 * Takes an official's word on whether the name may be said when the officials are announced.
 *
 * Taking it back is always possible; letting it be said again, so many times a day, for a room reads each change.
 *
 * @throws {@link Refusal} `not-participant` for everybody who has no seat, or holds no office; `names-enough`.
 */
export async function allowName(
  ports: Ports,
  caller: Caller,
  { workshopId, mayName }: { readonly workshopId: string; readonly mayName: boolean },
): Promise<Workshop> {
  const workshop = await findWorkshop(ports, workshopId);
  const seat = await ports.participants.findByMember(workshop.id, caller.memberId);
  const application = seat && isSeated(seat) && isTold(seat) && (await ports.applications.find(seat.applicationId));
  if (!application) throw new Refusal('not-participant', {});
  const { officials, named } = await officialsAmong(ports, workshop.id, [application]);
  if (!officials.has(application.id)) throw new Refusal('not-participant', {});
  if (mayName && !named.has(application.id)) {
    const now = await ports.clock.now();
    if (!ports.allowances.use(`name ${application.id}`, { most: NAMED_MOST }, now)) {
      throw new Refusal('names-enough', { most: NAMED_MOST });
    }
  }

  await changeMark(ports, application, { mayName });
  await settleTrack(ports, workshop.id);
  return workshop;
}

/** Somebody who holds office, on an organizer's list. */
export interface ListedOfficial {
  readonly number: number;
  readonly party: string;
  /** Absent while this organizer, a reviewer too, has yet to judge the case. */
  readonly name?: string;
  /** Absent for applicants without a seat, and for all of a party of whose seats this organizer may know nothing. */
  readonly seat?: ParticipantStatus;
}

export interface FoundOfficials {
  readonly workshop: Workshop;
  /**
   * Absent before the decisions are out: until then it would tell who was chosen. Absent also for an organizer to whom
   * cases are closed: beside the list, it would tell of those.
   */
  readonly track?: Track;
  readonly officials: readonly ListedOfficial[];
  /** Names of the parties of whose seats nothing is told, once there are any: a case there is closed to this organizer. */
  readonly closedParties: readonly string[];
}

/**
 * Who holds office, as far as the cases are open to this organizer. Who has a seat is not told of a party in which one
 * is closed: whoever sees all other seats sees the one that is missing.
 *
 * @throws {@link Refusal}
 */
export async function findOfficials(ports: Ports, caller: Caller, workshopId: string): Promise<FoundOfficials> {
  const { workshop, open, isAllOpen, closedParties } = await openCases(ports, caller, workshopId);
  const { officials } = await officialsAmong(ports, workshop.id, open);
  const first = await casesToJudgeFirst(ports, caller, workshop);
  const participants = (await ports.participants.list(workshop.id)).filter(isTold);
  return {
    workshop,
    ...(isAllOpen && isDecided(workshop) && { track: await trackWith(ports, workshop, participants) }),
    officials: open
      .filter(({ id }) => officials.has(id))
      .map(({ id, number, name, partyId }) => {
        const told = closedParties.has(partyId) ? [] : participants;
        const seat = told.find(({ applicationId }) => applicationId === id)?.status;
        return {
          number,
          party: partyName(workshop, partyId),
          ...(!first.has(id) && { name }),
          ...(seat && { seat }),
        };
      }),
    closedParties: isDecided(workshop) ? [...closedParties].map((id) => partyName(workshop, id)) : [],
  };
}

/** The applications that are open to this organizer. */
async function openCases(ports: Ports, caller: Caller, workshopId: string) {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const own = await ports.applications.findByMember(workshop.id, caller.memberId);
  if (own?.status === 'submitted') throw new Refusal('review-own', {});
  const closedTo = await casesClosedTo(ports, caller.memberId, workshop.id);
  const all = await ports.applications.list(workshop.id);
  const open = all.filter(({ id, status }) => status === 'submitted' && !closedTo.has(id));
  // Also when a closed case is withdrawn, or it would be told by that. One's own, withdrawn, is nobody's secret.
  const closed = all.filter(({ id }) => closedTo.has(id) && id !== own?.id);
  return { workshop, open, isAllOpen: closed.length === 0, closedParties: new Set(closed.map((one) => one.partyId)) };
}

async function changeMark(ports: Ports, { id, workshopId }: Application, change: OfficeMark): Promise<void> {
  await untilSaved(async () => {
    const home = { workshopId };
    const stored = await ports.papers.find('office', home, id);
    const content: OfficeMark = { ...stored?.content, ...change };
    return (
      (await ports.papers.save([{ kind: 'office', home, key: id, version: stored?.version ?? 0, content }])) ||
      undefined
    );
  });
}
