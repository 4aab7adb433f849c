import { describe, expect, test } from 'vitest';
import type { Participant } from '../../../domain/screening/participant.ts';
import { openRoom } from '../../../services/rounds/open-room.ts';
import { acceptGroundRules } from '../../../services/screening/accept-ground-rules.ts';
import { editRules, findGroundRules, findRulesToShow } from '../../../services/screening/ground-rules.ts';
import { allowName, findOfficials, markOfficial } from '../../../services/screening/mark-official.ts';
import { mendSeats } from '../../../services/screening/mend-seats.ts';
import { acceptInvitation } from '../../../services/screening/reply.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aCaller, aRecusal, memberOf, on } from '../../support/build.ts';
import { dyingAfter, livesThrough } from '../../support/crash.ts';
import type { World } from '../../support/world.ts';
import { applicationIdOf, judgedWorld, type Person, releasedWith } from './seated.ts';
import { judge, member, organizer, scoresOf, told, workshopId } from './story.ts';

const facilitator = aCaller({ memberId: memberOf(901), roleIds: ['facilitator-role'] });

const PEOPLE: readonly Person[] = [
  { party: 'party-1', score: 5 },
  { party: 'party-1', score: 4, isOfficial: true },
  { party: 'party-2', score: 5 },
];

const edit = (change = 'Rule 2 is new.', language: 'en' | 'uk' | 'ru' = 'en', version = 1) => ({
  workshopId,
  version,
  edit: { language, rules: '1. Listen.', commitment: 'I listen.', change },
});

const ready = async (world: World, n: number, version = 1): Promise<unknown> => {
  await acceptInvitation(world.ports, member(n), workshopId);
  return await acceptGroundRules(world.ports, member(n), { workshopId, version });
};

const seatOf = async (world: World, n: number): Promise<Participant> =>
  (await world.ports.participants.findByMember(workshopId, memberOf(n)))!;

const newsOf = async (world: World): Promise<readonly string[]> => {
  const before = world.sent.length;
  await world.deliverAll();
  return told(world).slice(before).toSorted();
};

describe('ground rules', () => {
  test('a changed text asks again, says what is new, and keeps who accepted what and when', async () => {
    const world = await releasedWith(PEOPLE);
    await ready(world, 1);
    await newsOf(world);
    await world.advanceTo(on(3, '12:00'));

    await editRules(world.ports, organizer, edit());

    expect(await seatOf(world, 1)).toMatchObject({ status: 'accepted' });
    expect(await newsOf(world)).toEqual(['rules-changed to 1']);
    expect(world.sent.at(-1)?.content).toMatchObject({ kind: 'rules-changed', change: 'Rule 2 is new.' });
    const accept = (version: number) => acceptGroundRules(world.ports, member(1), { workshopId, version });
    await expect(accept(1)).rejects.toMatchObject({ code: 'rules-changed' });
    await accept(2);
    await accept(2);
    expect(await seatOf(world, 1)).toMatchObject({
      status: 'ready',
      groundRulesAcceptedAt: on(3, '12:00'),
      acceptances: [
        { version: 1, at: on(2, '12:00') },
        { version: 2, at: on(3, '12:00') },
      ],
    });
  });

  test('who has not answered yet is not told again of the next wording', async () => {
    const world = await releasedWith(PEOPLE);
    await ready(world, 1);
    await newsOf(world);

    await editRules(world.ports, organizer, edit());
    await editRules(world.ports, organizer, edit('The same in Ukrainian.', 'uk', 2));
    await editRules(world.ports, organizer, edit('The same in Russian.', 'ru', 3));

    expect(await newsOf(world)).toEqual(['rules-changed to 1']);
  });

  test('everybody keeps to the same rules: who has no wording in their language reads another', async () => {
    const world = await releasedWith(PEOPLE);
    await editRules(world.ports, organizer, edit('New.', 'uk'));

    const find = (language: 'en' | 'uk') => findGroundRules(world.ports, member(1), { workshopId, language });
    expect((await find('en')).rules).toMatchObject({ version: 2, other: 'uk', text: { rules: '1. Listen.' } });
    expect((await find('uk')).rules).not.toHaveProperty('other');
  });

  test('a room opens to nobody whose word is on earlier rules, also when the process died after they were changed', async () => {
    let points = 0;
    for (let nth = 1; ; nth += 1) {
      const world = await releasedWith(PEOPLE);
      await ready(world, 1);
      const mortal = dyingAfter(world.ports, nth);
      if (await livesThrough(mortal, (ports) => editRules(ports, organizer, edit()))) break;
      points += 1;
      const isChanged = (await world.ports.papers.find('ground-rules', { workshopId })) !== undefined;

      await openRoom(world.ports, facilitator, workshopId);

      expect(world.openedRooms.at(-1)?.memberIds, `died at call ${nth}`).toEqual(isChanged ? [] : [memberOf(1)]);
    }
    expect(points).toBeGreaterThanOrEqual(8);
  });

  test('once the room is open they stay as they are', async () => {
    const world = await releasedWith(PEOPLE);
    await ready(world, 1);
    await openRoom(world.ports, facilitator, workshopId);

    await expect(editRules(world.ports, organizer, edit())).rejects.toMatchObject({ code: 'rules-in-use' });
    expect(await seatOf(world, 1)).toMatchObject({ status: 'ready' });
  });

  test.each([
    [{ rules: '   ' }, 'field-empty'],
    [{ rules: 'я'.repeat(1001) }, 'text-too-long'],
    [{ commitment: '\u2800' }, 'field-empty'],
    [{ commitment: 'я'.repeat(351) }, 'text-too-long'],
    [{ change: '' }, 'field-empty'],
  ])('a text such as %j is refused, and nothing changes', async (wrong, code) => {
    const world = await releasedWith(PEOPLE);
    const asked = edit();

    const broken = { ...asked, edit: { ...asked.edit, ...wrong } };
    await expect(editRules(world.ports, organizer, broken)).rejects.toMatchObject({ code });
    expect(await world.ports.papers.find('ground-rules', { workshopId })).toBeUndefined();
  });

  test('of two who change them at once one is told, and writes over nothing; looking again, both stand', async () => {
    const world = await releasedWith(PEOPLE);

    const both = await Promise.allSettled([
      editRules(world.ports, organizer, edit('One.')),
      editRules(world.ports, organizer, edit('Two.', 'uk')),
    ]);
    expect(both).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'changed-meanwhile' } }]);
    await editRules(world.ports, organizer, edit('Two.', 'uk', 2));

    const versions = (await world.ports.papers.find('ground-rules', { workshopId }))?.content.versions;
    expect(versions?.map(({ version }) => version)).toEqual([2, 3]);
    expect(Object.keys(versions?.at(-1)?.texts ?? {}).toSorted()).toEqual(['en', 'uk']);
  });

  test('are read by people with a seat and by those who run the workshop', async () => {
    const world = await releasedWith(PEOPLE);

    expect(await findRulesToShow(world.ports, member(1), workshopId)).toMatchObject({ isOwn: true });
    expect(await findRulesToShow(world.ports, facilitator, workshopId)).toMatchObject({ isOwn: false });
    await expect(findRulesToShow(world.ports, member(2), workshopId)).rejects.toMatchObject({
      code: 'not-participant',
    });
  });
});

describe('the track', () => {
  test('follows from who has a seat: an official who moves up changes it, and everybody there is told', async () => {
    const world = await releasedWith(PEOPLE);
    await newsOf(world);
    expect(world.sent.find(({ content }) => content.kind === 'invitation')?.content).toMatchObject({
      track: 'track-2',
    });

    await withdrawApplication(world.ports, member(1), applicationIdOf(1));

    expect(await newsOf(world)).toEqual(['invitation to 2', 'track-changed to 2', 'track-changed to 3']);
    const last = world.sent.findLast(({ content }) => content.kind === 'invitation');
    expect(last?.content).toMatchObject({ track: 'track-1.5' });
  });

  test('is read by the room before anything else, and again when its officials change', async () => {
    const world = await releasedWith(PEOPLE);
    await ready(world, 1);
    await openRoom(world.ports, facilitator, workshopId);
    await world.deliverAll();
    const inRoom = () => world.sent.filter(({ content }) => content.kind === 'roster').map(({ content }) => content);
    expect(inRoom()).toMatchObject([
      {
        roster: {
          track: 'track-2',
          parties: [
            { party: 'Ardania', people: 1 },
            { party: 'Belmark', people: 1 },
          ],
          officials: [],
        },
      },
    ]);

    const mark = { workshopId, number: 3, isOfficial: true };
    await markOfficial(world.ports, organizer, mark);
    await markOfficial(world.ports, organizer, mark);
    await allowName(world.ports, member(3), { workshopId, mayName: true });
    await world.deliverAll();

    expect(inRoom().slice(1)).toMatchObject([
      { roster: { track: 'track-1.5', officials: [{ party: 'Belmark' }] } },
      { roster: { track: 'track-1.5', officials: [{ party: 'Belmark', name: 'Applicant 3' }] } },
    ]);
    expect(inRoom()[1]).not.toMatchObject({ roster: { officials: [{ name: 'Applicant 3' }] } });
    expect(told(world).filter((one) => one.startsWith('track-changed'))).toHaveLength(2);
  });

  test('only an official with a seat lets the own name be said', async () => {
    const world = await releasedWith(PEOPLE);

    for (const n of [1, 2, 9]) {
      await expect(allowName(world.ports, member(n), { workshopId, mayName: true })).rejects.toMatchObject({
        code: 'not-participant',
      });
    }
  });

  test('an official can take the name back at any time, and let it be said again three times a day', async () => {
    const world = await releasedWith(PEOPLE);
    await ready(world, 1);
    await markOfficial(world.ports, organizer, { workshopId, number: 3, isOfficial: true });
    await openRoom(world.ports, facilitator, workshopId);
    const say = (mayName: boolean) => allowName(world.ports, member(3), { workshopId, mayName });

    for (let time = 0; time < 3; time += 1) {
      await say(true);
      await say(true);
      await say(false);
    }
    await expect(say(true)).rejects.toMatchObject({ code: 'names-enough', facts: { most: 3 } });
    await say(false);
    await world.deliverAll();

    const read = world.sent.filter(({ content }) => content.kind === 'roster').map(({ content }) => content);
    expect(read.at(-1)).not.toMatchObject({ roster: { officials: [{ name: 'Applicant 3' }] } });
    expect(read.length).toBeLessThanOrEqual(7);
    await world.advanceTo(on(3, '12:01'));
    await say(true);
  });

  test('a crash between the change and the telling is mended, once', async () => {
    let points = 0;
    for (let nth = 1; ; nth += 1) {
      const world = await releasedWith(PEOPLE);
      await newsOf(world);
      const mark = { workshopId, number: 3, isOfficial: true };
      const mortal = dyingAfter(world.ports, nth);
      const isAlive = await livesThrough(mortal, (ports) => markOfficial(ports, organizer, mark));
      await mendSeats(world.ports);
      await mendSeats(world.ports);

      const isMarked = (await world.ports.papers.find('office', { workshopId }, applicationIdOf(3))) !== undefined;
      const news = await newsOf(world);
      expect(news, `died at call ${nth}`).toEqual(isMarked ? ['track-changed to 1', 'track-changed to 3'] : []);
      if (isAlive) break;
      points += 1;
    }
    expect(points).toBeGreaterThanOrEqual(8);
  });

  test('a case that is closed to an organizer is none: neither marked, nor listed, nor counted in the track', async () => {
    const world = await releasedWith([{ party: 'party-1', score: 5, isOfficial: true }, ...PEOPLE.slice(2)]);
    const recusal = aRecusal({ applicationId: applicationIdOf(1), reviewerId: organizer.memberId });
    await world.ports.reviews.recuse(recusal);

    for (const number of [1, 77]) {
      const mark = markOfficial(world.ports, organizer, { workshopId, number, isOfficial: false });
      await expect(mark).rejects.toMatchObject({ code: 'application-gone', facts: {} });
    }
    const found = await findOfficials(world.ports, organizer, workshopId);
    expect(found.officials).toEqual([]);
    expect(found).not.toHaveProperty('track');
    const other = { ...organizer, memberId: memberOf(902) };
    expect(await findOfficials(world.ports, other, workshopId)).toMatchObject({
      track: 'track-1.5',
      officials: [{ number: 1, seat: 'invited' }],
    });
    // Nor does it tell that such a case was withdrawn.
    await withdrawApplication(world.ports, member(1), applicationIdOf(1));
    expect(await findOfficials(world.ports, organizer, workshopId)).not.toHaveProperty('track');
    expect(await findOfficials(world.ports, other, workshopId)).toHaveProperty('track');
  });

  test('an organizer who reviews reads numbers without names of cases that they have yet to judge', async () => {
    const world = await judgedWorld(PEOPLE.map((one) => ({ ...one, isOfficial: true })));
    const both = aCaller({ memberId: memberOf(903), roleIds: ['organizer-role', 'reviewer-role'] });
    const mark = (number: number) => markOfficial(world.ports, both, { workshopId, number, isOfficial: true });
    const shown = async () => (await findOfficials(world.ports, both, workshopId)).officials;
    await judge(world, both, { applicationId: applicationIdOf(2), scores: scoresOf(4) });

    expect(await mark(1)).not.toHaveProperty('name');
    expect(await mark(2)).toMatchObject({ number: 2, name: 'Applicant 2' });
    expect(await shown()).toEqual([
      { number: 1, party: 'Ardania' },
      { number: 2, party: 'Ardania', name: 'Applicant 2' },
      { number: 3, party: 'Belmark' },
    ]);
    for (const n of [1, 3]) await judge(world, both, { applicationId: applicationIdOf(n), scores: scoresOf(4) });
    expect((await shown()).map(({ name }) => name)).toEqual(['Applicant 1', 'Applicant 2', 'Applicant 3']);
    // To who does not review, nothing is hidden.
    expect((await findOfficials(world.ports, organizer, workshopId)).officials).toEqual(await shown());
  });

  test('of a party with a closed case nobody’s seat is told: whoever sees all others sees the missing one', async () => {
    const officials = PEOPLE.map((one) => ({ ...one, isOfficial: true }));
    const world = await releasedWith(officials);
    await world.ports.reviews.recuse(aRecusal({ applicationId: applicationIdOf(2), reviewerId: organizer.memberId }));

    const { officials: listed, closedParties } = await findOfficials(world.ports, organizer, workshopId);
    const [closed, open] = ['Ardania', 'Belmark'].map((party) => listed.filter((one) => one.party === party));
    expect(closedParties).toEqual(['Ardania']);
    expect(closed?.length).toBeGreaterThan(0);
    expect(closed?.filter(({ seat }) => seat)).toEqual([]);
    expect(open?.filter(({ seat }) => seat).length).toBeGreaterThan(0);
    const other = { ...organizer, memberId: memberOf(902) };
    expect(await findOfficials(world.ports, other, workshopId)).toMatchObject({ closedParties: [] });
  });
});
