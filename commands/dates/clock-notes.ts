import type { Say } from '../../bot/languages/catalog.ts';
import type { ClockChange } from '../../domain/planning/venue-time.ts';

/** A sentence for each time that the venue's clocks jump over or show twice; the same one is said once. */
export function clockNotes(dated: readonly { readonly clockChange?: ClockChange }[], say: Say): readonly string[] {
  const notes = dated.flatMap(({ clockChange }) => {
    if (clockChange === undefined) return [];
    const { kind, asked, used } = clockChange;
    return [
      say(`clock-change.${kind}`, {
        time: asked.time,
        zone: asked.zone,
        date: asked.date,
        used: usedWords(clockChange, used.date),
      }),
    ];
  });
  return [...new Set(notes)];
}

/** The day is said when the clocks jump over midnight, or a whole day. */
const usedWords = ({ asked, used }: ClockChange, date: string): string =>
  asked.date === date ? used.time : `${date} ${used.time}`;
