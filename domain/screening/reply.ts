import type { Workshop } from '../planning/workshop.ts';
import { Refusal } from '../refusal.ts';
import { acceptedVersion, type Participant } from './participant.ts';
import { repliesDueOf } from './reply-deadline.ts';

/**
 * The invited person, having accepted. Somebody who accepted before comes back as is:
 * pressing twice changes nothing, not even after the deadline.
 *
 * @throws {@link Refusal} `no-invitation` without one, and while it is the organizers' secret; `reply-too-late`;
 * `seat-lapsed` when the seat has been given up for want of a reply.
 */
export function acceptedBy(
  participant: Participant | undefined,
  workshop: Pick<Workshop, 'repliesDueAt' | 'startsAt'>,
  now: Date,
): Participant {
  if (participant?.status === 'accepted' || participant?.status === 'ready') return participant;
  if (participant?.status === 'lapsed') throw new Refusal('seat-lapsed', {});
  if (participant?.status !== 'invited') throw new Refusal('no-invitation', {});
  const dueAt = repliesDueOf(participant, workshop);
  if (now >= dueAt) throw new Refusal('reply-too-late', { dueAt });
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
  workshop: Pick<Workshop, 'repliesDueAt' | 'startsAt'>,
  now: Date,
): Participant {
  if (participant?.status === 'declined') return participant;
  if (!participant || participant.status === 'chosen' || participant.status === 'withdrawn') {
    throw new Refusal('no-invitation', {});
  }
  if (participant.status === 'lapsed') throw new Refusal('seat-lapsed', {});
  const dueAt = repliesDueOf(participant, workshop);
  if (now >= dueAt) throw new Refusal('decline-too-late', { dueAt });
  return { ...participant, status: 'declined' };
}

/** The word that somebody gives: which version of the rules they have read, and when they accepted it. */
interface RulesAccepted {
  /** The version under whose text the button stood. */
  readonly version: number;
  /** The version that counts now. */
  readonly present: number;
  readonly now: Date;
}

/**
 * The participant, having accepted the ground rules and the commitment; as is, when that was done before.
 *
 * @throws {@link Refusal} `accept-first` while the invitation is unanswered; `not-participant` for everybody else;
 * `rules-changed` when what was read is not what counts any more.
 */
export function readyBy(participant: Participant | undefined, { version, present, now }: RulesAccepted): Participant {
  if (participant?.status === 'invited') throw new Refusal('accept-first', {});
  if (participant?.status !== 'accepted' && participant?.status !== 'ready') throw new Refusal('not-participant', {});
  if (version !== present) throw new Refusal('rules-changed', {});
  if (participant.status === 'ready' && acceptedVersion(participant) === present) return participant;
  return {
    ...participant,
    status: 'ready',
    groundRulesAcceptedAt: now,
    acceptances: [...(participant.acceptances ?? []), { version, at: now }],
  };
}

/**
 * People whose word is on an earlier version of the rules, each asked again: their seats stay theirs, and the
 * room waits for their word.
 */
export const askedAgain = (participants: readonly Participant[], present: number): readonly Participant[] =>
  participants
    .filter((participant) => participant.status === 'ready' && acceptedVersion(participant) < present)
    .map((participant) => ({ ...participant, status: 'accepted' }));
