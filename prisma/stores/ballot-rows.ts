import type { KeyObject } from 'node:crypto';
import type { Ballot, Mark } from '../../domain/rounds/ballot.ts';
import type { Ballot as Row } from '../generated/client.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { type Sealed, SealFault } from '../sealing.ts';

/** One letter each: written out, marks would differ in length, and the size of a row would tell them. */
const LETTERS: Readonly<Record<Mark, string>> = { could: 'c', 'could-not': 'n', none: '-' };

/** Seals a ballot at its row. */
export const sealedBallot = (key: KeyObject, personRef: string, ballot: Ballot): Sealed =>
  sealFields(key, placeOf({ ...ballot, personRef }), {
    ...ballot,
    marks: ballot.marks.map((mark) => LETTERS[mark]).join(''),
  });

/** A row as a ballot; `undefined` when it was sealed with a key that is gone, or somebody has changed it. */
export function ballotIn(key: KeyObject, row: Row): Ballot | undefined {
  try {
    const { marks, ...fields } = openFields(key, placeOf(row), row.sealed);
    const { workshopId, roundId } = row;
    return { workshopId, roundId, ...fields, marks: Array.from(marks, markOf) };
  } catch (error) {
    // One that does not open must not keep the round from ending, which it would for ever.
    if (error instanceof SealFault) return undefined;
    throw error;
  }
}

const placeOf = ({ roundId, personRef }: Pick<Row, 'roundId' | 'personRef'>) =>
  ({ table: 'Ballot', id: `${roundId} ${personRef}` }) as const;

const markOf = (letter: string): Mark => {
  if (letter === LETTERS.could) return 'could';
  return letter === LETTERS['could-not'] ? 'could-not' : 'none';
};
