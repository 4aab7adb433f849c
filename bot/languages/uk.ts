import { agreement } from './uk/agreement.ts';
import { aliases } from './uk/aliases.ts';
import { applying } from './uk/applying.ts';
import { calendar } from './uk/calendar.ts';
import { choosing } from './uk/choosing.ts';
import { deciding } from './uk/deciding.ts';
import { hosting } from './uk/hosting.ts';
import { planning } from './uk/planning.ts';
import { posts } from './uk/posts.ts';
import { refusals } from './uk/refusals.ts';
import { reviewing } from './uk/reviewing.ts';
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
  ...calendar,
  ...hosting,
  ...applying,
  ...reviewing,
  ...agreement,
  ...choosing,
  ...deciding,
  ...rounds,
  ...transmission,
  ...safekeeping,
};
