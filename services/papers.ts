import type { Paper, PaperHome } from '../domain/paper.ts';
import type { Post } from '../domain/post.ts';
import type { Rubric } from '../domain/screening/rubric.ts';

/**
 * What each kind of paper says. A kind belongs to workshops or to servers; whose it is and what its
 * key names stands beside it.
 */
export interface PaperContents {
  /** Of a workshop: what its applications are judged by, where that is not the usual. */
  readonly rubric: Rubric;
}

export type PaperKind = keyof PaperContents;
export type PaperOf<K extends PaperKind> = Paper<K, PaperContents[K]>;
/** A paper of any kind. */
export type AnyPaper = { [K in PaperKind]: PaperOf<K> }[PaperKind];

export interface PaperStore {
  /** The paper of this kind and key (empty where there is only one). */
  find<K extends PaperKind>(kind: K, home: PaperHome, key?: string): Promise<PaperOf<K> | undefined>;
  /** All papers of a kind, by their keys. */
  list<K extends PaperKind>(kind: K, home: PaperHome): Promise<readonly PaperOf<K>[]>;
  /**
   * Writes papers of one home, and what is owed because of them, in one transaction; each becomes one version newer.
   *
   * @returns `false`, having written nothing, when a stored one has another version than was read (0: there was none).
   */
  save(papers: readonly AnyPaper[], owed?: readonly Post[]): Promise<boolean>;
  /** Destroys a paper. Repeating it changes nothing. */
  remove(kind: PaperKind, home: PaperHome, key?: string): Promise<void>;
}
