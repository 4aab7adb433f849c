import type { SeenMessage } from '../discord/seen.ts';
import { HELPERS } from './people.ts';
import { type RoomNews, readRoomPost } from './reading.ts';
import type { Stage } from './stage.ts';

/** How a round stands, for somebody who reads the room. */
export type RoundStatus = 'ahead' | 'open' | 'paused' | 'interrupted' | 'closed';

/** The room as a facilitator reads it. */
export interface RoomView {
  statusOf(ordinal: number): RoundStatus;
  /** The post that opened a round: its buttons are how people answer. */
  openingOf(ordinal: number): SeenMessage | undefined;
  hasHappened(kind: RoomNews['kind'], ordinal: number): boolean;
  /** The round that stands still because the bot was away. */
  interrupted(): number | undefined;
  isFinished(): boolean;
}

const STATUS_AFTER: Partial<Record<RoomNews['kind'], RoundStatus>> = {
  opened: 'open',
  resumed: 'open',
  extended: 'open',
  continued: 'open',
  paused: 'paused',
  interrupted: 'interrupted',
  closed: 'closed',
  'closed-early': 'closed',
};

/** Reads the room anew at every question: what was true a moment ago need not be true now. */
export function viewRoom({ actor }: Stage, room: string): RoomView {
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

  const statusOf = (ordinal: number): RoundStatus =>
    of(ordinal).reduce<RoundStatus>((status, { news }) => STATUS_AFTER[news.kind] ?? status, 'ahead');

  return {
    statusOf,
    openingOf: (ordinal) => of(ordinal).find(({ news }) => news.kind === 'opened')?.message,
    hasHappened: (kind, ordinal) => of(ordinal).some(({ news }) => news.kind === kind),
    interrupted() {
      const last = posts().findLast(({ news }) => news.kind === 'opened')?.news;
      return last?.kind === 'opened' && statusOf(last.ordinal) === 'interrupted' ? last.ordinal : undefined;
    },
    isFinished: () => posts().some(({ news }) => news.kind === 'finished'),
  };
}
