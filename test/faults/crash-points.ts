import { appendFileSync } from 'node:fs';
import type { BullQueue } from '../../jobs/backend.ts';
import type { Ports } from '../../services/ports.ts';
import type { Chance } from './chance.ts';

/** Calls before and after which a process may end itself: all that is written, and all that is sent. */
const CALLS = [
  'agendas.save',
  'alarms.add',
  'channels.deliver',
  'contributions.list',
  'contributions.put',
  'posts.markSent',
] as const;

type Call = (typeof CALLS)[number];

/** Every point at which a process may end itself. */
export const CRASH_POINTS = CALLS.flatMap((call) => [`before ${call}`, `after ${call}`]);

/** How a process comes to an end by its own hand. */
export interface Fate {
  /** At each point, from 0 to 1, while it is deadly. */
  readonly probability: number;
  readonly chance: Chance;
  isDeadly: boolean;
  /** Where the point is written down first. */
  readonly journal: string;
}

/** Ends this process without a word, at this very instant: nothing that waits is done any more. */
function die(point: string, journal: string): never {
  appendFileSync(journal, `${point}\n`);
  process.kill(process.pid, 'SIGKILL');
  // Until the signal arrives not one more instruction of ours may run.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function fatal<Args extends unknown[], T>(call: Call, fate: Fate, method: (...args: Args) => Promise<T>) {
  const pass = (when: 'before' | 'after'): void => {
    if (fate.isDeadly && fate.chance.next() < fate.probability) die(`${when} ${call}`, fate.journal);
  };
  return async (...args: Args): Promise<T> => {
    pass('before');
    const result = await method(...args);
    pass('after');
    return result;
  };
}

/** The same ports, in a process that may die at each of their points. */
export const mortalPorts = <P extends Pick<Ports, 'agendas' | 'channels' | 'contributions' | 'posts'>>(
  ports: P,
  fate: Fate,
): P => ({
  ...ports,
  agendas: { ...ports.agendas, save: fatal('agendas.save', fate, ports.agendas.save) },
  channels: { deliver: fatal('channels.deliver', fate, ports.channels.deliver) },
  contributions: {
    ...ports.contributions,
    list: fatal('contributions.list', fate, ports.contributions.list),
    put: fatal('contributions.put', fate, ports.contributions.put),
  },
  posts: { ...ports.posts, markSent: fatal('posts.markSent', fate, ports.posts.markSent) },
});

/** The same queue, in a process that may die when it adds a job. */
export const mortalQueue = (queue: Pick<BullQueue, 'add'>, fate: Fate): Pick<BullQueue, 'add'> => ({
  add: fatal('alarms.add', fate, queue.add.bind(queue)),
});
