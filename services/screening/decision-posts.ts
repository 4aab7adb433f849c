import { partyName, type Workshop } from '../../domain/planning/workshop.ts';
import type { Post, PostContent } from '../../domain/post.ts';
import type { Application } from '../../domain/screening/application.ts';
import type { LetterWords } from '../../domain/screening/decision-posts.ts';
import { type LetterKind, type Letters, wordsOf } from '../../domain/screening/letters.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import { repliesDueOf } from '../../domain/screening/reply-deadline.ts';
import type { Track } from '../../domain/screening/track.ts';

/** What letters about a decision are written from. */
export interface LetterMatter {
  readonly workshop: Workshop;
  readonly letters: Letters;
}

/** A post that is a letter. */
type LetterPost<Kind extends PostContent['kind']> = Post & {
  readonly content: Extract<PostContent, { readonly kind: Kind }>;
};

/** The invitation to take a seat. */
export function invitation(
  { workshop, letters, track }: LetterMatter & { readonly track: Track },
  participant: Participant,
): LetterPost<'invitation'> {
  const { id: workshopId, title, startsAt, timeZone } = workshop;
  const repliesDueAt = repliesDueOf(participant, workshop);
  const { applicationId, memberId, language } = participant;
  const letter = letterFor('invitation', { workshop, letters }, participant);
  return {
    key: `invitation-${participant.id}`,
    workshopId,
    to: { kind: 'member', memberId },
    language,
    content: {
      kind: 'invitation',
      applicationId,
      title,
      startsAt,
      timeZone,
      repliesDueAt,
      track,
      ...(letter && { letter: { ...letter, repliesDueAt } }),
    },
  };
}

/** The word to somebody who has no seat; `isAlternate` says whether they stand in line for one. */
export function notChosen(
  { isAlternate, ...matter }: LetterMatter & { readonly isAlternate: boolean },
  application: Application,
): LetterPost<'not-chosen'> {
  const letter = letterFor(isAlternate ? 'alternate' : 'not-chosen', matter, application);
  return {
    key: `not-chosen-${application.id}`,
    workshopId: matter.workshop.id,
    to: { kind: 'member', memberId: application.memberId },
    language: application.language,
    content: {
      kind: 'not-chosen',
      applicationId: application.id,
      title: matter.workshop.title,
      ...(isAlternate && { isAlternate }),
      ...(letter && { letter }),
    },
  };
}

/** The word to somebody whose time to reply is over. */
export const lapsed = (workshop: Workshop, participant: Participant): Post => ({
  key: `lapsed-${participant.id}`,
  workshopId: workshop.id,
  to: { kind: 'member', memberId: participant.memberId },
  language: participant.language,
  content: { kind: 'seat-lapsed', applicationId: participant.applicationId, title: workshop.title },
});

/** Takes back the key to the room, and to its voice channel, from somebody who has given up the seat. */
export const dismissal = (
  participant: Participant,
  { roomChannelId, voiceChannelId }: { readonly roomChannelId: string; readonly voiceChannelId?: string },
): Post => ({
  key: `dismissal-${participant.id}-${roomChannelId}${voiceChannelId === undefined ? '' : `-${voiceChannelId}`}`,
  workshopId: participant.workshopId,
  to: { kind: 'channel', channelId: roomChannelId },
  language: participant.language,
  content: {
    kind: 'room-dismissal',
    memberId: participant.memberId,
    ...(voiceChannelId !== undefined && { alsoIn: voiceChannelId }),
  },
});

/** The organizers' words for this reader, with what is filled in; nothing where the bot words it itself. */
function letterFor(
  kind: LetterKind,
  { workshop, letters }: LetterMatter,
  { language, partyId }: Pick<Participant, 'language' | 'partyId'>,
): LetterWords | undefined {
  const words = wordsOf(letters, kind, language);
  return words === undefined ? undefined : { words, party: partyName(workshop, partyId), startsAt: workshop.startsAt };
}
