import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { conventionList } from '../../../commands/convention/list.ts';
import { conventionShow } from '../../../commands/convention/show.ts';
import { proposedView } from '../../../commands/dates/proposed-view.ts';
import { workshopTimetable } from '../../../commands/workshop/timetable.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { moveDates } from '../../../domain/planning/move-dates.ts';
import { aCaller, aConvention, aServer, aWorkshop, idOf } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';
import { textOf } from '../screening/reader.ts';

const MESSAGE_MOST = 2000;
const now = new Date('2026-09-10T10:00:00Z');
const NAMES = ['Water sharing', '*'.repeat(100), 'щ'.repeat(100), `e${'\u0301'.repeat(100)}`];
const caller = aCaller({ roleIds: ['organizer-role'] });

/** A convention with so many workshops, each of this name, as is the convention. */
const datesOf = (name: string, count: number) => ({
  convention: aConvention({ name, city: name, hostAssociation: name, registrationEndsOn: '2026-10-01' }),
  workshops: Array.from({ length: count }, (_, index) =>
    aWorkshop({ id: idOf('workshop', index + 1), title: name, stage: 'call-open' }),
  ),
});

describe.each(LANGUAGES)('in %s', (language) => {
  const say = sayIn(language);

  test('what would change fits into a message, and all of it is in the message or in a file', () => {
    for (const name of NAMES) {
      for (const count of [1, 8, 40]) {
        const dates = datesOf(name, count);
        const convention = { ...dates.convention, name: `New ${name}`, startsOn: '2027-03-29', endsOn: '2027-03-31' };
        const moved = moveDates(dates, { kind: 'convention', convention, shiftMinutes: -390 }, now);
        const proposed = { proposalId: idOf('workshop', 99), moved };

        const view = proposedView(proposed, { say, language }, say('reply.dates.older'));

        expect(view.content.length).toBeLessThanOrEqual(MESSAGE_MOST);
        const all = `${view.content}${view.files?.[0]?.data ?? ''}`;
        expect(all.split(say('milestone.follow-up')).length - 1).toBeGreaterThanOrEqual(count);
      }
    }
  });

  test('lists, conventions and timetables fit into a message', async () => {
    for (const name of NAMES) {
      const world = createWorld({ now });
      const { convention, workshops } = datesOf(name, 12);
      const others = Array.from({ length: 30 }, (_, n) => ({ ...convention, id: idOf('convention', n + 2) }));
      await world.add({ servers: [aServer()], conventions: [convention, ...others], workshops });
      const context = { ports: world.ports, caller, language, say, now: async () => now, requestId: 'request' };

      const answers = [
        await conventionList.execute({}, context),
        await conventionShow.execute({ convention: convention.id }, context),
        await workshopTimetable.execute({ workshop: idOf('workshop') }, context),
      ];
      for (const answer of answers) {
        expect(textOf(answer).length).toBeLessThanOrEqual(MESSAGE_MOST);
        expect(textOf(answer).length).toBeGreaterThan(400);
      }
    }
  });
});
