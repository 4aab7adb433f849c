import type { Chance } from '../cast/chance.ts';

/** Syllables of which no word of the bot's is made by chance: what is found is found. */
const LETTERS = {
  latin: { consonants: 'bdfghjklmnprstvwxz', vowels: 'aeiou' },
  cyrillic: { consonants: 'бвгджзклмнпрстфхцчшщ', vowels: 'аеиоу' },
} as const;

export type Alphabet = keyof typeof LETTERS;

const SYLLABLES = 6;

/** How much of a mark is enough to know it by: names are cut, and a part of one tells as much. */
const PIECE = 9;

/** Words that stand in one text only, so that whoever reads them has read that text, or a part of it. */
export function createMarks(chance: Chance): (alphabet: Alphabet) => string {
  const given = new Set<string>();
  return (alphabet) => {
    const { consonants, vowels } = LETTERS[alphabet];
    for (;;) {
      const mark = Array.from({ length: SYLLABLES }, () => chance.pick([...consonants]) + chance.pick([...vowels]));
      const word = mark.join('');
      if (given.has(word)) continue;
      given.add(word);
      return word;
    }
  };
}

/** Accounts of Discord begin alike: they are known as a whole only. */
const ACCOUNT = /^\d{17,20}$/;

/** A text as it is searched: what stands between letters, capitals and accents do not hide a word. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Finds which of the known marks stand in a text, whole or in pieces. */
export interface MarkSearch {
  add(mark: string): void;
  in(text: string): ReadonlySet<string>;
}

/** A search that begins empty. */
export function createMarkSearch(): MarkSearch {
  const byPiece = new Map<string, string[]>();
  const accounts = new Set<string>();
  return {
    add(mark) {
      if (ACCOUNT.test(mark)) {
        accounts.add(mark);
        return;
      }
      for (const piece of piecesOf(squeezed(mark))) byPiece.set(piece, [...(byPiece.get(piece) ?? []), mark]);
    },
    in(text) {
      const numbers = [...text.matchAll(/\d{17,20}/g)].map(([number]) => number);
      return new Set([
        ...numbers.filter((number) => accounts.has(number)),
        ...piecesOf(squeezed(text)).flatMap((piece) => byPiece.get(piece) ?? []),
      ]);
    },
  };
}

const piecesOf = (text: string): readonly string[] =>
  text.length < PIECE
    ? []
    : Array.from({ length: text.length - PIECE + 1 }, (_, start) => text.slice(start, start + PIECE));
