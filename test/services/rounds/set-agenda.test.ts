import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../../documents/agenda-file.ts';
import { TEMPLATE_NAMES, templateIn } from '../../../documents/templates/index.ts';
import type { AgendaDraft } from '../../../domain/rounds/draft.ts';
import type { RoundPlan } from '../../../domain/rounds/round.ts';
import { openNextRound } from '../../../services/rounds/change-clock.ts';
import { copyAgenda } from '../../../services/rounds/copy-agenda.ts';
import { dryRunAgenda } from '../../../services/rounds/dry-run-agenda.ts';
import { importAgenda, showAgenda } from '../../../services/rounds/import-agenda.ts';
import { collectForThis } from '../../../services/rounds/press-panel.ts';
import { aCaller, aServer, at, aWorkshop, idOf } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const fay = aCaller({ roleIds: ['facilitator-role'], channelId: 'room-1' });
const there = { ...fay, channelId: 'room-2' };
const outsider = aCaller({ channelId: 'room-1' });
const talk: RoundPlan = { kind: 'discussion', title: 'A', prompt: 'B', minutes: 10 };
const handedIn: RoundPlan = { kind: 'diagnosis-prognosis-therapy', title: 'C', prompt: 'D', minutes: 10 };
const draft =
  (...rounds: readonly RoundPlan[]) =>
  async (): Promise<AgendaDraft> => ({ rounds });
const code = (name: string) => expect.objectContaining({ code: name });

/** Two workshops of one server, each with a room, and one of another server. */
async function twoRooms() {
  const world = createWorld({ now: at('06:00') });
  await world.add({
    servers: [aServer(), aServer({ id: 'server-2' })],
    workshops: [
      aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' }),
      aWorkshop({ id: idOf('workshop', 2), stage: 'room-open', roomChannelId: 'room-2', bookedMinutes: 30 }),
      aWorkshop({ id: idOf('workshop', 3), serverId: 'server-2', stage: 'room-open', roomChannelId: 'room-3' }),
    ],
  });
  return world;
}

test('an agenda takes the place of one that has not started, and no longer of one that has', async () => {
  const { ports } = await twoRooms();
  await importAgenda(ports, fay, draft(talk));
  await importAgenda(ports, fay, draft(talk, talk));
  expect((await showAgenda(ports, fay)).rounds).toHaveLength(2);

  await openNextRound(ports, fay);
  await expect(importAgenda(ports, fay, draft(talk))).rejects.toThrow(code('agenda-started'));
  expect((await showAgenda(ports, fay)).rounds).toHaveLength(2);
});

test('an agenda to which people hand in texts is not replaced: the texts would be lost', async () => {
  const { ports } = await twoRooms();
  const { rounds } = await importAgenda(ports, fay, draft(talk, handedIn));
  await importAgenda(ports, there, draft(talk));
  await collectForThis(ports, fay, rounds[1]?.id ?? '');

  const refused = expect.objectContaining({ code: 'agenda-collecting', facts: { ordinal: 2 } });
  await expect(importAgenda(ports, fay, draft(talk))).rejects.toThrow(refused);
  await expect(copyAgenda(ports, fay, idOf('workshop', 2))).rejects.toThrow(refused);
  expect((await showAgenda(ports, fay)).rounds).toHaveLength(2);
});

test('an agenda whose order breaks its own rules is not taken', async () => {
  const { ports } = await twoRooms();
  const solutions: RoundPlan = { ...talk, phase: 'solutions' };

  await expect(importAgenda(ports, fay, draft(talk, solutions))).rejects.toThrow(
    expect.objectContaining({
      code: 'phase-rule-broken',
      facts: { ordinal: 2, rule: 'needsBeforeSolutions', key: 'needsBeforeSolutions' },
    }),
  );
  await expect(showAgenda(ports, fay)).rejects.toThrow(code('no-agenda'));

  const phaseRules = { needsBeforeSolutions: false };
  await importAgenda(ports, fay, async () => ({ phaseRules, rounds: [talk, solutions] }));
  expect((await showAgenda(ports, fay)).rounds).toHaveLength(2);
});

describe('a copy', () => {
  test('has the same plans, in rounds of its own that have not been held', async () => {
    const { ports } = await twoRooms();
    const model = await importAgenda(ports, fay, draft(talk, handedIn));
    await openNextRound(ports, fay);

    const copy = await copyAgenda(ports, there, idOf('workshop'));

    expect(copy.workshopId).toBe(idOf('workshop', 2));
    expect(copy.rounds.map(({ plan }) => plan)).toEqual(model.rounds.map(({ plan }) => plan));
    expect(copy.rounds.map(({ status }) => status)).toEqual(['planned', 'planned']);
    expect(copy.rounds.filter(({ id }) => model.rounds.some((round) => round.id === id))).toEqual([]);
  });

  test('is refused where there is nothing, too much, or another server', async () => {
    const { ports } = await twoRooms();
    await expect(copyAgenda(ports, fay, idOf('workshop', 2))).rejects.toThrow(code('nothing-to-copy'));
    await expect(copyAgenda(ports, fay, idOf('workshop', 3))).rejects.toThrow(code('unknown-workshop'));

    await importAgenda(ports, fay, draft(talk, talk, talk, talk));
    await expect(copyAgenda(ports, fay, idOf('workshop'))).rejects.toThrow(code('nothing-to-copy'));
    await expect(copyAgenda(ports, there, idOf('workshop'))).rejects.toThrow(code('agenda-too-long'));
  });

  test('is not made over an agenda that has started', async () => {
    const { ports } = await twoRooms();
    await importAgenda(ports, fay, draft(talk));
    await importAgenda(ports, there, draft(talk, talk));
    await openNextRound(ports, fay);

    await expect(copyAgenda(ports, fay, idOf('workshop', 2))).rejects.toThrow(code('agenda-started'));
  });

  test('tells somebody without the role nothing, not even whether there is an agenda', async () => {
    const { ports } = await twoRooms();
    await importAgenda(ports, there, draft(talk));

    for (const id of [idOf('workshop', 2), idOf('workshop', 3), 'nonsense']) {
      await expect(copyAgenda(ports, outsider, id)).rejects.toThrow(code('needs-role'));
    }
  });
});

describe('a dry run', () => {
  test('saves nothing, also of an agenda that would be refused', async () => {
    const { ports, owed } = await twoRooms();
    const { run } = await dryRunAgenda(ports, there, draft(talk, talk, talk, { ...talk, phase: 'solutions' }));

    expect(run.warnings).toEqual([
      { is: 'too-long', minutes: 40, booked: 30 },
      { is: 'phase-rule', ordinal: 4, rule: 'needsBeforeSolutions' },
    ]);
    await expect(showAgenda(ports, there)).rejects.toThrow(code('no-agenda'));
    expect(owed()).toEqual([]);
  });

  test('is for facilitators, and reads no file for anybody else', async () => {
    const { ports } = await twoRooms();
    let isRead = false;
    const read = async (): Promise<AgendaDraft> => {
      isRead = true;
      return { rounds: [talk] };
    };

    await expect(dryRunAgenda(ports, outsider, read)).rejects.toThrow(code('needs-role'));
    await expect(dryRunAgenda(ports, { ...fay, channelId: 'general' }, read)).rejects.toThrow(code('not-a-room'));
    expect(isRead).toBe(false);
  });

  test.each(TEMPLATE_NAMES)('of the template %s warns of no rule and of no length', async (name) => {
    const world = createWorld({ now: at('06:00') });
    const workshop = aWorkshop({ stage: 'room-open', roomChannelId: 'room-1', bookedMinutes: 300, seats: 10 });
    await world.add({ servers: [aServer()], workshops: [workshop] });

    const { run } = await dryRunAgenda(world.ports, fay, async () => readAgenda(templateIn(name, 'ru')));

    expect(run.warnings.filter(({ is }) => is !== 'waits' && is !== 'handed-in-before')).toEqual([]);
  });
});
