import type { SeenMessage } from '../discord/seen.ts';

type Button = SeenMessage['buttons'][number];

/** What a button asks for: the verb in its custom id, the same in every language. */
export const verbOf = (customId: string): string => customId.split(':')[1] ?? '';

/** The rest of a custom id: what the press is about. */
export const idsOf = (customId: string): readonly string[] => customId.split(':').slice(2);

/** Everything that can be pressed on a message, in its order. */
export const pressable = ({ buttons }: SeenMessage): readonly string[] =>
  buttons.flatMap(({ customId, disabled }: Button) => (customId === undefined || disabled ? [] : [customId]));

/** The custom id of the first button of a message that asks for this; `undefined` when there is none. */
export const buttonFor = (message: SeenMessage, verb: string): string | undefined =>
  pressable(message).find((customId) => verbOf(customId) === verb);

/** The custom ids of all buttons of a message that ask for this. */
export const buttonsFor = (message: SeenMessage, verb: string): readonly string[] =>
  pressable(message).filter((customId) => verbOf(customId) === verb);

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
