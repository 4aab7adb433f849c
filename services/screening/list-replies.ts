import { partyName, type Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { isTold, type ParticipantStatus } from '../../domain/screening/participant.ts';
import type { EmptySeat } from '../../domain/screening/promotion.ts';
import { repliesDueOf } from '../../domain/screening/reply-deadline.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { casesClosedTo } from './closed-cases.ts';
import { movedUp, type Seating } from './promote.ts';

/** What somebody who was invited has answered. */
export interface ListedReply {
  readonly number: number;
  readonly party: string;
  readonly name: string;
  readonly status: ParticipantStatus;
  /** Until when an answer is awaited. */
  readonly dueAt: Date;
  /** What they said with their no. */
  readonly word?: string;
}

/** The replies of one party. */
export interface PartyReplies {
  readonly party: string;
  /** Absent where a case of this party is closed to this organizer: how many others there are would tell of it. */
  readonly replies?: readonly ListedReply[];
  /** Why each of its empty seats stays so. */
  readonly empty: readonly EmptySeat['why'][];
}

export interface FoundReplies {
  readonly workshop: Workshop;
  readonly parties: readonly PartyReplies[];
  /** Whether it is not shown why seats are empty: a rule may keep one empty because of whoever sits in another party. */
  readonly isWhyClosed: boolean;
}

/**
 * Who has answered what, for organizers. Of a party in which a case is closed to this organizer nothing is shown:
 * the number of seats is known, so that whoever sees all others sees the one that is missing.
 *
 * @throws {@link Refusal} `needs-role`; `review-own`; `not-decided` before the decisions are out.
 */
export async function findReplies(ports: Ports, caller: Caller, workshopId: string): Promise<FoundReplies> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const own = await ports.applications.findByMember(workshop.id, caller.memberId);
  if (own?.status === 'submitted') throw new Refusal('review-own', {});
  if (!isDecided(workshop)) throw new Refusal('not-decided', {});

  // One's own, withdrawn, is nobody's secret.
  const closed = [...(await casesClosedTo(ports, caller.memberId, workshop.id))].filter((id) => id !== own?.id);
  const closedTo = new Set(closed);
  const applications = await ports.applications.list(workshop.id);
  const participants = await ports.participants.list(workshop.id);
  const told = participants.filter(isTold);
  const words = new Map(
    (await ports.papers.list('decline-word', { workshopId: workshop.id })).map(({ key, content }) => [key, content]),
  );
  const replies = applications.flatMap((application): readonly (ListedReply & { readonly partyId: string })[] => {
    const seat = told.find(({ applicationId }) => applicationId === application.id);
    if (!seat) return [];
    const { number, partyId, name } = application;
    const word = seat.status === 'declined' ? words.get(seat.id)?.text : undefined;
    const dueAt = repliesDueOf(seat, workshop);
    const party = partyName(workshop, partyId);
    return [{ number, partyId, party, name, status: seat.status, dueAt, ...(word !== undefined && { word }) }];
  });
  const isWhyClosed = closedTo.size > 0;
  const seating = { workshop, applications, participants, now: await ports.clock.now() };
  const empty = isWhyClosed ? [] : await emptySeats(ports, seating);
  return {
    workshop,
    isWhyClosed,
    parties: workshop.parties.map(({ id, name: party }) =>
      applications.some((one) => one.partyId === id && closedTo.has(one.id))
        ? { party, empty: [] }
        : {
            party,
            replies: replies.filter(({ partyId }) => partyId === id),
            empty: empty.filter(({ partyId }) => partyId === id).map(({ why }) => why),
          },
    ),
  };
}

/** The seats for which nobody could be asked, as long as people can still be invited. */
async function emptySeats(ports: Ports, seating: Seating): Promise<readonly EmptySeat[]> {
  const { workshop, now } = seating;
  if (workshop.stage === 'ended' || now >= workshop.startsAt) return [];
  return (await movedUp(ports, seating, [])).empty;
}
