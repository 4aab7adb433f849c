import type { RehearsalRecord } from './cast/record.ts';
import { readRoomPost } from './cast/room-news.ts';
import { type Post, postsOf, roomPosts } from './checks/room-post.ts';
import { disorderInRoom, lostRoundNews, repeatedNews } from './checks/rounds.ts';
import { betrayals } from './checks/secrecy.ts';
import { toldTooLittle, toldTooMuch } from './checks/signals.ts';
import { lostStatements, repeatedStatements, withdrawnAndRead } from './checks/statements.ts';
import { disorderInSummary, lostInSummary } from './checks/summary.ts';
import { untold } from './checks/untold.ts';

/** What was wrong with a rehearsal, in sentences that never quote what anybody wrote. */
export interface Verdict {
  /** Messages of the bot for more than one moment: private answers are not counted. */
  readonly posts: number;
  readonly lost: readonly string[];
  readonly duplicates: readonly string[];
  readonly outOfOrder: readonly string[];
  /** What somebody could learn who should not. */
  readonly betrayed: readonly string[];
  /** Of these, and of breaches of Discord's own rules, together. */
  readonly findings: number;
}

/** Judges a rehearsal by what a stranger can see: the bot's messages, and what the people were told. */
export function judge(record: RehearsalRecord): Verdict {
  const posts = postsOf(record);
  const room = roomPosts(record);
  const betrayed = [...betrayals(record, room), ...withdrawnAndRead(record), ...toldTooMuch(record, room)];
  return {
    posts: posts.length,
    lost: [
      ...lostRoundNews(record, room),
      ...lostStatements(record, room),
      ...record.answers
        .filter((one) => !one.isFoundAgain)
        .map(({ round }) => `an answer in round ${round} was taken and is gone`),
      ...toldTooLittle(record, room),
      ...record.decisions.filter((one) => !one.isReached).map(() => 'a decision reached its applicant in no way'),
      ...record.leftMuted.map((round) => `somebody was left without a voice after round ${round}`),
      ...lostInSummary(record, room),
      ...untold(record, room),
    ],
    duplicates: [
      ...repeatedNonces(posts),
      ...repeatedContents(posts),
      ...repeatedNews(room),
      ...repeatedStatements(record, room),
    ],
    outOfOrder: [...disorderInRoom(record, room), ...disorderInSummary(record)],
    betrayed,
    findings: record.findings + betrayed.length,
  };
}

/** Whether nothing at all was wrong. */
export const isFlawless = ({ lost, duplicates, outOfOrder, findings }: Verdict): boolean =>
  lost.length + duplicates.length + outOfOrder.length + findings === 0;

function repeatedNonces(posts: readonly Post[]): readonly string[] {
  const nonces = posts.flatMap(({ nonce }) => (nonce === undefined ? [] : [nonce]));
  return nonces.filter((nonce, index) => nonces.indexOf(nonce) < index).map(() => 'two messages came with one nonce');
}

/** What may be said in the same words once the round has gone on. */
const PAUSES: readonly (string | undefined)[] = ['paused', 'pause-asked', 'cooling'];
/** What may be said in the same words at any time: that the floor is free, and that a pause is asked for. */
const ANY_TIME = /\nThe floor is free\.|^⏸/u;

/**
 * The same words twice in one place. A message that was edited says what it says now, which proves nothing.
 */
function repeatedContents(posts: readonly Post[]): readonly string[] {
  const seen = new Map<string, Set<string>>();
  return posts.flatMap(({ channelId, channelName, content, direct, editedAt }) => {
    if (editedAt !== undefined || ANY_TIME.test(content)) return [];
    const here = seen.get(channelId) ?? new Set<string>();
    seen.set(channelId, here);
    for (const said of here) if (maySayAgain(said, content)) here.delete(said);
    if (!here.has(content)) {
      here.add(content);
      return [];
    }
    return [`a message was posted twice in ${direct ? 'a direct conversation' : `#${channelName}`}`];
  });
}

/**
 * Whether, after `now`, something that was said before may be said again in the same words. A round may be paused
 * twice with as many minutes left, once it has gone on in between; one that is open once more ends once more,
 * and shows everything once more.
 */
function maySayAgain(before: string, now: string): boolean {
  const [said, news] = [readRoomPost(before), readRoomPost(now)];
  if (!said || !news || said.kind === 'finished' || news.kind === 'finished') return false;
  if (said.ordinal !== news.ordinal) return false;
  return (news.kind === 'resumed' && PAUSES.includes(said.kind)) || (news.kind === 'opened' && news.isAgain);
}
