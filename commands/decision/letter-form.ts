import { longText } from '../../bot/fields.ts';
import { defineModal } from '../../bot/modal.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { Refusal } from '../../domain/refusal.ts';
import { LETTER_KINDS, LETTER_MOST, type LetterChoice } from '../../domain/screening/letters.ts';
import { rewordLetter } from '../../services/screening/letters.ts';
import { letterExample, previewView } from './letter-preview.ts';

/**
 * The words of one letter in one language. Its ids are the workshop, the letter, the language, and the version
 * that was read: who writes over something unread is told so.
 */
export const letterForm = defineModal({
  verb: 'letter',
  ids: 4,
  title: 'modal.letter',
  answer: 'private',
  fields: {
    // More than the rule, so that words which are too long come back with a sentence instead of being cut.
    text: longText('field.letter.text', {
      max: LETTER_MOST + 1500,
      required: false,
      description: 'field.letter.text-about',
    }),
  },
  async execute([workshopId = '', kind = '', language = '', version = ''], { text }, { caller, ports, say }) {
    const choice = choiceOf(kind, language);
    const desk = await rewordLetter(ports, caller, { workshopId, version: Number(version), text, ...choice });
    return previewView(say('reply.letter.saved'), letterExample(desk, choice), say);
  },
});

/** @throws {@link Refusal} `unknown-choice` for a letter or language that a forged form asks for. */
function choiceOf(kind: string, language: string): LetterChoice {
  const chosen = LETTER_KINDS.find((one) => one === kind);
  const spoken = LANGUAGES.find((one) => one === language);
  if (!chosen || !spoken) throw new Refusal('unknown-choice', {});
  return { kind: chosen, language: spoken };
}
