import type { Language } from '../../../domain/language.ts';

/** What every kind of round says of itself. */
interface Words {
  /** In a list of rounds. */
  readonly name: string;
  /** At the top of the round: what to do. */
  readonly how: string;
  /** At the top of the round: who can see what. */
  readonly whoSees: string;
}

/**
 * The words of one kind of round, in all languages: the three that every kind has, and those that
 * its rules call by name: `sheet.<form>`, `field.<form>.<field>`, `detail.<form>.<field>`, `about.<form>`,
 * `heading.<form>`, `none.<form>`, `heading.answers`, `heading.list`, `none.list`, `ask.<aspect>`,
 * `aspect.<aspect>`, `note.<note>`; `collect` where people write beforehand.
 */
export type KindWords = Readonly<Record<Language, Words & Readonly<Record<string, string>>>>;

/** The same words in each language, no more and no fewer: the compiler sees to it. */
export const defineKindWords = <const En extends Words & Readonly<Record<string, string>>>(words: {
  readonly en: En;
  readonly uk: Readonly<Record<keyof En, string>>;
  readonly ru: Readonly<Record<keyof En, string>>;
}): KindWords => words as unknown as KindWords;
