import type { PermissionFlagsBits } from 'discord-api-types/v10';
import type { RegisteredCommand } from '../commands.ts';
import type { Choice } from '../interactions.ts';
import type { SeenMessage, SeenModal } from '../seen.ts';
import type { CommandValues } from './command-input.ts';
import type { ModalValues } from './modal-input.ts';
import type { Reply } from './send.ts';

/** Where a command is typed: a channel by name, or `@` and the bot's name for a direct conversation. */
export interface Where {
  readonly channel?: string;
}

/** Everything a person in the client can do. What the client would not let them do throws an `ActorError`. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Goes to a channel; commands are typed there until told otherwise. */
  open(channelName: string): void;
  /**
   * Types `/round extend` with its options, people, roles and channels by name, files as {@link AttachedFile}.
   *
   * Resolves with the first answer this person sees (of a deferred one: the edit), or `no-answer` when the
   * bot is silent for as long as Discord allows.
   */
  slash(command: string, options?: CommandValues, where?: Where): Promise<Reply>;
  autocomplete(
    command: string,
    option: string,
    typed: string,
    others?: CommandValues,
    where?: Where,
  ): Promise<readonly Choice[]>;
  /** Uses a command from a message's context menu. */
  useOnMessage(message: SeenMessage, command: string): Promise<Reply>;
  /** Uses a command from a member's context menu. */
  useOnMember(memberName: string, command: string, where?: Where): Promise<Reply>;
  press(message: SeenMessage, button: string): Promise<Reply>;
  choose(message: SeenMessage, select: string, values: readonly string[]): Promise<Reply>;
  submit(modal: SeenModal, fields: ModalValues): Promise<Reply>;
  /** Presses a button that is not there, as a manipulated client could. */
  forge(message: SeenMessage, customId: string): Promise<Reply>;
  say(channelName: string, content: string): Promise<void>;
  react(message: SeenMessage, emoji: string): void;
  unreact(message: SeenMessage, emoji: string): void;
  /** The channels and threads this person can view, by name, in the order of the server. */
  channels(): readonly string[];
  /** Registered commands this person may use in the channel they are in. */
  commands(): readonly RegisteredCommand[];
  /** Whether they hold this permission (a name like `SendMessages`) in a channel. */
  may(permission: keyof typeof PermissionFlagsBits, channelName: string): boolean;
  /** The messages of a channel as they see it now, oldest first; none where they cannot view it. */
  sees(channelName: string): readonly SeenMessage[];
  directMessages(): readonly SeenMessage[];
  setDirectMessages(state: 'open' | 'closed'): void;
  leave(): void;
  rejoin(): void;
  addRole(roleName: string): void;
  removeRole(roleName: string): void;
  roles(): readonly string[];
  /** Goes into a voice channel, by its name or its id. */
  joinVoice(channel: string): void;
  leaveVoice(): void;
  voice(): SeenVoice;
}

/** What the client shows a person of themselves in voice. */
export interface SeenVoice {
  /** `null` while they are in no voice channel. */
  readonly channelId: string | null;
  /** By the server, not by themselves. It outlives leaving the channel. */
  readonly isMuted: boolean;
}
