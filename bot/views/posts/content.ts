import type { Post, PostContent } from '../../../domain/post.ts';

/** A post that is not words but a key to a room. */
export type Errand = Extract<PostContent, { kind: 'room-admission' | 'room-dismissal' }>;

/** A post that is words. What mends a message has become that message's post before it comes here. */
type Words = Exclude<PostContent, Errand | { kind: 'mending' | 'caucus-doors' }>;

/** A post that can be read. */
export type WordedPost = Pick<Post, 'workshopId' | 'language'> & { readonly content: Words };

export type ContentOf<Kind extends Words['kind']> = Extract<Words, { kind: Kind }>;

export const isErrand = (content: PostContent): content is Errand =>
  content.kind === 'room-admission' || content.kind === 'room-dismissal';
