import { describe, expect, test } from 'vitest';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { ParticipantStatus } from '../../../domain/screening/participant.ts';
import { addWorkshop } from '../../../services/planning/add-workshop.ts';
import { confirmDates } from '../../../services/planning/dates-proposal.ts';
import { importConvention } from '../../../services/planning/import-convention.ts';
import { askToMoveConvention } from '../../../services/planning/move-convention.ts';
import { askToMoveWorkshop, askToSetDeadline } from '../../../services/planning/move-workshop.ts';
import { lapseSilent } from '../../../services/screening/lapse-silent.ts';
import {
  aCaller,
  aConvention,
  anApplication,
  aParticipant,
  aServer,
  aWorkshop,
  idOf,
  memberOf,
  on,
} from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';

const organizer = aCaller({ roleIds: ['organizer-role'] });
const conventionId = idOf('convention');
const workshopId = idOf('workshop');

/** A workshop before a convention in Vienna, and four people who have applied; the third has withdrawn. */
async function aMovable(overrides: Partial<Workshop> = {}, seats: readonly ParticipantStatus[] = []): Promise<World> {
  const world = createWorld({ now: new Date('2026-09-10T10:00:00Z') });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [
      aWorkshop({
        stage: 'call-open',
        // The usual deadlines of a workshop on the 9th of October at nine.
        applicationsCloseAt: new Date('2026-09-18T07:00Z'),
        repliesDueAt: on(2, '07:00'),
        timetable: { anchor: { daysBefore: 1, time: '09:00' } },
        ...overrides,
      }),
    ],
    participants: seats.map((status, index) =>
      aParticipant({
        id: idOf('participant', index + 1),
        applicationId: idOf('application', index + 1),
        memberId: memberOf(index + 1),
        alias: index,
        status,
      }),
    ),
  });
  for (const n of [1, 2, 3, 4]) {
    const {
      number: _number,
      version: _version,
      ...application
    } = anApplication({
      id: idOf('application', n),
      memberId: memberOf(n),
      status: n === 3 ? 'withdrawn' : 'submitted',
    });
    await world.ports.applications.add(application);
  }
  return world;
}

const askToMove = ({ ports }: World) =>
  askToMoveConvention(ports, organizer, { conventionId, move: { startsOn: '2026-10-17' } });

/** Who is told what, by the audience they belong to. */
const told = (world: World) =>
  world.owed().flatMap(({ to, content }) => {
    if (content.kind !== 'dates-moved') return [];
    const place = to.kind === 'member' ? to.memberId : to.kind === 'channel' && to.channelId;
    return [[place, content.audience, content.changes.map(({ milestone }) => milestone)] as const];
  });

describe('moving a convention', () => {
  test('tells whoever has applied, the channel of calls and the organizers', async () => {
    const world = await aMovable();
    const { proposalId } = await askToMove(world);
    expect(told(world)).toEqual([]);

    await confirmDates(world.ports, organizer, proposalId);

    expect(told(world)).toEqual([
      [
        'organizers',
        'team',
        [
          'applications-close',
          'reviews-due',
          'decisions-released',
          'replies-due',
          'ground-rules-due',
          'brief-out',
          'start',
          'follow-up',
        ],
      ],
      ['calls', 'public', ['applications-close', 'start']],
      ...[1, 2, 4].map((n) => [
        memberOf(n),
        'applicant',
        ['applications-close', 'decisions-released', 'replies-due', 'start'],
      ]),
    ]);
    expect(world.wakes()).toBeGreaterThan(0);
  });

  test('makes the call say what is true now, whenever it has moved and to whatever', async () => {
    const world = await aMovable();
    await confirmDates(world.ports, organizer, (await askToMove(world)).proposalId);
    const back = { conventionId, move: { startsOn: '2026-10-10' } };
    await confirmDates(world.ports, organizer, (await askToMoveConvention(world.ports, organizer, back)).proposalId);

    const calls = world.owed().flatMap(({ content }) => (content.kind === 'call-moved' ? [content] : []));
    expect(calls.map(({ startsAt, applicationsCloseAt }) => [startsAt, applicationsCloseAt])).toEqual([
      [on(16, '07:00'), new Date('2026-09-25T07:00Z')],
      [on(9, '07:00'), new Date('2026-09-18T07:00Z')],
    ]);
    expect(new Set(calls.map(({ callKey }) => callKey))).toEqual(new Set([`call-${workshopId}`]));
  });

  test('tells somebody who is chosen and does not know it what every applicant is told', async () => {
    const world = await aMovable({ stage: 'call-closed' }, ['chosen', 'chosen']);
    await confirmDates(world.ports, organizer, (await askToMove(world)).proposalId);

    const letters = told(world).filter(([, audience]) => audience === 'applicant');
    expect(letters.map(([member]) => member)).toEqual([1, 2, 4].map(memberOf));
    expect(new Set(letters.map(([, , changes]) => changes.join())).size).toBe(1);
  });

  test('tells whoever has a seat, once the decisions are out, what is still to be done', async () => {
    const world = await aMovable({ stage: 'decided' }, ['invited', 'ready', 'declined']);
    await confirmDates(world.ports, organizer, (await askToMove(world)).proposalId);

    expect(told(world).filter(([, audience]) => audience !== 'team' && audience !== 'public')).toEqual([
      [memberOf(1), 'seated', ['replies-due', 'ground-rules-due', 'brief-out', 'start', 'follow-up']],
      [memberOf(2), 'seated', ['ground-rules-due', 'brief-out', 'start', 'follow-up']],
    ]);
  });

  test('tells somebody with more time to reply than all of that time', async () => {
    const world = await aMovable({ stage: 'decided' }, ['invited', 'invited']);
    const [, second] = await world.ports.participants.list(workshopId);
    await world.ports.participants.save([{ ...second!, repliesDueAt: on(6, '07:00') }]);
    await confirmDates(world.ports, organizer, (await askToMove(world)).proposalId);

    const letter = world.owed().find(({ to }) => to.kind === 'member' && to.memberId === memberOf(2));
    const changes = letter?.content.kind === 'dates-moved' ? letter.content.changes : [];
    const replies = changes.find(({ milestone }) => milestone === 'replies-due');
    expect(replies).toEqual({ milestone: 'replies-due', was: on(6, '07:00'), is: on(9, '07:00') });
  });

  describe('to before somebody’s own time to reply is over', () => {
    /** The second was invited late, when the time of the first was over; the start moves from the 9th to the 7th. */
    async function aLateInvitation(own: Date) {
      const world = await aMovable({ stage: 'decided' }, ['accepted', 'invited']);
      const [, second] = await world.ports.participants.list(workshopId);
      await world.ports.participants.save([{ ...second!, repliesDueAt: own }]);
      await world.advanceTo(on(4, '07:00'));
      const move = { conventionId, move: { startsOn: '2026-10-08' } };
      const { proposalId } = await askToMoveConvention(world.ports, organizer, move);
      return { world, proposalId };
    }
    const secondOf = async (world: World) => (await world.ports.participants.list(workshopId))[1]!;

    test('gives them half of what is left, tells them, and ends the waiting then', async () => {
      const { world, proposalId } = await aLateInvitation(on(8, '07:00'));
      await confirmDates(world.ports, organizer, proposalId);

      expect(await secondOf(world)).toMatchObject({ status: 'invited', repliesDueAt: on(5, '19:00') });
      const letter = world.owed().find(({ to }) => to.kind === 'member' && to.memberId === memberOf(2));
      expect(letter?.content).toMatchObject({
        changes: expect.arrayContaining([
          { milestone: 'replies-due', was: on(8, '07:00'), is: on(5, '19:00') },
          { milestone: 'start', was: on(9, '07:00'), is: on(7, '07:00') },
        ]),
      });

      await world.advanceTo(on(5, '18:59'));
      await lapseSilent(world.ports);
      expect((await secondOf(world)).status).toBe('invited');
      await world.advanceTo(on(5, '19:00'));
      await lapseSilent(world.ports);
      expect((await secondOf(world)).status).toBe('lapsed');
    });

    test('leaves a time to reply that is over before the new start too', async () => {
      const { world, proposalId } = await aLateInvitation(on(6, '07:00'));
      await confirmDates(world.ports, organizer, proposalId);

      expect(await secondOf(world)).toMatchObject({ repliesDueAt: on(6, '07:00'), version: 2 });
      const letter = world.owed().find(({ to }) => to.kind === 'member' && to.memberId === memberOf(2));
      expect(JSON.stringify(letter?.content)).not.toContain('replies-due');
    });

    test('is not done when somebody is invited in that moment, or the one invited answers', async () => {
      const invited = { alias: 7, id: idOf('participant', 4), memberId: memberOf(4), version: 0 };
      for (const change of [invited, { status: 'accepted' as const }]) {
        const { world, proposalId } = await aLateInvitation(on(8, '07:00'));
        const { conventions, participants } = world.ports;
        const save: typeof conventions.save = async (...asked) => {
          await participants.save([{ ...(await secondOf(world)), ...change }]);
          return await conventions.save(...asked);
        };
        const ports = { ...world.ports, conventions: { ...conventions, save } };
        await expect(confirmDates(ports, organizer, proposalId)).rejects.toMatchObject({ code: 'changed-meanwhile' });
        expect((await world.ports.workshops.find(workshopId))?.startsAt).toEqual(on(9, '07:00'));
      }
    });
  });

  test('says nothing of a workshop whose call was never open', async () => {
    const world = await aMovable({ stage: 'planned' });
    await confirmDates(world.ports, organizer, (await askToMove(world)).proposalId);

    expect(world.owed()).toEqual([]);
    expect((await world.ports.workshops.find(workshopId))?.startsAt).toEqual(on(16, '07:00'));
  });

  test('lets the reminders be looked at anew', async () => {
    const world = await aMovable({ nextReminderAt: on(1, '07:00') });
    await confirmDates(world.ports, organizer, (await askToMove(world)).proposalId);

    expect(await world.ports.workshops.find(workshopId)).not.toHaveProperty('nextReminderAt');
  });
});

describe('what was shown is not done', () => {
  const changed = expect.objectContaining({ code: 'changed-meanwhile' });

  test('twice', async () => {
    const world = await aMovable();
    const [one, other] = [await askToMove(world), await askToMove(world)];
    const done = await Promise.allSettled(
      [one, other, one].map(({ proposalId }) => confirmDates(world.ports, organizer, proposalId)),
    );

    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(told(world)).toHaveLength(5);
  });

  test('when a deadline that it would have moved has passed since', async () => {
    const world = await aMovable();
    const { proposalId } = await askToMove(world);
    await world.advanceTo(new Date('2026-09-18T07:00Z'));

    await expect(confirmDates(world.ports, organizer, proposalId)).rejects.toEqual(changed);
    expect(world.owed()).toEqual([]);
  });

  test('when the workshop has changed, or there is another one', async () => {
    const world = await aMovable();
    const { proposalId } = await askToMove(world);
    await world.ports.workshops.save(aWorkshop({ ...(await world.ports.workshops.find(workshopId)), seats: 8 }));
    await expect(confirmDates(world.ports, organizer, proposalId)).rejects.toEqual(changed);

    const again = await askToMove(world);
    await world.add({ workshops: [aWorkshop({ id: idOf('workshop', 2), title: 'Grazing rights' })] });
    await expect(confirmDates(world.ports, organizer, again.proposalId)).rejects.toEqual(changed);
  });

  test('by somebody who does not organize, or in another server', async () => {
    const world = await aMovable();
    const { proposalId } = await askToMove(world);
    await world.add({ servers: [aServer({ id: 'server-2' })] });

    const facilitator = aCaller({ roleIds: ['facilitator-role'] });
    await expect(confirmDates(world.ports, facilitator, proposalId)).rejects.toMatchObject({ code: 'needs-role' });
    const elsewhere = aCaller({ roleIds: ['organizer-role'], serverId: 'server-2' });
    await expect(confirmDates(world.ports, elsewhere, proposalId)).rejects.toEqual(changed);
    await expect(confirmDates(world.ports, organizer, 'forged')).rejects.toEqual(changed);
  });

  test('and is forgotten after a day', async () => {
    const world = await aMovable({ stage: 'planned' });
    await askToMove(world);
    await world.advanceTo(new Date('2026-09-11T11:00Z'));
    const { proposalId } = await askToMove(world);

    const kept = await world.ports.papers.list('dates-proposal', { serverId: 'server-1' });
    expect(kept.map(({ key }) => key)).toEqual([proposalId]);
  });
});

test('a workshop moves alone, and one deadline of it alone', async () => {
  const world = await aMovable({ stage: 'planned' });
  const move = await askToMoveWorkshop(world.ports, organizer, { workshopId, time: '09:30' });
  await confirmDates(world.ports, organizer, move.proposalId);
  expect(await world.ports.workshops.find(workshopId)).toMatchObject({
    startsAt: on(9, '07:30'),
    timetable: { anchor: { daysBefore: 1, time: '09:30' } },
  });

  const replies = { workshopId, deadline: 'replies-due', daysBefore: 4 } as const;
  const deadline = await askToSetDeadline(world.ports, organizer, replies);
  expect(deadline.moved.workshops[0]?.changes.map(({ milestone }) => milestone)).toContain('replies-due');
  await confirmDates(world.ports, organizer, deadline.proposalId);
  expect((await world.ports.workshops.find(workshopId))?.repliesDueAt).toEqual(on(6, '07:30'));
});

test('a file of before the last move is known by its number', async () => {
  const world = await aMovable();
  const file = {
    name: 'Congress',
    timeZone: 'Europe/Vienna',
    startsOn: '2027-05-01',
    endsOn: '2027-05-03',
    uid: 'a@b',
  };
  const words = { city: 'Vienna', host: 'Association' };
  const read = (overrides: object) => async () => ({ ...file, sequence: 4, ...overrides });
  expect(await importConvention(world.ports, organizer, { read: read({}), words })).toMatchObject({
    kind: 'added',
    convention: { uid: 'a@b', sequence: 4, city: 'Vienna' },
  });

  const later = await importConvention(world.ports, organizer, {
    read: read({ startsOn: '2027-05-02', sequence: 3 }),
    words: {},
  });
  expect(later).toMatchObject({ kind: 'moving', isOlder: true });
  if (later.kind !== 'moving') throw new Error('it was known');
  const { convention } = await confirmDates(world.ports, organizer, later.proposed.proposalId);
  expect(convention).toMatchObject({ startsOn: '2027-05-02', city: 'Vienna', sequence: 5 });
});

test('a workshop that is planned while its convention moves is moved after it', async () => {
  const world = await aMovable({ stage: 'planned' });
  const { proposalId } = await askToMove(world);
  const read = await world.ports.conventions.find(conventionId);
  await confirmDates(world.ports, organizer, proposalId);

  const late = aWorkshop({ id: idOf('workshop', 2), timetable: { anchor: { daysBefore: 2, time: '09:00' } } });
  const added = await addWorkshop(world.ports, late, read!);

  expect(added.startsAt).toEqual(on(15, '07:00'));
  expect((await world.ports.workshops.find(late.id))?.startsAt).toEqual(on(15, '07:00'));
});
