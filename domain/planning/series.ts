/** Workshops of the same parties over the years. */
export interface Series {
  readonly name: string;
  /** In the order in which they were planned. One may be listed here whose row was never written: a crash came between. */
  readonly editions: readonly PlannedEdition[];
}

export interface PlannedEdition {
  readonly workshopId: string;
  /** Which one it is, from 1. */
  readonly edition: number;
  readonly conventionId: string;
  /** It has been given all that the former edition leaves to it. */
  readonly isComplete?: boolean;
}

/** The number that the next edition gets: a number is never given twice. */
export const nextEdition = ({ editions }: Series): number => Math.max(0, ...editions.map(({ edition }) => edition)) + 1;
