import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import type { Application } from '../../domain/screening/application.ts';
import { candidatesAmong } from '../../domain/screening/candidates.ts';
import type { CohortRecord } from '../../domain/screening/cohort/record.ts';
import { PARITY } from '../../domain/screening/cohort/rules.ts';
import { isSeated, type Participant } from '../../domain/screening/participant.ts';
import { type Promotion, type PromotionMatter, promotionFor } from '../../domain/screening/promotion.ts';
import { ownDeadline } from '../../domain/screening/reply-deadline.ts';
import { trackOf } from '../../domain/screening/track.ts';
import { heldBack } from '../planning/hosting/blocks.ts';
import type { Ports } from '../ports.ts';
import { assessedOf } from './assessments.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { invitation } from './decision-posts.ts';
import { drawSeats } from './draw-seats.ts';
import { lettersOf } from './letters.ts';
import { officialsAmong } from './officials.ts';

/** Who sits in a workshop and who asked to, at one moment. */
export interface Seating {
  readonly workshop: Workshop;
  readonly applications: readonly Application[];
  readonly participants: readonly Participant[];
  readonly now: Date;
}

/** Those who move up, not written yet, and the seats for which there is nobody. */
export interface MovedUp extends Pick<Promotion, 'empty'> {
  readonly invited: readonly Participant[];
  /** Seats and the rest, as they were looked at. */
  readonly matter: PromotionMatter;
}

/**
 * Who moves up into the free seats of this seating, in the order that was stored with the cohort.
 *
 * @param freed those whose seats have just become free.
 */
export async function movedUp(ports: Ports, seating: Seating, freed: readonly Participant[]): Promise<MovedUp> {
  const { workshop, applications, participants, now } = seating;
  const rules = await ports.papers.find('cohort-rules', { workshopId: workshop.id });
  const record = recordOf(participants, (await ports.papers.find('cohort', { workshopId: workshop.id }))?.content);
  const { officials } = await officialsAmong(ports, workshop.id, applications);
  const held = await heldBack(ports, workshop, applications);
  const eligible = candidatesAmong(await assessedOf(ports, workshop));
  const matter: PromotionMatter = {
    workshop,
    participants,
    applications,
    // Nobody moves up whom an invitation would endanger.
    candidates: eligible.filter(({ applicationId }) => !held.has(applicationId)),
    record,
    // What organizers have relaxed since counts.
    rules: rules?.content ?? record?.rules ?? PARITY,
    officials,
  };
  const { candidates, empty } = promotionFor(matter, new Set(freed.map(({ applicationId }) => applicationId)));
  const besides = participants;
  const seats = { candidates, applications, besides, status: 'invited' as const, ...ownDeadline(workshop, now) };
  return { invited: drawSeats(ports, seats), empty, matter };
}

/** The stored proposal, if it is the one that these people were chosen by. */
const recordOf = (participants: readonly Participant[], record: CohortRecord | undefined): CohortRecord | undefined =>
  record?.seats.every((seat) => participants.some(({ applicationId }) => applicationId === seat.applicationId))
    ? record
    : undefined;

/** What people are owed who are invited into this seating, each in the language chosen last. */
export async function invitationsFor(
  ports: Ports,
  {
    workshop,
    participants,
    officials,
  }: Pick<Seating, 'workshop' | 'participants'> & Pick<PromotionMatter, 'officials'>,
  invited: readonly Participant[],
): Promise<readonly Post[]> {
  if (invited.length === 0) return [];
  const letters = await lettersOf(ports, workshop.id);
  const track = trackOf(participants.filter(isSeated), officials);
  return (await inChosenLanguage(ports, invited)).map((one) => invitation({ workshop, letters, track }, one));
}
