import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { assessApplications, candidatesAmong } from '../../domain/screening/candidates.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import { isSeated, isTold, type Participant } from '../../domain/screening/participant.ts';
import { replyDeadline } from '../../domain/screening/reply-deadline.ts';
import { isWithdrawn, movingUp } from '../../domain/screening/seats.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { type CohortDesk, openCohortDesk, requireNotBegun } from './cohort-desk.ts';
import { invitation, notChosen } from './decision-posts.ts';
import { drawSeats } from './draw-seats.ts';
import { settleSeats } from './settle-seats.ts';
import { untilSaved } from './until-saved.ts';

export interface ReleaseRequest {
  readonly workshopId: string;
  /** The mark of the cohort that the organizer has looked at. */
  readonly mark: string;
}

export interface Released {
  readonly workshop: Workshop;
  readonly invited: number;
  readonly notChosen: number;
}

/**
 * Tells all applicants at once: who was chosen is invited, everybody else learns that they were not.
 * Somebody chosen who has withdrawn meanwhile is replaced by the next of the same party.
 *
 * When the deadline for replies is over or too near, it is moved, and written before
 * anybody is told of it: no invitation may name a day that the workshop does not know.
 *
 * The decisions are written first and the workshop's stage after them. When the process
 * stops in between, pressing again finishes the work, and nobody is told twice.
 *
 * @throws {@link Refusal} `no-cohort`; `changed-meanwhile` when another cohort has been proposed since it was
 * looked at; `decisions-released`; `workshop-begun`.
 */
export async function releaseDecisions(ports: Ports, caller: Caller, asked: ReleaseRequest): Promise<Released> {
  const released = await untilSaved(async () => {
    const desk = await openCohortDesk(ports, caller, asked.workshopId);
    const stored = await ports.participants.list(desk.workshop.id);
    if (stored.length === 0) throw new Refusal('no-cohort', {});
    if (stored.some(isTold)) return await decided(ports, desk, stored);

    if (cohortMark(stored) !== asked.mark) throw new Refusal('changed-meanwhile', {});
    const now = await ports.clock.now();
    requireNotBegun(desk.workshop, now);
    const repliesDueAt = replyDeadline(desk.workshop, now);
    if (repliesDueAt !== desk.workshop.repliesDueAt) {
      await ports.workshops.save({ ...desk.workshop, repliesDueAt });
      return undefined;
    }

    const seats = await decidedSeats(ports, desk, stored);
    const owed = [
      ...(await inChosenLanguage(ports, seats.filter(isSeated))).map((seat) => invitation(desk.workshop, seat)),
      ...(await inChosenLanguage(ports, unseated(desk, seats))).map((one) => notChosen(desk.workshop, one)),
    ];
    return (await ports.participants.save(seats, owed)) ? await decided(ports, desk, seats) : undefined;
  });

  // Somebody may have withdrawn while the decisions were being written.
  await settleSeats(ports, asked.workshopId);
  return released;
}

async function decidedSeats(
  ports: Ports,
  { workshop, applications }: CohortDesk,
  chosen: readonly Participant[],
): Promise<readonly Participant[]> {
  const told = chosen.map(
    (seat): Participant => ({ ...seat, status: isWithdrawn(seat, applications) ? 'withdrawn' : 'invited' }),
  );
  const reviews = await ports.reviews.listReviews(workshop.id);
  const candidates = movingUp(workshop, told, candidatesAmong(assessApplications(applications, reviews)));
  return [...told, ...drawSeats(ports, { candidates, applications, besides: told, status: 'invited' })];
}

async function decided(ports: Ports, desk: CohortDesk, seats: readonly Participant[]): Promise<Released | undefined> {
  const workshop: Workshop = { ...desk.workshop, stage: 'decided' };
  if (!(await ports.workshops.save(workshop))) return undefined;
  return { workshop, invited: seats.filter(isSeated).length, notChosen: unseated(desk, seats).length };
}

const unseated = ({ applications }: CohortDesk, seats: readonly Participant[]) =>
  applications.filter(
    ({ id, status }) => status === 'submitted' && !seats.some(({ applicationId }) => applicationId === id),
  );
