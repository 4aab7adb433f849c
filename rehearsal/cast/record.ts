import type { BotMessage } from '../discord/bot-messages.ts';
import type { PlannedRound } from './agenda.ts';

/** Words somebody handed in and was told are kept. */
export interface KeptStatement {
  readonly by: string;
  readonly round: number;
  readonly text: string;
}

/** An answer to a proposition that was taken, and whether the person found it again when they looked. */
export interface GivenReaction {
  readonly by: string;
  readonly round: number;
  readonly item: number;
  readonly isFoundAgain: boolean;
}

/** An applicant and whether the decision reached them, by whatever way. */
export interface ToldDecision {
  readonly to: string;
  readonly isReached: boolean;
}

/** A moment at which the bot was killed. */
export interface Kill {
  readonly at: Date;
  /** The same moment by the clock of the rounds. */
  readonly storyAt: Date;
}

/** Everything from which a stranger, who sees only what people see, can judge a rehearsal. */
export interface RehearsalRecord {
  readonly agenda: readonly PlannedRound[];
  readonly speed: number;
  /** Names of the channels, as far as the story came to them. */
  readonly room: string | undefined;
  readonly audience: string | undefined;
  /** Every message the bot ever created, in order. */
  readonly messages: readonly Pick<
    BotMessage,
    'channelId' | 'channelName' | 'nonce' | 'createdAt' | 'content' | 'ephemeral' | 'direct'
  >[];
  readonly statements: readonly KeptStatement[];
  readonly reactions: readonly GivenReaction[];
  readonly decisions: readonly ToldDecision[];
  readonly kills: readonly Kill[];
  /** How often the bot or the server broke Discord's own rules. */
  readonly findings: number;
}

/** The record while the story goes on. */
export interface OpenRecord {
  room: string | undefined;
  audience: string | undefined;
  readonly statements: KeptStatement[];
  readonly reactions: GivenReaction[];
  readonly decisions: ToldDecision[];
  readonly kills: Kill[];
}

/** A record in which nothing has happened yet. */
export const emptyRecord = (): OpenRecord => ({
  room: undefined,
  audience: undefined,
  statements: [],
  reactions: [],
  decisions: [],
  kills: [],
});
