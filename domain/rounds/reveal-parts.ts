import { inParts, shownLength } from '../post-parts.ts';

/** A statement as the room sees it: under an alias, unless so few wrote that the alias would tell who it is. */
export interface RevealedStatement {
  readonly alias?: number | undefined;
  readonly text: string;
  /** The further fields of the form; empty where nothing was written. */
  readonly details?: readonly string[];
  /** The number, from 1, of what it is about, and its text. */
  readonly about?: number;
  readonly aboutText?: string;
  /** The statement that this text is, to be found again when that is withdrawn. Nobody is shown it. */
  readonly aboutId?: string;
  /** By this it is found again when its writer withdraws it. Nobody is shown it. */
  readonly statementId: string;
}

/** Characters of statements in one post. Discord takes 2,000; the rest is for the heading. */
const PART_MOST = 1700;

/** What an alias and the space around a statement take, at most. */
const FRAME = 50;

/** A statement is only cut when it does not fit into a post of its own, and then near this length. */
const PIECE_MOST = PART_MOST - FRAME;

/**
 * The statements in as many posts as Discord's limit asks for, in their order.
 *
 * No word is ever dropped: a statement too long for one post goes on in the next,
 * under the same alias. The same statements always give the same parts, so that
 * a reveal interrupted half-way goes on where it was.
 *
 * @returns at least one part, which is empty when there are no statements.
 */
export const splitStatements = <S extends RevealedStatement>(statements: readonly S[]): readonly (readonly S[])[] =>
  inParts(statements.flatMap(piecesOf), PART_MOST, costOf);

/** What surrounds the name of each further field. */
const DETAIL_FRAME = 40;

const costOf = ({ text, details = [], aboutText = '' }: RevealedStatement): number =>
  FRAME +
  quotedLength(text) +
  shownLength(aboutText) +
  details.reduce((sum, detail) => sum + (detail === '' ? 0 : DETAIL_FRAME + quotedLength(detail)), 0);

/**
 * What is left of a part of a reveal when this statement, or the pieces it was cut into, are taken out.
 * What others wrote about it stays, without its text.
 */
export const withoutStatement = <S extends RevealedStatement>(part: readonly S[], statementId: string): readonly S[] =>
  part.filter((one) => one.statementId !== statementId).map((one) => withoutSubject(one, statementId));

function withoutSubject<S extends RevealedStatement>(statement: S, subjectId: string): S {
  if (statement.aboutId !== subjectId) return statement;
  const { aboutId: _gone, ...rest } = statement;
  // It is the same type without what may be missing from it, which the compiler cannot see through the spread.
  return { ...(rest as S), aboutText: '' };
}

function piecesOf<S extends RevealedStatement>(statement: S): readonly S[] {
  const { details = [] } = statement;
  if (costOf(statement) <= PART_MOST || details.every((detail) => detail === '')) return textPieces(statement);
  // Each further field goes on by itself, in its place among the others, so that it keeps its name.
  return [
    ...textPieces({ ...statement, details: [] }),
    ...details.flatMap((detail, index) =>
      detail === ''
        ? []
        : [{ ...statement, text: '', aboutText: '', details: [...Array<string>(index).fill(''), detail] }],
    ),
  ];
}

const textPieces = <S extends RevealedStatement>(statement: S): readonly S[] =>
  piecesOfText(statement.text).map((text) => ({ ...statement, text }));

/** A text in as many pieces as it takes posts to quote all of it: one, unless it is very long. */
export function piecesOfText(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text.normalize('NFC');
  while (quotedLength(rest) > PIECE_MOST) {
    const end = cutWithin(rest, PIECE_MOST - 2);
    pieces.push(`${rest.slice(0, end).trimEnd()} …`);
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** Where to cut: after the last space that fits, or at the limit in a text without spaces. */
function cutWithin(text: string, most: number): number {
  let length = 0;
  let end = 0;
  let lastSpace = 0;
  for (const character of text) {
    length += quotedLength(character);
    if (length > most) break;
    end += character.length;
    if (/\s/.test(character)) lastSpace = end;
  }
  return lastSpace > end / 2 ? lastSpace : end;
}

/** The most that a text can take as a quotation: as it is shown, and a margin for each line. */
const quotedLength = (text: string): number => shownLength(text) + 2 * (text.match(/[\n\r]/g)?.length ?? 0);
