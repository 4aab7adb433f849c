import { expect, test } from 'vitest';
import type { Agenda } from '../../../domain/rounds/agenda.ts';
import { emptyFloor, type FloorState } from '../../../domain/rounds/floor.ts';
import type { Participant } from '../../../domain/screening/participant.ts';
import { raiseHand } from '../../../services/rounds/floor.ts';
import { settleFloor } from '../../../services/rounds/settle-floor.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import {
  aClosedRound,
  anApplication,
  anOpenRound,
  aPausedRound,
  aPlannedRound,
  aServer,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { aTurnsAgenda, aTurnsRound, callerOf, later, seated, TURNS } from '../../support/turns.ts';
import { createWorld } from '../../support/world.ts';

const workshopId = idOf('workshop');
const roundId = idOf('round');
const hand = (n: number) => ({
  participantId: idOf('participant', n),
  memberId: memberOf(n),
  partyId: `party-${2 - (n % 2)}`,
});
/** The first person speaks, and the others wait. */
const speakingFloor = (...waiting: readonly number[]): FloorState => ({
  queue: waiting.map((n) => ({ ...hand(n), raisedAt: later(-30) })),
  speaking: { ...hand(1), since: later(-60), endsAt: later(60), takenBackAt: later(70), isWarned: false },
  spoken: [],
  turn: 1,
});

async function aRoom(agenda: Agenda, participants: readonly Participant[] = [1, 2, 3, 4].map((n) => seated(n))) {
  const world = createWorld({ now: later(0) });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1', voiceChannelId: 'voice-1' })],
    participants,
    agendas: [agenda],
  });
  return { ...world, settle: () => settleFloor(world.ports, workshopId) };
}

test.each([
  {
    is: 'the one who has the floor',
    round: aTurnsRound({}, speakingFloor(2)),
    speaking: [memberOf(1)],
    isQuiet: false,
  },
  { is: 'nobody while the floor is free', round: aTurnsRound({}, emptyFloor()), speaking: [], isQuiet: false },
  {
    is: 'everybody in a pause',
    round: aPausedRound({ plan: TURNS, matter: { floor: { ...speakingFloor(2), pausedAt: later(-5) } } }),
    speaking: 'all',
    isQuiet: false,
  },
  { is: 'everybody in a discussion', round: anOpenRound(), speaking: 'all', isQuiet: true },
  { is: 'everybody before it', round: aPlannedRound({ plan: TURNS }), speaking: 'all', isQuiet: true },
  { is: 'everybody after it', round: aClosedRound({ plan: TURNS }), speaking: 'all', isQuiet: true },
])('$is may speak; only participants can be muted at all', async ({ round, speaking, isQuiet }) => {
  const someAreNot = [seated(1), seated(2), seated(3, { status: 'withdrawn' }), seated(4, { status: 'accepted' })];
  const { settle, settledFloors } = await aRoom(aTurnsAgenda(round), someAreNot);

  expect(await settle()).toEqual({ voiceChannelId: 'voice-1', isQuiet });

  expect(settledFloors).toEqual([
    { serverId: 'server-1', voiceChannelId: 'voice-1', memberIds: [memberOf(1), memberOf(2)], speaking },
  ]);
});

test('without a voice channel nobody is muted', async () => {
  const { voiceChannelId: _, ...silent } = aTurnsAgenda(aTurnsRound({}, speakingFloor()));
  const { settle, settledFloors } = await aRoom(silent);

  expect(await settle()).toEqual({ isQuiet: false });

  expect(settledFloors).toEqual([]);
});

test('a workshop that does not exist, or has no agenda, is quiet', async () => {
  const { ports } = createWorld({ now: later(0) });
  expect(await settleFloor(ports, workshopId)).toEqual({ isQuiet: true });
});

test('who has left has neither the floor nor a raised hand, and the next is called', async () => {
  const people = [seated(1, { status: 'withdrawn' }), seated(2), seated(3, { status: 'withdrawn' }), seated(4)];
  const { settle, settledFloors, round, owed } = await aRoom(
    aTurnsAgenda(aTurnsRound({}, speakingFloor(3, 2, 4))),
    people,
  );

  await settle();

  const floor = round(roundId)?.matter?.floor;
  expect(floor?.speaking?.memberId).toBe(memberOf(2));
  expect(floor?.queue.map(({ memberId }) => memberId)).toEqual([memberOf(4)]);
  expect(floor?.spoken).toMatchObject([{ participantId: idOf('participant', 1), milliseconds: 60_000 }]);
  expect(settledFloors.at(-1)).toMatchObject({ speaking: [memberOf(2)], memberIds: [memberOf(2), memberOf(4)] });
  expect(owed().map(({ content }) => content.kind)).toContain('turn-started');
});

test('who leaves in a pause leaves the floor free, and nobody is called before it is over', async () => {
  const paused = aPausedRound({ plan: TURNS, matter: { floor: { ...speakingFloor(2), pausedAt: later(-5) } } });
  const { settle, round } = await aRoom(aTurnsAgenda(paused), [seated(1, { status: 'withdrawn' }), seated(2)]);

  await settle();

  expect(round(roundId)?.matter?.floor).toMatchObject({ queue: [hand(2)], spoken: [{ milliseconds: 55_000 }] });
  expect(round(roundId)?.matter?.floor?.speaking).toBeUndefined();
});

test('somebody’s leaving is a reason to look, and so is every change of the floor', async () => {
  const { ports, microphonesCalled } = await aRoom(aTurnsAgenda(aTurnsRound()));
  await ports.applications.add(anApplication({ id: idOf('application', 1), memberId: memberOf(1) }));

  await raiseHand(ports, callerOf(2), roundId);
  expect(microphonesCalled).toEqual([workshopId]);
  await withdrawApplication(ports, callerOf(1), idOf('application', 1));

  expect(microphonesCalled).toEqual([workshopId, workshopId]);
});

test('where nobody speaks in turns, and there is no voice channel, a change of the clock calls nobody', async () => {
  const { voiceChannelId: _, ...plain } = aTurnsAgenda(anOpenRound());
  const { advanceTo, ports, microphonesCalled } = await aRoom(plain);
  await ports.alarms.set('advance-agenda', { workshopId, epoch: 1 }, later(25 * 60));

  await advanceTo(later(26 * 60));

  expect((await ports.agendas.find(workshopId))?.epoch).toBeGreaterThan(1);
  expect(microphonesCalled).toEqual([]);
});
