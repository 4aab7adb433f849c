import type { Say } from '../../bot/languages/catalog.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import { invitationView, notChosenView } from '../../bot/views/posts/decision.ts';
import { voiceIn } from '../../bot/views/voice.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { type LetterChoice, type Letters, wordsOf } from '../../domain/screening/letters.ts';

/** No application: nothing about anybody stands in an example, and its buttons are not shown. */
const NOBODY = 'example';

/** A letter as somebody of the first party would read it, without its buttons. */
export function letterExample(
  { workshop, letters }: { readonly workshop: Workshop; readonly letters: Letters },
  { kind, language }: LetterChoice,
): string {
  const { id, title, startsAt, timeZone, repliesDueAt, parties } = workshop;
  const words = wordsOf(letters, kind, language);
  const letter =
    words === undefined ? {} : { letter: { words, party: parties[0]?.name ?? '', startsAt, repliesDueAt } };
  const voice = voiceIn(language);
  if (kind === 'invitation') {
    const invitation = { kind, applicationId: NOBODY, title, startsAt, timeZone, repliesDueAt, ...letter };
    return invitationView(invitation, id, voice).content;
  }
  const isAlternate = kind === 'alternate';
  return notChosenView({ kind: 'not-chosen', applicationId: NOBODY, title, isAlternate, ...letter }, voice).content;
}

/** A preview under a line about it; where both do not fit into a message, it comes as a file. */
export function previewView(heading: string, preview: string, say: Say, fileName = 'letter.md'): View {
  const whole = `${heading}\n\n${preview}`;
  if (whole.length <= MESSAGE_MOST) return { content: whole };
  return { content: `${heading}\n\n${say('reply.letter.as-file')}`, files: [{ name: fileName, data: `${preview}\n` }] };
}
