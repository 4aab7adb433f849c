import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../../bot/context.ts';
import { sayIn } from '../../../bot/languages/catalog.ts';
import type { View } from '../../../bot/view.ts';
import { meetingAdd } from '../../../commands/meeting/add.ts';
import { meetingList } from '../../../commands/meeting/list.ts';
import { myCalendar } from '../../../commands/my/calendar.ts';
import { seriesCarried } from '../../../commands/series/carried.ts';
import { seriesCompare } from '../../../commands/series/compare.ts';
import { seriesEdition } from '../../../commands/series/edition.ts';
import { planEditionsSelect, seriesPlan } from '../../../commands/series/plan.ts';
import { workshopReminders } from '../../../commands/workshop/reminders.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { newSeries } from '../../../services/planning/series.ts';
import { organizer, workshopId } from '../../services/screening/story.ts';
import { aConvention, aParticipant, aServer, aSummary, aWorkshop, idOf, memberOf, on } from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';

/** As long as the options let it be, in letters that take the most room once they are shown. */
const long = (most: number): string => '*'.repeat(most);

const convention = (n: number) =>
  aConvention({
    id: idOf('convention', n),
    name: long(100),
    hostAssociation: long(100),
    city: long(100),
    startsOn: `${2026 + n}-10-10`,
    endsOn: `${2026 + n}-10-12`,
  });

let world: World;
beforeAll(async () => {
  world = createWorld({ now: on(1, '12:00') });
  const parties = Array.from({ length: 8 }, (_, n) => ({ id: `party-${n + 1}`, name: `${n}${long(59)}` }));
  const quotes = Array.from({ length: 40 }, (_, n) => ({ text: `${n}${long(299)}` }));
  await world.add({
    servers: [aServer()],
    conventions: [
      aConvention({ name: long(100), city: long(100) }),
      ...Array.from({ length: 30 }, (_, n) => convention(n + 2)),
    ],
    workshops: [aWorkshop({ title: long(80), parties, seats: 16, stage: 'ended' })],
    participants: Array.from({ length: 30 }, (_, n) =>
      aParticipant({
        id: idOf('participant', n + 1),
        memberId: memberOf(n + 1),
        name: 'Ж'.repeat(100),
        alias: n,
        status: 'ready',
      }),
    ),
  });
  await world.ports.summaries.add(
    aSummary({
      status: 'posted',
      content: {
        ...aSummary().content,
        rounds: [{ ordinal: 1, title: '', prompt: '', roundKind: 'options', quotes, hasUnquoted: false, results: [] }],
      },
    }),
  );
  await newSeries(world.ports, organizer, { workshopId, name: long(100) });
});

const contextIn = (language: Language): Context => ({
  ports: world.ports,
  caller: organizer,
  language,
  say: sayIn(language),
  now: () => world.ports.clock.now(),
  requestId: 'request-1',
});

const lengthOf = (answer: string | View): number => (typeof answer === 'string' ? answer : answer.content).length;

describe.each(LANGUAGES)('in %s every answer fits into a message', (language) => {
  const n = LANGUAGES.indexOf(language);

  test('about meetings and the own calendar', async () => {
    const context = contextIn(language);
    for (let count = 0; count < 6; count += 1) {
      const asked = {
        workshop: workshopId,
        kind: 'follow-up',
        time: '18:00',
        minutes: 720,
        'days-before': -30,
        date: undefined,
        where: long(200),
        party: undefined,
      } as const;
      expect(lengthOf(await meetingAdd.execute(asked, context))).toBeLessThanOrEqual(2000);
    }
    expect(lengthOf(await meetingList.execute({ workshop: workshopId }, context))).toBeLessThanOrEqual(2000);
    expect(lengthOf(await myCalendar.execute({ discreet: undefined }, context))).toBeLessThanOrEqual(2000);
  });

  test('about reminders', async () => {
    const asked = { workshop: workshopId, reminder: undefined, set: undefined };
    expect(lengthOf(await workshopReminders.execute(asked, contextIn(language)))).toBeLessThanOrEqual(2000);
  });

  test('about a series', async () => {
    const context = contextIn(language);
    const next = idOf('convention', 2 + n * 10);
    const edition = { workshop: workshopId, convention: next };
    expect(lengthOf(await seriesEdition.execute(edition, context))).toBeLessThanOrEqual(2000);
    expect(lengthOf(await seriesPlan.execute({ workshop: workshopId }, context))).toBeLessThanOrEqual(2000);
    const ids = Array.from({ length: 8 }, (_, m) => idOf('convention', 3 + n * 10 + m));
    const planned = await planEditionsSelect.execute([workshopId], [next, ...ids], context);
    expect(lengthOf(planned)).toBeLessThanOrEqual(2000);
    expect(typeof planned === 'string' ? planned : planned.files?.[0]?.data).toBeTruthy();
    expect(lengthOf(await seriesCompare.execute({ workshop: workshopId }, context))).toBeLessThanOrEqual(2000);
    const { workshops } = { workshops: await world.ports.workshops.list('server-1') };
    const last = workshops.at(-1)!.id;
    const carried = await seriesCarried.execute({ workshop: last }, context);
    expect(lengthOf(carried)).toBeLessThanOrEqual(2000);
    expect(typeof carried === 'string' ? '' : carried.files?.[0]?.data.split('\n').length).toBeGreaterThan(70);
  });
});
