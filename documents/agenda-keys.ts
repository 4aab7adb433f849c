import { KINDS, type RoundKind } from '../domain/rounds/kinds/index.ts';
import { CONFIDENTIALITIES, GRACE_SECONDS, GRACE_SECONDS_MOST, PHASES, THENS } from '../domain/rounds/plan.ts';
import { count, type PlanKey, text, texts } from '../domain/rounds/plan-keys.ts';

/** What may stand under one key of an agenda file. */
export type FileKey =
  | PlanKey
  /** A whole number without which the round cannot be. */
  | { readonly is: 'minutes'; readonly least: number; readonly most: number }
  /** One of a few words, or none. */
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'flag' };

/** Most rounds in one agenda. */
export const ROUNDS_MOST = 30;

const flag = { is: 'flag' } as const;
const oneOf = <const Of extends readonly string[]>(of: Of) => ({ is: 'choice', of }) as const;

/** What every round says, and what it may say; the title of a whole agenda is such a text too. */
export const TITLE = text(100);
export const REQUIRED_KEYS = {
  title: TITLE,
  prompt: text(1000),
  minutes: { is: 'minutes', least: 1, most: 480 },
} as const satisfies Readonly<Record<string, FileKey>>;

export const OPTIONAL_KEYS = {
  confidentiality: oneOf(CONFIDENTIALITIES),
  phase: oneOf(PHASES),
  affects: texts(0, 8, 60),
  endsEarly: flag,
  // biome-ignore lint/suspicious/noThenProperty: the word for what comes after a round; nobody awaits a key.
  then: oneOf(THENS), // oxlint-disable-line unicorn/no-thenable
} as const satisfies Readonly<Record<string, FileKey>>;

/** Left out, it is not nothing: the time in which people may finish writing. */
export const GRACE_KEY = { graceSeconds: count(0, GRACE_SECONDS_MOST, GRACE_SECONDS) } as const;

/** Every key that a round of this kind may have, its own ones right after what every round says. */
export const keysOf = (kind: RoundKind): Readonly<Record<string, FileKey>> => ({
  ...REQUIRED_KEYS,
  ...KINDS[kind].keys,
  ...OPTIONAL_KEYS,
  ...GRACE_KEY,
});

/** Whether this is the name of a kind of round. Files can say anything. */
export const isKind = (name: unknown): name is RoundKind => typeof name === 'string' && Object.hasOwn(KINDS, name);
