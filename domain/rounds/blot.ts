import type { PostContent } from '../post.ts';
import { withoutStatement } from './reveal-parts.ts';
import type { RoundMatter } from './round.ts';

/** What a post says without this statement, which its writer has withdrawn; the same post when it never said it. */
export function postWithout(content: PostContent, statementId: string): PostContent {
  switch (content.kind) {
    case 'statements-revealed': {
      const statements = withoutStatement(content.statements, statementId);
      return statements.length === content.statements.length ? content : { ...content, statements };
    }
    case 'balloon':
      return content.statementId === statementId && content.text !== '' ? { ...content, text: '' } : content;
    case 'round-opened':
      return content.material?.some(isOf(statementId))
        ? { ...content, material: content.material.map(emptied(statementId)) }
        : content;
    default:
      return content;
  }
}

/** What a round carries without this statement: it keeps its number, and is empty. The same when it never carried it. */
export const matterWithout = (matter: RoundMatter, statementId: string): RoundMatter =>
  matter.material?.some(isOf(statementId))
    ? { ...matter, material: matter.material.map(emptied(statementId)) }
    : matter;

interface Piece {
  readonly statementId: string;
  readonly text: string;
}

const isOf = (statementId: string) => (piece: Piece) => piece.statementId === statementId && piece.text !== '';
const emptied =
  (statementId: string) =>
  <P extends Piece>(piece: P): P =>
    piece.statementId === statementId ? { ...piece, text: '' } : piece;
