import { describe, expect, test } from 'vitest';
import { openNextRound } from '../../../services/rounds/change-clock.ts';
import { submitStatement } from '../../../services/rounds/round-contributions.ts';
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

const roundId = idOf('round');
const facilitator = aCaller({ channelId: 'room-1', roleIds: ['facilitator-role'] });
const writer = aCaller({ channelId: 'room-1', memberId: memberOf(1) });
const secondsAfter = (seconds: number): Date => new Date(at('13:30').getTime() + seconds * 1000);

async function aRoundWithGrace(graceSeconds: number) {
  const world = createWorld({ now: at('13:00') });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    participants: [aParticipant({ status: 'ready' })],
    agendas: [anAgenda({ rounds: [aPlannedRound({ plan: { ...aPlannedRound().plan, graceSeconds } })] })],
  });
  await openNextRound(world.ports, facilitator);
  return world;
}

const write = ({ ports }: Awaited<ReturnType<typeof aRoundWithGrace>>, text: string) =>
  submitStatement(ports, writer, { roundId, text, mayQuote: false });

describe('the time to finish writing', () => {
  test('takes what is sent until it is over, shows it, and takes nothing afterwards', async () => {
    const world = await aRoundWithGrace(30);
    await world.advanceTo(secondsAfter(0));
    expect(world.round(roundId)).toMatchObject({
      status: 'open',
      closesAt: at('13:30'),
      graceEndsAt: secondsAfter(30),
    });

    await world.advanceTo(secondsAfter(29));
    await write(world, 'Just in time.');
    await world.advanceTo(secondsAfter(30));
    await expect(write(world, 'Too late.')).rejects.toMatchObject({ code: 'round-closed' });
    await world.deliverAll();

    const told = world.sent.map(({ content }) => content);
    expect(told.map(({ kind }) => kind)).toEqual([
      'round-opened',
      'round-warning',
      'round-grace',
      'round-closed',
      'statements-revealed',
      'agenda-finished',
    ]);
    expect(told[4]).toMatchObject({ statements: [{ text: 'Just in time.' }] });
    expect(JSON.stringify([told, await world.ports.contributions.list(roundId)])).not.toContain('Too late.');
  });

  test('is not there when the agenda grants none', async () => {
    const world = await aRoundWithGrace(0);
    await world.advanceTo(secondsAfter(0));

    await expect(write(world, 'Too late.')).rejects.toMatchObject({ code: 'round-closed' });
  });
});
