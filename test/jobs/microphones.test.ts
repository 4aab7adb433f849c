import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { createMicrophones, type MicrophoneOptions, type RunningMicrophones } from '../../jobs/microphones.ts';
import type { Ports } from '../../services/ports.ts';
import { finishTurn, raiseHand } from '../../services/rounds/floor.ts';
import type { FloorLook } from '../../services/rounds/settle-floor.ts';
import { settleFloor } from '../../services/rounds/settle-floor.ts';
import { aFloor } from '../bot/voice-setup.ts';
import { aCaller, aServer, aWorkshop, idOf } from '../support/build.ts';
import { aTurnsAgenda, aTurnsRound, later, seated } from '../support/turns.ts';
import { createWorld } from '../support/world.ts';

const running: RunningMicrophones[] = [];
const silent = pino({ enabled: false });
const PATIENT = { timeout: 10_000 };

afterEach(async () => {
  for (const microphones of running.splice(0)) await microphones.stop();
});

/** Microphones over floors that are as `look` says; what is looked at is written down. */
function microphonesOver(
  look: (workshopId: string, times: number) => Promise<FloorLook>,
  options: Partial<MicrophoneOptions> = {},
) {
  const looked: string[] = [];
  const microphones = createMicrophones({
    settle: (workshopId) => {
      looked.push(workshopId);
      return look(workshopId, looked.filter((id) => id === workshopId).length);
    },
    listVoiced: async () => [],
    log: silent,
    everyMilliseconds: 5,
    ...options,
  });
  running.push(microphones);
  return { microphones, looked };
}

const QUIET = { isQuiet: true };

describe('the microphones', () => {
  test('begin with every workshop that has a voice channel, and leave alone what is quiet', async () => {
    const { microphones, looked } = microphonesOver(async () => QUIET, { listVoiced: async () => ['one', 'two'] });
    microphones.start();
    await expect.poll(() => looked).toHaveLength(2);

    microphones.wake('two');
    await expect.poll(() => looked).toHaveLength(3);

    expect(looked).toEqual(['one', 'two', 'two']);
  });

  test('ask for the workshops again when the database could not tell them', async () => {
    let asked = 0;
    const { microphones, looked } = microphonesOver(async () => QUIET, {
      listVoiced: async () => {
        asked += 1;
        if (asked < 3) throw new Error('no database');
        return ['one'];
      },
    });
    microphones.start();

    await expect.poll(() => looked).toEqual(['one']);
    expect(asked).toBe(3);
  });

  test('look again while something can be wrong, and after a fault, until it is quiet', async () => {
    const { microphones, looked } = microphonesOver(async (_, times) => {
      if (times === 2) throw new Error('no database');
      return { isQuiet: times >= 4 };
    });
    microphones.start();
    microphones.wake('one');

    await expect.poll(() => looked).toHaveLength(4);
    microphones.wake('other');
    await expect.poll(() => looked).toContain('other');

    expect(looked.filter((id) => id === 'one')).toHaveLength(4);
  });

  test('hear of what happens in a channel that they know, and of no other', async () => {
    const { microphones, looked } = microphonesOver(async () => ({ voiceChannelId: 'voice-1', isQuiet: true }));
    microphones.start();
    microphones.heard('voice-1');
    microphones.wake('one');
    await expect.poll(() => looked).toEqual(['one']);

    microphones.heard('lobby');
    microphones.heard('voice-1');

    await expect.poll(() => looked).toEqual(['one', 'one']);
  });

  test('look once more at what is called while it is looked at', async () => {
    let go = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { microphones, looked } = microphonesOver(async (_, times) => {
      if (times === 1) await slow;
      return QUIET;
    });
    microphones.start();
    microphones.wake('one');
    await expect.poll(() => looked).toEqual(['one']);

    microphones.wake('one');
    go();

    await expect.poll(() => looked).toEqual(['one', 'one']);
  });

  test('of one server that is slow do not keep another waiting', async () => {
    const { microphones, looked } = microphonesOver((id) =>
      id === 'slow' ? new Promise(() => undefined) : Promise.resolve({ isQuiet: false }),
    );
    microphones.start();
    microphones.wake('slow');
    microphones.wake('quick');

    await expect.poll(() => looked.filter((id) => id === 'quick').length, PATIENT).toBeGreaterThan(1);
    expect(looked.filter((id) => id === 'slow')).toHaveLength(1);
  });
});

describe('a turn that goes to Quinn while Discord does not listen', () => {
  /** Pat has the floor, Quinn waits and is muted. Then Pat finishes, and the request to unmute Quinn is lost. */
  async function lost(everyMilliseconds: number) {
    const hall = await aFloor();
    const { server, voiceChannelId, join, isMuted, idsOf } = hall;
    const world = createWorld({ now: later(0) });
    const microphones = createMicrophones({
      settle: (workshopId) => settleFloor(ports, workshopId),
      listVoiced: () => world.ports.agendas.listVoiced(),
      log: silent,
      everyMilliseconds,
    });
    running.push(microphones);
    const ports: Ports = { ...world.ports, floor: hall.floor(), microphones };
    const [pat = '', quinn = ''] = idsOf(['Pat', 'Quinn']);
    await world.add({
      servers: [aServer({ id: server.guildId })],
      workshops: [aWorkshop({ serverId: server.guildId, roomChannelId: 'room-1', voiceChannelId })],
      participants: [seated(1, { memberId: pat }), seated(2, { memberId: quinn })],
      agendas: [aTurnsAgenda(aTurnsRound(), { voiceChannelId })],
    });
    for (const name of ['Pat', 'Quinn']) await join(name);
    const caller = (memberId: string) => aCaller({ serverId: server.guildId, channelId: 'room-1', memberId });
    microphones.start();
    await raiseHand(ports, caller(pat), idOf('round'));
    await raiseHand(ports, caller(quinn), idOf('round'));
    await expect.poll(() => [isMuted('Pat'), isMuted('Quinn')], PATIENT).toEqual([false, true]);

    // As often as the REST client asks for one thing, and not one time more.
    server.faults.next({ match: 'update_guild_member', kind: '5xx', status: 503 }, 4);
    await finishTurn(ports, caller(pat), { roundId: idOf('round'), turn: 1 });
    await expect.poll(() => server.faults.injected.get('5xx'), PATIENT).toBe(4);
    return hall;
  }

  test('is heard soon after, because everything is looked at again and again', async () => {
    const { isMuted } = await lost(100);

    await expect.poll(() => [isMuted('Pat'), isMuted('Quinn')], PATIENT).toEqual([true, false]);
  });

  test('would be silent for ever without that (ablation)', async () => {
    const { isMuted } = await lost(2 ** 30);

    await pause(2_000);

    expect(isMuted('Quinn')).toBe(true);
  });
});
