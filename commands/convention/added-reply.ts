import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { Convention } from '../../domain/planning/convention.ts';

/** What an organizer reads who has added a convention. */
export const addedReply = ({ name, city, startsOn, endsOn, timeZone }: Convention, say: Say): string =>
  say('reply.convention.added', {
    name: plainLine(name),
    city: plainLine(city),
    startsOn,
    endsOn,
    timeZone: plainLine(timeZone),
    command: '`/workshop schedule`',
  });
