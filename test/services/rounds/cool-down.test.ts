import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../services/ports.ts';
import { askForPause } from '../../../services/rounds/aside-pause.ts';
import { coolDown, openNextRound } from '../../../services/rounds/change-clock.ts';
import { reconcile } from '../../../services/rounds/reconcile.ts';
import { aCaller, anAgenda, aParticipant, aServer, at, aWorkshop, idOf, memberOf } from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';

const facilitator = aCaller({ channelId: 'room-1', roleIds: ['facilitator-role'] });
const participant = aCaller({ channelId: 'room-1', memberId: memberOf(1) });

/** A round of half an hour that cools down from ten past one on, for five minutes. */
async function aCoolingRound(handlers?: object): Promise<World> {
  const world = createWorld({ now: at('13:00'), ...(handlers && { handlers: handlers as never }) });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    participants: [aParticipant({ status: 'ready' })],
    agendas: [anAgenda()],
  });
  await openNextRound(world.ports, facilitator);
  await world.advanceTo(at('13:10'));
  await coolDown(world.ports, facilitator, 5);
  await world.ports.pulse.beat();
  return world;
}

const deaf = { 'advance-agenda': async () => {} };
const standing = (world: World) => world.round(idOf('round'));
const kinds = ({ sent }: World) => sent.map(({ content }) => content.kind);

describe('a time to cool down', () => {
  test('ends by itself, and the round has all the time that it had', async () => {
    const world = await aCoolingRound();
    await world.advanceTo(at('13:14'));
    await world.advanceTo(new Date(at('13:15').getTime() - 10_000));
    await world.ports.pulse.beat();
    await world.advanceTo(at('13:15'));
    await world.deliverAll();

    expect(standing(world)).toMatchObject({ status: 'open', closesAt: at('13:35') });
    expect(kinds(world)).toEqual(['round-opened', 'round-cooling', 'round-resumed']);
  });

  test('ends by itself after a restart too, though its alarm is lost and was due meanwhile', async () => {
    const world = await aCoolingRound(deaf);
    await world.advanceTo(new Date(at('13:15').getTime() - 10_000));
    await world.ports.pulse.beat();
    await world.advanceTo(new Date(at('13:15').getTime() + 10_000));

    await reconcile(world.ports, true);

    // From the announced moment on, however late somebody looks.
    expect(standing(world)).toMatchObject({ status: 'open', closesAt: at('13:35') });
    await world.deliverAll();
    expect(kinds(world)).toEqual(['round-opened', 'round-cooling', 'round-resumed']);
  });

  test.each([
    { title: 'over before it would have ended', back: '13:13' },
    { title: 'over long after it would have ended', back: '14:20' },
  ])('does not end by itself after a long outage that is $title', async ({ back }) => {
    const world = await aCoolingRound(deaf);
    await world.advanceTo(at(back));

    await reconcile(world.ports, true);
    await reconcile(world.ports);
    for (let later = 0; later < 3; later += 1) {
      await world.advanceTo(new Date(world.now().getTime() + 20_000));
      await reconcile(world.ports);
    }

    expect(standing(world)).toMatchObject({ status: 'paused', remainingMilliseconds: 20 * 60_000 });
    expect(standing(world)).not.toHaveProperty('resumesAt');
    await world.deliverAll();
    expect(kinds(world)).toEqual(['round-opened', 'round-cooling', 'round-interrupted']);
  });

  test('would run on unseen after a long outage, if workshops that only wait for it were not looked at', async () => {
    const world = await aCoolingRound(deaf);
    await world.advanceTo(at('14:20'));
    const blind: Ports = { ...world.ports, agendas: { ...world.ports.agendas, listRunning: async () => [] } };

    await reconcile(blind, true);

    expect(standing(world)).not.toMatchObject({ status: 'paused' });
  });

  test('becomes a pause without an end when a participant asks for one', async () => {
    const world = await aCoolingRound();
    expect(await askForPause(world.ports, participant)).toEqual({ ordinal: 1, wasPaused: false });

    await world.advanceTo(at('15:00'));

    expect(standing(world)).toMatchObject({ status: 'paused', remainingMilliseconds: 20 * 60_000 });
  });
});
