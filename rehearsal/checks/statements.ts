import { asTyped } from '../cast/reading.ts';
import type { KeptStatement, RehearsalRecord } from '../cast/record.ts';
import { isClosing } from '../cast/room-news.ts';
import { of, postsOf, type RoomPost, revealsOf } from './room-post.ts';

interface Showing {
  readonly statement: KeptStatement;
  /** How often the room reads it, and how often it must. */
  readonly times: number;
  readonly wanted: number;
}

/** What people wrote may be asked about, and stands above the answers once more. */
const QUESTION = /^\*\*\d+\.\*\* .*$/gm;

/** Every kept statement, the further words of its form included, with how often it stands in the reveal of its round. */
function showings({ statements }: RehearsalRecord, room: readonly RoomPost[]): readonly Showing[] {
  return statements
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .flatMap((statement) => {
      const { round, text, details, closingsBefore } = statement;
      const revealed = revealsOf(room, round)
        .map(({ content }) => asTyped(content.replace(QUESTION, '')))
        .join(' ');
      const closings = of(room, round).filter(({ news }) => isClosing(news)).length;
      // A round that is opened once more shows everything once more.
      const wanted = isShownAtOpening(room, round) ? 1 : Math.max(1, closings - closingsBefore);
      return [text, ...details].map((words) => ({
        statement,
        times: revealed.split(asTyped(words)).length - 1,
        wanted,
      }));
    });
}

/** Whether the room was shown what was written before the round closed. */
function isShownAtOpening(room: readonly RoomPost[], ordinal: number): boolean {
  return of(room, ordinal).some(({ news }) => news.kind === 'collecting');
}

export const lostStatements = (record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] =>
  showings(record, room)
    .filter(({ times, wanted }) => times < wanted)
    .map(({ statement, times }) =>
      times === 0
        ? `a statement kept in round ${statement.round} is in no reveal`
        : `a statement of round ${statement.round} was not shown again`,
    );

export const repeatedStatements = (record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] =>
  showings(record, room)
    .filter(({ times, wanted }) => times > wanted)
    .map(({ statement }) => `a statement of round ${statement.round} was revealed more than once`);

/** What its writer has withdrawn can be read in no message, wherever it stood. */
export function withdrawnAndRead(record: RehearsalRecord): readonly string[] {
  const posts = postsOf(record).filter(({ deletedAt }) => deletedAt === undefined);
  return record.statements
    .filter(({ isWithdrawn }) => isWithdrawn)
    .flatMap(({ round, text, details }) =>
      [text, ...details].some((words) => posts.some((post) => asTyped(post.content).includes(asTyped(words))))
        ? [`withdrawn words of round ${round} can still be read`]
        : [],
    );
}
