import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { acceptedBy, declinedBy } from '../../domain/screening/reply.ts';
import type { Caller } from '../../domain/server.ts';
import { isBlank } from '../../domain/text.ts';
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
 * Takes the caller's no to an invitation, also after a yes, with a word to the organizers or without. The seat goes to
 * the next of the same party.
 *
 * @throws {@link Refusal} `no-invitation`, `decline-too-late`, `seat-lapsed`; `text-too-long`.
 */
export async function declineInvitation(ports: Ports, caller: Caller, workshopId: string, word = ''): Promise<Reply> {
  await keepWord(ports, caller, { workshopId, word });
  let isRepeated = false;
  const workshop = await settleSeats(ports, workshopId, (seating) => {
    const participant = seating.participants.find(({ memberId }) => memberId === caller.memberId);
    const declined = declinedBy(participant, seating.workshop, seating.now);
    isRepeated = declined === participant;
    return declined;
  });
  return { workshop, isRepeated };
}

/** The longest word that may come with a no, in characters. */
export const DECLINE_WORD_MOST = 500;

/**
 * Keeps the word before the no is written: kept without it, it is read by nobody; the other way round it could be lost.
 * The word that came first stands.
 */
async function keepWord(
  ports: Ports,
  caller: Caller,
  { workshopId, word }: { readonly workshopId: string; readonly word: string },
): Promise<void> {
  if (isBlank(word)) return;
  const text = word.trim().normalize('NFC');
  if (text.length > DECLINE_WORD_MOST) {
    throw new Refusal('text-too-long', { length: text.length, most: DECLINE_WORD_MOST });
  }
  const { workshop, isRepeated } = await findDeclinable(ports, caller, workshopId);
  const participant = await ports.participants.findByMember(workshop.id, caller.memberId);
  if (isRepeated || !participant) return;
  const home = { workshopId: workshop.id };
  await untilSaved(async () => {
    const stored = await ports.papers.find('decline-word', home, participant.id);
    const content = { text, saidAt: await ports.clock.now() };
    const paper = { kind: 'decline-word' as const, home, key: participant.id, version: stored?.version ?? 0, content };
    return (await ports.papers.save([paper])) || undefined;
  });
}
