import { asTyped, type RoomNews, readRoomPost } from './cast/reading.ts';
import type { RehearsalRecord } from './cast/record.ts';
import { untold } from './cast/untold.ts';

/** What was wrong with a rehearsal, in sentences that never quote what anybody wrote. */
export interface Verdict {
  /** Messages of the bot for more than one moment: private answers are not counted. */
  readonly posts: number;
  readonly lost: readonly string[];
  readonly duplicates: readonly string[];
  readonly outOfOrder: readonly string[];
  readonly findings: number;
}

type Post = RehearsalRecord['messages'][number];
interface RoomPost {
  readonly post: Post;
  readonly news: RoomNews;
}

/** Judges a rehearsal by what a stranger can see: the bot's messages, and what the people were told. */
export function judge(record: RehearsalRecord): Verdict {
  const posts = record.messages.filter(({ ephemeral }) => !ephemeral);
  const room = roomPosts(record, posts);
  return {
    posts: posts.length,
    lost: [
      ...lostRoundNews(record, room),
      ...lostStatements(record, room),
      ...record.reactions
        .filter((one) => !one.isFoundAgain)
        .map(({ round }) => `a reaction in round ${round} was taken and is gone`),
      ...record.decisions.filter((one) => !one.isReached).map(() => 'a decision reached its applicant in no way'),
      ...lostSummaryParts(record, posts),
      ...untold(record, room),
    ],
    duplicates: [
      ...repeatedNonces(posts),
      ...repeatedContents(posts),
      ...repeatedNews(room),
      ...repeatedStatements(record, room),
    ],
    outOfOrder: [...disorderInRoom(room), ...disorderInSummary(record, posts)],
    findings: record.findings,
  };
}

/** Whether nothing at all was wrong. */
export const isFlawless = ({ lost, duplicates, outOfOrder, findings }: Verdict): boolean =>
  lost.length + duplicates.length + outOfOrder.length + findings === 0;

function roomPosts({ room }: RehearsalRecord, posts: readonly Post[]): readonly RoomPost[] {
  return posts
    .filter(({ channelName }) => channelName === room)
    .flatMap((post) => {
      const news = readRoomPost(post.content);
      return news ? [{ post, news }] : [];
    });
}

const isClosing = ({ kind }: RoomNews): boolean => kind === 'closed' || kind === 'closed-early';

/** News of a round, and which step of its story they are. Those without a step may come anywhere while it is open. */
function stepOf(news: RoomNews): number {
  if (news.kind === 'opened') return 0;
  if (news.kind === 'revealed') return 3;
  return isClosing(news) ? 2 : 1;
}

const of = (room: readonly RoomPost[], ordinal: number): readonly RoomPost[] =>
  room.filter(({ news }) => news.kind !== 'finished' && news.ordinal === ordinal);

function lostRoundNews({ agenda }: RehearsalRecord, room: readonly RoomPost[]): readonly string[] {
  const lost = agenda.flatMap(({ ordinal, kind }) => {
    const news = of(room, ordinal).map((one) => one.news);
    const reveal = news.flatMap((one) => (one.kind === 'revealed' ? [one] : []));
    const parts = new Set(reveal.map(({ part }) => part));
    return [
      ...(news.some((one) => one.kind === 'opened') ? [] : [`round ${ordinal} was never opened in the room`]),
      ...(news.some(isClosing) ? [] : [`round ${ordinal} was never closed in the room`]),
      ...(kind === 'discussion' || parts.size >= (reveal[0]?.parts ?? 1)
        ? []
        : [`round ${ordinal} was not revealed in full`]),
    ];
  });
  const isFinished = room.some(({ news }) => news.kind === 'finished');
  return isFinished ? lost : [...lost, 'the end of the agenda was never told'];
}

/** How often each kept statement stands in the reveal of its round. */
function showings(record: RehearsalRecord, room: readonly RoomPost[]) {
  return record.statements.map(({ round, text }) => {
    const revealed = of(room, round)
      .filter(({ news }) => news.kind === 'revealed')
      .map(({ post }) => asTyped(post.content))
      .join(' ');
    return { round, times: revealed.split(asTyped(text)).length - 1 };
  });
}

const lostStatements = (record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] =>
  showings(record, room)
    .filter(({ times }) => times === 0)
    .map(({ round }) => `a statement kept in round ${round} is in no reveal`);

const repeatedStatements = (record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] =>
  showings(record, room)
    .filter(({ times }) => times > 1)
    .map(({ round }) => `a statement of round ${round} was revealed more than once`);

/** The parts of the summary: the heading, then the rounds by number. */
function summaryParts({ audience }: RehearsalRecord, posts: readonly Post[]): readonly number[] {
  return posts
    .filter(({ channelName }) => channelName === audience)
    .flatMap(({ content }) => {
      if (content.startsWith('# ')) return [0];
      const ordinal = /^## Round (\d+) · /.exec(content)?.[1];
      return ordinal === undefined ? [] : [Number(ordinal)];
    });
}

function lostSummaryParts(record: RehearsalRecord, posts: readonly Post[]): readonly string[] {
  const parts = summaryParts(record, posts);
  return [0, ...record.agenda.map(({ ordinal }) => ordinal)]
    .filter((part) => !parts.includes(part))
    .map((part) => (part === 0 ? 'the heading of the summary is missing' : `round ${part} is missing in the summary`));
}

function disorderInSummary(record: RehearsalRecord, posts: readonly Post[]): readonly string[] {
  const parts = summaryParts(record, posts);
  return parts.flatMap((part, index) =>
    part < (parts[index - 1] ?? 0) ? ['the parts of the summary are out of order'] : [],
  );
}

function repeatedNonces(posts: readonly Post[]): readonly string[] {
  const nonces = posts.flatMap(({ nonce }) => (nonce === undefined ? [] : [nonce]));
  return nonces.filter((nonce, index) => nonces.indexOf(nonce) < index).map(() => 'two messages came with one nonce');
}

/**
 * The same words twice in one place. A round may be paused twice with as many minutes
 * left, so a pause is compared only with what was said since the last time it went on.
 */
function repeatedContents(posts: readonly Post[]): readonly string[] {
  const seen = new Map<string, Set<string>>();
  return posts.flatMap(({ channelId, channelName, content, direct }) => {
    const here = seen.get(channelId) ?? new Set<string>();
    seen.set(channelId, here);
    if (readRoomPost(content)?.kind === 'resumed') {
      for (const said of here) if (readRoomPost(said)?.kind === 'paused') here.delete(said);
    }
    if (!here.has(content)) {
      here.add(content);
      return [];
    }
    return [`a message was posted twice in ${direct ? 'a direct conversation' : `#${channelName}`}`];
  });
}

/** Openings, ends and parts of a reveal come once, whatever their words. */
function repeatedNews(room: readonly RoomPost[]): readonly string[] {
  const seen = new Set<string>();
  return room.flatMap(({ news }) => {
    if (news.kind === 'finished') return once('the end of the agenda');
    if (news.kind === 'opened') return once(`the opening of round ${news.ordinal}`);
    if (isClosing(news)) return once(`the end of round ${news.ordinal}`);
    if (news.kind === 'revealed') return once(`part ${news.part} of the reveal of round ${news.ordinal}`);
    return [];
  });

  function once(what: string): readonly string[] {
    if (seen.has(what)) return [`${what} was posted more than once`];
    seen.add(what);
    return [];
  }
}

/** The story of the room goes forward only: opened, then whatever happens to the clock, closed, revealed, and the next round. */
function disorderInRoom(room: readonly RoomPost[]): readonly string[] {
  let before = { ordinal: 0, step: 3, part: 0 };
  return room.flatMap(({ news }) => {
    if (news.kind === 'finished') {
      const last = before;
      before = { ordinal: Number.POSITIVE_INFINITY, step: 0, part: 0 };
      return last.step < 2 ? ['the agenda was called finished before its last round was closed'] : [];
    }
    const now = { ordinal: news.ordinal, step: stepOf(news), part: news.kind === 'revealed' ? news.part : 0 };
    const former = before;
    before = now;
    const isNext = now.ordinal === former.ordinal + 1 && now.step === 0 && former.step >= 2;
    const isLater =
      now.ordinal === former.ordinal &&
      (now.step > former.step || (now.step === former.step && (now.step === 1 || now.part > former.part)));
    return isNext || isLater ? [] : [`${news.kind} of round ${news.ordinal} came at the wrong place`];
  });
}
