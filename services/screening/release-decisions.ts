import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isOutdated } from '../../domain/screening/cohort/outdated.ts';
import { CONFIRMATIONS, type CohortRecord } from '../../domain/screening/cohort/record.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import type { Letters } from '../../domain/screening/letters.ts';
import { isSeated, isTold, type Participant } from '../../domain/screening/participant.ts';
import { alternatesAmong, type PromotionMatter } from '../../domain/screening/promotion.ts';
import { replyDeadline } from '../../domain/screening/reply-deadline.ts';
import { isWithdrawn } from '../../domain/screening/seats.ts';
import { trackOf } from '../../domain/screening/track.ts';
import type { Caller } from '../../domain/server.ts';
import { requireInvitable } from '../planning/hosting/blocks.ts';
import { safetyVersions } from '../planning/hosting/safety-versions.ts';
import { requireGo } from '../planning/require-go.ts';
import type { Ports } from '../ports.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { type CohortDesk, openCohortDesk, requireAllOpen, requireNotBegun } from './cohort-desk.ts';
import { confirmationsCounted, findCohortPaper } from './confirm-cohort.ts';
import { invitation } from './decision-posts.ts';
import { lettersToUnseated, tellLatecomers, unseated } from './finish-release.ts';
import { forgetImports } from './forget-imports.ts';
import { fixedLetters } from './letters.ts';
import { movedUp, type Seating } from './promote.ts';
import { settleSeats } from './settle-seats.ts';
import { untilSaved } from './until-saved.ts';

export interface ReleaseRequest {
  readonly workshopId: string;
  /** The mark of the cohort that the organizer has looked at. */
  readonly mark: string;
}

/** What was told. */
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
 * The words of the letters are fixed for this very cohort before anything is told, so that nobody changes them in between.
 * What speaks against inviting people, such as a postponement, is looked at again in the transaction that invites them:
 * whoever says so is either heard, or comes when all has been told.
 * The decisions are written first and the workshop's stage after them. When the process
 * stops in between, pressing again finishes the work, or the next start does, and nobody is told twice.
 *
 * @throws {@link Refusal} `release-by-another` to whom a case is closed, whatever is decided of it; `no-cohort`;
 * `cohort-unconfirmed` before enough organizers, the one who releases among them, have agreed to this very cohort and still
 * see all of it; `changed-meanwhile` when another cohort has been proposed since it was looked at; `cohort-outdated` when
 * somebody chosen is no longer who was proposed; `decisions-released`; `workshop-begun`; whatever says that the workshop does not go, or that somebody cannot be invited.
 */
export async function releaseDecisions(ports: Ports, caller: Caller, asked: ReleaseRequest): Promise<Released> {
  const released = await untilSaved(async () => {
    const desk = await openCohortDesk(ports, caller, asked.workshopId);
    requireAllOpen(desk);
    const stored = await ports.participants.list(desk.workshop.id);
    if (stored.length === 0) throw new Refusal('no-cohort', {});
    if (stored.some(isTold)) return await decided(ports, desk, stored);

    if (cohortMark(stored) !== asked.mark) throw new Refusal('changed-meanwhile', {});
    const now = await ports.clock.now();
    requireNotBegun(desk.workshop, now);
    const record = await confirmedRecord(ports, caller, desk);
    const safety = await safetyVersions(ports, desk.workshop);
    await requireGo(ports, desk.workshop, 'release-decisions');
    const repliesDueAt = replyDeadline(desk.workshop, now);
    if (repliesDueAt !== desk.workshop.repliesDueAt) {
      await ports.workshops.save({ ...desk.workshop, repliesDueAt });
      return undefined;
    }

    const { seats, matter } = await decidedSeats(ports, { ...desk, now }, stored);
    await requireInvitable(ports, desk, seats);
    if (isOutdated(record, { ...matter, cohort: stored })) throw new Refusal('cohort-outdated', {});
    const inLine = [...alternatesAmong({ ...matter, participants: seats })].toSorted();
    const fixed = await fixedLetters(ports, desk.workshop.id, { releasedWith: asked.mark, inLine });
    if (!fixed) return undefined;
    const decision = { ...desk, seats, letters: fixed.letters, matter };
    const judgedBy = { workshop: desk.workshop, papers: [...safety, fixed.versions] };
    return (await ports.participants.save(seats, await lettersToAll(ports, decision), judgedBy))
      ? await decided(ports, desk, seats)
      : undefined;
  });

  // Somebody may have applied, or withdrawn, while the decisions were being written.
  await tellLatecomers(ports, released.workshop);
  await settleSeats(ports, asked.workshopId);
  await forgetImports(ports, asked.workshopId);
  return released;
}

/** The proposal, agreed to. @throws {@link Refusal} `cohort-unconfirmed` with how many organizers are still to agree. */
async function confirmedRecord(ports: Ports, { memberId }: Caller, desk: CohortDesk): Promise<CohortRecord> {
  const record = (await findCohortPaper(ports, desk.workshop.id))?.content;
  const others = await confirmationsCounted(ports, desk, record?.confirmedBy ?? []);
  const missing = CONFIRMATIONS - new Set([...others, memberId]).size;
  if (missing > 0 || !record) throw new Refusal('cohort-unconfirmed', { missing });
  return record;
}

interface Decision extends Pick<CohortDesk, 'workshop' | 'applications'> {
  readonly seats: readonly Participant[];
  readonly letters: Letters;
  readonly matter: PromotionMatter;
}

/** A letter to everybody who wants to come: with a seat, in line for one, or without. */
async function lettersToAll(ports: Ports, { workshop, applications, seats, letters, matter }: Decision) {
  const invited = seats.filter(isSeated);
  const track = trackOf(invited, matter.officials);
  return [
    ...(await inChosenLanguage(ports, invited)).map((seat) => invitation({ workshop, letters, track }, seat)),
    ...(await lettersToUnseated(ports, { workshop, letters }, unseated(applications, seats))),
  ];
}

async function decidedSeats(
  ports: Ports,
  { workshop, applications, now }: Pick<Seating, 'workshop' | 'applications' | 'now'>,
  chosen: readonly Participant[],
): Promise<{ readonly seats: readonly Participant[]; readonly matter: PromotionMatter }> {
  const told = chosen.map(
    (seat): Participant => ({ ...seat, status: isWithdrawn(seat, applications) ? 'withdrawn' : 'invited' }),
  );
  const freed = told.filter((seat) => !isSeated(seat));
  const { invited, matter } = await movedUp(ports, { workshop, applications, participants: told, now }, freed);
  return { seats: [...told, ...invited], matter };
}

async function decided(ports: Ports, desk: CohortDesk, seats: readonly Participant[]): Promise<Released | undefined> {
  const workshop: Workshop = { ...desk.workshop, stage: 'decided' };
  if (!(await ports.workshops.save(workshop))) return undefined;
  return { workshop, invited: seats.filter(isSeated).length, notChosen: unseated(desk.applications, seats).length };
}
