import type { LetterWords } from '../../../domain/screening/decision-posts.ts';
import { PLACEHOLDER_MOST, type Placeholder, piecesOf } from '../../../domain/screening/letters.ts';
import { plain, plainLineWithin } from '../../plain.ts';
import { moment } from '../../time.ts';

/** Signs of nobody's alphabet: they stand for what is filled in while the words around are made harmless. */
const MARKS: Readonly<Record<Placeholder, string>> = {
  title: '\uE000',
  party: '\uE001',
  starts: '\uE002',
  'replies-due': '\uE003',
};
const ANY_MARK = /[\uE000-\uE003]/g;

/**
 * The organizers' words as they are shown: letter by letter, with title, party and times filled in. They can neither
 * ping nor format, nor pretend that somebody else speaks.
 */
export function letterText({ words, party, startsAt, repliesDueAt }: LetterWords, title: string): string {
  const values: readonly (readonly [Placeholder, string])[] = [
    ['title', plainLineWithin(title, PLACEHOLDER_MOST.title)],
    ['party', plainLineWithin(party, PLACEHOLDER_MOST.party)],
    ['starts', moment(startsAt)],
    ['replies-due', repliesDueAt ? moment(repliesDueAt) : ''],
  ];
  const marked = piecesOf(words)
    .map((piece) => ('text' in piece ? piece.text.replace(ANY_MARK, '') : MARKS[piece.placeholder]))
    .join('');
  return values.reduce((text, [name, value]) => text.replaceAll(MARKS[name], () => value), plain(marked));
}
