import type { Script } from '../../cast/people.ts';
import { buttonFor } from '../../cast/reading.ts';
import { formFor, pressed, type SeasonStage, sent, typed } from '../stage.ts';
import type { SeasonWorkshop } from './prepare.ts';

const LETTERS = ['invitation', 'alternate', 'not-chosen'] as const;

const LANGUAGES: readonly Script[] = ['en', 'uk', 'ru'];

/** The letters are worded, each with a word that stands in no other: whoever reads it knows their outcome. */
export async function wordLetters(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast, book } = stage;
  const [, , organizer] = cast.organizers;
  for (const which of LETTERS) {
    for (const language of LANGUAGES) {
      const mark = cast.mark(language);
      const form = await formFor(stage, organizer, '/decision message', { workshop, which, language });
      book.secrets.push({ kind: 'letter', mark, by: organizer, about: which });
      await sent(stage, organizer, form, { text: `{title}, {party}: ${mark}.` });
      await typed(stage, organizer, '/decision preview', { workshop, which, language });
    }
  }
}

/** All are told at once. */
export async function release(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast, book, patience, server } = stage;
  const [organizer] = cast.organizers;
  const shown = await typed(stage, organizer, '/cohort release', { workshop });
  const button = buttonFor(shown, 'release-decisions-now');
  if (button === undefined) throw new Error(`the decisions cannot be released: ${shown.text.slice(0, 500)}`);
  book.releasedAt = stage.now();
  const answer = await patience.attempt(() => server.actor(organizer).press(shown, button));
  // A second press, after a silence or by mistake, tells nobody twice.
  if (answer.kind === 'no-answer')
    await pressed(stage, organizer, shown, 'release-decisions-now').catch(() => undefined);
}
