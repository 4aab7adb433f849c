import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import type { Application } from '../../domain/screening/application.ts';
import type { Participant } from '../../domain/screening/participant.ts';

/** The invitation to take a seat. */
export const invitation = (workshop: Workshop, participant: Participant): Post => ({
  key: `invitation-${participant.id}`,
  workshopId: workshop.id,
  to: { kind: 'member', memberId: participant.memberId },
  language: participant.language,
  content: {
    kind: 'invitation',
    applicationId: participant.applicationId,
    title: workshop.title,
    startsAt: workshop.startsAt,
    timeZone: workshop.timeZone,
    repliesDueAt: workshop.repliesDueAt,
  },
});

/** The word to somebody who has no seat. */
export const notChosen = (workshop: Workshop, application: Application): Post => ({
  key: `not-chosen-${application.id}`,
  workshopId: workshop.id,
  to: { kind: 'member', memberId: application.memberId },
  language: application.language,
  content: { kind: 'not-chosen', applicationId: application.id, title: workshop.title },
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
