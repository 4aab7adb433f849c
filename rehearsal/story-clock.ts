/** The clock of the story, by which the bot's rounds run: it is fast where the rehearsal is. */
export interface StoryClock {
  readonly speed: number;
  /** What it shows at an instant of ours. */
  at(instant: Date): Date;
  /** Sets it by a time the bot has just named as now. The bot's own clock began when its database was made, which nobody outside sees. */
  set(shown: Date, instant: Date): void;
}

/** A clock that shows the true time at `start` and runs `speed` times as fast from there. */
export function createStoryClock(speed: number, start: Date): StoryClock {
  let known = { shown: start, instant: start };
  return {
    speed,
    at: (instant) => new Date(known.shown.getTime() + (instant.getTime() - known.instant.getTime()) * speed),
    set(shown, instant) {
      known = { shown, instant };
    },
  };
}
