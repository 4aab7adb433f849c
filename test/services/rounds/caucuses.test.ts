import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { laneOf } from '../../../prisma/references.ts';
import type { ClaimedPost, Ports } from '../../../services/ports.ts';
import { announce } from '../../../services/rounds/announce.ts';
import { answerDeadLetter } from '../../../services/rounds/answer-dead-letter.ts';
import { openNextRound, skipRound } from '../../../services/rounds/change-clock.ts';
import { openRoom } from '../../../services/rounds/open-room.ts';
import { settleRoom } from '../../../services/rounds/settle-room.ts';
import { acceptGroundRules } from '../../../services/screening/accept-ground-rules.ts';
import { declineInvitation } from '../../../services/screening/reply.ts';
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

const facilitator = aCaller({ memberId: memberOf(901), channelId: 'room-1', roleIds: ['facilitator-role'] });
const plan = { kind: 'caucus', title: 'Among ourselves', prompt: 'What could we offer?', minutes: 30 } as const;
// biome-ignore lint/suspicious/noThenProperty: the word for what comes after a round; nobody awaits a plan.
const WAITS = { then: 'wait' } as const; // oxlint-disable-line unicorn/no-thenable
const seat = (n: number, more = {}) =>
  aParticipant({
    id: idOf('participant', n),
    applicationId: idOf('application', n),
    memberId: memberOf(n),
    alias: n,
    partyId: n < 3 ? 'party-1' : 'party-2',
    status: 'ready',
    ...more,
  });

/** A workshop of two parties, of two people each, and what Discord is asked for. */
async function aWorldOfParties(rounds = [aPlannedRound({ plan })]): Promise<{ world: World; asked: ClaimedPost[] }> {
  const asked: ClaimedPost[] = [];
  const world = createWorld({
    now: at('06:00'),
    answer: (claimed) => {
      asked.push(claimed);
      return undefined;
    },
  });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1', repliesDueAt: at('07:00') })],
    participants: [seat(1), seat(2), seat(3), seat(4, { status: 'accepted' })],
    agendas: [anAgenda({ rounds })],
  });
  return { world, asked };
}

/** What was delivered to each party's channel, with whom it was to be open to then. */
const toParty = (asked: readonly ClaimedPost[], n: number) =>
  asked
    .filter(({ post }) => post.to.kind === 'caucus' && post.to.party === n)
    .map(({ post, caucus }) => ({
      kind: post.content.kind,
      isOpen: caucus?.isOpen,
      people: caucus?.memberIds.map((id) => Number(id.slice(-4))).join(),
    }));

describe('the channels of parties', () => {
  test('are made with the round, and closed with it', async () => {
    const { world, asked } = await aWorldOfParties();
    await openNextRound(world.ports, facilitator);
    await world.deliverAll();
    expect([toParty(asked, 1).at(-1), toParty(asked, 2).at(-1)]).toEqual([
      { kind: 'caucus-opened', isOpen: true, people: '1,2' },
      { kind: 'caucus-opened', isOpen: true, people: '3' },
    ]);

    await skipRound(world.ports, facilitator, idOf('round'));
    await world.deliverAll();
    expect(toParty(asked, 1).slice(-2)).toEqual([
      { kind: 'caucus-doors', isOpen: false, people: '1,2' },
      { kind: 'caucus-closed', isOpen: false, people: '1,2' },
    ]);
  });

  test('let in who gets ready and shut out who leaves; both channels are visited, so that no row tells which party it was', async () => {
    const { world, asked } = await aWorldOfParties();
    await openNextRound(world.ports, facilitator);
    await world.deliverAll();

    asked.length = 0;
    await acceptGroundRules(world.ports, aCaller({ memberId: memberOf(4) }), {
      workshopId: idOf('workshop'),
      version: 1,
    });
    await acceptGroundRules(world.ports, aCaller({ memberId: memberOf(4) }), {
      workshopId: idOf('workshop'),
      version: 1,
    });
    await world.deliverAll();
    expect([toParty(asked, 1), toParty(asked, 2)]).toEqual([
      [{ kind: 'caucus-doors', isOpen: true, people: '1,2' }],
      [{ kind: 'caucus-doors', isOpen: true, people: '3,4' }],
    ]);

    asked.length = 0;
    await declineInvitation(world.ports, aCaller({ memberId: memberOf(1) }), idOf('workshop'));
    await world.deliverAll();
    expect([toParty(asked, 1), toParty(asked, 2)]).toEqual([
      [{ kind: 'caucus-doors', isOpen: true, people: '2' }],
      [{ kind: 'caucus-doors', isOpen: true, people: '3,4' }],
    ]);
    expect(asked.find(({ post }) => post.to.kind === 'caucus')?.caucus?.outsideIds).toContain(memberOf(1));
  });

  test('are looked after again when the room is, once for what has changed since', async () => {
    const { world, asked } = await aWorldOfParties();
    const room = { workshopId: idOf('workshop'), title: 'Water sharing', roomChannelId: 'room-1' };
    await settleRoom(world.ports, room);
    await world.deliverAll();
    expect(toParty(asked, 1)).toEqual([]);

    await openNextRound(world.ports, facilitator);
    await world.deliverAll();
    asked.length = 0;
    await settleRoom(world.ports, room);
    await settleRoom(world.ports, room);
    await world.deliverAll();
    expect(toParty(asked, 1)).toEqual([{ kind: 'caucus-doors', isOpen: true, people: '1,2' }]);
  });

  describe('while the room is made anew, which takes seconds', () => {
    const first = aPlannedRound({ plan: { ...plan, ...WAITS } });
    const second = aPlannedRound({ id: idOf('round', 2), ordinal: 2, plan });
    const end = (ports: Ports) => skipRound(ports, facilitator, first.id);

    /** Parties whose room was opened before, with their first round under way, and something that happens while it is opened again. */
    async function reopening(happen: (ports: Ports) => Promise<unknown>, isFirstOver = false) {
      const { world, asked } = await aWorldOfParties([first, second]);
      const { ports } = world;
      await openNextRound(ports, facilitator);
      if (isFirstOver) await end(ports);
      await openRoom(ports, facilitator, idOf('workshop'));
      await world.deliverAll();
      const madeOpen: (boolean | undefined)[] = [];
      const rooms: Ports['rooms'] = {
        ...ports.rooms,
        openRoom: async (request) => {
          await happen(ports);
          await world.deliverAll();
          madeOpen.push(request.caucuses?.[0]?.isOpen);
          asked.length = 0;
          return await ports.rooms.openRoom(request);
        },
      };
      return { world, asked, madeOpen, again: () => openRoom({ ...ports, rooms }, facilitator, idOf('workshop')) };
    }

    test.each([
      { what: 'closed', isFirstOver: false, happen: end, isOpen: false },
      { what: 'opened', isFirstOver: true, happen: (ports: Ports) => openNextRound(ports, facilitator), isOpen: true },
    ])('and a round has $what them, are visited once more', async ({ isFirstOver, happen, isOpen }) => {
      const { world, asked, madeOpen, again } = await reopening(happen, isFirstOver);

      await again();
      await world.deliverAll();

      // What they were brought to is out of date: the last word is what the row says now.
      expect(madeOpen).toEqual([!isOpen]);
      for (const party of [1, 2]) expect(toParty(asked, party)).toMatchObject([{ kind: 'caucus-doors', isOpen }]);
    });

    test('are visited once more also when Discord fails in the middle of it', async () => {
      const { world, asked, again } = await reopening(async (ports) => {
        await end(ports);
        ports.rooms.openRoom = () => Promise.reject(new Error('cut'));
      });

      await expect(again()).rejects.toThrow('cut');
      await world.deliverAll();

      expect(toParty(asked, 1)).toMatchObject([{ kind: 'caucus-doors', isOpen: false }]);
    });
  });

  test('hear what facilitators announce while the round is open, and only then', async () => {
    const { world, asked } = await aWorldOfParties();
    await announce(world.ports, facilitator, { id: 'a', text: 'Soon.' });
    await openNextRound(world.ports, facilitator);
    await announce(world.ports, facilitator, { id: 'b', text: 'Please come back at noon.' });
    await world.deliverAll();

    expect(toParty(asked, 2).filter(({ kind }) => kind === 'announcement')).toHaveLength(1);
  });

  test('cost nobody their round when Discord refuses them: they wait, and the organizers are told once for all', async () => {
    const { world } = await aWorldOfParties();
    await openNextRound(world.ports, facilitator);
    const letter = (party: number, kind: 'caucus-doors' | 'caucus-opened', reason: 'no-access' | 'refused') =>
      answerDeadLetter(world.ports, {
        key: `k-${party}`,
        workshopId: idOf('workshop'),
        to: { kind: 'caucus', party },
        kind,
        reason,
      });

    expect([
      await letter(1, 'caucus-doors', 'no-access'),
      await letter(2, 'caucus-doors', 'refused'),
      await letter(2, 'caucus-opened', 'refused'),
    ]).toEqual(['hold', 'hold', 'give-up']);

    expect(world.round(idOf('round'))?.status).toBe('open');
    expect(world.owed().filter(({ content }) => content.kind === 'undeliverable')).toMatchObject([
      { to: { channelId: 'organizers' }, content: { what: 'caucus-waits' } },
    ]);
  });
});

test('a row does not tell which party it is about, nor which workshops have the same one', () => {
  const [one, other] = [createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))];
  const lanes = [laneOf(one, { kind: 'caucus', party: 1 }), laneOf(one, { kind: 'caucus', party: 2 })];

  expect(new Set([...lanes, laneOf(other, { kind: 'caucus', party: 1 })]).size).toBe(3);
  for (const lane of lanes) expect(lane).toMatch(/^caucus-[\w-]{43}$/);
});
