import type { Language } from '../../../domain/language.ts';
import type { SafetyAsked } from '../../../domain/planning/hosting/safety-posts.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Post } from '../../../domain/post.ts';

/** The language of channels in which people of several parties read. */
const SHARED_LANGUAGE = 'en';

/** Tells the organizers that a second of them is waited for: of which workshop and for what, and nothing of anybody. */
export const askedOrganizers = (
  workshop: Workshop,
  organizersChannelId: string,
  { what, which }: { readonly what: SafetyAsked; readonly which: string },
): Post => ({
  key: `safety-asked-${what}-${workshop.id}-${which}`,
  workshopId: workshop.id,
  to: { kind: 'channel', channelId: organizersChannelId },
  language: SHARED_LANGUAGE,
  content: { kind: 'safety-asked', title: workshop.title, what },
});

interface Person {
  readonly memberId: string;
  readonly language: Language;
}

/** The word to somebody who waits for the workshop that it is put off. It says no reason: that may endanger people. */
export const putOff = (workshop: Workshop, { memberId, language }: Person, since: Date): Post => ({
  key: `put-off-${workshop.id}-${since.getTime()}-${memberId}`,
  workshopId: workshop.id,
  to: { kind: 'member', memberId },
  language,
  content: { kind: 'put-off', title: workshop.title },
});

/** The word that it goes on, with the day on which it is held now. */
export const takenUp = (workshop: Workshop, { memberId, language }: Person, since: Date): Post => ({
  key: `taken-up-${workshop.id}-${since.getTime()}-${memberId}`,
  workshopId: workshop.id,
  to: { kind: 'member', memberId },
  language,
  content: { kind: 'taken-up', title: workshop.title, startsAt: workshop.startsAt, timeZone: workshop.timeZone },
});
