import { beforeEach, describe, expect, test } from 'vitest';
import type { MeetingKind } from '../../../domain/planning/meeting.ts';
import type { Caller } from '../../../domain/server.ts';
import {
  addMeeting,
  changeMeeting,
  type KnownMeetings,
  listMeetings,
  removeMeeting,
} from '../../../services/planning/meetings.ts';
import { ownCalendar } from '../../../services/planning/own-calendar.ts';
import { suggestMeetings } from '../../../services/planning/suggest-meetings.ts';
import { aCaller, aConvention, aParticipant, aServer, aWorkshop, idOf, memberOf, on } from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';
import { inDirectMessage, member, organizer, workshopId } from '../screening/story.ts';

const facilitator = aCaller({ memberId: memberOf(950), roleIds: ['facilitator-role'] });

const summaryOf = (what: MeetingKind | 'main', convention: string, isDiscreet: boolean): string =>
  isDiscreet ? 'Appointment' : `${convention}: ${what}`;

/** Members 1 and 2 are of Ardania, 4 of Belmark; 3 has been chosen and not told, 5 is invited, 6 has declined. */
async function aWorld(): Promise<World> {
  const world = createWorld({ now: on(1, '12:00') });
  const seat = (n: number, partyId: string, status: Parameters<typeof aParticipant>[0] & object) =>
    aParticipant({ id: idOf('participant', n), memberId: memberOf(n), alias: n, partyId, ...status });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop({ stage: 'decided' })],
    participants: [
      seat(1, 'party-1', { status: 'ready' }),
      seat(2, 'party-1', { status: 'accepted' }),
      seat(3, 'party-1', { status: 'chosen' }),
      seat(4, 'party-2', { status: 'ready' }),
      seat(5, 'party-1', { status: 'invited' }),
      seat(6, 'party-1', { status: 'declined' }),
    ],
  });
  return world;
}

let world: World;
let own: string;
let all: string;
beforeEach(async () => {
  world = await aWorld();
  const time = (daysBefore: number) => ({ daysBefore, time: '18:00' });
  const party = await addMeeting(world.ports, organizer, {
    workshopId,
    kind: 'party',
    party: ' ardania',
    minutes: 60,
    time: time(4),
    where: 'Room of Ardania',
  });
  const remote = await addMeeting(world.ports, organizer, {
    workshopId,
    kind: 'remote',
    minutes: 90,
    time: time(3),
    where: 'https://example.org/link',
  });
  own = party.meeting.id;
  all = remote.meeting.id;
});

const calendarOf = async (caller: Caller, isDiscreet?: boolean) =>
  (await ownCalendar(world.ports, caller, { isDiscreet, summaryOf })).entries;
const kindsOf = async (caller: Caller) =>
  (await calendarOf(caller)).map(({ summary, isCancelled }) => `${summary.split(': ')[1]}${isCancelled ? ' off' : ''}`);

describe('who is given what', () => {
  test('each sees the own party’s meetings and those of all; strangers and the merely chosen see nothing', async () => {
    expect(await kindsOf(member(1))).toEqual(['party', 'remote', 'main']);
    expect(await kindsOf(member(2))).toEqual(['party', 'remote', 'main']);
    expect(await kindsOf(member(4))).toEqual(['remote', 'main']);
    expect(await kindsOf(organizer)).toEqual(['party', 'remote', 'main']);
    expect(await kindsOf(facilitator)).toEqual(['remote', 'main']);
    for (const n of [3, 6, 7]) expect(await kindsOf(member(n))).toEqual([]);
  });

  test('without the mark of whose a meeting is, the other party would see it: that mark alone hides it', async () => {
    const [meeting] = (await world.ports.papers.list('meeting', { workshopId })).filter(({ key }) => key === own);
    const { partyId: _, ...unmarked } = meeting!.content;
    await world.ports.papers.save([{ ...meeting!, content: unmarked }]);
    expect(await kindsOf(member(4))).toEqual(['party', 'remote', 'main']);
  });

  test('an organizer with a seat is a participant: the other party’s meetings are not shown', async () => {
    const both = { ...member(4), roleIds: ['organizer-role'] };
    expect(await kindsOf(both)).toEqual(['remote', 'main']);
    const kinds = ({ meetings }: KnownMeetings) => meetings.map(({ meeting }) => meeting.kind);
    expect(kinds(await listMeetings(world.ports, both, workshopId))).toEqual(['remote']);
    expect((await suggestMeetings(world.ports, both)).flatMap(kinds)).toEqual(['remote']);
    expect((await suggestMeetings(world.ports, organizer)).flatMap(kinds)).toEqual(['party', 'remote']);
    await expect(removeMeeting(world.ports, both, { workshopId, meetingId: own })).rejects.toMatchObject({
      code: 'unknown-meeting',
    });
  });

  test('the list for those who run it shows a party’s own meetings to organizers only', async () => {
    const list = async (caller: Caller) =>
      (await listMeetings(world.ports, caller, workshopId)).meetings.map(({ meeting }) => meeting.kind);
    expect(await list(organizer)).toEqual(['party', 'remote']);
    expect(await list(facilitator)).toEqual(['remote']);
    await expect(list(member(1))).rejects.toMatchObject({ code: 'needs-role' });
  });

  test('who has not said yes is told when, and not where; a discreet file says neither what nor where', async () => {
    expect((await calendarOf(member(1))).map(({ where }) => where)).toEqual([
      'Room of Ardania',
      'https://example.org/link',
      undefined,
    ]);
    expect((await calendarOf(member(5))).map(({ where }) => where)).toEqual([undefined, undefined, undefined]);
    const discreet = await calendarOf(member(1), true);
    expect(new Set(discreet.map(({ summary, where }) => `${summary} ${where}`))).toEqual(
      new Set(['Appointment undefined']),
    );
    // It stays so until they say otherwise.
    expect((await calendarOf(member(1)))[0]?.summary).toBe('Appointment');
    expect((await calendarOf(member(1), false))[0]?.where).toBe('Room of Ardania');
  });

  test('who has asked for it once has it in the next workshop too, also from a direct message', async () => {
    await calendarOf(member(1), true);
    const next = aWorkshop({ id: idOf('workshop', 2), stage: 'decided' });
    const seat = aParticipant({
      id: idOf('participant', 20),
      workshopId: next.id,
      memberId: memberOf(1),
      status: 'ready',
    });
    await world.add({ workshops: [next], participants: [seat] });
    const asked = { workshopId: next.id, summaryOf };
    const { entries } = await ownCalendar(world.ports, inDirectMessage(member(1)), asked);
    expect(entries.map(({ summary }) => summary)).toEqual(['Appointment']);
  });

  test('a button in a direct message gives the one workshop', async () => {
    const asked = await ownCalendar(world.ports, inDirectMessage(member(4)), { workshopId, summaryOf });
    expect(asked.entries.map(({ summary }) => summary.split(': ')[1])).toEqual(['remote', 'main']);
    const stranger = await ownCalendar(world.ports, inDirectMessage(member(7)), { workshopId, summaryOf });
    expect(stranger.entries).toEqual([]);
  });

  test('no name in a file is the same as in another person’s', async () => {
    const uids = [...(await calendarOf(member(1))), ...(await calendarOf(member(2))), ...(await calendarOf(member(4)))];
    expect(new Set(uids.map(({ uid }) => uid)).size).toBe(uids.length);
    expect(uids.some(({ uid }) => [own, all, workshopId].includes(uid))).toBe(false);
  });
});

describe('what has changed since', () => {
  test('a moved, a removed meeting and a lost seat have the next number under the same name', async () => {
    const before = await calendarOf(member(1));
    await changeMeeting(world.ports, organizer, { workshopId, meetingId: all, time: { time: '19:00' } });
    await removeMeeting(world.ports, organizer, { workshopId, meetingId: own });
    const after = await calendarOf(member(1));
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after.map(({ sequence, isCancelled }) => [sequence, isCancelled])).toEqual([
      [1, true],
      [1, false],
      [0, false],
    ]);
    expect(await calendarOf(member(1))).toEqual(after);

    const [seat] = (await world.ports.participants.list(workshopId)).filter(({ memberId }) => memberId === memberOf(1));
    await world.ports.participants.save([{ ...seat!, status: 'withdrawn' }]);
    await changeMeeting(world.ports, organizer, { workshopId, meetingId: all, where: 'a new place', time: {} });
    const left = await calendarOf(member(1));
    expect(left.every(({ isCancelled }) => isCancelled)).toBe(true);
    expect(left.map(({ where }) => where)).toEqual([undefined, undefined, undefined]);
  });

  test('a workshop put off for safety is cancelled in calendars, and comes back', async () => {
    await calendarOf(member(1));
    const workshop = (await world.ports.workshops.find(workshopId))!;
    await world.ports.workshops.save({ ...workshop, postponedAt: on(1, '12:00') });
    expect((await calendarOf(member(1))).every(({ isCancelled }) => isCancelled)).toBe(true);
    const { postponedAt: _, ...taken } = (await world.ports.workshops.find(workshopId))!;
    await world.ports.workshops.save(taken);
    expect((await calendarOf(member(1))).map(({ sequence, isCancelled }) => [sequence, isCancelled])).toEqual([
      [2, false],
      [2, false],
      [2, false],
    ]);
  });

  test('two presses at once give the same names', async () => {
    const [one, other] = await Promise.all([calendarOf(member(1)), calendarOf(member(1))]);
    expect(one.map(({ uid }) => uid)).toEqual(other!.map(({ uid }) => uid));
  });
});

describe('who is told of a change', () => {
  const told = (): readonly string[] =>
    world
      .owed()
      .flatMap(({ to, content }) =>
        content.kind === 'meeting-news' && to.kind === 'member'
          ? [`${content.what} ${content.meeting} to ${Number(to.memberId.slice(-4))}`]
          : [],
      );

  test('those whom it concerns and who have been told of their seat, once, and never where it is', async () => {
    expect(told().toSorted()).toEqual([
      'added party to 1',
      'added party to 2',
      'added party to 5',
      'added remote to 1',
      'added remote to 2',
      'added remote to 4',
      'added remote to 5',
    ]);
    expect(JSON.stringify(world.owed())).not.toMatch(/Room of|example\.org/);
    await removeMeeting(world.ports, organizer, { workshopId, meetingId: own });
    expect(told().slice(7).toSorted()).toEqual(['removed party to 1', 'removed party to 2', 'removed party to 5']);
  });

  test('calling off twice is refused, and tells nobody again', async () => {
    await removeMeeting(world.ports, organizer, { workshopId, meetingId: own });
    const before = told().length;
    await expect(removeMeeting(world.ports, organizer, { workshopId, meetingId: own })).rejects.toMatchObject({
      code: 'unknown-meeting',
    });
    expect(told()).toHaveLength(before);
  });
});

test.each([
  ['no party for a preparation inside one', { kind: 'party' }, 'meeting-needs-party'],
  ['a party for a meeting of all', { kind: 'remote', party: 'Ardania' }, 'meeting-of-all'],
  ['a party that there is not', { kind: 'party', party: 'Nowhere' }, 'no-such-party'],
] as const)('a meeting is refused with %s', async (_, wrong, code) => {
  const asked = { workshopId, minutes: 60, time: { daysBefore: 2, time: '18:00' }, ...wrong };
  await expect(addMeeting(world.ports, organizer, asked)).rejects.toMatchObject({ code });
});

test('the twenty-first meeting is refused', async () => {
  const asked = { workshopId, kind: 'remote', minutes: 60, time: { daysBefore: 2, time: '18:00' } } as const;
  for (let n = 2; n < 20; n += 1) await addMeeting(world.ports, organizer, asked);
  await expect(addMeeting(world.ports, organizer, asked)).rejects.toMatchObject({ code: 'meetings-enough' });
});
