import type { SeenMessage } from '../discord/seen.ts';

/** What a post in the room says happened to the agenda. */
export type RoomNews =
  | { readonly kind: 'opened'; readonly ordinal: number; readonly closesAt: Date | undefined }
  | {
      readonly kind: 'resumed' | 'extended' | 'continued';
      readonly ordinal: number;
      readonly closesAt: Date | undefined;
    }
  | { readonly kind: 'warning' | 'paused' | 'interrupted' | 'closed' | 'closed-early'; readonly ordinal: number }
  | { readonly kind: 'revealed'; readonly ordinal: number; readonly part: number; readonly parts: number }
  | { readonly kind: 'finished' };

/** Rooms are told in English, whoever reads them. The first sentence that fits says what a post is. */
const SENTENCES: readonly (readonly [
  RegExp,
  'warning' | 'paused' | 'resumed' | 'extended' | 'interrupted' | 'continued' | 'closed' | 'closed-early',
])[] = [
  [/^Little time is left/, 'warning'],
  [/^The round is paused/, 'paused'],
  [/^The round goes on/, 'resumed'],
  [/^The round has .* more\./, 'extended'],
  [/^I was out of service .*so the round is paused/, 'interrupted'],
  [/^I was out of service for a short while/, 'continued'],
  [/^The round was ended before its time/, 'closed-early'],
  [/^The round is closed/, 'closed'],
];

const NAME = /^(?:## )?\*\*Round (\d+) of \d+ · .*?\*\*/;
const REVEAL = /^ · The (?:statements|reactions)(?:, part (\d+) of (\d+))?/;
const FINISHED = /^(?:The round of this workshop is|All \d+ rounds of this workshop are) closed\./;

/** Reads a post of the bot's in the room; `undefined` when it is about something else. */
export function readRoomPost(content: string): RoomNews | undefined {
  if (FINISHED.test(content)) return { kind: 'finished' };
  const name = NAME.exec(content);
  if (!name) return undefined;
  const ordinal = Number(name[1]);
  const rest = content.slice(name[0].length);

  const reveal = REVEAL.exec(rest);
  if (reveal) return { kind: 'revealed', ordinal, part: Number(reveal[1] ?? 1), parts: Number(reveal[2] ?? 1) };
  if (content.startsWith('## ')) return { kind: 'opened', ordinal, closesAt: lastTime(content) };

  const sentence = rest.trimStart();
  const kind = SENTENCES.find(([pattern]) => pattern.test(sentence))?.[1];
  if (kind === undefined) return undefined;
  if (kind === 'resumed' || kind === 'extended' || kind === 'continued')
    return { kind, ordinal, closesAt: lastTime(sentence) };
  return { kind, ordinal };
}

/** The last of the times named: an end is always named last. */
function lastTime(content: string): Date | undefined {
  const seconds = [...content.matchAll(/<t:(\d+)/g)].at(-1)?.[1];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}

/** What a button asks for: the verb in its custom id, the same in every language. */
export const verbOf = (customId: string): string => customId.split(':')[1] ?? '';

/** The custom id of the first button of a message that asks for this; `undefined` when there is none. */
export const buttonFor = (message: SeenMessage, verb: string): string | undefined =>
  message.buttons.find(({ customId, disabled }) => customId !== undefined && !disabled && verbOf(customId) === verb)
    ?.customId;

/** Whether the bot says that something broke: it gives a code of eight signs to tell an organizer. */
export const isFault = ({ text }: SeenMessage): boolean => /`[\da-f]{8}`/.test(text);

/** The first channel named in a text. */
export const channelIn = (text: string): string | undefined => /#([\p{L}\p{N}_-]+)/u.exec(text)?.[1];

/** Words as they were typed, out of a message that shows them letter by letter, in quotation or not. */
export const asTyped = (shown: string): string =>
  shown
    .normalize('NFC')
    .replace(/^> ?/gm, '')
    .replace(/\\(?=[\\*_~`|<@[\]:#+>.)(-])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
