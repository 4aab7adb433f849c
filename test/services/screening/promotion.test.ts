import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARITY } from '../../../domain/screening/cohort/rules.ts';
import { isSeated } from '../../../domain/screening/participant.ts';
import { lapseSilent } from '../../../services/screening/lapse-silent.ts';
import { findReplies } from '../../../services/screening/list-replies.ts';
import { mendSeats } from '../../../services/screening/mend-seats.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { acceptInvitation, declineInvitation } from '../../../services/screening/reply.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aCaller, aRecusal, memberOf, on } from '../../support/build.ts';
import { dyingAfter, livesThrough } from '../../support/crash.ts';
import type { World } from '../../support/world.ts';
import { applicationIdOf, choose, judgedWorld, type Person, releasedWith } from './seated.ts';
import { member, organizer, seats, told, workshopId } from './story.ts';

const newsOf = async (world: World): Promise<readonly string[]> => {
  const before = world.sent.length;
  await world.deliverAll();
  return told(world).slice(before).toSorted();
};

const ardania = (score: number, rest: Partial<Person> = {}): Person => ({ party: 'party-1', score, ...rest });
const belmark = (score: number, rest: Partial<Person> = {}): Person => ({ party: 'party-2', score, ...rest });

describe('who moves up', () => {
  test('is whoever was named for the very seat, before everybody else in line', async () => {
    const world = await releasedWith([ardania(5), ardania(5), ardania(4), ardania(3), belmark(5), belmark(4)], {
      seats: 4,
    });
    const stored = (await world.ports.papers.find('cohort', { workshopId }))!;
    const named = stored.content.seats.map((seat) =>
      seat.applicationId === applicationIdOf(1) ? { ...seat, alternateId: applicationIdOf(4) } : seat,
    );
    await world.ports.papers.save([{ ...stored, content: { ...stored.content, seats: named } }]);

    await declineInvitation(world.ports, member(1), workshopId);
    expect(await seats(world)).toMatchObject({ 1: 'declined', 4: 'invited' });
    await declineInvitation(world.ports, member(2), workshopId);
    expect(await seats(world)).toMatchObject({ 2: 'declined', 3: 'invited' });
  });

  test('is the next in the stored order, whatever the reviews say by now', async () => {
    const world = await releasedWith([ardania(5), ardania(4), ardania(3), belmark(5)]);
    const stored = (await world.ports.papers.find('cohort', { workshopId }))!;
    const reserve = [{ partyId: 'party-1', applicationIds: [applicationIdOf(3), applicationIdOf(2)] }];
    await world.ports.papers.save([{ ...stored, content: { ...stored.content, reserve } }]);

    await declineInvitation(world.ports, member(1), workshopId);

    expect(await seats(world)).toEqual({ 1: 'declined', 3: 'invited', 4: 'invited' });
  });

  test('is nobody with whom a rule would be broken: the next who keeps it, and the organizers read the rule when there is none', async () => {
    const rules = { ...PARITY, perInstitution: 1, officialsMost: 1 };
    const people = [
      ardania(5, { affiliation: 'River Institute' }),
      belmark(5, { affiliation: 'Port Institute', isOfficial: true }),
      ardania(4, { affiliation: 'Port Institute' }),
      ardania(3, { affiliation: 'Hill College', isOfficial: true }),
      ardania(2, { affiliation: 'Lake College' }),
    ];
    const world = await releasedWith(
      people.map((person) => (person.score < 3 ? { ...person, score: 3 } : person)),
      { rules },
    );
    await newsOf(world);
    const third = (await world.ports.applications.find(applicationIdOf(5)))!;
    await world.ports.applications.save({ ...third, status: 'withdrawn' });

    await declineInvitation(world.ports, member(1), workshopId);

    expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited' });
    expect(await newsOf(world)).toContain('seat-empty in organizers');
    const notice = world.sent.find(({ content }) => content.kind === 'seat-empty');
    expect(notice?.content).toEqual({ kind: 'seat-empty', title: 'Water sharing' });
    expect(await whyEmpty(world)).toEqual([['institution'], []]);

    // Organizers loosen the rule; whoever looks next invites.
    const rulesPaper = { kind: 'cohort-rules' as const, home: { workshopId }, key: '', version: 0, content: PARITY };
    await world.ports.papers.save([rulesPaper]);
    await mendSeats(world.ports);
    expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited', 3: 'invited' });
  });

  test('is nobody with whom a quota could not be reached any more', async () => {
    const quotas = [{ attribute: 'gender' as const, is: 'woman', within: 'cohort' as const, least: 1 }];
    const people = [
      ardania(5, { gender: 'woman' }),
      ardania(4, { gender: 'man' }),
      ardania(3, { gender: 'woman' }),
      belmark(5),
    ];
    const world = await releasedWith(people, { rules: { ...PARITY, quotas } });

    await declineInvitation(world.ports, member(1), workshopId);
    expect(await seats(world)).toEqual({ 1: 'declined', 3: 'invited', 4: 'invited' });
    await declineInvitation(world.ports, member(3), workshopId);

    expect(await seats(world)).toEqual({ 1: 'declined', 3: 'declined', 4: 'invited' });
    expect(await whyEmpty(world)).toEqual([['quota-least'], []]);
    // A rule may keep a seat empty because of whoever sits elsewhere: whom any case is closed to reads no reason at all.
    await world.ports.reviews.recuse(aRecusal({ applicationId: applicationIdOf(4), reviewerId: organizer.memberId }));
    expect(await whyEmpty(world)).toEqual([[], []]);
    expect(await findReplies(world.ports, organizer, workshopId)).toMatchObject({ isWhyClosed: true });
  });

  test('is nobody while the workshop is put off for safety, and nobody’s silence counts', async () => {
    const world = await releasedWith([ardania(5), ardania(4), belmark(5)]);
    const workshop = (await world.ports.workshops.find(workshopId))!;
    await world.ports.workshops.save({ ...workshop, postponedAt: on(3, '12:00') });

    await declineInvitation(world.ports, member(1), workshopId);
    await world.advanceTo(on(6, '12:00'));
    await lapseSilent(world.ports);

    expect(await seats(world)).toEqual({ 1: 'declined', 3: 'invited' });
  });
});

/** Two parties of ten and a panel of four; thirty wait behind them, some of one institution, some in office. */
const SEASON: readonly Person[] = Array.from({ length: 54 }, (_, index) => ({
  party: ['party-1', 'party-2', 'panel'][index % 3]!,
  score: 3 + (index % 3),
  affiliation: `House ${index % 20}`,
  isOfficial: index % 9 === 0,
}));
const PARTIES = [
  { id: 'party-1', name: 'Ardania', seats: 10 },
  { id: 'party-2', name: 'Belmark', seats: 10 },
  { id: 'panel', name: 'Third-party panel', seats: 4 },
];

interface Leaving {
  readonly who: number;
  readonly how: 'declines' | 'withdraws';
}

/** Plays a season in which these people leave, one after the other; the rules are as tight as the first cohort allows. */
async function playLeaving(steps: readonly Leaving[], { isRuled = true } = {}): Promise<void> {
  const world = await releasedWith(SEASON, { parties: PARTIES, seats: 24 });
  const { ports } = world;
  const first = (await ports.participants.list(workshopId)).map(({ applicationId }) => applicationId);
  const caps = { perInstitution: crowdIn(first), officialsMost: officialsIn(first) };
  const content = isRuled ? { ...PARITY, ...caps } : PARITY;
  await ports.papers.save([{ kind: 'cohort-rules', home: { workshopId }, key: '', version: 0, content }]);
  for (const { who, how } of steps) {
    const seated = (await ports.participants.list(workshopId)).filter(isSeated);
    const leaver = seated[who % seated.length]!;
    const caller = aCaller({ memberId: leaver.memberId });
    if (how === 'declines') await declineInvitation(ports, caller, workshopId);
    else await withdrawApplication(ports, caller, leaver.applicationId);
    await expectParity(world, caps);
  }
}

test('24 seats: whoever leaves in whatever order, no party has more than its seats, and none is empty while somebody could sit there', async () => {
  const seed = Date.now() % 1_000_000;
  const leaving = fc.array(fc.record({ who: fc.nat(23), how: fc.constantFrom('declines', 'withdraws') }), {
    minLength: 1,
    maxLength: 14,
  });
  // A failure prints the seed.
  await fc.assert(
    fc.asyncProperty(leaving, (steps) => playLeaving(steps)),
    { numRuns: 15, seed },
  );
}, 60_000);

test('without the rules the same check fails', async () => {
  const all = Array.from({ length: 24 }, (): Leaving => ({ who: 0, how: 'declines' }));

  await expect(playLeaving(all, { isRuled: false })).rejects.toThrow();
  await playLeaving(all);
});

const personOf = (applicationId: string): Person => SEASON[Number(applicationId.slice(-4)) - 1]!;
const officialsIn = (ids: readonly string[]): number => ids.filter((id) => personOf(id).isOfficial).length;
/** The most people of one institution. */
const crowdIn = (ids: readonly string[]): number =>
  Math.max(...ids.map((id) => ids.filter((one) => personOf(one).affiliation === personOf(id).affiliation).length));

/** Checked by its own means: counted over rows, without asking the code that promotes. */
async function expectParity(world: World, caps: { perInstitution: number; officialsMost: number }): Promise<void> {
  const participants = await world.ports.participants.list(workshopId);
  const seated = participants.filter(isSeated);
  const ids = seated.map(({ applicationId }) => applicationId);
  const isKept = (some: readonly string[]): boolean =>
    crowdIn(some) <= caps.perInstitution && officialsIn(some) <= caps.officialsMost;
  expect(isKept(ids)).toBe(true);

  const applications = await world.ports.applications.list(workshopId);
  for (const { id, seats: given } of PARTIES) {
    const held = seated.filter(({ partyId }) => partyId === id).length;
    expect(held).toBeLessThanOrEqual(given);
    if (held === given) continue;
    // An empty seat: with each who waits, a cap would be broken.
    const waiting = applications.filter(
      (one) =>
        one.partyId === id &&
        one.status === 'submitted' &&
        !participants.some(({ applicationId }) => applicationId === one.id),
    );
    for (const one of waiting) expect(isKept([...ids, one.id]), `application ${one.number} would fit`).toBe(false);
  }
}

test('whenever the process dies in the middle of a promotion, mending leads to the same end, and nobody is told twice', async () => {
  const begin = () => releasedWith([ardania(5), ardania(4), ardania(3), belmark(5), belmark(4)]);
  const end = async (world: World) => {
    await mendSeats(world.ports);
    await world.deliverAll();
    return { seats: await seats(world), told: told(world).toSorted() };
  };
  const untroubled = await begin();
  await withdrawApplication(untroubled.ports, member(1), applicationIdOf(1));
  const wanted = await end(untroubled);

  let points = 0;
  for (let nth = 1; ; nth += 1) {
    const world = await begin();
    const mortal = dyingAfter(world.ports, nth);
    if (await livesThrough(mortal, (ports) => withdrawApplication(ports, member(1), applicationIdOf(1)))) break;
    points += 1;
    // The person presses again, as they would who have seen no answer.
    await withdrawApplication(world.ports, member(1), applicationIdOf(1));
    expect(await end(world), `after dying at call ${nth}`).toEqual(wanted);
  }
  expect(points).toBeGreaterThanOrEqual(10);
  expect(wanted.seats).toEqual({ 1: 'withdrawn', 2: 'invited', 4: 'invited' });
});

test('two seats that are given up at once go to two people, whoever is faster', async () => {
  const world = await releasedWith([ardania(5), ardania(5), ardania(4), ardania(3), belmark(5), belmark(5)], {
    seats: 4,
  });

  await Promise.all([
    declineInvitation(world.ports, member(1), workshopId),
    withdrawApplication(world.ports, member(2), applicationIdOf(2)),
    declineInvitation(world.ports, member(1), workshopId),
  ]);

  expect(await seats(world)).toEqual({
    1: 'declined',
    2: 'withdrawn',
    3: 'invited',
    4: 'invited',
    5: 'invited',
    6: 'invited',
  });
});

/** Why seats stay empty, as an organizer reads it, by party. */
const whyEmpty = async (world: World) =>
  (await findReplies(world.ports, organizer, workshopId)).parties.map(({ empty }) => empty);

describe('replies, as organizers see them', () => {
  test('a word that comes with a no is read by them', async () => {
    const world = await releasedWith([ardania(5), ardania(4), belmark(5)]);
    await acceptInvitation(world.ports, member(3), workshopId);
    await declineInvitation(world.ports, member(1), workshopId, ' My ministry said no. ');
    await declineInvitation(world.ports, member(1), workshopId, 'Another word.');

    const { parties } = await findReplies(world.ports, organizer, workshopId);

    expect(parties).toMatchObject([
      {
        party: 'Ardania',
        replies: [
          { number: 1, status: 'declined', word: 'My ministry said no.' },
          { number: 2, status: 'invited' },
        ],
      },
      { party: 'Belmark', replies: [{ number: 3, status: 'accepted' }] },
    ]);
    expect(parties[1]?.replies?.[0]).not.toHaveProperty('word');
  });

  test('a word that is too long is refused, and the seat stays', async () => {
    const world = await releasedWith([ardania(5), belmark(5)]);

    await expect(declineInvitation(world.ports, member(1), workshopId, 'я'.repeat(501))).rejects.toMatchObject({
      code: 'text-too-long',
    });
    expect(await seats(world)).toEqual({ 1: 'invited', 2: 'invited' });
  });

  test('of a party in which a case is closed to an organizer nothing is shown, however it was decided', async () => {
    const answers = await Promise.all(
      ['accepted', 'declined', 'nothing'].map(async (outcome) => {
        const world = await releasedWith([ardania(5), ardania(4), belmark(5)]);
        const recusal = aRecusal({ applicationId: applicationIdOf(1), reviewerId: organizer.memberId });
        await world.ports.reviews.recuse(recusal);
        if (outcome === 'accepted') await acceptInvitation(world.ports, member(1), workshopId);
        if (outcome === 'declined') await declineInvitation(world.ports, member(1), workshopId, 'No.');
        return JSON.stringify((await findReplies(world.ports, organizer, workshopId)).parties);
      }),
    );

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('Applicant 3');
    expect(answers[0]).not.toContain('Applicant 1');
    expect(answers[0]).not.toContain(memberOf(1));
  });

  test('nor can they release the decisions themselves, whatever is decided', async () => {
    const answers = await Promise.all(
      [5, 3].map(async (score) => {
        const world = await judgedWorld([ardania(4), ardania(score), belmark(5)]);
        await world.ports.reviews.recuse(
          aRecusal({ applicationId: applicationIdOf(2), reviewerId: organizer.memberId }),
        );
        const { mark } = await choose(world);
        return await releaseDecisions(world.ports, organizer, { workshopId, mark }).catch((error: unknown) => error);
      }),
    );

    for (const answer of answers) expect(answer).toMatchObject({ code: 'release-by-another', facts: {} });
  });

  test('before the decisions are out there is nothing to see', async () => {
    const world = await releasedWith([ardania(5), belmark(5)]);
    const workshop = (await world.ports.workshops.find(workshopId))!;
    await world.ports.workshops.save({ ...workshop, stage: 'call-closed' });

    await expect(findReplies(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'not-decided' });
  });
});
