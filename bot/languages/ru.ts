import { agreement } from './ru/agreement.ts';
import { aliases } from './ru/aliases.ts';
import { applying } from './ru/applying.ts';
import { calendar } from './ru/calendar.ts';
import { choosing } from './ru/choosing.ts';
import { deciding } from './ru/deciding.ts';
import { hosting } from './ru/hosting.ts';
import { planning } from './ru/planning.ts';
import { posts } from './ru/posts.ts';
import { refusals } from './ru/refusals.ts';
import { reviewing } from './ru/reviewing.ts';
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
