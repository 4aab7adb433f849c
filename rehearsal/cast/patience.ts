import { setTimeout as delay } from 'node:timers/promises';
import { CommandNotFound } from '../discord/actor/actor-error.ts';
import type { Reply } from '../discord/actor/send.ts';
import type { SeenMessage, SeenModal } from '../discord/seen.ts';
import type { RehearsalServer } from '../discord/server.ts';
import { isFault } from './reading.ts';

/** Nobody could get any further; says at what. */
export class Stuck extends Error {
  override readonly name = 'Stuck';
}

/** For whoever can go on without: passes on what is no {@link Stuck}. */
export const stuckOnly = (error: unknown): void => {
  if (!(error instanceof Stuck)) throw error;
};

/** What somebody gets to see in the end. */
export type Answer = Exclude<Reply, { readonly kind: 'no-answer' }>;

/** How people deal with a bot that is slow, away for a while or gone in the middle of a sentence. */
export interface Patience {
  /** Waits, as things happen, until `look` finds something. @throws {@link Stuck} */
  until<T>(what: string, look: () => T | undefined | false, mostMs?: number): Promise<T>;
  online(): Promise<void>;
  /** Does something once; no answer when the bot vanishes over it. */
  attempt(act: () => Promise<Reply>): Promise<Reply>;
  /** Does something until there is an answer to it, as people press again. @throws {@link Stuck} */
  answer(what: string, act: () => Promise<Reply>): Promise<Answer>;
  /** Does something, looks whether it took effect and, if not, does it again. @throws {@link Stuck} */
  achieve<T>(what: string, look: () => T | undefined | false, act: () => Promise<unknown>): Promise<T>;
}

/** Generous: on a busy machine the bot takes many seconds to come back. */
const WAIT_MOST_MS = 90_000;
const TRIES = 25;
const EFFECT_SHOWS_WITHIN_MS = 6_000;

/** @param signal ends every wait, when the rehearsal is over before its end. */
export function createPatience(server: RehearsalServer, signal: AbortSignal): Patience {
  const until: Patience['until'] = (what, look, mostMs = WAIT_MOST_MS) =>
    new Promise((resolve, reject) => {
      const settle = (how: () => void): void => {
        unsubscribe();
        clearInterval(ticking);
        clearTimeout(ending);
        signal.removeEventListener('abort', stop);
        how();
      };
      const check = (): void => {
        try {
          const found = look();
          if (found !== undefined && found !== false) settle(() => resolve(found));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const stop = (): void => settle(() => reject(signal.reason));
      // What is told of an event is in place once the teller has finished.
      const unsubscribe = server.subscribe(() => queueMicrotask(check));
      const ticking = setInterval(check, 200);
      const ending = setTimeout(() => settle(() => reject(new Stuck(`waited in vain until ${what}`))), mostMs);
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      else check();
    });

  const online = async (): Promise<void> => {
    await until('the bot is online', () => server.botIsOnline());
    await server.whenBotOnline();
  };

  const attempt: Patience['attempt'] = async (act) => {
    let isOver = false;
    const silence: Reply = { kind: 'no-answer' };
    const reply = act()
      .catch((error: unknown): Reply => {
        // A bot that has just come back may not have offered its commands yet.
        if (error instanceof CommandNotFound) return silence;
        throw error;
      })
      .finally(() => {
        isOver = true;
      });
    const gone = until('the bot is gone', () => isOver || !server.botIsOnline(), 3_600_000).then(
      (): Promise<Reply> | Reply => (isOver ? reply : silence),
    );
    // Whichever loses is of no interest any more.
    reply.catch(() => undefined);
    return await Promise.race([reply, gone]);
  };

  const answer: Patience['answer'] = async (what, act) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      await online();
      const reply = await attempt(act);
      if (reply.kind !== 'no-answer' && !(reply.kind === 'message' && isFault(reply.message))) return reply;
      await delay(200, undefined, { signal });
    }
    throw new Stuck(`no answer when somebody wanted to ${what}`);
  };

  return {
    until,
    online,
    attempt,
    answer,
    async achieve(what, look, act) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const found = look();
        if (found !== undefined && found !== false) return found;
        await online();
        await act();
        const effect = await until(what, look, EFFECT_SHOWS_WITHIN_MS).catch((error: unknown) => {
          if (error instanceof Stuck) return undefined;
          throw error;
        });
        if (effect !== undefined) return effect;
      }
      throw new Stuck(`nobody succeeded: ${what}`);
    },
  };
}

/** The message of an answer; a form is none. */
export const messageIn = (answer: Answer): SeenMessage | undefined =>
  answer.kind === 'modal' ? undefined : answer.message;

/** The form of an answer. */
export const modalIn = (answer: Answer): SeenModal | undefined => (answer.kind === 'modal' ? answer.modal : undefined);
