import type { Convention } from '../../domain/planning/convention.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Delivery, Post } from '../../domain/post.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import type { Server } from '../../domain/server.ts';
import type { ClaimedPost, FloorRequest, OpenRoomRequest, Ports } from '../../services/ports.ts';
import { answerAlarm } from '../../services/rounds/advance-agenda.ts';
import { createAllowances } from '../../services/rounds/allowances.ts';
import { withCaucuses } from '../../services/rounds/caucuses.ts';
import { deliverPosts, type Verdict } from '../../services/rounds/deliver-posts.ts';
import { aSignedRisk } from './build.ts';
import { type AlarmHandlers, createMemoryAlarms } from './memory/alarms.ts';
import { createMemoryChannels, createMemoryFloor, createMemoryRooms, type EditedMessage } from './memory/discord.ts';
import { createMemoryStores } from './memory/stores.ts';
import { solverHere } from './solver.ts';

const HANDLERS: AlarmHandlers = { 'advance-agenda': answerAlarm };

/** How a world begins. */
export interface WorldStart {
  readonly now: Date;
  /** How much faster than real time this world's clock is said to run; it still moves by hand only. */
  readonly speed?: number;
  /** The services behind the alarms, when they are not the usual ones. */
  readonly handlers?: AlarmHandlers;
  /** What Discord answers to a delivery; `undefined` means that it arrives. */
  readonly answer?: (claimed: ClaimedPost) => Delivery | undefined;
}

/** What is in the world before the story begins, stored just as it is written here. */
export interface WorldContents {
  readonly servers?: readonly Server[];
  readonly conventions?: readonly Convention[];
  readonly workshops?: readonly Workshop[];
  readonly participants?: readonly Participant[];
  readonly agendas?: readonly Agenda[];
  /** Whether the dangers of these workshops are yet to be assessed: as a rule two organizers have signed. */
  readonly isUnassessed?: boolean;
}

export interface World {
  readonly ports: Ports;
  readonly now: () => Date;
  /** Lets time pass, ringing every alarm that falls due on the way, in order. */
  readonly advanceTo: (time: Date) => Promise<void>;
  /** Sends what is owed until nothing can be sent at this moment. */
  readonly deliverAll: () => Promise<void>;
  /** What Discord has been given, in order. */
  readonly sent: readonly Post[];
  /** The messages that were made to say something else, each as it is now. */
  readonly edited: readonly EditedMessage[];
  /** What is owed and not sent yet, the oldest first. */
  readonly owed: () => readonly Post[];
  readonly dead: () => readonly { readonly post: Post; readonly reason: string }[];
  readonly alarms: ReturnType<typeof createMemoryAlarms>['pending'];
  readonly round: (id: string) => Round | undefined;
  readonly openedRooms: readonly OpenRoomRequest[];
  /** Who was to speak, request by request. */
  readonly settledFloors: readonly FloorRequest[];
  /** Somebody comes into a voice channel, leaves it or changes in it. */
  readonly stirVoice: (voiceChannelId: string) => void;
  /** Which workshops' microphones were to be looked at, call by call. */
  readonly microphonesCalled: readonly string[];
  /** How often the courier was woken. */
  readonly wakes: () => number;
  readonly add: (contents: WorldContents) => Promise<void>;
}

/** A workshop world in memory: real services, memory stores, a clock that tests move by hand. Nothing happens by itself. */
export function createWorld({ now: start, speed = 1, handlers = HANDLERS, answer }: WorldStart): World {
  let now = start;
  let ids = 0;
  let wakes = 0;
  const called: string[] = [];
  const { stores, posts, round } = createMemoryStores(() => now);
  const { alarms, pending, ringNext } = createMemoryAlarms(handlers);
  const { channels, sent, edited } = createMemoryChannels(answer);
  const { rooms, opened } = createMemoryRooms();
  const { floor, settled, stir } = createMemoryFloor();

  const ports: Ports = {
    ...stores,
    clock: { now: async () => now, speed },
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
    alarms,
    courier: {
      wake: () => {
        wakes += 1;
      },
    },
    channels: withCaucuses(channels, stores),
    rooms,
    events: { announce: async () => {} },
    floor,
    microphones: { wake: (workshopId) => void called.push(workshopId) },
    allowances: createAllowances(),
    solver: solverHere,
  };

  async function advanceTo(time: Date): Promise<void> {
    const moveTo = (when: Date): void => {
      now = when > now ? when : now;
    };
    while (await ringNext(ports, time, moveTo));
    moveTo(time);
  }

  async function deliverAll(): Promise<void> {
    const request = { limit: 10, chance: () => 0, beforeGivingUp: async (): Promise<Verdict> => 'give-up' };
    for (let fates = await deliverPosts(ports, request); fates.length > 0; fates = await deliverPosts(ports, request)) {
      await Promise.all(fates);
    }
  }

  return {
    ports,
    advanceTo,
    deliverAll,
    sent,
    edited,
    round,
    now: () => now,
    owed: posts.listOwed,
    dead: posts.listDead,
    alarms: pending,
    openedRooms: opened,
    settledFloors: settled,
    stirVoice: stir,
    microphonesCalled: called,
    wakes: () => wakes,
    add: (contents) => addTo(ports, contents),
  };
}

async function addTo(ports: Ports, contents: WorldContents): Promise<void> {
  for (const server of contents.servers ?? []) await ports.servers.save(server);
  for (const convention of contents.conventions ?? []) await ports.conventions.add(convention);
  for (const workshop of contents.workshops ?? []) {
    await ports.workshops.add(workshop);
    if (contents.isUnassessed !== true) await ports.papers.save([aSignedRisk(workshop.id)]);
  }
  for (const { workshopId } of contents.participants ?? []) {
    const cohort = contents.participants?.filter((participant) => participant.workshopId === workshopId) ?? [];
    await ports.participants.propose(workshopId, cohort);
  }
  for (const agenda of contents.agendas ?? []) await ports.agendas.put(agenda, 0);
}
