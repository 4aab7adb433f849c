import type { Contribution } from '../../../../domain/rounds/contribution.ts';
import type { RoundRecord } from '../../../../domain/rounds/kind.ts';
import type { Reaction } from '../../../../domain/rounds/scales.ts';
import { aParticipant, aReaction, aStatement, idOf } from '../../../support/build.ts';

/** What every plan says, whatever its kind. */
export const PLAN = { title: 'A round', prompt: 'What do you think?', minutes: 15 } as const;

const NAMES = ['Ardania', 'Belmark', 'Cordania'] as const;

/** Parties of so many people each. Participants are counted from 1 over all of them, and each has its number as alias. */
export function peopleOf(...sizes: readonly number[]): Pick<RoundRecord, 'participants' | 'parties'> {
  const parties = sizes.map((_, n) => ({ id: `party-${n + 1}`, name: NAMES[n] ?? `Party ${n + 1}` }));
  const partyIds = sizes.flatMap((size, n) => Array<string>(size).fill(`party-${n + 1}`));
  return {
    parties,
    participants: partyIds.map((partyId, n) => aParticipant({ id: idOf('participant', n + 1), partyId, alias: n + 1 })),
  };
}

/** Answers to the round's questions, for each a row: of the first participant, the second, and so on; `undefined` for none. */
export const answered = (...rows: readonly (readonly (Reaction | undefined)[])[]): readonly Contribution[] =>
  rows.flatMap((row, item) =>
    row.flatMap((reaction, n) =>
      reaction === undefined
        ? []
        : [
            aReaction({
              id: idOf('contribution', 1000 * (item + 1) + n),
              participantId: idOf('participant', n + 1),
              item,
              reaction,
            }),
          ],
    ),
  );

/** So many of one answer, then so many of another: `manyOf(4, 'agree', 1, 'disagree')`. */
export const manyOf = (
  count: number,
  reaction: Reaction,
  ...further: readonly (number | Reaction)[]
): readonly Reaction[] => {
  const [nextCount, nextReaction, ...rest] = further;
  const some = Array<Reaction>(count).fill(reaction);
  return typeof nextCount === 'number' && typeof nextReaction === 'string'
    ? [...some, ...manyOf(nextCount, nextReaction as Reaction, ...rest)]
    : some;
};

interface Words {
  /** Which participant wrote them, from 1. */
  readonly by: number;
  readonly text: string;
  readonly sheet?: string;
  readonly details?: readonly string[];
  readonly about?: number;
}

/** What people wrote; the nth statement has the nth id. */
export const written = (...all: readonly Words[]): readonly Contribution[] =>
  all.map(({ by, ...words }, n) =>
    aStatement({ id: idOf('contribution', n + 1), participantId: idOf('participant', by), item: n, ...words }),
  );
