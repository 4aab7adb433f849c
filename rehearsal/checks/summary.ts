import type { PlannedRound } from '../cast/agenda.ts';
import { asTyped } from '../cast/reading.ts';
import type { RehearsalRecord } from '../cast/record.ts';
import { of, type Post, type RoomPost, revealsOf, summaryOf } from './room-post.ts';

const HEADING = /^(?:## Round (\d+) · |\*\*Round (\d+) was held off the record)[^\n]*?(?: \((\d+)\/(\d+)\))?(?:\n|$)/;
/** What the summary says where more was allowed to be quoted than there is room for. */
const MORE = 'More were cleared than fit here';

interface Part {
  /** 0 is the heading of the whole. */
  readonly ordinal: number;
  readonly part: number;
  readonly parts: number;
  readonly post: Post;
}

/** The parts of the summary: the heading, then the rounds by number. */
function partsOf(record: RehearsalRecord): readonly Part[] {
  return summaryOf(record).flatMap((post) => {
    if (post.content.startsWith('# ')) return [{ ordinal: 0, part: 1, parts: 1, post }];
    const [, open, closed, part = '1', parts = '1'] = HEADING.exec(post.content) ?? [];
    const ordinal = Number(open ?? closed);
    return Number.isNaN(ordinal) ? [] : [{ ordinal, part: Number(part), parts: Number(parts), post }];
  });
}

/** What the audience should read and does not. */
export function lostInSummary(record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] {
  const parts = partsOf(record);
  const heading = parts.some(({ ordinal }) => ordinal === 0) ? [] : ['the heading of the summary is missing'];
  return [
    ...heading,
    ...record.agenda.flatMap(({ ordinal }) => lostOfRound(record, room, parts, ordinal)),
    ...record.agenda.flatMap((round) => lostReason(round, room, parts)),
  ];
}

/** A round that was opened against a rule says so in the room and in the summary, with the reason. */
function lostReason(
  { ordinal, reason }: PlannedRound,
  room: readonly RoomPost[],
  parts: readonly Part[],
): readonly string[] {
  if (reason === undefined) return [];
  const own = parts.filter((part) => part.ordinal === ordinal).map(({ post }) => post);
  const places = { room: of(room, ordinal).map(({ post }) => post), summary: own };
  return Object.entries(places).flatMap(([place, posts]) =>
    posts.some(({ content }) => asTyped(content).includes(asTyped(reason)))
      ? []
      : [`why round ${ordinal} was opened against a rule is not told in the ${place}`],
  );
}

function lostOfRound(
  record: RehearsalRecord,
  room: readonly RoomPost[],
  parts: readonly Part[],
  ordinal: number,
): readonly string[] {
  const own = parts.filter((part) => part.ordinal === ordinal);
  const words = record.statements.filter(({ round, isWithdrawn }) => round === ordinal && !isWithdrawn);
  const hasResults = record.answers.some(({ round }) => round === ordinal);
  if (words.length === 0 && !hasResults) return [];
  if (own.length < (own[0]?.parts ?? 1)) return [`round ${ordinal} is missing in the summary`];
  if (record.agenda.find((one) => one.ordinal === ordinal)?.isOffTheRecord) return [];

  const read = asTyped(own.map(({ post }) => post.content).join('\n'));
  const isCut = read.includes(MORE);
  const quotes = words.filter(({ isQuotable }) => isQuotable).filter(({ text }) => !read.includes(asTyped(text)));
  return [
    ...(isCut ? [] : quotes.map(() => `words of round ${ordinal} that may be quoted are missing in the summary`)),
    ...(hasResults && !own.some(({ post }) => hasSame(post, revealsOf(room, ordinal)))
      ? [`the results of round ${ordinal} are missing in the summary`]
      : []),
  ];
}

/** Whether a part of the summary and something the room was shown have results in common, or their absence. */
function hasSame({ content }: Post, reveals: readonly Post[]): boolean {
  const results = reveals.flatMap((reveal) => linesOfResults(reveal.content));
  const read = new Set(linesOfResults(content));
  return results.length === 0 || results.some((line) => read.has(line));
}

/** Lines that tell how something was answered: under a number, or in a list. */
function linesOfResults(content: string): readonly string[] {
  const numbered = [...content.matchAll(/^\*\*\d+\.\*\* .*\n(> .*)$/gm)].map(([, bands = '']) => bands);
  const listed = [...content.matchAll(/^• .*$/gm)].map(([line]) => line);
  return [...numbered, ...listed];
}

export function disorderInSummary(record: RehearsalRecord): readonly string[] {
  const parts = partsOf(record);
  return parts.flatMap(({ ordinal, part }, index) => {
    const before = parts[index - 1];
    const isInOrder = !before || ordinal > before.ordinal || (ordinal === before.ordinal && part === before.part + 1);
    return isInOrder ? [] : ['the parts of the summary are out of order'];
  });
}
