import { drawAliases } from '../../domain/screening/aliases.ts';
import type { Application } from '../../domain/screening/application.ts';
import type { Candidate } from '../../domain/screening/cohort.ts';
import type { Participant, ParticipantStatus } from '../../domain/screening/participant.ts';
import { seatFor } from '../../domain/screening/seats.ts';
import type { Ports } from '../ports.ts';

interface SeatsAsked {
  readonly candidates: readonly Pick<Candidate, 'applicationId'>[];
  readonly applications: readonly Application[];
  /** Those whose aliases are in use. */
  readonly besides: readonly Participant[];
  readonly status: ParticipantStatus;
  /** Their own deadline for a reply, where it is later than for all. */
  readonly repliesDueAt?: Date;
}

/** Seats for these candidates, not written yet, each with an alias that chance gives. */
export function drawSeats(
  ports: Pick<Ports, 'newId'>,
  { candidates, applications, besides, ...seat }: SeatsAsked,
): readonly Participant[] {
  const aliases = drawAliases({
    count: candidates.length,
    taken: besides.map(({ alias }) => alias),
    key: ports.newId(),
  });
  return candidates.map(({ applicationId }, index) => {
    const application = applications.find(({ id }) => id === applicationId);
    const alias = aliases[index];
    if (!application || alias === undefined) throw new Error('a candidate without an application or alias');
    return seatFor(application, { ...seat, id: ports.newId(), alias });
  });
}
