import type { KeyObject } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Round } from '../../domain/rounds/round.ts';
import { createAlarms } from '../../jobs/alarms.ts';
import type { AlarmQueue } from '../../jobs/queue.ts';
import { createDatabase } from '../../prisma/client.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores } from '../../prisma/stores.ts';
import type { Ports } from '../../services/ports.ts';
import { saveTransition } from '../../services/rounds/save-transition.ts';
import {
  aConvention,
  anAgenda,
  anOpenRound,
  aPlannedRound,
  aServer,
  aWorkshopUnderWay,
  idOf,
} from '../support/build.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import { each } from './repeats.ts';

/** Workshops whose rooms are open, and whose rounds can be made to turn. */
export interface Workshops {
  readonly ports: Ports;
  /** Sets the nth workshop's clock so that at this instant it owes its room one post (a warning) or two (one round makes way for the next). */
  readonly arm: (n: number, posts: 1 | 2, at: Date) => Promise<void>;
  /** How many of these workshops' posts have not been paid. */
  readonly owed: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface WorkshopsSetup {
  readonly databaseUrl: string;
  readonly masterKey: KeyObject;
  readonly queue: AlarmQueue;
  /** The room of each workshop. */
  readonly channelIds: readonly string[];
}

const MINUTE = 60_000;
const silent = pino({ enabled: false });

/** Writes one workshop for each channel. */
export async function aWorkshopInEach(setup: WorkshopsSetup): Promise<Workshops> {
  const { databaseUrl, masterKey, queue, channelIds } = setup;
  const database = createDatabase(databaseUrl);
  const clock = createClock(database);
  const stores = createStores({ database, masterKey, roundKeys: createMemoryRoundKeys(), clock });
  const nothing = { wake: () => undefined };
  // Nothing is sent from here and no room is made.
  const ports = {
    ...stores,
    clock,
    newId: randomUUID,
    alarms: createAlarms(queue.queue, clock, silent),
    courier: nothing,
    microphones: nothing,
  } as unknown as Ports;

  await ports.servers.save(aServer());
  await ports.conventions.add(aConvention());
  await each([...channelIds.entries()], 8, async ([index, roomChannelId]) => {
    const n = index + 1;
    await ports.workshops.add(aWorkshopUnderWay({ id: idOf('workshop', n), roomChannelId }));
    await ports.agendas.put(anAgenda({ workshopId: idOf('workshop', n), roomChannelId, rounds: roundsOf(n) }), 0);
  });

  return {
    ports,
    async arm(n, posts, at) {
      const agenda = await ports.agendas.find(idOf('workshop', n));
      if (!agenda) throw new Error('no such workshop');
      const [first, ...others] = roundsOf(n);
      if (!first) throw new Error('no round');
      // A warning comes two minutes before the end.
      const closesAt = posts === 1 ? new Date(at.getTime() + 2 * MINUTE) : at;
      const { id, ordinal, plan } = first;
      const openedAt = new Date(closesAt.getTime() - plan.minutes * MINUTE);
      const open = anOpenRound({ id, ordinal, plan, openedAt, closesAt, isWarned: posts === 2 });
      const armed = { ...agenda, epoch: agenda.epoch + 1, rounds: [open, ...others] };
      if (!(await saveTransition(ports, { agenda: armed, told: [] }))) throw new Error('a workshop moved by itself');
    },
    owed: async () => (await ports.posts.count()).owed,
    close: () => database.close(),
  };
}

const roundsOf = (n: number): readonly Round[] =>
  ['Hopes', 'Fears'].map((title, index) =>
    aPlannedRound({
      id: idOf('round', n * 100 + index),
      ordinal: index + 1,
      plan: { kind: 'discussion', title, prompt: 'What comes next?', minutes: 60 },
    }),
  );
