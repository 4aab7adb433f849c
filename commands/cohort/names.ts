import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { Listed } from '../../services/screening/cohort-desk.ts';

const NAME_MOST = 60;

/** Some people on one line, each with the number of the application; a dash for nobody. */
export const names = (people: readonly Listed[], say: Say): string =>
  people.length === 0
    ? '—'
    : people
        .map(({ name, number }) => say('reply.cohort.name', { name: plainLineWithin(name, NAME_MOST), number }))
        .join(', ');
