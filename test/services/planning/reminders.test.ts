import { beforeEach, describe, expect, test } from 'vitest';
import { REMINDERS_OVER } from '../../../domain/planning/reminder.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Participant } from '../../../domain/screening/participant.ts';
import { setReminder, showReminders, withReminders } from '../../../services/planning/reminder-settings.ts';
import { sendReminders } from '../../../services/planning/send-reminders.ts';
import type { Ports } from '../../../services/ports.ts';
import {
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
import { organizer, workshopId } from '../screening/story.ts';

const DAY = 24 * 60 * 60_000;

// Replies are due on the 5th at 22:00, so the reminder of them is due on the 3rd at 22:00.
const DECIDED = { stage: 'decided', applicationsCloseAt: on(1, '22:00'), repliesDueAt: on(5, '22:00') } as const;

const people: readonly Participant[] = [
  aParticipant({ id: idOf('participant', 1), memberId: memberOf(1), status: 'invited' }),
  aParticipant({ id: idOf('participant', 2), memberId: memberOf(2), status: 'invited', alias: 8, language: 'uk' }),
  aParticipant({ id: idOf('participant', 3), memberId: memberOf(3), status: 'accepted', alias: 9 }),
];

async function worldAt(now: Date, workshop: Partial<Workshop> = DECIDED): Promise<World> {
  const world = createWorld({ now });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop(workshop)],
    participants: people,
  });
  return world;
}

/** Which reminders are owed to whom. */
const owed = (world: World): readonly string[] =>
  world
    .owed()
    .flatMap(({ to, content }) =>
      content.kind === 'reminder'
        ? [
            `${content.reminder}${content.saysLate ? ' (late)' : ''} to ${to.kind === 'member' ? Number(to.memberId.slice(-4)) : 'a channel'}`,
          ]
        : [],
    )
    .toSorted();

/** The same of one reminder only. */
const repliesOwed = (world: World): readonly string[] => owed(world).filter((line) => line.startsWith('replies'));

const stored = async (world: World): Promise<Workshop> => (await world.ports.workshops.find(workshopId))!;

let world: World;
beforeEach(async () => {
  world = await worldAt(on(2, '12:00'));
});

describe('reminders are sent', () => {
  test('to those who are silent, when it is time, and to nobody twice', async () => {
    await sendReminders(world.ports);
    expect(owed(world)).toEqual([]);
    expect((await stored(world)).nextReminderAt).toEqual(new Date(on(2, '12:00').getTime() + DAY));

    await world.advanceTo(on(3, '22:00'));
    await sendReminders(world.ports);
    await sendReminders(world.ports);
    expect(owed(world)).toEqual(['replies to 1', 'replies to 2']);
    // Each is written to in the own language.
    expect(
      world
        .owed()
        .map(({ language }) => language)
        .toSorted(),
    ).toEqual(['en', 'uk']);

    await world.advanceTo(on(5, '20:00'));
    await sendReminders(world.ports);
    expect(repliesOwed(world)).toEqual(['replies to 1', 'replies to 2']);
  });

  test('late by hours: they say so; late by weeks: they are left out, and the workshop is looked at no more', async () => {
    await world.advanceTo(on(4, '09:00'));
    await sendReminders(world.ports);
    expect(repliesOwed(world)).toEqual(['replies (late) to 1', 'replies (late) to 2']);

    const late = await worldAt(on(5, '22:00'));
    await sendReminders(late.ports);
    expect(repliesOwed(late)).toEqual([]);

    const months = await worldAt(new Date(on(9, '07:00').getTime() + 100 * DAY), { ...DECIDED, stage: 'ended' });
    await sendReminders(months.ports);
    expect(owed(months)).toEqual([]);
    expect((await stored(months)).nextReminderAt).toEqual(REMINDERS_OVER);
    expect(await months.ports.workshops.listRemindersDue(months.now())).toEqual([]);
  });

  test('after a crash between writing and learning that it was written, nobody gets a second one', async () => {
    await world.advanceTo(on(3, '22:00'));
    const dying: Ports = {
      ...world.ports,
      workshops: {
        ...world.ports.workshops,
        saveReminders: async (workshop, posts) => {
          await world.ports.workshops.saveReminders(workshop, posts);
          throw new Error('the process is gone');
        },
      },
    };
    await expect(sendReminders(dying)).rejects.toThrow('reminders could not be sent');
    await sendReminders(world.ports);
    await world.deliverAll();
    await sendReminders(world.ports);
    expect(world.sent.filter(({ content }) => content.kind === 'reminder')).toHaveLength(2);
  });

  test('after a crash before writing, none is lost', async () => {
    await world.advanceTo(on(3, '22:00'));
    const dying: Ports = {
      ...world.ports,
      workshops: {
        ...world.ports.workshops,
        saveReminders: async () => Promise.reject(new Error('the process is gone')),
      },
    };
    await expect(sendReminders(dying)).rejects.toThrow('reminders could not be sent');
    expect(owed(world)).toEqual([]);
    await sendReminders(world.ports);
    expect(owed(world)).toEqual(['replies to 1', 'replies to 2']);
  });

  test('without the name of the debt, a second look would send them again (what the key is for)', async () => {
    await world.advanceTo(on(3, '22:00'));
    let looks = 0;
    const nameless: Ports = {
      ...world.ports,
      workshops: {
        ...world.ports.workshops,
        saveReminders: async (workshop, posts) => {
          looks += 1;
          return await world.ports.workshops.saveReminders(
            { ...workshop, nextReminderAt: on(3, '22:00') },
            posts.map((post) => ({ ...post, key: `${post.key}-${looks}` })),
          );
        },
      },
    };
    await sendReminders(nameless);
    await sendReminders(nameless);
    expect(owed(world)).toHaveLength(4);
  });

  test('of a deadline that was moved once more, for the new day', async () => {
    await world.advanceTo(on(3, '22:00'));
    await sendReminders(world.ports);
    const workshop = await stored(world);
    const moved = { ...workshop, repliesDueAt: on(7, '22:00') };
    await world.ports.workshops.save(withReminders(moved, aConvention(), world.now()));
    expect((await stored(world)).nextReminderAt).toEqual(new Date(on(3, '22:00').getTime() + DAY));

    await world.advanceTo(on(5, '22:00'));
    await sendReminders(world.ports);
    await world.deliverAll();
    const days = world.sent.flatMap(({ content, to }) =>
      content.kind === 'reminder' &&
      to.kind === 'member' &&
      to.memberId === memberOf(1) &&
      content.reminder === 'replies'
        ? [content.deadlineAt]
        : [],
    );
    expect(days).toEqual([on(5, '22:00'), on(7, '22:00')]);
  });

  test('of a deadline that was moved without a word of it here, within a day', async () => {
    await sendReminders(world.ports);
    // Brought forward: what was far off is due at once, and nobody has asked for another look.
    const workshop = await stored(world);
    await world.ports.workshops.save({ ...workshop, repliesDueAt: on(4, '22:00') });
    await world.advanceTo(on(3, '12:00'));
    await sendReminders(world.ports);
    expect(owed(world)).toEqual(['replies (late) to 1', 'replies (late) to 2']);
  });

  test('to nobody whose workshop is put off, and then to all once it is taken up again', async () => {
    const put = await worldAt(on(3, '22:00'), { ...DECIDED, postponedAt: on(3, '09:00') });
    await sendReminders(put.ports);
    expect(owed(put)).toEqual([]);

    const { postponedAt: _, ...taken } = await stored(put);
    await put.ports.workshops.save(withReminders(taken, aConvention(), put.now()));
    await put.advanceTo(on(4, '22:00'));
    await sendReminders(put.ports);
    expect(repliesOwed(put)).toEqual(['replies (late) to 1', 'replies (late) to 2']);
  });

  test('not again and again to somebody who cannot be written to', async () => {
    const closed = createWorld({
      now: on(3, '22:00'),
      answer: () => ({ outcome: 'undeliverable', reason: 'direct-messages-closed' }),
    });
    await closed.add({
      servers: [aServer()],
      conventions: [aConvention()],
      workshops: [aWorkshop(DECIDED)],
      participants: people,
    });
    await sendReminders(closed.ports);
    await closed.deliverAll();
    expect(closed.dead()).toHaveLength(2);

    await closed.advanceTo(on(4, '22:00'));
    await sendReminders(closed.ports);
    expect(repliesOwed(closed)).toEqual([]);
  });

  test('to reviewers where they all read, naming nobody', async () => {
    const desk = { stage: 'call-closed', applicationsCloseAt: on(1, '22:00'), repliesDueAt: on(8, '22:00') } as const;
    const busy = await worldAt(on(2, '09:00'), desk);
    const { number: _n, version: _v, ...application } = anApplication();
    await busy.ports.applications.add(application);
    const { reminders } = await showReminders(busy.ports, organizer, workshopId);
    await busy.advanceTo(reminders.find(({ id }) => id === 'reviews')!.dueAt);
    await sendReminders(busy.ports);
    expect(owed(busy)).toEqual(['reviews to a channel']);
    expect(JSON.stringify(busy.owed())).not.toContain(application.name);
  });

  test('to those whose application is begun and not handed in', async () => {
    const open = await worldAt(on(1, '12:00'), { stage: 'call-open', applicationsCloseAt: on(2, '09:00') });
    const home = { workshopId };
    const draft = (n: number, answers: object) =>
      ({
        kind: 'application-draft',
        home,
        key: memberOf(n),
        version: 0,
        content: { answers, savedAt: on(1, '10:00') },
      }) as const;
    const { number: _n, version: _v, ...application } = anApplication({ memberId: memberOf(12) });
    await open.ports.applications.add(application);
    // Handed in or thrown away, an empty sheet is left; 12 is changing an application that stands.
    await open.ports.papers.save([draft(10, { name: 'Dr A' }), draft(11, {}), draft(12, { name: 'Dr B' })]);
    await sendReminders(open.ports);
    expect(owed(open)).toEqual(['drafts-one-day (late) to 10']);
  });
});

test('organizers switch one off and on, and say what is to be done when it is late', async () => {
  const set = async (wish: 'on' | 'off' | 'skip') =>
    (await setReminder(world.ports, organizer, { workshopId, reminder: 'replies', wish })).reminders.find(
      ({ id }) => id === 'replies',
    );
  expect(await set('off')).toMatchObject({ isOff: true, whenLate: 'say-late' });
  await world.advanceTo(on(3, '22:00'));
  await sendReminders(world.ports);
  expect(owed(world)).toEqual([]);

  expect(await set('skip')).toMatchObject({ isOff: true, whenLate: 'skip' });
  expect(await set('on')).toMatchObject({ isOff: false, whenLate: 'skip' });
});
