import { describe, expect, test } from 'vitest';
import {
  extendRound,
  findRoundToSkip,
  openNextRound,
  pauseRound,
  resumeRound,
  skipRound,
} from '../../../services/rounds/change-clock.ts';
import { reconcile } from '../../../services/rounds/reconcile.ts';
import { react, submitStatement } from '../../../services/rounds/round-contributions.ts';
import { aCaller, anAgenda, aParticipant, aServer, at, aWorkshop, idOf, memberOf } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const facilitator = aCaller({ channelId: 'room-1', roleIds: ['facilitator-role'] });
const participant = aCaller({ channelId: 'room-1', memberId: memberOf(1) });

async function aRoomWithAnAgenda() {
  const world = createWorld({ now: at('13:00') });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    participants: [aParticipant({ status: 'ready' })],
    agendas: [anAgenda()],
  });
  return world;
}

const kindsSent = (world: Awaited<ReturnType<typeof aRoomWithAnAgenda>>) =>
  world.sent.map(({ content }) => content.kind);

describe('the rounds of a workshop', () => {
  test('open, warn, close, reveal and make way by themselves, each at its announced time', async () => {
    const world = await aRoomWithAnAgenda();

    await openNextRound(world.ports, facilitator);
    await submitStatement(world.ports, participant, {
      roundId: idOf('round'),
      text: 'We need water.',
      mayQuote: false,
    });
    await world.advanceTo(at('13:29'));
    await world.deliverAll();
    expect(kindsSent(world)).toEqual(['round-opened', 'round-warning']);

    await world.advanceTo(at('13:30'));
    await world.deliverAll();
    expect(kindsSent(world).slice(2)).toEqual(['round-closed', 'statements-revealed', 'round-opened']);
    expect(world.sent[3]?.content).toMatchObject({ statements: [{ text: 'We need water.' }] });

    await world.advanceTo(at('14:00'));
    await world.deliverAll();
    expect(kindsSent(world).slice(5)).toEqual([
      'round-warning',
      'round-closed',
      'reactions-revealed',
      'agenda-finished',
    ]);
    expect(world.round(idOf('round', 2))).toMatchObject({
      status: 'closed',
      openedAt: at('13:30'),
      closedAt: at('13:40'),
    });
  });

  test('do not drift when an alarm is late', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await world.ports.pulse.beat();

    // The queue lost its alarms: only the reconcile is left, and it looks twenty seconds late.
    const late = createWorld({ now: new Date(at('13:30').getTime() + 20_000) });
    await late.add({
      servers: [aServer()],
      workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
      agendas: [(await world.ports.agendas.find(idOf('workshop')))!].map((agenda) => ({ ...agenda })),
    });
    await late.ports.pulse.beat();
    await reconcile(late.ports);

    expect(late.round(idOf('round'))).toMatchObject({ status: 'closed', closedAt: at('13:30') });
    expect(late.round(idOf('round', 2))).toMatchObject({
      status: 'open',
      openedAt: at('13:30'),
      closesAt: at('13:40'),
    });
  });

  test('an extended round closes once, at its new end', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);

    await extendRound(world.ports, facilitator, 5);
    await world.advanceTo(at('13:34'));
    expect(world.round(idOf('round'))).toMatchObject({ status: 'open', closesAt: at('13:35') });

    await world.advanceTo(at('13:36'));
    await world.deliverAll();
    expect(world.round(idOf('round'))).toMatchObject({ status: 'closed', closedAt: at('13:35') });
    expect(kindsSent(world).filter((kind) => kind === 'round-closed')).toHaveLength(1);
  });

  test('a pause stops the clock, not a hand that is writing', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await world.advanceTo(at('13:10'));
    await pauseRound(world.ports, facilitator);

    await world.advanceTo(at('15:00'));
    expect(world.round(idOf('round'))).toMatchObject({ status: 'paused', remainingMilliseconds: 20 * 60_000 });
    const kept = await submitStatement(world.ports, participant, {
      roundId: idOf('round'),
      text: 'Written in the pause.',
      mayQuote: false,
    });
    expect(kept.statements).toMatchObject([{ text: 'Written in the pause.' }]);

    await resumeRound(world.ports, facilitator);
    expect(world.round(idOf('round'))).toMatchObject({ status: 'open', closesAt: at('15:20') });
  });

  test('a skipped round makes way at once', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await world.advanceTo(at('13:05'));

    await skipRound(world.ports, facilitator, idOf('round'));

    expect(world.round(idOf('round'))).toMatchObject({ status: 'closed', closedAt: at('13:05') });
    expect(world.round(idOf('round', 2))).toMatchObject({ status: 'open', closesAt: at('13:15') });
  });

  test('skipping one round twice leaves the next one open', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    const { id } = await findRoundToSkip(world.ports, facilitator);

    await skipRound(world.ports, facilitator, id);

    await expect(skipRound(world.ports, facilitator, id)).rejects.toMatchObject({
      code: 'round-closed',
      facts: { ordinal: 1 },
    });
    expect(world.round(idOf('round', 2))).toMatchObject({ status: 'open' });
  });

  test('a round that is not open is not skipped, nor another in its place', async () => {
    const world = await aRoomWithAnAgenda();
    const skip = (id: string) => skipRound(world.ports, facilitator, id);

    await expect(findRoundToSkip(world.ports, facilitator)).rejects.toMatchObject({ code: 'no-open-round' });
    await openNextRound(world.ports, facilitator);
    await expect(skip(idOf('round', 2))).rejects.toMatchObject({ code: 'no-open-round' });
    await expect(skip(idOf('round', 9))).rejects.toMatchObject({ code: 'unknown-round' });
    await expect(findRoundToSkip(world.ports, participant)).rejects.toMatchObject({ code: 'needs-role' });
    expect(world.round(idOf('round'))).toMatchObject({ status: 'open' });
  });

  test('only a facilitator moves the clock', async () => {
    const world = await aRoomWithAnAgenda();

    await expect(openNextRound(world.ports, participant)).rejects.toMatchObject({
      code: 'needs-role',
      facts: { role: 'facilitator' },
    });
    expect(world.round(idOf('round'))).toMatchObject({ status: 'planned' });
  });
});

describe('after a restart', () => {
  test('a long absence leaves the round paused, with the time it had when the bot was last seen', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await world.advanceTo(at('13:10'));
    await world.ports.pulse.beat();

    // The bot is away, so no alarm is answered; when it is back, they all ring before the first reconcile.
    await world.advanceTo(at('14:30'));
    await reconcile(world.ports, true);
    await world.deliverAll();

    expect(world.round(idOf('round'))).toMatchObject({ status: 'paused', remainingMilliseconds: 20 * 60_000 });
    expect(kindsSent(world)).toEqual(['round-opened', 'round-interrupted']);
  });

  test('an absence that began while a round was closing opens nothing by itself: what was written is shown, and the next round waits', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await world.ports.pulse.beat();
    const dying = {
      ...world.ports,
      contributions: { ...world.ports.contributions, list: () => Promise.reject(new Error('killed')) },
      alarms: { ...world.ports.alarms, set: async () => undefined },
    };
    await expect(skipRound(dying, facilitator, idOf('round'))).rejects.toThrow('killed');
    expect(world.round(idOf('round'))).toMatchObject({ status: 'closing' });

    await world.advanceTo(at('15:00'));
    await reconcile(world.ports, true);
    await world.deliverAll();

    expect(world.round(idOf('round'))).toMatchObject({ status: 'closed', closedAt: at('13:00') });
    expect(world.round(idOf('round', 2))).toMatchObject({ status: 'planned' });
    expect(kindsSent(world).slice(0, 2)).toEqual(['round-opened', 'round-closed']);
    await openNextRound(world.ports, facilitator);
    expect(world.round(idOf('round', 2))).toMatchObject({ status: 'open', closesAt: at('15:10') });
  });

  test('a long one is not forgotten because somebody presses a button at that very moment', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await world.ports.pulse.beat();
    await world.advanceTo(at('13:20'));
    let isPressed = false;
    const find = async (id: string) => {
      const agenda = await world.ports.agendas.find(id);
      if (agenda && !isPressed) {
        isPressed = true;
        await world.ports.agendas.save({ ...agenda, epoch: agenda.epoch + 1 }, []);
      }
      return agenda;
    };

    await reconcile({ ...world.ports, agendas: { ...world.ports.agendas, find } }, true);
    await world.deliverAll();

    expect(isPressed).toBe(true);
    expect(world.round(idOf('round'))).toMatchObject({ status: 'paused', remainingMilliseconds: 30 * 60_000 });
    expect(kindsSent(world)).toEqual(['round-opened', 'round-interrupted']);
  });

  test('a short one is told, and the round goes on', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await world.ports.pulse.beat();

    await world.advanceTo(new Date(at('13:00').getTime() + 5_000));
    await reconcile(world.ports, true);
    await world.deliverAll();

    expect(kindsSent(world)).toEqual(['round-opened', 'round-continued']);
    expect(world.round(idOf('round'))).toMatchObject({ status: 'open', closesAt: at('13:30') });
  });
});

describe('what participants hand in', () => {
  const statement = { roundId: idOf('round'), text: 'We need water.', mayQuote: true };

  test('is kept once, however often it is sent', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);

    await Promise.all([1, 2, 3].map(() => submitStatement(world.ports, participant, statement)));

    expect(await world.ports.contributions.list(idOf('round'))).toMatchObject([{ text: 'We need water.', item: 0 }]);
  });

  test('is all kept when two different statements arrive at once', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);

    await Promise.all(
      ['One.', 'Two.'].map((text) => submitStatement(world.ports, participant, { ...statement, text })),
    );

    const kept = await world.ports.contributions.list(idOf('round'));
    expect(kept.map((one) => (one.kind === 'statement' ? one.text : '')).toSorted()).toEqual(['One.', 'Two.']);
  });

  test.each([
    { title: 'nothing but spaces', text: '   ', code: 'statement-empty' },
    { title: 'nothing that can be read', text: '\u200B\u3164\u2800', code: 'statement-empty' },
    { title: '1,001 characters', text: 'ж'.repeat(1001), code: 'statement-too-long' },
  ])('$title is refused with $code', async ({ text, code }) => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);

    await expect(submitStatement(world.ports, participant, { ...statement, text })).rejects.toMatchObject({ code });
    expect(await world.ports.contributions.list(idOf('round'))).toEqual([]);
  });

  test('is limited to what the agenda allows', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    for (const text of ['One.', 'Two.']) await submitStatement(world.ports, participant, { ...statement, text });

    await expect(submitStatement(world.ports, participant, { ...statement, text: 'Three.' })).rejects.toMatchObject({
      code: 'statements-enough',
      facts: { most: 2 },
    });
  });

  test('is refused when the round is over, by somebody who is not in the room, and for a round that does not exist', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await skipRound(world.ports, facilitator, idOf('round'));
    const stranger = aCaller({ channelId: 'room-1', memberId: memberOf(2) });

    await expect(submitStatement(world.ports, participant, statement)).rejects.toMatchObject({ code: 'round-closed' });
    await expect(submitStatement(world.ports, stranger, statement)).rejects.toMatchObject({ code: 'not-participant' });
    await expect(
      submitStatement(world.ports, participant, { ...statement, roundId: idOf('round', 9) }),
    ).rejects.toMatchObject({ code: 'unknown-round' });
    await expect(submitStatement(world.ports, participant, { ...statement, roundId: 'forged' })).rejects.toMatchObject({
      code: 'unknown-round',
    });
    expect(await world.ports.contributions.list(idOf('round'))).toEqual([]);
  });

  test('a reaction replaces the former answer to the same proposition', async () => {
    const world = await aRoomWithAnAgenda();
    await openNextRound(world.ports, facilitator);
    await skipRound(world.ports, facilitator, idOf('round'));
    const roundId = idOf('round', 2);

    await react(world.ports, participant, { roundId, item: 0, reaction: 'agree' });
    const progress = await react(world.ports, participant, { roundId, item: 0, reaction: 'disagree' });

    expect(progress).toMatchObject({ given: ['disagree', undefined], next: 1 });
    await expect(react(world.ports, participant, { roundId, item: 2, reaction: 'agree' })).rejects.toMatchObject({
      code: 'outdated-button',
    });
  });
});
