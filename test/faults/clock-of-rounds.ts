/** A clock that runs faster than real time, for all who know since when. */
export interface FastClock {
  readonly speed: number;
  /** The instant at which it showed the true time. */
  readonly origin: Date;
  /** It is the clock of the database itself that runs fast, so that the database's time is the time shown. */
  readonly isInDatabase?: boolean;
}

/** What the clock of the rounds showed at an instant that the database has written down. */
export const shownWhenWritten = (clock: FastClock, at: Date): Date => (clock.isInDatabase ? at : shownAt(clock, at));

/** What the clock of the rounds shows when the true time is `real`. */
export const shownAt = ({ speed, origin }: FastClock, real: Date): Date =>
  new Date(origin.getTime() + Math.round((real.getTime() - origin.getTime()) * speed));

/** The true time, in milliseconds since 1970, at which the clock of the rounds shows `shown`. */
export const realTimeOf = ({ speed, origin }: FastClock, shown: Date): number =>
  origin.getTime() + (shown.getTime() - origin.getTime()) / speed;
