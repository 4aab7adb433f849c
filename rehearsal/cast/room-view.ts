import type { SeenMessage } from '../discord/seen.ts';
import { HELPERS } from './people.ts';
import { isClosing, type RoomNews, readRoomPost } from './room-news.ts';
import type { Stage } from './stage.ts';

/** How a round stands, for somebody who reads the room. */
export type RoundStatus = 'ahead' | 'open' | 'paused' | 'interrupted' | 'closed' | 'left-out';

/** The room as a facilitator reads it. */
export interface RoomView {
  statusOf(ordinal: number): RoundStatus;
  /** The post that opened a round, or opened it last: its buttons are how people answer. */
  openingOf(ordinal: number): SeenMessage | undefined;
  /** The post that asked for what a later round opens with. */
  collectingOf(ordinal: number): SeenMessage | undefined;
  /** How often something has been told of a round. */
  timesTold(kind: RoomNews['kind'], ordinal: number): number;
  hasHappened(kind: RoomNews['kind'], ordinal: number): boolean;
  /** What the room has been shown of a round, in its order. */
  revealsOf(ordinal: number): readonly SeenMessage[];
  /** The last word about who has the floor. */
  floorOf(ordinal: number): SeenMessage | undefined;
  /** How often the room has been told that a round is over. */
  closingsOf(ordinal: number): number;
  /** The round that stands still because the bot was away. */
  interrupted(): number | undefined;
  isFinished(): boolean;
}

const STATUS_AFTER: Partial<Record<RoomNews['kind'], RoundStatus>> = {
  opened: 'open',
  resumed: 'open',
  extended: 'open',
  continued: 'open',
  readied: 'open',
  grace: 'open',
  paused: 'paused',
  'pause-asked': 'paused',
  cooling: 'paused',
  interrupted: 'interrupted',
  closed: 'closed',
  'closed-early': 'closed',
  'left-out': 'left-out',
};

/** Reads the room anew at every question: what was true a moment ago need not be true now. */
export function viewRoom({ actor }: Pick<Stage, 'actor'>, room: string): RoomView {
  const reader = actor(HELPERS.facilitators[0].name);
  const posts = (): readonly { readonly message: SeenMessage; readonly news: RoomNews }[] =>
    reader
      .sees(room)
      .filter(({ fromBot }) => fromBot)
      .flatMap((message) => {
        const news = readRoomPost(message.content);
        return news ? [{ message, news }] : [];
      });
  const of = (ordinal: number) => posts().filter(({ news }) => news.kind !== 'finished' && news.ordinal === ordinal);
  const lastOf = (kind: RoomNews['kind'], ordinal: number): SeenMessage | undefined =>
    of(ordinal).findLast(({ news }) => news.kind === kind)?.message;
  const timesTold = (kind: RoomNews['kind'], ordinal: number): number =>
    of(ordinal).filter(({ news }) => news.kind === kind).length;

  const statusOf = (ordinal: number): RoundStatus =>
    of(ordinal).reduce<RoundStatus>((status, { news }) => STATUS_AFTER[news.kind] ?? status, 'ahead');

  return {
    statusOf,
    openingOf: (ordinal) => lastOf('opened', ordinal),
    collectingOf: (ordinal) => lastOf('collecting', ordinal),
    timesTold,
    hasHappened: (kind, ordinal) => timesTold(kind, ordinal) > 0,
    revealsOf: (ordinal) =>
      of(ordinal)
        .filter(({ news }) => news.kind === 'revealed')
        .map(({ message }) => message),
    floorOf: (ordinal) => lastOf('floor', ordinal),
    closingsOf: (ordinal) => of(ordinal).filter(({ news }) => isClosing(news)).length,
    interrupted() {
      const last = posts().findLast(({ news }) => news.kind === 'opened')?.news;
      return last?.kind === 'opened' && statusOf(last.ordinal) === 'interrupted' ? last.ordinal : undefined;
    },
    isFinished: () => posts().some(({ news }) => news.kind === 'finished'),
  };
}
