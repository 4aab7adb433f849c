/** A statement as the room sees it: under an alias, unless so few wrote that the alias would tell who it is. */
export interface RevealedStatement {
  readonly alias?: number | undefined;
  readonly text: string;
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
export function splitStatements<S extends RevealedStatement>(statements: readonly S[]): readonly (readonly S[])[] {
  const parts: S[][] = [[]];
  let room = PART_MOST;
  for (const piece of statements.flatMap(piecesOf)) {
    const cost = FRAME + shownLength(piece.text);
    if (cost > room && room < PART_MOST) {
      parts.push([]);
      room = PART_MOST;
    }
    parts.at(-1)?.push(piece);
    room -= cost;
  }
  return parts;
}

/** What is left of a part of a reveal when this statement, or the pieces it was cut into, are taken out once. */
export function withoutStatement<S extends Pick<RevealedStatement, 'text'>>(part: readonly S[], text: string): S[] {
  const gone = piecesOf({ text }).map((piece) => piece.text);
  return part.filter((one) => {
    const at = gone.indexOf(one.text);
    if (at === -1) return true;
    gone.splice(at, 1);
    return false;
  });
}

function piecesOf<S extends Pick<RevealedStatement, 'text'>>(statement: S): readonly S[] {
  const pieces: S[] = [];
  let rest = statement.text.normalize('NFC');
  while (shownLength(rest) > PIECE_MOST) {
    const end = cutWithin(rest, PIECE_MOST - 2);
    pieces.push({ ...statement, text: `${rest.slice(0, end).trimEnd()} …` });
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, { ...statement, text: rest }];
}

/** Where to cut: after the last space that fits, or at the limit in a text without spaces. */
function cutWithin(text: string, most: number): number {
  let length = 0;
  let end = 0;
  let lastSpace = 0;
  for (const character of text) {
    length += shownLength(character);
    if (length > most) break;
    end += character.length;
    if (/\s/.test(character)) lastSpace = end;
  }
  return lastSpace > end / 2 ? lastSpace : end;
}

/** The most that a text can take once it is shown: signs that mean formatting get a mark before them, lines get a margin. */
const shownLength = (text: string): number =>
  text.length + (text.match(/[!-/:-@[-`{-~]/g)?.length ?? 0) + 2 * (text.match(/[\n\r]/g)?.length ?? 0);
