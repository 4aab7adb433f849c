import type { Interaction } from 'discord.js';
import { within } from './within.ts';

/** Longest that an orderly end waits for answers under way. Discord itself waits three seconds for most. */
const FINISHING_MILLISECONDS = 8_000;

/** The interactions that are being answered. */
export interface UnderWay {
  /** Answers an interaction, unless the end has begun: then it is left to the next start. */
  readonly take: (interaction: Interaction) => Promise<void>;
  /** Takes no more, and waits until what was taken is answered. */
  readonly finish: () => Promise<void>;
}

/** Remembers what is being answered, so that an orderly end cuts nobody off in the middle. */
export function trackUnderWay(dispatch: (interaction: Interaction) => Promise<void>): UnderWay {
  const answers = new Set<Promise<void>>();
  let isOver = false;
  return {
    async take(interaction) {
      if (isOver) return;
      const answer = dispatch(interaction).finally(() => answers.delete(answer));
      answers.add(answer);
      await answer;
    },
    async finish() {
      isOver = true;
      // Whoever is not answered by then has been given up by Discord as well.
      await within(FINISHING_MILLISECONDS, Promise.allSettled(answers)).catch(() => undefined);
    },
  };
}
