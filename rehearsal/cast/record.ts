import type { BotMessage } from '../discord/bot-messages.ts';
import type { PlannedRound } from './agenda.ts';
import type { Party } from './parties.ts';

/** Words somebody handed in and was told are kept. */
export interface KeptStatement {
  readonly by: string;
  readonly round: number;
  readonly text: string;
  /** What was written into the further fields of the same form. */
  readonly details: readonly string[];
  /** The writer has allowed a summary to quote it. */
  readonly isQuotable: boolean;
  /** How often the room had been told that the round is over when it was handed in. */
  readonly closingsBefore: number;
  /** The writer was told that it is gone. */
  isWithdrawn: boolean;
}

/** An answer to a question that was taken, and whether the person found it again when they looked. */
export interface GivenAnswer {
  readonly by: string;
  readonly round: number;
  readonly item: number;
  /** Which of the buttons under the question was pressed last; empty when nobody knows of any that was taken. */
  answer: string;
  /** The last press was answered. A bot that dies over a press leaves it open whether it was taken. */
  isSure: boolean;
  isFoundAgain: boolean;
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

/** Somebody with a seat in the room. */
export interface Seated {
  readonly name: string;
  readonly party: Party;
}

interface Story {
  /** Names of the channels, as far as the story came to them. */
  room: string | undefined;
  backstage: string | undefined;
  voice: string | undefined;
  audience: string | undefined;
  readonly participants: Seated[];
  readonly statements: KeptStatement[];
  readonly answers: GivenAnswer[];
  readonly decisions: ToldDecision[];
  readonly kills: Kill[];
  /** Rounds after which somebody's microphone stayed shut. */
  readonly leftMuted: number[];
}

/** The record while the story goes on. */
export type OpenRecord = Story;

/** Everything from which a stranger, who sees only what people see, can judge a rehearsal. */
export interface RehearsalRecord extends Readonly<Story> {
  readonly agenda: readonly PlannedRound[];
  readonly speed: number;
  /** Every message the bot ever created, in order, as last edited. */
  readonly messages: readonly Pick<
    BotMessage,
    | 'channelId'
    | 'channelName'
    | 'nonce'
    | 'createdAt'
    | 'content'
    | 'text'
    | 'ephemeral'
    | 'direct'
    | 'readers'
    | 'editedAt'
    | 'deletedAt'
  >[];
  /** How often the bot or the server broke Discord's own rules. */
  readonly findings: number;
}

/** A record in which nothing has happened yet. */
export const emptyRecord = (): OpenRecord => ({
  room: undefined,
  backstage: undefined,
  voice: undefined,
  audience: undefined,
  participants: [],
  statements: [],
  answers: [],
  decisions: [],
  kills: [],
  leftMuted: [],
});
