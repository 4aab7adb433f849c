import type { Convention } from '../../domain/planning/convention.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { CallContent, Post } from '../../domain/post.ts';
import type { Server } from '../../domain/server.ts';

/** The language of channels that everybody in the server reads. */
const PUBLIC_LANGUAGE = 'en';

interface Called {
  readonly server: Pick<Server, 'callChannelId'>;
  readonly workshop: Workshop;
  readonly convention: Pick<Convention, 'name' | 'city'>;
}

/** Names the post that is a workshop's call. */
export const callKey = (workshopId: string): string => `call-${workshopId}`;

/** The call for participation in a workshop, to the channel that is set up now. */
export const callPost = (called: Called): Post => ({
  key: callKey(called.workshop.id),
  ...addressed(called),
  content: { kind: 'call', ...callContent(called) },
});

/** Makes the call that has been sent say what is true now. `change` names what has changed since. */
export const callMovedPost = (called: Called, change: string): Post => ({
  key: `${callKey(called.workshop.id)}-${change}`,
  ...addressed(called),
  content: { kind: 'call-moved', callKey: callKey(called.workshop.id), ...callContent(called) },
});

const addressed = ({ server, workshop }: Called): Pick<Post, 'workshopId' | 'to' | 'language'> => ({
  workshopId: workshop.id,
  to: { kind: 'channel', channelId: server.callChannelId },
  language: PUBLIC_LANGUAGE,
});

const callContent = ({ workshop, convention }: Called): CallContent => ({
  title: workshop.title,
  convention: convention.name,
  city: convention.city,
  timeZone: workshop.timeZone,
  parties: workshop.parties.map(({ name }) => name),
  seats: workshop.seats,
  startsAt: workshop.startsAt,
  applicationsCloseAt: workshop.applicationsCloseAt,
});
