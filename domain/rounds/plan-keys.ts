/**
 * One key of a round in an agenda file: what may stand there. The reader of agendas,
 * its messages and the schema for editors are all made from these.
 */
export type PlanKey =
  | { readonly is: 'text'; readonly most: number }
  | { readonly is: 'texts'; readonly most: number; readonly least: number; readonly each: number }
  | { readonly is: 'count'; readonly least: number; readonly most: number; readonly otherwise: number }
  | { readonly is: 'share'; readonly most: number; readonly otherwise: number }
  | { readonly is: 'choice'; readonly of: readonly string[]; readonly otherwise: string };

export type PlanKeys = Readonly<Record<string, PlanKey>>;

/** A text of at most so many characters. */
export const text = (most: number) => ({ is: 'text', most }) as const;

/** `least` to `most` texts of at most `each` characters. */
export const texts = (least: number, most: number, each: number) => ({ is: 'texts', least, most, each }) as const;

/** A whole number; `otherwise` when the key is left out. */
export const count = (least: number, most: number, otherwise: number) =>
  ({ is: 'count', least, most, otherwise }) as const;

/** A number from 0 to `most`, not necessarily whole. */
export const share = (most: number, otherwise: number) => ({ is: 'share', most, otherwise }) as const;

/** One of a few words. */
export const choice = <const Of extends readonly string[]>(of: Of, otherwise: Of[number]) =>
  ({ is: 'choice', of, otherwise }) as const;

/** What a plan has under these keys. */
export type ValuesOf<Keys extends PlanKeys> = { readonly [K in keyof Keys]: ValueOf<Keys[K]> };

type ValueOf<Key extends PlanKey> = Key extends { is: 'text' }
  ? string
  : Key extends { is: 'texts' }
    ? readonly string[]
    : Key extends { is: 'count' | 'share' }
      ? number
      : Key extends { is: 'choice'; of: readonly (infer Word)[] }
        ? Word
        : never;
