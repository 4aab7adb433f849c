/** What a post in the room says happened to the agenda. */
export type RoomNews =
  | {
      readonly kind: 'opened';
      readonly ordinal: number;
      readonly closesAt: Date | undefined;
      /** It had been closed, and is open once more. */
      readonly isAgain: boolean;
    }
  | { readonly kind: ClockNews; readonly ordinal: number; readonly closesAt: Date | undefined }
  | { readonly kind: PlainNews; readonly ordinal: number }
  | {
      readonly kind: 'revealed';
      readonly ordinal: number;
      /** What is shown, as its heading calls it. */
      readonly what: string;
      readonly part: number;
      readonly parts: number;
    }
  | { readonly kind: 'finished' };

/** News that name when the clock of the round has run out. */
type ClockNews = 'resumed' | 'extended' | 'continued' | 'readied' | 'grace';
type PlainNews =
  /** What a later round opens with is written now. */
  | 'collecting'
  | 'warning'
  | 'paused'
  | 'pause-asked'
  | 'cooling'
  | 'interrupted'
  | 'closed'
  | 'closed-early'
  | 'left-out'
  /** Who speaks: nothing that happens to the clock. */
  | 'floor';

/** Rooms are told in English, whoever reads them. The first sentence that fits says what a post is. */
const SENTENCES: readonly (readonly [RegExp, ClockNews | PlainNews])[] = [
  [/^Little time is left/, 'warning'],
  [/^The round is paused/, 'paused'],
  [/^A participant has asked for a pause/, 'pause-asked'],
  [/^We take a moment to cool down/, 'cooling'],
  [/^The round goes on/, 'resumed'],
  [/^The round has .* more\./, 'extended'],
  [/^Time is over\. Whoever is still writing/, 'grace'],
  [/^Most people are ready/, 'readied'],
  [/^I was out of service .*so the round is paused/, 'interrupted'],
  [/^I was out of service for a short while/, 'continued'],
  [/^The round was ended before its time/, 'closed-early'],
  [/^The round is closed/, 'closed'],
  [/^This round is left out/, 'left-out'],
  [/^🎙|^The floor is free|^<@\d+>, (?:little time|your time)/u, 'floor'],
];

const HAVE_CLOCK: ReadonlySet<string> = new Set<ClockNews>(['resumed', 'extended', 'continued', 'readied', 'grace']);

const NAME = /^(?:## )?\*\*Round (\d+) of \d+ · .*?\*\*/;
const REVEAL = /^ · ([^\n]+?)(?:, part (\d+) of (\d+)| (\d+)\/(\d+))?(?:\n|$)/;
const FINISHED = /^(?:The round of this workshop is|All \d+ rounds of this workshop are) closed\./;
const COLLECTING = /^This round comes later/;
const AGAIN = /^This round is open once more/;

/** Reads a post of the bot's in the room; `undefined` when it is about something else. */
export function readRoomPost(content: string): RoomNews | undefined {
  if (FINISHED.test(content)) return { kind: 'finished' };
  const name = NAME.exec(content);
  if (!name) return undefined;
  const ordinal = Number(name[1]);
  const rest = content.slice(name[0].length);

  const reveal = REVEAL.exec(rest);
  if (reveal) {
    const [, what = '', part, parts, place, places] = reveal;
    return { kind: 'revealed', ordinal, what, part: Number(part ?? place ?? 1), parts: Number(parts ?? places ?? 1) };
  }
  const sentence = rest.trimStart();
  if (content.startsWith('## ')) {
    if (COLLECTING.test(sentence)) return { kind: 'collecting', ordinal };
    return { kind: 'opened', ordinal, closesAt: lastTime(content), isAgain: AGAIN.test(sentence) };
  }

  const kind = SENTENCES.find(([pattern]) => pattern.test(sentence))?.[1];
  if (kind === undefined) return undefined;
  return hasClock(kind) ? { kind, ordinal, closesAt: lastTime(sentence) } : { kind, ordinal };
}

const hasClock = (kind: ClockNews | PlainNews): kind is ClockNews => HAVE_CLOCK.has(kind);

/** The last of the times named: an end is always named last. */
function lastTime(content: string): Date | undefined {
  const seconds = [...content.matchAll(/<t:(\d+)/g)].at(-1)?.[1];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}

export const isClosing = ({ kind }: RoomNews): boolean => kind === 'closed' || kind === 'closed-early';
