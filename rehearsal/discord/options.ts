import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import type { Person } from './found-world.ts';
import type { Limit } from './rate-limits.ts';

/** How to set up a rehearsal. */
export interface RehearsalOptions {
  /** Two rehearsals with one seed and the same people begin with the same ids. */
  readonly seed?: number;
  /** A free port unless told. */
  readonly port?: number;
  /** Loopback only; anything else is refused. */
  readonly host?: string;
  readonly guildName?: string;
  readonly botName?: string;
  readonly people: readonly Person[];
  /** The permissions of the bot's role. */
  readonly botPermissions?: bigint;
  /** Privileged intents the application has been granted: none unless told. */
  readonly privilegedIntents?: number;
  /** One JSON object per request and packet, appended as they come. */
  readonly traceFile?: string;
  /** How much later than at once every request is answered. */
  readonly latencyMs?: number;
  /** How long the bot may take for a first answer: Discord's 3 s unless told. */
  readonly answerMs?: number;
  /** How long people wait for a deferred answer before they give up. */
  readonly thinkingMs?: number;
  /** The limit for messages to one channel: that of all routes unless told. */
  readonly messageLimit?: Limit;
  readonly clock?: () => Date;
}

/** What an administrator would tick when inviting the bot. */
export const DEFAULT_BOT_PERMISSIONS: bigint =
  Flags.ViewChannel |
  Flags.SendMessages |
  Flags.EmbedLinks |
  Flags.AttachFiles |
  Flags.ReadMessageHistory |
  Flags.ManageRoles |
  Flags.ManageChannels |
  Flags.ManageMessages |
  Flags.Connect |
  Flags.Speak |
  Flags.MuteMembers |
  Flags.MoveMembers |
  Flags.CreateEvents |
  Flags.PinMessages;
