import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

/** One line of buttons, or one select, under a message. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A text file that goes with a message. */
interface ViewFile {
  readonly name: string;
  readonly data: string;
}

/** A message as Discord takes it; mentions are off always. */
export interface View {
  readonly content: string;
  readonly components?: readonly Row[];
  readonly files?: readonly ViewFile[];
}

/** A form as Discord takes it. */
export type ModalView = APIModalInteractionResponseCallbackData;

/** What discord.js is given to send or edit a message. */
export interface OutgoingMessage {
  readonly content: string;
  readonly components: Row[];
  readonly files: { name: string; attachment: Buffer }[];
  readonly allowedMentions: { parse: [] };
}

/**
 * The message for an answer.
 *
 * Rows are always given, even when there are none: an edited message would
 * keep the buttons of its former self otherwise.
 */
export function messageOf(answer: string | View): OutgoingMessage {
  const { content, components = [], files = [] } = typeof answer === 'string' ? { content: answer } : answer;
  return {
    content,
    components: [...components],
    files: files.map(({ name, data }) => ({ name, attachment: Buffer.from(data) })),
    allowedMentions: { parse: [] },
  };
}
