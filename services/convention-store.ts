import type { Convention } from '../domain/planning/convention.ts';
import type { Workshop } from '../domain/planning/workshop.ts';
import type { Post } from '../domain/post.ts';
import type { Participant } from '../domain/screening/participant.ts';

export interface ConventionStore {
  find(id: string): Promise<Convention | undefined>;
  /** All conventions of a server, the earliest first. */
  list(serverId: string): Promise<readonly Convention[]>;
  add(convention: Convention): Promise<void>;
  /**
   * Writes a convention, those of its workshops that have moved with it, their people whose dates have, and what is
   * owed because of that, in one transaction. `outOf` is how many workshops it was known to have.
   *
   * @returns `false`, having written nothing, when the stored convention, one of these workshops or one of these people is
   * newer, the convention has another number of workshops, or another number of people of these workshops were told of a seat.
   */
  save(moved: ConventionMoved, owed?: readonly Post[]): Promise<boolean>;
}

export interface ConventionMoved {
  readonly convention: Convention;
  readonly workshops: readonly Workshop[];
  readonly outOf: number;
  readonly people?: PeopleMoved;
}

/** People of workshops that have moved. */
export interface PeopleMoved {
  /** Those whose own dates are others now. */
  readonly changed: readonly Participant[];
  /** How many people of these workshops were known to have been told of a seat: of whoever is told meanwhile nothing is known. */
  readonly outOf: number;
}
