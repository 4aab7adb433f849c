import { describe, expect, it } from 'vitest';
import { isFinished } from '../../domain/rounds/agenda.ts';
import type { RoundPlan } from '../../domain/rounds/round.ts';
import { extendRound, openNextRound, pauseRound, resumeRound } from '../../services/rounds/change-clock.ts';
import { aCaller, anAgenda, aPlannedRound, aServer, at, aWorkshop } from '../support/build.ts';
import { createWorld, type World } from '../support/world.ts';

/**
 * A whole day of many workshops in seconds: the services as they are, with a clock and alarms that
 * are moved by hand. Queues and databases keep real time elsewhere; here it is the reckoning of hours
 * that is looked at.
 */
const WORKSHOPS = 200;
const ROUNDS = 12;
const MINUTES = 15;
const GRACE_SECONDS = 30;
const START = at('09:00');

const idFor = (workshop: number, round = 0): string =>
  `${String(workshop).padStart(8, '0')}-0000-4000-8000-${String(round).padStart(12, '0')}`;

/** Talk, writing with grace, and answers in turn. */
const plan = (n: number): RoundPlan => {
  const base = { title: `Round ${n}`, prompt: 'Go on.', minutes: MINUTES };
  if (n % 3 === 1) return { ...base, kind: 'discussion' };
  if (n % 3 === 2) return { ...base, kind: 'statements', statementsEach: 1, graceSeconds: GRACE_SECONDS };
  return { ...base, kind: 'reactions', propositions: ['Go on?'], vocabulary: 'agreement' };
};

async function manyWorkshops(): Promise<World> {
  const world = createWorld({ now: START });
  const numbers = Array.from({ length: WORKSHOPS }, (_, n) => n + 1);
  await world.add({
    servers: [aServer()],
    workshops: numbers.map((n) =>
      aWorkshop({ id: idFor(n), stage: 'room-open', roomChannelId: `room-${n}`, bookedMinutes: ROUNDS * MINUTES }),
    ),
    agendas: numbers.map((n) =>
      anAgenda({
        workshopId: idFor(n),
        roomChannelId: `room-${n}`,
        epoch: 1,
        rounds: Array.from({ length: ROUNDS }, (_, r) =>
          aPlannedRound({ id: idFor(n, r + 1), ordinal: r + 1, plan: plan(r + 1) }),
        ),
      }),
    ),
  });
  return world;
}

const facilitatorIn = (n: number) => aCaller({ channelId: `room-${n}`, roleIds: [aServer().facilitatorRoleId] });

const minutesAfter = (start: Date, minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

describe('a day of two hundred workshops, in simulated time', () => {
  it('ends every round of every workshop at the very instant that was announced', async () => {
    const world = await manyWorkshops();
    for (let n = 1; n <= WORKSHOPS; n += 1) await openNextRound(world.ports, facilitatorIn(n));
    const writing = ROUNDS / 3;
    const end = minutesAfter(START, ROUNDS * MINUTES + (writing * GRACE_SECONDS) / 60);
    await world.advanceTo(minutesAfter(end, 1));

    for (let n = 1; n <= WORKSHOPS; n += 1) {
      const agenda = await world.ports.agendas.find(idFor(n));
      expect(agenda && isFinished(agenda)).toBe(true);
      let expected = START;
      for (const round of agenda?.rounds ?? []) {
        expected = minutesAfter(expected, MINUTES + ('graceSeconds' in round.plan ? GRACE_SECONDS / 60 : 0));
        expect(round.status === 'closed' && round.closedAt).toEqual(expected);
      }
      expect(expected).toEqual(end);
    }
  });

  it('carries pauses and extensions through the rest of the day, to the millisecond', async () => {
    const world = await manyWorkshops();
    for (let n = 1; n <= WORKSHOPS; n += 1) await openNextRound(world.ports, facilitatorIn(n));
    await world.advanceTo(minutesAfter(START, 5));
    // Each workshop pauses for as many seconds as its number says, and gets as many minutes more as its last digit.
    for (let n = 1; n <= WORKSHOPS; n += 1) await pauseRound(world.ports, facilitatorIn(n));
    for (let n = 1; n <= WORKSHOPS; n += 1) {
      await world.advanceTo(new Date(minutesAfter(START, 5).getTime() + n * 1000));
      await resumeRound(world.ports, facilitatorIn(n));
      if (n % 10 > 0) await extendRound(world.ports, facilitatorIn(n), n % 10);
    }
    await world.advanceTo(minutesAfter(START, ROUNDS * MINUTES + 60));

    for (let n = 1; n <= WORKSHOPS; n += 1) {
      const agenda = await world.ports.agendas.find(idFor(n));
      const last = agenda?.rounds.at(-1);
      const graces = ((ROUNDS / 3) * GRACE_SECONDS) / 60;
      const expected = minutesAfter(START, ROUNDS * MINUTES + graces + n / 60 + (n % 10));
      expect(last?.status === 'closed' && last.closedAt).toEqual(expected);
    }
  });
});
