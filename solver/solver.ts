import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Program, Solution } from '../domain/screening/cohort/program.ts';
import type { Solver } from '../services/ports.ts';
import type { Answer, Request } from './message.ts';

/** A solver with a thread of its own. */
export interface RunningSolver extends Solver {
  /** Ends the thread; whatever is still being solved fails. */
  stop(): Promise<void>;
}

/** Longest that one program may take, in seconds: after it, nobody knows whether there is something better. */
const SECONDS_MOST = 60;
/** How much longer than that the thread may be silent before it is taken for dead. */
const GRACE_MILLISECONDS = 10_000;
/** How long a thread without work is kept: it holds a hundred megabytes after a large program. */
const IDLE_MILLISECONDS = 60_000;

/** The thread's file lies beside this one: compiled in `dist`; in the sources it needs help to be read. */
const THREAD_FILE = path.extname(import.meta.filename) === '.ts' ? 'worker-from-sources.mjs' : 'worker.js';
const THREAD = new URL(THREAD_FILE, import.meta.url);

/**
 * Solves programs in one thread, in the order in which they come. The thread is started when it is first needed,
 * let go when it has had nothing to do for a minute, and replaced when it dies: then the program it was at is tried once more.
 */
export function createSolver({ thread: file = THREAD }: { readonly thread?: URL } = {}): RunningSolver {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;
  let isStopped = false;
  let last: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };

  const thread = (): Worker => {
    if (isStopped) throw new Error('the solver was stopped');
    if (!worker) {
      const started = new Worker(file);
      started.once('exit', () => {
        if (worker === started) worker = undefined;
      });
      // Whoever asks hears of a failure; without a listener here, one that comes later would end the process.
      started.on('error', () => undefined);
      worker = started;
    }
    return worker;
  };

  const attempt = async (program: Program): Promise<Solution> => {
    number += 1;
    clearTimeout(idle);
    const asked = { number, program, seconds: SECONDS_MOST };
    try {
      return await answer(thread(), asked);
    } finally {
      idle = setTimeout(() => void end(), IDLE_MILLISECONDS).unref();
    }
  };

  return {
    async solve(program, isOver) {
      const solution = last.then(async (): Promise<Solution> => {
        if (isOver?.aborted) return { outcome: 'unfinished' };
        return await attempt(program).catch(async (error: unknown) => {
          if (!(error instanceof ThreadLost)) throw error;
          await end();
          return await attempt(program);
        });
      });
      last = solution.catch(() => undefined);
      return await solution;
    },
    async stop() {
      isStopped = true;
      await end();
    },
  };
}

/** The thread ended, or said nothing for too long, before it answered. */
class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
}

/** Asks the thread one thing and waits for the answer. */
async function answer(worker: Worker, asked: Request): Promise<Solution> {
  const waiting = new AbortController();
  try {
    return await new Promise<Solution>((resolve, reject) => {
      const lost = () => reject(new ThreadLost('the solver’s thread ended'));
      const silence = setTimeout(lost, asked.seconds * 1000 + GRACE_MILLISECONDS);
      const heard = (message: unknown): void => {
        // Only the thread's own file writes here.
        const answered = message as Answer;
        if (answered.number !== asked.number) return;
        if ('solution' in answered) resolve(answered.solution);
        else reject(new Error(answered.fault));
      };
      worker.on('message', heard);
      worker.on('exit', lost);
      waiting.signal.addEventListener('abort', () => {
        clearTimeout(silence);
        worker.off('message', heard);
        worker.off('exit', lost);
      });
      worker.postMessage(asked);
    });
  } finally {
    waiting.abort();
  }
}
