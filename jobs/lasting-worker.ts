import { setTimeout as pause } from 'node:timers/promises';
import type { BullWorker } from './backend.ts';
import { within } from './within.ts';

/** Faults that a worker may report without letting the process do anything else in between. */
const MOST_AT_A_STRETCH = 20;
/** What answers nobody does not answer a farewell either. */
const CLOSE_MILLISECONDS = 5_000;

/**
 * A worker that is replaced when it can do nothing but fail.
 *
 * BullMQ's worker waits after a lost connection, and only then. Any other fault it tries again at once, and some
 * never end: on PostgreSQL it keeps the outcome of its first connecting, so that a server too busy to answer in
 * time then is never asked again. Such a worker fails, tries and fails without ever giving way: the whole process
 * stands still, holding whatever it has locked in the database. Here it is ended, and another begins a little later.
 */
export function startLastingWorker(
  make: () => BullWorker,
  { pauseMilliseconds, onFault }: { readonly pauseMilliseconds: number; readonly onFault: (error: unknown) => void },
): Pick<BullWorker, 'close'> {
  let isClosing = false;
  let current = begin();

  function begin(): BullWorker {
    const worker = make();
    let atAStretch = 0;
    let isGivenUp = false;
    worker.on('error', (error) => {
      onFault(error);
      atAStretch += 1;
      if (atAStretch === 1) {
        setImmediate(() => {
          atAStretch = 0;
        });
      }
      if (atAStretch <= MOST_AT_A_STRETCH || isGivenUp || isClosing) return;
      isGivenUp = true;
      void replace(worker);
    });
    return worker;
  }

  async function replace(worker: BullWorker): Promise<void> {
    // From this very call on it takes no more jobs; those under way end by themselves.
    await within(CLOSE_MILLISECONDS, worker.close(true).catch(onFault));
    await pause(pauseMilliseconds);
    if (!isClosing) current = begin();
  }

  return {
    close: async (force) => {
      isClosing = true;
      await current.close(force);
    },
  };
}
