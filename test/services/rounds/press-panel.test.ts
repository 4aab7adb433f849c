import { describe, expect, test } from 'vitest';
import { panelOf } from '../../../domain/rounds/panel.ts';
import type { RoundPlan } from '../../../domain/rounds/round.ts';
import { announce } from '../../../services/rounds/announce.ts';
import { askForPause } from '../../../services/rounds/aside-pause.ts';
import { extendRound, openNextRound } from '../../../services/rounds/change-clock.ts';
import {
  closeThis,
  collectForThis,
  coolThisDown,
  extendThis,
  leaveThisOut,
  openThisRound,
  pauseThis,
  reopenThis,
  resumeThis,
  warnOfThis,
} from '../../../services/rounds/press-panel.ts';
import { callNextSpeaker, skipSpeaker } from '../../../services/rounds/press-speaker.ts';
import {
  aCaller,
  anAgenda,
  aParticipant,
  aPlannedRound,
  aServer,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const fay = aCaller({ channelId: 'backstage-1', roleIds: ['facilitator-role'] });
const gus = aCaller({ channelId: 'room-1', memberId: memberOf(901), roleIds: ['organizer-role'] });
const participant = aCaller({ channelId: 'room-1', memberId: memberOf(1) });
const first = idOf('round');
const second = idOf('round', 2);

const statements = (overrides: object = {}): RoundPlan => ({
  kind: 'statements',
  title: 'Needs',
  prompt: 'What do you need?',
  minutes: 30,
  statementsEach: 2,
  ...overrides,
});

async function aWorkshopRunning(plans: readonly RoundPlan[] = [statements(), statements()]) {
  const world = createWorld({ now: at('13:00') });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1', backstageChannelId: 'backstage-1' })],
    participants: [1, 2].map((n) =>
      aParticipant({
        id: idOf('participant', n),
        memberId: memberOf(n),
        alias: n,
        partyId: `party-${n}`,
        status: 'ready',
      }),
    ),
    agendas: [
      anAgenda({
        backstageChannelId: 'backstage-1',
        rounds: plans.map((plan, n) => aPlannedRound({ id: idOf('round', n + 1), ordinal: n + 1, plan })),
      }),
    ],
  });
  const { ports } = world;
  const told = async () => {
    await world.deliverAll();
    return world.sent
      .filter(({ to }) => to.kind === 'channel' && to.channelId === 'room-1')
      .map(({ content }) => content.kind);
  };
  /** What the panel says now of the pause that there is. */
  const seen = async () => panelOf((await ports.agendas.find(idOf('workshop')))!).round?.pauseName;
  return { world, ports, told, seen };
}

describe('a press on the panel', () => {
  test('opens the round that it means, and the second one of two finds it open', async () => {
    const { ports, told } = await aWorkshopRunning();

    const presses = await Promise.all([openThisRound(ports, fay, first), openThisRound(ports, gus, first)]);

    expect(presses.map(({ isDone }) => isDone).sort()).toEqual([false, true]);
    expect(presses.every(({ round }) => round.id === first && round.status === 'open')).toBe(true);
    expect(await told()).toEqual(['round-opened']);
  });

  test('on an old panel never opens another round', async () => {
    const { ports, told } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);
    await closeThis(ports, fay, { roundId: first, seen: 'clock' });

    expect(await openThisRound(ports, fay, first)).toMatchObject({ isDone: false });
    await expect(openThisRound(ports, fay, idOf('round', 9))).rejects.toMatchObject({ code: 'unknown-round' });
    expect(await told()).toEqual(['round-opened', 'round-closed', 'statements-revealed', 'round-opened']);
  });

  test('does not open a round before its turn', async () => {
    const { ports } = await aWorkshopRunning();

    await expect(openThisRound(ports, fay, second)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await openThisRound(ports, fay, first);
    await expect(openThisRound(ports, fay, second)).rejects.toMatchObject({ code: 'round-already-open' });
  });

  test('extends once by what was seen, whoever presses and how often', async () => {
    const { world, ports, told } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);
    const asked = { roundId: first, minutes: 5, seen: at('13:30') };

    const presses = await Promise.all([fay, gus, fay].map((who) => extendThis(ports, who, asked)));

    expect(presses.filter(({ isDone }) => isDone)).toHaveLength(1);
    expect(world.round(first)).toMatchObject({ closesAt: at('13:35') });
    expect(await extendThis(ports, gus, { ...asked, minutes: 15 })).toMatchObject({ isDone: false });
    expect(await extendThis(ports, gus, { ...asked, seen: at('13:35') })).toMatchObject({ isDone: true });
    expect(world.round(first)).toMatchObject({ closesAt: at('13:40') });
    expect(await told()).toEqual(['round-opened', 'round-extended', 'round-extended']);
  });

  test('would extend twice if it did not say what was seen', async () => {
    const { world, ports } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);

    await Promise.all([fay, gus].map((who) => extendRound(ports, who, 5)));

    expect(world.round(first)).toMatchObject({ closesAt: at('13:40') });
  });

  test.each([0, 61, 9999])('does not extend by %i minutes', async (minutes) => {
    const { ports } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);

    await expect(extendThis(ports, fay, { roundId: first, minutes, seen: at('13:30') })).rejects.toMatchObject({
      code: 'extension-out-of-range',
      facts: { asked: minutes },
    });
  });

  test('does not extend a round that is over, paused, or another than is meant', async () => {
    const { ports } = await aWorkshopRunning();
    const asked = { roundId: first, minutes: 5, seen: at('13:30') };
    await expect(extendThis(ports, fay, asked)).rejects.toMatchObject({ code: 'no-open-round' });
    await openThisRound(ports, fay, first);
    await pauseThis(ports, fay, first);
    await expect(extendThis(ports, fay, asked)).rejects.toMatchObject({ code: 'round-already-paused' });
    await closeThis(ports, fay, { roundId: first, seen: 'clock' });
    await expect(extendThis(ports, fay, asked)).rejects.toMatchObject({ code: 'round-closed', facts: { ordinal: 1 } });
  });

  test('pauses once, and the second press is told where it stands', async () => {
    const { world, ports, told, seen } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);
    await world.advanceTo(at('13:10'));

    const presses = await Promise.all([pauseThis(ports, fay, first), pauseThis(ports, gus, first)]);

    expect(presses.map(({ isDone }) => isDone).sort()).toEqual([false, true]);
    expect(presses.every(({ round }) => round.status === 'paused')).toBe(true);
    expect(await coolThisDown(ports, fay, { roundId: first, minutes: 5 })).toMatchObject({ isDone: false });

    const asked = { roundId: first, seen: await seen() };
    expect(await resumeThis(ports, fay, asked)).toMatchObject({ isDone: true, round: { closesAt: at('13:30') } });
    expect(await resumeThis(ports, gus, asked)).toMatchObject({ isDone: false, round: { status: 'open' } });
    expect(await told()).toEqual(['round-opened', 'round-paused', 'round-resumed']);
  });

  test('that ends a pause leaves the one alone that a participant has asked for since', async () => {
    const { world, ports, seen } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);
    await world.advanceTo(at('13:10'));
    await pauseThis(ports, fay, first);
    const former = { roundId: first, seen: await seen() };
    await resumeThis(ports, gus, former);
    await world.advanceTo(at('13:12'));
    await askForPause(ports, participant);

    expect(await resumeThis(ports, fay, former)).toMatchObject({ isDone: false, round: { status: 'paused' } });
    expect(world.round(first)).toMatchObject({ status: 'paused' });
    const now = { roundId: first, seen: await seen() };
    expect(await resumeThis(ports, fay, now)).toMatchObject({ isDone: true, round: { closesAt: at('13:30') } });
  });

  test('that ends a time to cool down leaves the pause alone that a participant has made of it', async () => {
    const { world, ports, seen } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);
    await coolThisDown(ports, fay, { roundId: first, minutes: 5 });
    const former = { roundId: first, seen: await seen() };
    await askForPause(ports, participant);

    expect(await resumeThis(ports, fay, former)).toMatchObject({ isDone: false, round: { status: 'paused' } });
    expect(world.round(first)).not.toHaveProperty('resumesAt');
  });

  test('of an earlier version, which does not say which pause was seen, ends any', async () => {
    const { ports } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);
    await askForPause(ports, participant);

    expect(await resumeThis(ports, fay, { roundId: first, seen: undefined })).toMatchObject({ isDone: true });
  });

  test('cools down once, and the clock runs on by itself', async () => {
    const { world, ports, told } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);
    const asked = { roundId: first, minutes: 5 };

    expect(await coolThisDown(ports, fay, asked)).toMatchObject({ isDone: true, round: { resumesAt: at('13:05') } });
    expect(await coolThisDown(ports, gus, asked)).toMatchObject({ isDone: false });
    await world.advanceTo(at('13:05'));

    expect(world.round(first)).toMatchObject({ status: 'open', closesAt: at('13:35') });
    expect(await told()).toEqual(['round-opened', 'round-cooling', 'round-resumed']);
  });

  test('warns the room once of one end', async () => {
    const { ports, told } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);

    expect(await warnOfThis(ports, fay, first)).toMatchObject({ isDone: true });
    expect(await warnOfThis(ports, gus, first)).toMatchObject({ isDone: false });
    await extendThis(ports, fay, { roundId: first, minutes: 5, seen: at('13:30') });
    expect(await warnOfThis(ports, gus, first)).toMatchObject({ isDone: true });
    expect(await told()).toEqual(['round-opened', 'round-warning', 'round-extended', 'round-warning']);
  });

  test('ends the round that it means, and only that one; two presses take nobody’s time to finish writing', async () => {
    const { world, ports, told } = await aWorkshopRunning([statements({ graceSeconds: 60 }), statements()]);
    await openThisRound(ports, fay, first);

    const presses = await Promise.all(
      [fay, gus].map((who) => closeThis(ports, who, { roundId: first, seen: 'clock' })),
    );
    expect(presses.map(({ isDone }) => isDone).sort()).toEqual([false, true]);
    expect(world.round(first)).toMatchObject({ status: 'open', graceEndsAt: at('13:01') });

    expect(await closeThis(ports, gus, { roundId: first, seen: 'grace' })).toMatchObject({ isDone: true });
    expect(await closeThis(ports, fay, { roundId: first, seen: 'grace' })).toMatchObject({ isDone: false });
    expect(world.round(second)).toMatchObject({ status: 'open' });
    expect(await told()).toEqual([
      'round-opened',
      'round-grace',
      'round-closed',
      'statements-revealed',
      'round-opened',
    ]);
  });

  test('leaves out the round that it means, once', async () => {
    const { world, ports, told } = await aWorkshopRunning();

    await expect(leaveThisOut(ports, fay, second)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await leaveThisOut(ports, fay, first)).toMatchObject({ isDone: true });
    expect(await leaveThisOut(ports, gus, first)).toMatchObject({ isDone: false });
    expect(world.round(second)).toMatchObject({ status: 'planned' });
    expect(await told()).toEqual(['round-left-out']);
  });

  test('reopens one end of a round, and not the next one too', async () => {
    const { world, ports, told } = await aWorkshopRunning([statements()]);
    await openThisRound(ports, fay, first);
    await world.advanceTo(at('13:30'));
    const asked = { roundId: first, minutes: 5, seen: at('13:30') };

    const presses = await Promise.all([reopenThis(ports, fay, asked), reopenThis(ports, gus, asked)]);
    expect(presses.map(({ isDone }) => isDone).sort()).toEqual([false, true]);
    await world.advanceTo(at('13:35'));

    expect(await reopenThis(ports, gus, asked)).toMatchObject({ isDone: false, round: { status: 'closed' } });
    expect((await told()).filter((kind) => kind === 'round-opened')).toHaveLength(2);
  });

  test('asks for texts once', async () => {
    const balloon: RoundPlan = { kind: 'trial-balloon', title: 'Ideas', prompt: 'Send one up.', minutes: 20 };
    const { ports, told } = await aWorkshopRunning([balloon]);

    expect(await collectForThis(ports, fay, first)).toMatchObject({ isDone: true });
    expect(await collectForThis(ports, gus, first)).toMatchObject({ isDone: false });
    expect(await told()).toEqual(['round-collecting']);
  });

  test('of somebody who is no facilitator does nothing, whatever it is', async () => {
    const { world, ports } = await aWorkshopRunning();
    await openNextRound(ports, fay);
    const before = world.round(first);
    const seen = at('13:30');

    for (const press of [
      openThisRound(ports, participant, second),
      pauseThis(ports, participant, first),
      resumeThis(ports, participant, { roundId: first, seen: undefined }),
      extendThis(ports, participant, { roundId: first, minutes: 5, seen }),
      coolThisDown(ports, participant, { roundId: first, minutes: 5 }),
      warnOfThis(ports, participant, first),
      closeThis(ports, participant, { roundId: first, seen: 'clock' }),
      leaveThisOut(ports, participant, second),
      reopenThis(ports, participant, { roundId: first, minutes: 5, seen }),
      collectForThis(ports, participant, second),
      callNextSpeaker(ports, participant, { roundId: first, turn: 0 }),
      skipSpeaker(ports, participant, { roundId: first, turn: 0 }),
      announce(ports, participant, { id: 'one', text: 'Hello.' }),
    ]) {
      await expect(press).rejects.toMatchObject({ code: 'needs-role', facts: { role: 'facilitator' } });
    }
    expect(world.round(first)).toEqual(before);
  });
});

describe('a round that affects a party which is not in the room', () => {
  const affecting = statements({ affects: ['Ardania', 'Cordia'] });

  test('opens with a reason that everybody reads, and only with one', async () => {
    const { world, ports, told } = await aWorkshopRunning([affecting]);

    await expect(openThisRound(ports, fay, first)).rejects.toMatchObject({
      code: 'party-absent',
      facts: { parties: 'Cordia' },
    });
    await expect(openThisRound(ports, fay, first, { reason: ' \n' })).rejects.toMatchObject({ code: 'reason-empty' });
    const { isDone } = await openThisRound(ports, fay, first, { reason: ' They have agreed to be told. ' });

    expect(isDone).toBe(true);
    expect(await told()).toEqual(['round-opened']);
    expect(world.sent.find(({ content }) => content.kind === 'round-opened')?.content).toMatchObject({
      prompt: 'What do you need?',
      exception: { is: 'overridden', parties: ['Cordia'], reason: 'They have agreed to be told.' },
    });
  });

  test('opens re-scoped, with what it asks instead', async () => {
    const { world, ports } = await aWorkshopRunning([affecting]);

    await openNextRound(ports, fay, { reason: 'They are late.', prompt: 'What do you two need?' });

    expect(world.round(first)).toMatchObject({
      plan: { prompt: 'What do you two need?' },
      matter: { exception: { is: 'rescoped', reason: 'They are late.' } },
    });
  });
});

describe('the floor', () => {
  const turns: RoundPlan = {
    kind: 'turns',
    title: 'Hopes',
    prompt: 'What do you hope for?',
    minutes: 30,
    secondsEach: 120,
    overtimeSeconds: 0,
    turnsEach: 2,
    order: 'as-raised',
  };

  /** Both participants have raised a hand. */
  async function aFloor() {
    const running = await aWorkshopRunning([turns]);
    const { ports } = running;
    await openThisRound(ports, fay, first);
    const agenda = (await ports.agendas.find(idOf('workshop')))!;
    const [round] = agenda.rounds;
    if (round?.status !== 'open') throw new Error('the round is not open');
    const queue = [1, 2].map((n) => ({
      participantId: idOf('participant', n),
      memberId: memberOf(n),
      partyId: `party-${n}`,
      raisedAt: at('13:00'),
    }));
    const floor = { ...round.matter!.floor!, queue };
    const changed = { ...agenda, epoch: agenda.epoch + 1, rounds: [{ ...round, matter: { floor } }] };
    await ports.agendas.save(changed, []);
    const speaking = () => running.world.round(first)?.matter?.floor?.speaking?.memberId;
    return { ...running, speaking };
  }

  test('goes to the next once, however often and by whomever it is pressed', async () => {
    const { ports, speaking, told } = await aFloor();

    const presses = await Promise.all(
      [fay, gus, fay].map((who) => callNextSpeaker(ports, who, { roundId: first, turn: 0 })),
    );
    expect(presses.filter(({ isDone }) => isDone)).toHaveLength(1);
    expect(speaking()).toBe(memberOf(1));

    await callNextSpeaker(ports, gus, { roundId: first, turn: 1 });
    expect(speaking()).toBe(memberOf(2));
    expect(await told()).toEqual(['round-opened', 'turn-started', 'turn-started']);
  });

  test('is taken from whoever is skipped, who comes back', async () => {
    const { ports, speaking } = await aFloor();
    await callNextSpeaker(ports, fay, { roundId: first, turn: 0 });

    expect(await skipSpeaker(ports, fay, { roundId: first, turn: 1 })).toMatchObject({ isDone: true });
    expect(await skipSpeaker(ports, gus, { roundId: first, turn: 1 })).toMatchObject({ isDone: false });
    expect(speaking()).toBe(memberOf(2));
    await callNextSpeaker(ports, fay, { roundId: first, turn: 2 });
    expect(speaking()).toBe(memberOf(1));
    await expect(callNextSpeaker(ports, fay, { roundId: first, turn: 3 })).rejects.toMatchObject({
      code: 'nobody-waiting',
    });
  });

  test('is nobody’s where people do not speak in turns', async () => {
    const { ports } = await aWorkshopRunning();
    await openThisRound(ports, fay, first);

    await expect(callNextSpeaker(ports, fay, { roundId: first, turn: 0 })).rejects.toMatchObject({ code: 'no-turns' });
  });
});

describe('an announcement', () => {
  test('goes to the room once, and says nothing else to anybody', async () => {
    const { world, ports } = await aWorkshopRunning();

    await Promise.all([fay, fay].map((who) => announce(ports, who, { id: 'press-1', text: ' Lunch is at one. ' })));
    await announce(ports, gus, { id: 'press-2', text: 'Lunch is at two.' });
    await world.deliverAll();

    expect(world.sent.map(({ to, content }) => ({ to, content }))).toEqual([
      { to: { kind: 'channel', channelId: 'room-1' }, content: { kind: 'announcement', text: 'Lunch is at one.' } },
      { to: { kind: 'channel', channelId: 'room-1' }, content: { kind: 'announcement', text: 'Lunch is at two.' } },
    ]);
  });
});
