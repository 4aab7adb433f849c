import { Refusal } from '../refusal.ts';

/** What a participant may answer to an offer in private. `none` is where everybody begins, and can be gone back to. */
export const MARKS = ['could', 'could-not', 'none'] as const;

export type Mark = (typeof MARKS)[number];

/**
 * One participant's marks in a round of sealed signals. It is there for everybody from the
 * first mark of anybody on, so that its being there says nothing.
 */
export interface Ballot {
  readonly workshopId: string;
  readonly roundId: string;
  readonly participantId: string;
  readonly memberId: string;
  readonly partyId: string;
  /** One for each offer of the round, in their order. */
  readonly marks: readonly Mark[];
  /** Grows with every change, so that of two marks set at once none is lost. */
  readonly version: number;
}

/** A ballot on which nothing is marked. */
export const blankBallot = (of: Omit<Ballot, 'marks' | 'version'>, offers: number): Ballot => ({
  ...of,
  marks: Array.from({ length: offers }, () => 'none'),
  version: 0,
});

/** Whether somebody has answered at all. Whoever has taken back every mark has not. */
export const isCast = ({ marks }: Pick<Ballot, 'marks'>): boolean => marks.some((mark) => mark !== 'none');

/**
 * Most offers of a round that one participant can accept: half of them, so that nobody can accept
 * everything only to see what the other side accepts.
 */
export const couldsMost = (offers: number): number => Math.floor(offers / 2);

/**
 * The same ballot with one more mark, in the place of the former one at the offer number `offer`, from 0.
 *
 * @throws {@link Refusal} `signals-cap` when it would accept more than {@link couldsMost}.
 */
export function ballotMarked(ballot: Ballot, offer: number, mark: Mark): Ballot {
  const marks = ballot.marks.with(offer, mark);
  const most = couldsMost(marks.length);
  if (mark === 'could' && couldsOf({ marks }) > most) throw new Refusal('signals-cap', { most });
  return { ...ballot, marks, version: ballot.version + 1 };
}

/** How many offers a ballot accepts. */
export const couldsOf = ({ marks }: Pick<Ballot, 'marks'>): number => marks.filter((mark) => mark === 'could').length;
