import type { SeenMessage } from '../../discord/seen.ts';
import { idsOf, pressable, verbOf } from '../reading.ts';

/** A question in a private message, as it stands before somebody. */
export interface Question {
  /** Which of the round's questions it is. */
  readonly item: number;
  /** The buttons of which one is the answer. */
  readonly answers: readonly string[];
  /** The button that leads on without an answer, where there is one. */
  readonly onward: string | undefined;
}

/**
 * What a message asks; `undefined` when it asks nothing.
 *
 * Whatever is asked, and however it may be answered: the answers are those buttons that differ in their
 * last part only. Where several groups of buttons do, the largest one answers and the others lead about.
 */
export function questionIn(message: SeenMessage): Question | undefined {
  const groups = new Map<string, string[]>();
  for (const customId of pressable(message)) {
    const about = customId.slice(0, customId.lastIndexOf(':'));
    groups.set(about, [...(groups.get(about) ?? []), customId]);
  }
  const [largest] = [...groups.values()].toSorted((a, b) => b.length - a.length);
  const [first] = largest ?? [];
  if (!largest || first === undefined || largest.length < 2) return undefined;
  return {
    item: Number(idsOf(first).at(-2)),
    answers: largest,
    onward: pressable(message).findLast((customId) => verbOf(customId) !== verbOf(first)),
  };
}

/** Which answer a button is: the last part of its custom id, the same in every language. */
export const answerOf = (customId: string): string => idsOf(customId).at(-1) ?? '';
