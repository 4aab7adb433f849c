import { beforeEach, describe, expect, test } from 'vitest';
import { REMINDERS_OVER } from '../../../domain/planning/reminder.ts';
import { KELMAN_RUBRIC } from '../../../domain/screening/rubric.ts';
import { legacyOf } from '../../../services/planning/carried-over.ts';
import { compareEditions } from '../../../services/planning/compare-editions.ts';
import { makeEdition } from '../../../services/planning/make-edition.ts';
import { addMeeting } from '../../../services/planning/meetings.ts';
import { conventionsWithout, planEditions } from '../../../services/planning/plan-editions.ts';
import { newSeries, seriesOf } from '../../../services/planning/series.ts';
import type { Ports } from '../../../services/ports.ts';
import { importRubric } from '../../../services/screening/rubric.ts';
import {
  aConvention,
  anApplication,
  aParticipant,
  aRecusal,
  aServer,
  aSummary,
  aWorkshop,
  idOf,
  memberOf,
  on,
} from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';
import { member, organizer, workshopId } from '../screening/story.ts';

const NEXT = aConvention({
  id: idOf('convention', 2),
  name: 'Annual Convention 2027',
  city: 'New York',
  timeZone: 'America/New_York',
  startsOn: '2027-03-20',
  endsOn: '2027-03-23',
});
const LATER = aConvention({
  id: idOf('convention', 3),
  name: 'Annual Convention 2028',
  startsOn: '2028-10-07',
  endsOn: '2028-10-09',
});
const TOMORROW = aConvention({
  id: idOf('convention', 4),
  name: 'Tomorrow',
  startsOn: '2026-10-02',
  endsOn: '2026-10-02',
});

let world: World;
beforeEach(async () => {
  world = createWorld({ now: on(1, '12:00') });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention(), NEXT, LATER, TOMORROW],
    workshops: [
      aWorkshop({
        timetable: {
          anchor: { daysBefore: 1, time: '09:00' },
          offsets: { 'applications-close': { daysBefore: 40, time: '18:00' } },
        },
      }),
    ],
  });
});

const begin = () => newSeries(world.ports, organizer, { workshopId, name: 'River talks' });
const edition = (conventionId: string) => makeEdition(world.ports, organizer, { workshopId, conventionId });

describe('the next edition', () => {
  test('is the same before another convention, with nobody in it', async () => {
    await begin();
    await addMeeting(world.ports, organizer, {
      workshopId,
      kind: 'remote',
      minutes: 60,
      time: { daysBefore: 5, time: '18:00' },
      where: 'a room of this year',
    });
    await addMeeting(world.ports, organizer, {
      workshopId,
      kind: 'remote',
      minutes: 60,
      time: { date: '2026-10-06', time: '18:00' },
    });
    await world.ports.papers.save([
      {
        kind: 'cohort-rules',
        home: { workshopId },
        key: '',
        version: 0,
        content: {
          seats: {},
          officialsMost: 1,
          quotas: [],
          apart: [{ applications: [1, 2], reason: 'legal' }],
          include: [3],
        },
      },
    ]);

    const { workshop } = await edition(NEXT.id);
    expect(workshop).toMatchObject({
      conventionId: NEXT.id,
      title: 'Water sharing',
      parties: aWorkshop().parties,
      seats: 4,
      bookedMinutes: 240,
      timeZone: 'America/New_York',
      // The day before the 20th of March 2027, at nine in New York, which has summer time by then.
      startsAt: new Date('2027-03-19T13:00:00Z'),
      // Forty days before the 20th, at six in the evening: winter time.
      applicationsCloseAt: new Date('2027-02-08T23:00:00Z'),
      stage: 'planned',
      edition: 2,
    });
    expect(workshop.seed).not.toBe(aWorkshop().seed);
    expect(workshop.nextReminderAt! < REMINDERS_OVER).toBe(true);
    expect(await world.ports.workshops.find(workshop.id)).toEqual(workshop);
    expect(await world.ports.participants.list(workshop.id)).toEqual([]);

    const home = { workshopId: workshop.id };
    const meetings = await world.ports.papers.list('meeting', home);
    expect(meetings.map(({ content: { when, where } }) => ({ when, where }))).toEqual([
      { when: { offset: { daysBefore: 5, time: '18:00' } }, where: undefined },
    ]);
    // Rules that name applications by number would name other people now.
    expect((await world.ports.papers.find('cohort-rules', home))?.content).toMatchObject({
      officialsMost: 1,
      apart: [],
      include: [],
    });
  });

  test('there is one before each convention, and none without a series', async () => {
    await expect(edition(NEXT.id)).rejects.toMatchObject({ code: 'not-in-series' });
    await begin();
    await edition(NEXT.id);
    await expect(edition(NEXT.id)).rejects.toMatchObject({ code: 'edition-exists' });
    await expect(edition(aConvention().id)).rejects.toMatchObject({ code: 'edition-exists' });
    await expect(begin()).rejects.toMatchObject({ code: 'in-series-already' });
    expect((await edition(LATER.id)).workshop.edition).toBe(3);
  });

  test('of two organizers at once one makes it', async () => {
    await begin();
    const both = await Promise.allSettled([edition(NEXT.id), edition(NEXT.id)]);
    // The slower one is told that it is there, or goes on with what the faster one has begun.
    const refusals = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refusals.every((code) => code === 'edition-exists')).toBe(true);
    expect(refusals.length).toBeLessThan(2);
    const { workshops } = await seriesOf(world.ports, (await world.ports.workshops.find(workshopId))!);
    expect(workshops).toHaveLength(2);
  });

  test('after a crash before it was written, asking again makes that very one', async () => {
    await begin();
    const dying: Ports = {
      ...world.ports,
      workshops: { ...world.ports.workshops, add: async () => Promise.reject(new Error('the process is gone')) },
    };
    await expect(makeEdition(dying, organizer, { workshopId, conventionId: NEXT.id })).rejects.toThrow('gone');
    const { workshop } = await edition(NEXT.id);
    expect(workshop.edition).toBe(2);
    const { paper } = await seriesOf(world.ports, workshop);
    expect(paper.content.editions.map(({ edition: n }) => n)).toEqual([1, 2]);
  });

  test('after a crash before its papers were taken over, asking again takes them over, and once only', async () => {
    await begin();
    await addMeeting(world.ports, organizer, {
      workshopId,
      kind: 'remote',
      minutes: 60,
      time: { daysBefore: 5, time: '18:00' },
    });
    let dies = 1;
    const dying: Ports = {
      ...world.ports,
      papers: {
        ...world.ports.papers,
        save: async (papers, posts) => {
          // Once before they are taken over, once right after.
          if (dies === 1 && papers.some(({ kind }) => kind === 'meeting')) throw new Error('the process is gone');
          const isKept = await world.ports.papers.save(papers, posts);
          if (dies === 2 && papers.some(({ kind }) => kind === 'meeting')) throw new Error('the process is gone');
          return isKept;
        },
      },
    };
    const asked = { workshopId, conventionId: NEXT.id };
    await expect(makeEdition(dying, organizer, asked)).rejects.toThrow('gone');
    dies = 2;
    await expect(makeEdition(dying, organizer, asked)).rejects.toThrow('gone');
    dies = 0;
    const { workshop } = await makeEdition(dying, organizer, asked);
    expect(workshop.edition).toBe(2);
    expect(await world.ports.papers.list('meeting', { workshopId: workshop.id })).toHaveLength(1);
    await expect(makeEdition(dying, organizer, asked)).rejects.toMatchObject({ code: 'edition-exists' });
    expect(await world.ports.papers.list('meeting', { workshopId: workshop.id })).toHaveLength(1);
  });

  test('what an organizer has given the new edition before the rest was taken over stays, and the rest is taken over', async () => {
    await begin();
    const rubricOfNow = async (id: string) => (await world.ports.papers.find('rubric', { workshopId: id }))?.content;
    await importRubric(world.ports, organizer, workshopId, async () => KELMAN_RUBRIC);
    const time = { daysBefore: 5, time: '18:00' };
    await addMeeting(world.ports, organizer, { workshopId, kind: 'remote', minutes: 60, time });
    const dying: Ports = {
      ...world.ports,
      papers: {
        ...world.ports.papers,
        save: async (papers, posts) => {
          if (papers.some(({ kind }) => kind === 'meeting')) throw new Error('the process is gone');
          return await world.ports.papers.save(papers, posts);
        },
      },
    };
    const asked = { workshopId, conventionId: NEXT.id };
    await expect(makeEdition(dying, organizer, asked)).rejects.toThrow('gone');
    const placed = (await world.ports.workshops.list(organizer.serverId)).find(({ id }) => id !== workshopId)!;
    const own = { ...KELMAN_RUBRIC, source: 'of this edition' };
    await importRubric(world.ports, organizer, placed.id, async () => own);

    const { workshop } = await makeEdition(world.ports, organizer, asked);
    expect(workshop.id).toBe(placed.id);
    expect(await rubricOfNow(workshop.id)).toEqual(own);
    expect(await world.ports.papers.list('meeting', { workshopId: workshop.id })).toHaveLength(1);
  });

  test('several are planned at once; one that cannot be keeps none of the others', async () => {
    await begin();
    const { conventions } = await conventionsWithout(world.ports, organizer, workshopId);
    expect(conventions.map(({ name }) => name)).toEqual([
      'Tomorrow',
      'Annual Convention 2027',
      'Annual Convention 2028',
    ]);
    const planned = await planEditions(world.ports, organizer, {
      workshopId,
      conventionIds: [LATER.id, NEXT.id, TOMORROW.id, 'what somebody typed'],
    });
    expect(planned.map(({ made, refusal }) => made?.workshop.edition ?? refusal?.code)).toEqual([
      'workshop-in-past',
      2,
      3,
    ]);
    expect((await conventionsWithout(world.ports, organizer, workshopId)).conventions.map(({ name }) => name)).toEqual([
      'Tomorrow',
    ]);
  });

  test('only organizers plan, compare and read what is left', async () => {
    await begin();
    for (const deed of [
      () => makeEdition(world.ports, member(1), { workshopId, conventionId: NEXT.id }),
      () => planEditions(world.ports, member(1), { workshopId, conventionIds: [NEXT.id] }),
      () => compareEditions(world.ports, member(1), workshopId),
      () => legacyOf(world.ports, member(1), workshopId),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'needs-role' });
    }
  });
});

describe('what earlier editions leave', () => {
  const seat = (n: number) =>
    aParticipant({
      id: idOf('participant', n),
      applicationId: idOf('application', n),
      memberId: memberOf(n),
      name: `Person ${n}`,
      alias: n,
      partyId: n % 2 ? 'party-1' : 'party-2',
      status: n === 4 ? 'declined' : 'ready',
    });
  let next: string;
  beforeEach(async () => {
    await begin();
    for (const n of [1, 2, 3, 4]) {
      const {
        number: _n,
        version: _v,
        ...application
      } = anApplication({
        id: idOf('application', n),
        memberId: memberOf(n),
        name: `Person ${n}`,
        partyId: n % 2 ? 'party-1' : 'party-2',
      });
      await world.ports.applications.add(application);
    }
    await world.ports.participants.propose(workshopId, [1, 2, 3, 4].map(seat));
    const former = (await world.ports.workshops.find(workshopId))!;
    await world.ports.workshops.save({ ...former, stage: 'ended' });
    next = (await edition(NEXT.id)).workshop.id;
  });

  const returning = async () => (await legacyOf(world.ports, organizer, next)).returning.map(({ name }) => name);

  test('names those who took part, and puts nobody into the next one', async () => {
    expect(await returning()).toEqual(['Person 1', 'Person 3', 'Person 2']);
    expect(await world.ports.applications.list(next)).toEqual([]);
    expect(await world.ports.participants.list(next)).toEqual([]);
  });

  test('nobody whose case is closed to this organizer, in the earlier edition or in this one', async () => {
    await world.ports.reviews.recuse(
      aRecusal({ applicationId: idOf('application', 1), reviewerId: organizer.memberId }),
    );
    const {
      number: _n,
      version: _v,
      ...applied
    } = anApplication({
      id: idOf('application', 9),
      workshopId: next,
      memberId: memberOf(3),
      name: 'Person 3',
    });
    await world.ports.applications.add(applied);
    await world.ports.reviews.recuse(
      aRecusal({ workshopId: next, applicationId: idOf('application', 9), reviewerId: organizer.memberId }),
    );
    expect(await returning()).toEqual(['Person 2']);

    const { editions } = await compareEditions(world.ports, organizer, workshopId);
    // Four applied, one of them is closed to this organizer: how many were invited would tell whether that one was.
    expect(editions.map(({ applications, invited, accepted }) => ({ applications, invited, accepted }))).toEqual([
      { applications: 3, invited: undefined, accepted: undefined },
      { applications: 0, invited: undefined, accepted: undefined },
    ]);
  });

  test('carries only what a released summary says', async () => {
    const summary = aSummary({
      status: 'draft',
      content: {
        ...aSummary().content,
        rounds: [
          {
            ordinal: 1,
            title: '',
            prompt: '',
            roundKind: 'options',
            quotes: [{ text: 'Share the gauges.', sheet: 'option' }],
            hasUnquoted: true,
            results: [
              { proposition: 'Open the lock.', room: 'divided', byParty: undefined },
              { proposition: 'Meet again.', room: 'broad-support', byParty: undefined },
              {
                proposition: 'Publish the data.',
                room: 'leaning-for',
                byParty: [
                  { party: 'Ardania', band: 'broad-support' },
                  { party: 'Belmark', band: 'leaning-against' },
                ],
              },
            ],
          },
        ],
      },
    });
    await world.ports.summaries.add(summary);
    expect((await legacyOf(world.ports, organizer, next)).from).toBeUndefined();
    await world.ports.summaries.save({ ...summary, status: 'posted' });
    expect((await legacyOf(world.ports, organizer, next)).from).toEqual({
      edition: 1,
      matters: { options: ['Share the gauges.'], questions: ['Open the lock.', 'Publish the data.'] },
    });
  });

  test('numbers of parties are shown only where each has five at least', async () => {
    const byParty = async () => (await compareEditions(world.ports, organizer, workshopId)).editions[0]?.byParty;
    expect(await byParty()).toBeUndefined();
    for (let n = 10; n < 18; n += 1) {
      const {
        number: _n,
        version: _v,
        ...application
      } = anApplication({
        id: idOf('application', n),
        memberId: memberOf(n),
        partyId: n % 2 ? 'party-1' : 'party-2',
      });
      await world.ports.applications.add(application);
    }
    expect(await byParty()).toEqual([6, 6]);
  });
});
