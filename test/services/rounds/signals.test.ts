import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../domain/refusal.ts';
import { currentRound } from '../../../domain/rounds/agenda.ts';
import { roundClosing, roundRevealed } from '../../../domain/rounds/close-round.ts';
import type { RoundPlan } from '../../../domain/rounds/round.ts';
import type { Ports } from '../../../services/ports.ts';
import { acceptedOffers } from '../../../services/rounds/accepted-offers.ts';
import { destroyBallots } from '../../../services/rounds/destroy-ballots.ts';
import { saveTransition } from '../../../services/rounds/save-transition.ts';
import { ballotOf, markOffer } from '../../../services/rounds/signals.ts';
import {
  aCaller,
  aClosingRound,
  anAgenda,
  anOpenRound,
  aParticipant,
  aServer,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { dyingAfter, livesThrough } from '../../support/crash.ts';
import { createWorld } from '../../support/world.ts';

const OFFERS = Array.from({ length: 8 }, (_, number) => `Offer ${number}, if the other side answers it.`);
const PLAN: RoundPlan = {
  kind: 'sealed-signals',
  title: 'Signals',
  prompt: 'Which of these could you live with?',
  minutes: 20,
  offers: OFFERS,
  withholding: 0,
};
const roundId = idOf('round');
const PEOPLE = Array.from({ length: 10 }, (_, index) => index + 1);
const person = (n: number) => aCaller({ channelId: 'room-1', memberId: memberOf(n) });

/** Ten people, five of each party, in an open round of sealed signals; one more has not accepted the ground rules. */
async function anOpenRoom() {
  const world = createWorld({ now: at('13:05') });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    participants: [...PEOPLE, 11].map((n) =>
      aParticipant({
        id: idOf('participant', n),
        memberId: memberOf(n),
        partyId: `party-${1 + (n % 2)}`,
        alias: n,
        status: n === 11 ? 'accepted' : 'ready',
      }),
    ),
    agendas: [anAgenda({ rounds: [anOpenRound({ plan: PLAN })] })],
  });
  return world;
}

const mark = (ports: Ports, n: number, offer: number, what: 'could' | 'could-not' | 'none' = 'could') =>
  markOffer(ports, person(n), { roundId, offer, mark: what });

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? [error.code, error.facts] : error),
  );

describe('marking offers', () => {
  test('everybody sees their own marks and nobody else’s, and can change them', async () => {
    const { ports } = await anOpenRoom();

    expect(await ballotOf(ports, person(1), roundId)).toMatchObject({
      offers: OFFERS,
      marks: Array(8).fill('none'),
      couldsLeft: 4,
    });
    expect(await mark(ports, 1, 2)).toMatchObject({ couldsLeft: 3 });
    await mark(ports, 1, 5, 'could-not');
    await mark(ports, 1, 2, 'none');

    const marks = ['none', 'none', 'none', 'none', 'none', 'could-not', 'none', 'none'];
    expect(await ballotOf(ports, person(1), roundId)).toMatchObject({ marks, couldsLeft: 4 });
    expect(await ballotOf(ports, person(2), roundId)).toMatchObject({ marks: Array(8).fill('none') });
  });

  test('a ballot lies ready for everybody in the room as soon as one of them looks', async () => {
    const { ports } = await anOpenRoom();

    await ballotOf(ports, person(3), roundId);

    const { ballots } = await ports.ballots.list(roundId);
    expect(ballots.map(({ memberId }) => memberId).toSorted()).toEqual(PEOPLE.map(memberOf).toSorted());
  });

  test('half of the offers can be accepted and no more', async () => {
    const { ports } = await anOpenRoom();
    for (const offer of [0, 1, 2, 3]) await mark(ports, 1, offer);

    expect(await refusalOf(mark(ports, 1, 4))).toEqual(['signals-cap', { most: 4 }]);

    expect(await mark(ports, 1, 3)).toMatchObject({ couldsLeft: 0 });
    await mark(ports, 1, 0, 'could-not');
    expect(await mark(ports, 1, 4)).toMatchObject({ couldsLeft: 0 });
  });

  test('marks pressed at the same moment are all kept, and do not get around the limit', async () => {
    const { ports } = await anOpenRoom();

    await Promise.all([0, 1, 2].map((offer) => mark(ports, 1, offer)));
    expect((await ballotOf(ports, person(1), roundId)).marks.slice(0, 3)).toEqual(['could', 'could', 'could']);

    const pressed = await Promise.allSettled([3, 4, 5].map((offer) => mark(ports, 1, offer)));
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await ballotOf(ports, person(1), roundId)).couldsLeft).toBe(0);
  });

  test('only participants of the room mark, only offers that there are, and only while the round is open', async () => {
    const { ports } = await anOpenRoom();

    expect(await refusalOf(mark(ports, 11, 0))).toEqual(['not-participant', {}]);
    expect(await refusalOf(mark(ports, 99, 0))).toEqual(['not-participant', {}]);
    expect(await refusalOf(mark(ports, 1, 8))).toEqual(['outdated-button', {}]);
    expect(await refusalOf(mark(ports, 1, -1))).toEqual(['outdated-button', {}]);
    expect(await refusalOf(markOffer(ports, person(1), { roundId: 'none', offer: 0, mark: 'could' }))).toEqual([
      'unknown-round',
      {},
    ]);
    const agenda = (await ports.agendas.find(idOf('workshop')))!;
    const round = currentRound(agenda);
    if (round?.status !== 'open') throw new Error('it is open');
    await saveTransition(ports, roundClosing(agenda, round, at('13:30')));

    expect(await refusalOf(mark(ports, 1, 0))).toEqual(['round-closed', { ordinal: 1 }]);
    // Nor does anybody see their marks then, who could be asked to show them.
    expect(await refusalOf(ballotOf(ports, person(1), roundId))).toEqual(['round-closed', { ordinal: 1 }]);
  });

  test('a round that closes while a mark is being set takes it no more, and says so', async () => {
    const { ports } = await anOpenRoom();
    const closedBeneath = { ...ports, ballots: { ...ports.ballots, put: async () => 'round-closed' as const } };

    expect(await refusalOf(mark(closedBeneath, 1, 0))).toEqual(['round-closed', { ordinal: 1 }]);
  });

  test('whoever would mark in vain, because the key of the round is lost, is told', async () => {
    const { ports } = await anOpenRoom();
    const lost = { ...ports, ballots: { ...ports.ballots, findOwn: async () => undefined } };

    expect(await refusalOf(mark(lost, 1, 0))).toEqual(['signals-lost', {}]);
  });

  test('a round of another kind has no ballots', async () => {
    const { ports } = await anOpenRoom();
    const discussion: RoundPlan = { kind: 'discussion', title: '', prompt: '', minutes: 5 };
    const agenda = (await ports.agendas.find(idOf('workshop')))!;
    await ports.agendas.save({ ...agenda, epoch: 2, rounds: [anOpenRound({ plan: discussion })] }, []);

    expect(await refusalOf(mark(ports, 1, 0))).toEqual(['outdated-button', {}]);
    expect(await acceptedOffers(ports, aClosingRound({ plan: discussion }), aWorkshop().parties)).toEqual([]);
  });
});

/** What a reveal does, in its order; what an earlier process has done already is left as it is. */
async function closeAndReveal(ports: Ports): Promise<void> {
  let agenda = (await ports.agendas.find(idOf('workshop')))!;
  const [open] = agenda.rounds;
  if (open?.status === 'open') {
    await saveTransition(ports, roundClosing(agenda, open, at('13:30')));
    agenda = (await ports.agendas.find(idOf('workshop')))!;
  }
  const round = agenda.rounds[0];
  if (round?.status === 'closing') {
    const texts = await acceptedOffers(ports, round, aWorkshop().parties);
    const post = {
      ordinal: 1,
      total: 1,
      title: 'Signals',
      roundKind: 'sealed-signals',
      part: 1,
      parts: 1,
      texts,
    } as const;
    await saveTransition(ports, roundRevealed(agenda, round, [{ kind: 'list-revealed', ...post }]));
  }
  await destroyBallots(ports);
}

describe('when the round is over', () => {
  /** Both parties accept offers 1, 2 and 6; nearly enough people of one party accept offer 4. */
  async function aMarkedRoom() {
    const world = await anOpenRoom();
    for (const offer of [1, 2, 6]) for (const n of PEOPLE.slice(0, 6)) await mark(world.ports, n, offer);
    for (const n of [1, 3, 5, 7, 9, 2, 4]) await mark(world.ports, n, 4);
    for (const n of [7, 8, 9, 10]) await mark(world.ports, n, 0, 'could-not');
    return world;
  }

  test('what all parties accept is told in one post, in an order of chance, and nothing else', async () => {
    const world = await aMarkedRoom();

    await closeAndReveal(world.ports);
    await world.deliverAll();

    const [, revealed] = world.sent.map(({ content }) => content);
    expect(revealed).toEqual({
      kind: 'list-revealed',
      ordinal: 1,
      total: 1,
      title: 'Signals',
      roundKind: 'sealed-signals',
      part: 1,
      parts: 1,
      texts: expect.toSatisfy((texts: string[]) => texts.toSorted().join() === [1, 2, 6].map((n) => OFFERS[n]).join()),
    });
  });

  test('no ballot is left', async () => {
    const { ports } = await aMarkedRoom();

    await closeAndReveal(ports);

    expect(await ports.ballots.listUndestroyed()).toEqual([]);
    expect((await ports.ballots.list(roundId)).ballots).toEqual([]);
  });

  test('a crash at whatever moment changes nothing of what is told, and leaves no ballot', async () => {
    const untroubled = await aMarkedRoom();
    await closeAndReveal(untroubled.ports);
    const wanted = untroubled.owed();
    expect(wanted).toHaveLength(3);

    for (let nth = 1; ; nth += 1) {
      const world = await aMarkedRoom();
      if (await livesThrough(dyingAfter(world.ports, nth), closeAndReveal)) {
        expect(nth).toBeGreaterThan(6);
        break;
      }
      await closeAndReveal(world.ports);

      expect(world.owed(), `after dying at call ${nth}`).toEqual(wanted);
      expect((await world.ports.ballots.list(roundId)).ballots).toEqual([]);
    }
  });

  test('nothing is destroyed as long as it has not been told', async () => {
    const { ports } = await aMarkedRoom();

    await destroyBallots(ports);
    const before = await ports.ballots.list(roundId);
    await destroyBallots(ports);

    expect(before.ballots).toHaveLength(10);
    expect((await ports.ballots.list(roundId)).ballots).toEqual(before.ballots);
  });
});
