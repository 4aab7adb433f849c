import type { RehearsalRecord } from '../cast/record.ts';
import { type RoomNews, readRoomPost } from '../cast/room-news.ts';

export type Post = RehearsalRecord['messages'][number];

/** A post in the room, and what it says happened. */
export interface RoomPost {
  readonly post: Post;
  readonly news: RoomNews;
}

/** Messages of the bot for more than one moment: private answers are not counted. */
export const postsOf = ({ messages }: RehearsalRecord): readonly Post[] =>
  messages.filter(({ ephemeral }) => !ephemeral);

/** What the room was told of its agenda, in order. */
export const roomPosts = (record: RehearsalRecord): readonly RoomPost[] =>
  postsOf(record)
    .filter(({ channelName }) => channelName === record.room)
    .flatMap((post) => {
      const news = readRoomPost(post.content);
      return news ? [{ post, news }] : [];
    });

/** What the room was told of one round. */
export const of = (room: readonly RoomPost[], ordinal: number): readonly RoomPost[] =>
  room.filter(({ news }) => news.kind !== 'finished' && news.ordinal === ordinal);

/** What the room was shown of one round. */
export const revealsOf = (room: readonly RoomPost[], ordinal: number): readonly Post[] =>
  of(room, ordinal).flatMap(({ post, news }) => (news.kind === 'revealed' ? [post] : []));

/** The parts of the summary, as its audience reads them. */
export const summaryOf = (record: RehearsalRecord): readonly Post[] =>
  postsOf(record).filter(({ channelName }) => channelName === record.audience);
