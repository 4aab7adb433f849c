import { aliases } from './en/aliases.ts';
import { planning } from './en/planning.ts';
import { posts } from './en/posts.ts';
import { refusals } from './en/refusals.ts';
import { rounds } from './en/rounds.ts';
import { safekeeping } from './en/safekeeping.ts';
import { screening } from './en/screening.ts';
import { transmission } from './en/transmission.ts';

/** Every sentence in English: the language in which keys are born. */
export const en = {
  ...refusals,
  ...posts,
  ...aliases,
  ...planning,
  ...screening,
  ...rounds,
  ...transmission,
  ...safekeeping,
} as const;
