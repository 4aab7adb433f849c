import { describe, expect, test } from 'vitest';
import { readinessSaid } from '../../../domain/rounds/readiness.ts';
import type { Transition } from '../../../domain/rounds/transition.ts';
import { openNextRound } from '../../../services/rounds/change-clock.ts';
import { submitStatement } from '../../../services/rounds/round-contributions.ts';
import { saveTransition } from '../../../services/rounds/save-transition.ts';
import { sayReady } from '../../../services/rounds/say-ready.ts';
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
import { createWorld, type World } from '../../support/world.ts';

const roundId = idOf('round');
const facilitator = aCaller({ channelId: 'room-1', roleIds: ['facilitator-role'] });
const person = (n: number) => aCaller({ channelId: 'room-1', memberId: memberOf(n) });

/** A room of four with a round that ends early; a fifth person has declined. */
async function aRoom(): Promise<World> {
  const world = createWorld({ now: at('13:00') });
  const backstage = { backstageChannelId: 'backstage-1' };
  const plan = { ...aPlannedRound().plan, endsEarly: true, graceSeconds: 30 } as const;
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1', ...backstage })],
    participants: [1, 2, 3, 4, 5].map((n) =>
      aParticipant({
        id: idOf('participant', n),
        memberId: memberOf(n),
        alias: n + 2,
        status: n === 5 ? 'declined' : 'ready',
      }),
    ),
    agendas: [anAgenda({ ...backstage, rounds: [aPlannedRound({ plan })] })],
  });
  await openNextRound(world.ports, facilitator);
  await world.deliverAll();
  return world;
}

const kinds = ({ sent }: World, from: number) => sent.slice(from).map(({ content }) => content.kind);

describe('who says to be ready', () => {
  test('is told of nobody, until three quarters are: then the round ends in a minute, and writers have their grace', async () => {
    const world = await aRoom();
    const before = world.sent.length;
    await world.advanceTo(at('13:10'));

    for (const n of [1, 1, 2]) await sayReady(world.ports, person(n), roundId);
    await world.deliverAll();
    // Not even an edited panel: its time would tell when somebody has pressed.
    expect(kinds(world, before)).toEqual([]);
    expect(world.edited).toEqual([]);

    await sayReady(world.ports, person(3), roundId);
    await world.deliverAll();
    expect(kinds(world, before)).toEqual(['round-readied']);
    expect(world.round(roundId)).toMatchObject({ closesAt: at('13:11') });

    await world.advanceTo(new Date(at('13:11').getTime() + 10_000));
    const late = await submitStatement(world.ports, person(4), { roundId, text: 'In the grace.', mayQuote: false });
    expect(late.statements).toHaveLength(1);
    await world.advanceTo(at('13:12'));
    await world.deliverAll();
    expect(kinds(world, before)).toEqual([
      'round-readied',
      'round-grace',
      'round-closed',
      'statements-revealed',
      'agenda-finished',
    ]);
    expect(JSON.stringify(world.sent)).toContain('In the grace.');
    expect(JSON.stringify(world.round(roundId))).not.toMatch(/readyIds|isReadied/);
  });

  test('all at once, is counted, and the room is told once', async () => {
    const world = await aRoom();
    const before = world.sent.length;

    await Promise.all([1, 2, 3, 4].map((n) => sayReady(world.ports, person(n), roundId)));
    await world.deliverAll();

    expect(kinds(world, before)).toEqual(['round-readied']);
  });

  test('must have a seat', async () => {
    const { ports } = await aRoom();

    for (const n of [5, 6]) {
      await expect(sayReady(ports, person(n), roundId)).rejects.toMatchObject({ code: 'not-participant' });
    }
    await expect(sayReady(ports, person(1), idOf('round', 9))).rejects.toMatchObject({ code: 'unknown-round' });
  });

  test('would be betrayed by the time of an edit, if the facilitators’ panel were not left alone', async () => {
    const world = await aRoom();
    const agenda = (await world.ports.agendas.find(idOf('workshop')))!;
    const said = readinessSaid(
      agenda,
      { roundId, participantId: idOf('participant') },
      [1, 2, 3, 4].map(String),
      at('13:10'),
    )!;

    const { isPanelKept: _, ...ablated }: Transition = said;
    await saveTransition(world.ports, ablated);
    await world.deliverAll();

    expect(world.edited).not.toEqual([]);
  });
});
