import type { Language } from '../language.ts';
import { shownLength } from '../post-parts.ts';
import { Refusal } from '../refusal.ts';
import { isBlank } from '../text.ts';

/** What applicants are told when the decisions are out: each is a letter whose words organizers may choose. */
export const LETTER_KINDS = ['invitation', 'alternate', 'not-chosen'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What organizers may leave to be filled in, by letter: `{title}`. */
export const PLACEHOLDERS: Readonly<Record<LetterKind, readonly Placeholder[]>> = {
  invitation: ['title', 'party', 'starts', 'replies-due'],
  alternate: ['title', 'party', 'starts'],
  'not-chosen': ['title', 'party', 'starts'],
};

export type Placeholder = 'title' | 'party' | 'starts' | 'replies-due';

/** The longest words of a letter, in characters as they are shown: with them, every letter fits into one message. */
export const LETTER_MOST = 1000;

/** The most that each can take once it is filled in. Whoever fills it in keeps to it. */
export const PLACEHOLDER_MOST: Readonly<Record<Placeholder, number>> = {
  title: 120,
  party: 80,
  starts: 20,
  'replies-due': 20,
};

/** The letters of a workshop as far as its organizers have chosen their words; what is missing, the bot words itself. */
export interface Letters {
  readonly texts: Readonly<Partial<Record<LetterKind, Readonly<Partial<Record<Language, string>>>>>>;
  /**
   * The cohort with which these words are being sent: from then on they stay as they are, so that nobody reads other
   * words than were looked at. They may be changed again only when that very cohort cannot be released any more.
   */
  readonly releasedWith?: string;
  /** The applications whose writers are told with it that they stand in line. */
  readonly inLine?: readonly string[];
}

export const NO_LETTERS: Letters = { texts: {} };

/** The words that organizers have chosen for a letter in a language, if any. */
export const wordsOf = ({ texts }: Letters, kind: LetterKind, language: Language): string | undefined =>
  texts[kind]?.[language];

/** One letter in one language. */
export interface LetterChoice {
  readonly kind: LetterKind;
  readonly language: Language;
}

/**
 * The letters with other words in one of them; with none, the bot words it again.
 *
 * @throws {@link Refusal} `text-too-long`, `unknown-placeholder`.
 */
export function reworded(letters: Letters, { kind, language }: LetterChoice, text: string): Letters {
  const { [language]: _, ...others } = letters.texts[kind] ?? {};
  if (isBlank(text)) return { texts: { ...letters.texts, [kind]: others } };

  const words = text.trim().normalize('NFC').replace(/\r\n?/g, '\n');
  requireKnownPlaceholders(words, kind);
  const length = lengthOf(words);
  if (length > LETTER_MOST) throw new Refusal('text-too-long', { length, most: LETTER_MOST });
  return { texts: { ...letters.texts, [kind]: { ...others, [language]: words } } };
}

const ANY_PLACEHOLDER = /\{([^{}]*)\}/g;

function requireKnownPlaceholders(words: string, kind: LetterKind): void {
  const allowed: readonly string[] = PLACEHOLDERS[kind];
  const unknown = [...words.matchAll(ANY_PLACEHOLDER)]
    .map(([, name = '']) => name)
    .find((one) => !allowed.includes(one));
  // A brace that was never closed is a placeholder that was meant.
  const isTorn = /[{}]/.test(words.replace(ANY_PLACEHOLDER, ''));
  if (unknown === undefined && !isTorn) return;
  throw new Refusal('unknown-placeholder', {
    name: unknown ?? '',
    allowed: allowed.join(', '),
  });
}

/** How long the words can become when they are shown. */
const lengthOf = (words: string): number =>
  piecesOf(words)
    .map((piece) => ('text' in piece ? shownLength(piece.text) : PLACEHOLDER_MOST[piece.placeholder]))
    .reduce((sum, length) => sum + length, 0);

/** The words in pieces: text as it was written, and the names of what is to be filled in. */
export const piecesOf = (
  words: string,
): readonly ({ readonly text: string } | { readonly placeholder: Placeholder })[] =>
  // Split by a pattern with one group, every second piece is what the group has matched.
  words
    .split(/\{(title|party|starts|replies-due)\}/)
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : { placeholder: piece as Placeholder }));
