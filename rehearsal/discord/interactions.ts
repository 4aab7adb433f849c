import { randomBytes } from 'node:crypto';
import type { InteractionType } from 'discord-api-types/v10';
import type { Component } from './components.ts';
import type { Snowflakes } from './snowflake.ts';
import type { StoredMessage } from './world.ts';

/** A modal as the bot sent it. */
export interface ModalPayload {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** What a person's click or command came to. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: StoredMessage }
  | { readonly kind: 'updated'; readonly message: StoredMessage }
  | { readonly kind: 'modal'; readonly modal: ModalPayload; readonly from: Interaction }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'no-answer' };

export interface InteractionStart {
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  /** The message whose component was used, also for a modal that such a use opened. */
  readonly source?: StoredMessage;
  /** What to write in answers' metadata, for a command: its name and kind. */
  readonly command?: { readonly name: string; readonly type: number };
}

/** One interaction, from the click until its token expires. */
export interface Interaction extends InteractionStart {
  readonly id: string;
  readonly token: string;
  readonly createdAt: Date;
  /** The type of the first callback, once there was one. */
  callback?: number;
  /** The placeholder or message of the first answer. */
  original?: StoredMessage;
  /** The placeholder still says that the bot is thinking. */
  isThinking: boolean;
  readonly followUpIds: Set<string>;
  /** Ends the person's wait; only the first call counts. */
  settle(outcome: Outcome): void;
  /** The answer was put off: the person goes on waiting, `wait` at most, and then has this. */
  postpone(wait: 'thinking' | 'update', otherwise: Outcome): void;
}

export interface Interactions {
  open(start: InteractionStart): { interaction: Interaction; outcome: Promise<Outcome> };
  byId(id: string): Interaction | undefined;
  byToken(token: string): Interaction | undefined;
  isLate(interaction: Interaction): boolean;
  isExpired(interaction: Interaction): boolean;
  close(): void;
}

export interface Patience {
  /** How long a first answer may take: 3 s in Discord. */
  readonly answerMs: number;
  /** How long people here wait for a deferred answer. */
  readonly thinkingMs: number;
  /** How long a token lives: 15 min in Discord. */
  readonly tokenMs: number;
}

/** Keeps the interactions and how long each may still be answered. */
export function createInteractions(patience: Patience, ids: Snowflakes, clock: () => Date): Interactions {
  const all = new Map<string, Interaction>();
  const tokens = new Map<string, Interaction>();
  const ageOf = ({ createdAt }: Interaction) => clock().getTime() - createdAt.getTime();

  return {
    open(start) {
      let settle: (outcome: Outcome) => void = () => undefined;
      let timer: NodeJS.Timeout | undefined;
      const outcome = new Promise<Outcome>((resolve) => {
        settle = (result) => {
          clearTimeout(timer);
          resolve(result);
        };
      });
      const waitFor = (ms: number, otherwise: Outcome): void => {
        clearTimeout(timer);
        timer = setTimeout(() => settle(otherwise), ms);
      };
      waitFor(patience.answerMs, { kind: 'no-answer' });

      const interaction: Interaction = {
        ...start,
        id: ids.next(),
        token: randomBytes(48).toString('base64url'),
        createdAt: clock(),
        isThinking: false,
        followUpIds: new Set(),
        settle,
        postpone: (wait, otherwise) =>
          waitFor(wait === 'thinking' ? patience.thinkingMs : patience.answerMs, otherwise),
      };
      all.set(interaction.id, interaction);
      tokens.set(interaction.token, interaction);
      return { interaction, outcome };
    },
    byId: (id) => all.get(id),
    byToken: (token) => tokens.get(token),
    isLate: (interaction) => ageOf(interaction) > patience.answerMs,
    isExpired: (interaction) => ageOf(interaction) > patience.tokenMs,
    close() {
      for (const interaction of all.values()) interaction.settle({ kind: 'no-answer' });
    },
  };
}
