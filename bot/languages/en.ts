import { agreement } from './en/agreement.ts';
import { aliases } from './en/aliases.ts';
import { applying } from './en/applying.ts';
import { calendar } from './en/calendar.ts';
import { choosing } from './en/choosing.ts';
import { deciding } from './en/deciding.ts';
import { hosting } from './en/hosting.ts';
import { planning } from './en/planning.ts';
import { posts } from './en/posts.ts';
import { refusals } from './en/refusals.ts';
import { reviewing } from './en/reviewing.ts';
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
} as const;
