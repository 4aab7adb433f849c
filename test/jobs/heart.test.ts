import { pino } from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startHeart } from '../../jobs/heart.ts';
import { anAgenda, anOpenRound, at, aWorkshop, idOf } from '../support/build.ts';
import { createWorld } from '../support/world.ts';

const silent = pino({ enabled: false });

async function worldWithOpenRound() {
  const world = createWorld({ now: at('13:00') });
  await world.add({ workshops: [aWorkshop()], agendas: [anAgenda({ rounds: [anOpenRound()] })] });
  return world;
}

test('a round whose alarm was lost is closed all the same', async () => {
  const world = await worldWithOpenRound();
  const ports = { ...world.ports, alarms: { set: async () => {} } };
  const heart = startHeart(ports, silent);

  await world.advanceTo(at('13:30'));
  await vi.waitFor(() => expect(world.round(idOf('round'))).toMatchObject({ status: 'closed' }), { timeout: 5_000 });
  await heart.stop();

  expect(world.round(idOf('round'))).toMatchObject({ closedAt: at('13:30') });
});

test('it goes on beating after the database was away', async () => {
  const world = await worldWithOpenRound();
  let beats = 0;
  const heart = startHeart(
    {
      ...world.ports,
      pulse: {
        ...world.ports.pulse,
        beat: async () => {
          beats += 1;
          if (beats === 1) throw new Error('the database is down');
          return world.ports.pulse.beat();
        },
      },
    },
    silent,
  );

  await vi.waitFor(() => expect(beats).toBeGreaterThan(1), { timeout: 5_000 });
  await heart.stop();
  const atTheEnd = beats;
  await new Promise((resolve) => setTimeout(resolve, 1_200));

  expect(beats).toBe(atTheEnd);
});

describe('what a crash has left undone', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A heart whose mending fails so many times, and whose beats fail so many times before; gives how often it mended until a time. */
  async function mendings({ failing = 0, beatsFailing = 0, after = 0 }): Promise<number> {
    vi.useFakeTimers();
    const world = createWorld({ now: at('13:00') });
    const { workshops, pulse } = world.ports;
    let [mended, beats] = [0, 0];
    const ports: typeof world.ports = {
      ...world.ports,
      pulse: {
        ...pulse,
        beat: async () => {
          beats += 1;
          if (beats <= beatsFailing) throw new Error('the database is down');
          return await pulse.beat();
        },
      },
      workshops: {
        ...workshops,
        listDecided: async (now) => {
          mended += 1;
          if (mended <= failing) throw new Error('the database is down');
          return await workshops.listDecided(now);
        },
      },
    };
    const heart = startHeart(ports, silent);
    await vi.advanceTimersByTimeAsync(after);
    await heart.stop();
    return mended;
  }

  test('is mended once', async () => {
    expect(await mendings({ after: 200_000 })).toBe(1);
  });

  test('is mended also when rounds could not be brought on at the first beat, or at any', async () => {
    expect(await mendings({ beatsFailing: 1, after: 2_000 })).toBe(1);
    expect(await mendings({ beatsFailing: 1_000, after: 200_000 })).toBe(1);
  });

  test('is looked at again a minute later when that failed, until it has been mended', async () => {
    expect(await mendings({ failing: 2, after: 30_000 })).toBe(1);
    expect(await mendings({ failing: 2, after: 70_000 })).toBe(2);
    expect(await mendings({ failing: 2, after: 400_000 })).toBe(3);
  });
});
