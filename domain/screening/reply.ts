import type { Workshop } from '../planning/workshop.ts';
import { Refusal } from '../refusal.ts';
import type { Participant } from './participant.ts';

/**
 * The invited person, having accepted. Somebody who accepted before comes back as is:
 * pressing twice changes nothing, not even after the deadline.
 *
 * @throws {@link Refusal} `no-invitation` without one, and while it is the organizers' secret; `reply-too-late`;
 * `seat-lapsed` when the seat has been given up for want of a reply.
 */
export function acceptedBy(
  participant: Participant | undefined,
  { repliesDueAt }: Pick<Workshop, 'repliesDueAt'>,
  now: Date,
): Participant {
  if (participant?.status === 'accepted' || participant?.status === 'ready') return participant;
  if (participant?.status === 'lapsed') throw new Refusal('seat-lapsed', {});
  if (participant?.status !== 'invited') throw new Refusal('no-invitation', {});
  if (now >= repliesDueAt) throw new Refusal('reply-too-late', { dueAt: repliesDueAt });
  return { ...participant, status: 'accepted' };
}

/**
 * The invited person, having declined; also somebody who had accepted and thinks better of it.
 * Later than the deadline there is withdrawal, which is never too late.
 *
 * @throws {@link Refusal} `no-invitation`, `decline-too-late`, `seat-lapsed`.
 */
export function declinedBy(
  participant: Participant | undefined,
  { repliesDueAt }: Pick<Workshop, 'repliesDueAt'>,
  now: Date,
): Participant {
  if (participant?.status === 'declined') return participant;
  if (!participant || participant.status === 'chosen' || participant.status === 'withdrawn') {
    throw new Refusal('no-invitation', {});
  }
  if (participant.status === 'lapsed') throw new Refusal('seat-lapsed', {});
  if (now >= repliesDueAt) throw new Refusal('decline-too-late', { dueAt: repliesDueAt });
  return { ...participant, status: 'declined' };
}

/**
 * The participant, having accepted the ground rules; as is, when that was done before.
 *
 * @throws {@link Refusal} `accept-first` while the invitation is unanswered; `not-participant` for everybody else.
 */
export function readyBy(participant: Participant | undefined, now: Date): Participant {
  if (participant?.status === 'ready') return participant;
  if (participant?.status === 'invited') throw new Refusal('accept-first', {});
  if (participant?.status !== 'accepted') throw new Refusal('not-participant', {});
  return { ...participant, status: 'ready', groundRulesAcceptedAt: now };
}
