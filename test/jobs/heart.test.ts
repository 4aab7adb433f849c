import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
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
