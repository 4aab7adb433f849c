import { asTyped } from '../cast/reading.ts';
import type { GivenAnswer, RehearsalRecord, Seated } from '../cast/record.ts';
import { type RoomPost, revealsOf } from './room-post.ts';

/** The mark that means: I could live with it. The one that means nothing at all. */
const ACCEPTS = 'could';
const NOTHING = 'none';

/** Of each party so many must have marked something, and of these so many must accept. */
const RESPONDING_LEAST = 5;
const acceptsFrom = (responding: number): number => Math.max(3, Math.ceil((3 * responding) / 5));

/** What the cast, who know all their own marks, can say of a round in which only common ground is told. */
interface Known {
  readonly offer: string;
  /** Accepted by all parties; marks that nobody is sure of are counted as they would have to be for it. */
  readonly isPossible: boolean;
  readonly isCertain: boolean;
}

/** Offers that were told though some party does not accept them. */
export const toldTooMuch = (record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] =>
  judged(record, room, ({ isPossible }, isTold) => isTold && !isPossible).map(
    (round) => `round ${round} tells an offer that not every party accepts`,
  );

/** Offers that every party accepts, and that were not told. */
export const toldTooLittle = (record: RehearsalRecord, room: readonly RoomPost[]): readonly string[] =>
  judged(record, room, ({ isCertain }, isTold) => !isTold && isCertain).map(
    (round) => `round ${round} does not tell an offer that every party accepts`,
  );

function judged(
  record: RehearsalRecord,
  room: readonly RoomPost[],
  isWrong: (known: Known, isTold: boolean) => boolean,
): readonly number[] {
  return record.agenda.flatMap(({ ordinal, offers }) => {
    if (offers.length === 0 || record.participants.length === 0) return [];
    const told = revealsOf(room, ordinal).flatMap(({ content }) =>
      [...content.matchAll(/^• (.*)$/gm)].map(([, text = '']) => asTyped(text)),
    );
    return knownOf(record, ordinal, offers)
      .filter((known) => isWrong(known, told.includes(asTyped(known.offer))))
      .map(() => ordinal);
  });
}

function knownOf(
  { answers, participants }: RehearsalRecord,
  ordinal: number,
  offers: readonly string[],
): readonly Known[] {
  const marks = answers.filter(({ round }) => round === ordinal);
  const isSure = marks.every((mark) => mark.isSure);
  const parties = new Set(participants.map(({ party }) => party));
  return offers.map((offer, item) => {
    const sides = [...parties].map((party) =>
      accepting(
        participants.filter((one) => one.party === party),
        marks,
        item,
      ),
    );
    return {
      offer,
      isPossible: sides.every(({ most, least, isEnough }) => isEnough && most >= least),
      isCertain: isSure && sides.every(({ most, least, isEnough }) => isEnough && most >= least),
    };
  });
}

/** How many of a party accept an offer at most, and how many must. */
function accepting(side: readonly Seated[], marks: readonly GivenAnswer[], item: number) {
  const own = marks.filter(({ by }) => side.some(({ name }) => name === by));
  const surelyResponding = new Set(own.filter((one) => one.isSure && one.answer !== NOTHING).map(({ by }) => by));
  const responding = new Set(own.filter((one) => !one.isSure || one.answer !== NOTHING).map(({ by }) => by));
  const most = own.filter((one) => one.item === item && (!one.isSure || one.answer === ACCEPTS)).length;
  return { most, least: acceptsFrom(surelyResponding.size), isEnough: responding.size >= RESPONDING_LEAST };
}
