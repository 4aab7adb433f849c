/** Work that is done again and again, never twice at the same time. */
export interface Loop {
  /** Does the work now or, when it is being done, once more right after. Without effect before the start and after the stop. */
  wake(): void;
  /** Does the work no more; resolves when the last run has ended. */
  stop(): Promise<void>;
}

export interface LoopOptions {
  /** The pause between the end of one run and the start of the next. */
  readonly everyMilliseconds: number;
  /** Told of a run that failed. The next one comes as usual. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Does `work` at once and then for ever.
 *
 * The timer is set anew after each run, so slow work is done less often instead
 * of piling up.
 */
export function startLoop(work: () => Promise<void>, { everyMilliseconds, onFault }: LoopOptions): Loop {
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isWanted = false;
  let isStopped = false;

  function run(): void {
    clearTimeout(timer);
    isWanted = false;
    // `onFault` hears of everything that goes wrong in the work: one bad second must not end the loop.
    running = work().catch(onFault).then(rest);
  }

  function rest(): void {
    running = undefined;
    if (isStopped) return;
    timer = setTimeout(run, isWanted ? 0 : everyMilliseconds);
  }

  run();

  return {
    wake() {
      if (isStopped) return;
      if (running) isWanted = true;
      else run();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
