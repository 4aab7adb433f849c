import type { PostContent } from '../post.ts';
import { rulesOf } from './kinds/index.ts';
import { withoutStatement } from './reveal-parts.ts';
import type { Round, RoundMatter } from './round.ts';

/** What a post says without this statement, which its writer has withdrawn; the same post when it never said it. */
export function postWithout(content: PostContent, statementId: string): PostContent {
  switch (content.kind) {
    case 'statements-revealed': {
      const isSaid = content.statements.some((one) => one.statementId === statementId || one.aboutId === statementId);
      if (!isSaid) return content;
      return { ...content, statements: withoutStatement(content.statements, statementId) };
    }
    case 'reactions-revealed':
      return content.results.some((result) => result.statementId === statementId && result.proposition !== '')
        ? {
            ...content,
            results: content.results.map((result) =>
              result.statementId === statementId
                ? { ...result, proposition: '', byParty: undefined, room: undefined }
                : result,
            ),
          }
        : content;
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

/** The questions of a round that ask about this statement, by their numbers from 0. What was answered to them goes with it. */
export const questionsAbout = ({ plan, matter }: Round, statementId: string): readonly number[] =>
  rulesOf(plan)
    .questions(plan, matter?.material ?? [])
    .flatMap((question, item) => (question.statementId === statementId ? [item] : []));

/** Whether what this question of a round asks about has been withdrawn, so that nothing is answered to it any more. */
export function isWithdrawn({ plan, matter }: Round, item: number): boolean {
  const question = rulesOf(plan).questions(plan, matter?.material ?? [])[item];
  return question?.statementId !== undefined && question.text === '';
}

interface Piece {
  readonly statementId: string;
  readonly text: string;
}

const isOf = (statementId: string) => (piece: Piece) => piece.statementId === statementId && piece.text !== '';
const emptied =
  (statementId: string) =>
  <P extends Piece>(piece: P): P =>
    piece.statementId === statementId ? { ...piece, text: '' } : piece;
