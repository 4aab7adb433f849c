import type { Workshop } from '../../domain/planning/workshop.ts';
import { acceptedBy, declinedBy } from '../../domain/screening/reply.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { findWorkshop, settleSeats } from './settle-seats.ts';
import { untilSaved } from './until-saved.ts';

/** What became of a reply; `isRepeated` when it had been given before. */
export interface Reply {
  readonly workshop: Workshop;
  readonly isRepeated: boolean;
}

/**
 * Takes the caller's yes to an invitation.
 *
 * @throws {@link Refusal} `no-invitation`, `reply-too-late`, `seat-lapsed`.
 */
export async function acceptInvitation(ports: Ports, caller: Caller, workshopId: string): Promise<Reply> {
  return await untilSaved(async () => {
    const workshop = await findWorkshop(ports, workshopId);
    const participant = await ports.participants.findByMember(workshop.id, caller.memberId);
    const accepted = acceptedBy(participant, workshop, await ports.clock.now());
    if (accepted === participant) return { workshop, isRepeated: true };

    return (await ports.participants.save([accepted])) ? { workshop, isRepeated: false } : undefined;
  });
}

/**
 * The workshop whose seat the caller may still decline: who declines is asked once more.
 *
 * @throws {@link Refusal} as {@link declineInvitation} would.
 */
export async function findDeclinable(ports: Ports, caller: Caller, workshopId: string): Promise<Reply> {
  const workshop = await findWorkshop(ports, workshopId);
  const participant = await ports.participants.findByMember(workshop.id, caller.memberId);
  const declined = declinedBy(participant, workshop, await ports.clock.now());
  return { workshop, isRepeated: declined === participant };
}

/**
 * Takes the caller's no to an invitation, also after a yes. The seat goes to the next of the same party.
 *
 * @throws {@link Refusal} `no-invitation`, `decline-too-late`, `seat-lapsed`.
 */
export async function declineInvitation(ports: Ports, caller: Caller, workshopId: string): Promise<Reply> {
  let isRepeated = false;
  const workshop = await settleSeats(ports, workshopId, (seating) => {
    const participant = seating.participants.find(({ memberId }) => memberId === caller.memberId);
    const declined = declinedBy(participant, seating.workshop, seating.now);
    isRepeated = declined === participant;
    return declined;
  });
  return { workshop, isRepeated };
}
