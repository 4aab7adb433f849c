import { aliases } from './uk/aliases.ts';
import { planning } from './uk/planning.ts';
import { posts } from './uk/posts.ts';
import { refusals } from './uk/refusals.ts';
import { rounds } from './uk/rounds.ts';
import { safekeeping } from './uk/safekeeping.ts';
import { screening } from './uk/screening.ts';
import { transmission } from './uk/transmission.ts';

/** Every sentence in Ukrainian. */
export const uk = {
  ...refusals,
  ...posts,
  ...aliases,
  ...planning,
  ...screening,
  ...rounds,
  ...transmission,
  ...safekeeping,
};
