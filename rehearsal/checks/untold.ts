import type { RehearsalRecord } from '../cast/record.ts';
import type { RoomNews } from '../cast/room-news.ts';
import type { BotMessage } from '../discord/bot-messages.ts';

interface RoomPost {
  readonly post: Pick<BotMessage, 'createdAt'>;
  readonly news: RoomNews;
}

/** Killed again so soon, a bot may only have got to what it owed from before: then the next telling is for both. */
const TOO_SOON_TO_TELL_MS = 15_000;

/** A kill so shortly before the announced end of a round may come after the bot has closed it in its books. */
const TOO_CLOSE_TO_CALL_MS = 3_000;

/**
 * Kills during an open round of which the room was never told.
 *
 * Several kills in a row may be told of together. A round that was
 * being paused or ended by hand at that moment may have stood still already.
 */
export function untold({ kills, speed }: RehearsalRecord, room: readonly RoomPost[]): readonly string[] {
  return kills.flatMap((kill, index) => {
    const open = openRoundAt(room, kill.at);
    if (open?.closesAt === undefined) return [];
    if (open.closesAt.getTime() - kill.storyAt.getTime() < TOO_CLOSE_TO_CALL_MS * speed) return [];

    const after = room.filter(({ post }) => post.createdAt > kill.at && post.createdAt <= endOfTelling(kills, index));
    if (after.length === 0 && kills[index + 1]) return [];
    const told = after.some(({ news }) => news.kind === 'interrupted' || news.kind === 'continued');
    return told || STANDS_STILL.has(after.find(({ news }) => !BESIDES.has(news.kind))?.news.kind)
      ? []
      : [`a breakdown in round ${open.ordinal} was not told to the room`];
  });
}

/** Until when the room may be told of this kill: until the next one, unless that came too soon for it. */
function endOfTelling(kills: RehearsalRecord['kills'], index: number): Date {
  const [kill, next] = [kills[index], kills[index + 1]];
  if (!kill || !next) return new Date(8.64e15);
  const isTooSoon = next.at.getTime() - kill.at.getTime() < TOO_SOON_TO_TELL_MS;
  return isTooSoon ? endOfTelling(kills, index + 1) : next.at;
}

/** What was decided before the kill, and told after it: then the round stood still already. */
const STANDS_STILL: ReadonlySet<RoomNews['kind'] | undefined> = new Set([
  'paused',
  'pause-asked',
  'cooling',
  'closed-early',
] as const);

/** What says nothing of the clock of the open round. */
const BESIDES: ReadonlySet<RoomNews['kind']> = new Set(['warning', 'floor', 'collecting', 'left-out', 'revealed']);

/** The round whose clock runs at this moment, as far as the room knows, and its announced end. */
function openRoundAt(
  room: readonly RoomPost[],
  at: Date,
): { readonly ordinal: number; readonly closesAt: Date | undefined } | undefined {
  const last = room.filter(({ post, news }) => post.createdAt <= at && !BESIDES.has(news.kind)).at(-1)?.news;
  if (!last || !('closesAt' in last)) return undefined;
  return { ordinal: last.ordinal, closesAt: last.closesAt };
}
