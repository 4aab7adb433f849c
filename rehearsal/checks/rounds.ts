import type { RehearsalRecord } from '../cast/record.ts';
import { isClosing, type RoomNews } from '../cast/room-news.ts';
import { of, type RoomPost } from './room-post.ts';

/** What the room was never told, though it belongs to every round. */
export function lostRoundNews({ agenda, statements, answers }: RehearsalRecord, room: readonly RoomPost[]) {
  const lost = agenda.flatMap(({ ordinal, isLeftOut }) => {
    const news = of(room, ordinal).map((one) => one.news);
    const has = (kind: RoomNews['kind']): boolean => news.some((one) => one.kind === kind);
    if (isLeftOut) return has('left-out') ? [] : [`the room was never told that round ${ordinal} is left out`];
    const hasWords = [...statements, ...answers].some(({ round }) => round === ordinal);
    return [
      ...(has('opened') ? [] : [`round ${ordinal} was never opened in the room`]),
      ...(news.some(isClosing) ? [] : [`round ${ordinal} was never closed in the room`]),
      ...(isRevealedInFull(news) && (has('revealed') || !hasWords)
        ? []
        : [`round ${ordinal} was not revealed in full`]),
    ];
  });
  const isFinished = room.some(({ news }) => news.kind === 'finished');
  return isFinished ? lost : [...lost, 'the end of the agenda was never told'];
}

/** Whether of everything that was shown in parts all parts are there. */
function isRevealedInFull(news: readonly RoomNews[]): boolean {
  const reveals = news.flatMap((one) => (one.kind === 'revealed' ? [one] : []));
  return reveals.every(({ what, parts }) => {
    const shown = new Set(reveals.filter((one) => one.what === what && one.parts === parts).map(({ part }) => part));
    return shown.size === parts;
  });
}

/** How the rounds of the room came after each other. */
interface Place {
  readonly ordinal: number;
  /** Opened; closed. Where nothing is open, the next round or the same one may open. */
  readonly isOpen: boolean;
  /** What was shown last since the last opening or end. */
  readonly shown: { readonly what: string; readonly part: number } | undefined;
}

/** The story of the room goes forward only: opened, then whatever happens to the clock, closed, revealed, and the next round. */
export function disorderInRoom(record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] {
  const leftOut = new Set(record.agenda.filter(({ isLeftOut }) => isLeftOut).map(({ ordinal }) => ordinal));
  let place: Place = { ordinal: 0, isOpen: false, shown: undefined };
  return room.flatMap(({ news }) => {
    if (news.kind === 'finished') {
      const { isOpen, ordinal } = place;
      place = { ordinal: Number.POSITIVE_INFINITY, isOpen: false, shown: undefined };
      return isOpen || ordinal === 0 ? ['the agenda was called finished before its last round was closed'] : [];
    }
    const next = stepped(place, news, leftOut);
    place = next ?? { ordinal: news.ordinal, isOpen: !isClosing(news), shown: undefined };
    return next ? [] : [`${news.kind} of round ${news.ordinal} came at the wrong place`];
  });
}

/** Where the room stands after this; `undefined` when it cannot come now. */
function stepped(
  before: Place,
  news: Exclude<RoomNews, { kind: 'finished' }>,
  leftOut: ReadonlySet<number>,
): Place | undefined {
  const { ordinal, isOpen } = before;
  const isSame = news.ordinal === ordinal;
  switch (news.kind) {
    case 'opened': {
      if (isOpen) return undefined;
      const isInOrder = news.isAgain ? isSame : isNextOf(ordinal, news.ordinal, leftOut);
      return isInOrder ? { ordinal: news.ordinal, isOpen: true, shown: undefined } : undefined;
    }
    case 'collecting':
    case 'left-out':
      return news.ordinal > ordinal ? before : undefined;
    case 'closed':
    case 'closed-early':
      return isSame && isOpen ? { ...before, isOpen: false, shown: undefined } : undefined;
    case 'revealed': {
      // What was written beforehand is shown at the opening, everything else after the end.
      const { what, part } = news;
      const isInOrder = part === 1 || (before.shown?.what === what && before.shown.part === part - 1);
      return isSame && isInOrder ? { ...before, shown: { what, part } } : undefined;
    }
    default:
      return isSame && isOpen ? before : undefined;
  }
}

/** Whether only rounds that were left out lie between two rounds. */
function isNextOf(ordinal: number, next: number, leftOut: ReadonlySet<number>): boolean {
  for (let between = ordinal + 1; between < next; between += 1) if (!leftOut.has(between)) return false;
  return next > ordinal;
}

/** Openings, ends and parts of a reveal come once for each time that a round is held, whatever their words. */
export function repeatedNews(room: readonly RoomPost[]): readonly string[] {
  const seen = new Set<string>();
  const timesOpened = new Map<number, number>();
  return room.flatMap(({ news }) => {
    if (news.kind === 'finished') return once('the end of the agenda');
    const { ordinal } = news;
    if (news.kind === 'opened' && news.isAgain) timesOpened.set(ordinal, (timesOpened.get(ordinal) ?? 0) + 1);
    const time = timesOpened.get(ordinal) ?? 0;
    if (news.kind === 'opened') return once(`the opening of round ${ordinal}`, time);
    if (isClosing(news)) return once(`the end of round ${ordinal}`, time);
    if (news.kind === 'left-out') return once(`that round ${ordinal} is left out`);
    if (news.kind === 'collecting') return once(`the wish for words for round ${ordinal}`);
    if (news.kind !== 'revealed') return [];
    return once(`part ${news.part} of “${news.what}” of round ${ordinal}`, time);
  });

  function once(what: string, time = 0): readonly string[] {
    if (seen.has(`${time} ${what}`)) return [`${what} was posted more than once`];
    seen.add(`${time} ${what}`);
    return [];
  }
}
