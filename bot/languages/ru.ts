import { aliases } from './ru/aliases.ts';
import { planning } from './ru/planning.ts';
import { posts } from './ru/posts.ts';
import { refusals } from './ru/refusals.ts';
import { rounds } from './ru/rounds.ts';
import { safekeeping } from './ru/safekeeping.ts';
import { screening } from './ru/screening.ts';
import { transmission } from './ru/transmission.ts';

/** Every sentence in Russian. */
export const ru = {
  ...refusals,
  ...posts,
  ...aliases,
  ...planning,
  ...screening,
  ...rounds,
  ...transmission,
  ...safekeeping,
};
