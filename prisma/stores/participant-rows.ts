import type { KeyObject } from 'node:crypto';
import type { Participant } from '../../domain/screening/participant.ts';
import type { Client } from '../client.ts';
import type { Participant as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { aliasRef, personRef } from '../references.ts';
import { byText } from '../row-values.ts';
import { sealFields } from '../sealed-fields.ts';
import type { Sealed } from '../sealing.ts';

type NewRow = Omit<Row, 'sealed'> & { readonly sealed: Sealed };

/** A participant as it is to be written, and the version that was read. */
interface SeatRow {
  readonly expected: number;
  readonly data: NewRow;
}

/** Participants as rows of their next versions, sealed before the transaction that writes them. */
export const seatRows = async (keys: KeyRing, participants: readonly Participant[]): Promise<readonly SeatRow[]> =>
  await Promise.all(
    participants.map(async (participant) => ({
      expected: participant.version,
      data: { ...rowOf(await keys.of(participant.workshopId), participant), version: participant.version + 1 },
    })),
  );

/** All rows of the workshops of these. */
export async function storedSeats(client: Client, rows: readonly SeatRow[]): Promise<readonly Row[]> {
  const workshopIds = [...new Set(rows.map(({ data }) => data.workshopId))];
  return await client.participant.findMany({ where: { workshopId: { in: workshopIds } } });
}

/** A stored participant must be the one that was read; a new one (version 0) needs a person and an alias that are not taken. */
export const mayWriteSeats = (rows: readonly SeatRow[], stored: readonly Row[]): boolean =>
  rows.every((row) => mayWrite(row, stored));

export async function writeSeats(client: Client, rows: readonly SeatRow[], stored: readonly Row[]): Promise<void> {
  for (const data of shuffled(rows.map((row) => row.data))) await write(client, data, stored);
}

export const rowOf = (key: KeyObject, participant: Participant): Omit<NewRow, 'version'> => ({
  id: participant.id,
  workshopId: participant.workshopId,
  personRef: seatRef(key, participant),
  aliasRef: aliasRef(key, participant.alias),
  status: participant.status,
  sealed: sealFields(key, { table: 'Participant', id: participant.id }, participant),
});

export const seatRef = (
  key: KeyObject,
  { workshopId, memberId }: Pick<Participant, 'workshopId' | 'memberId'>,
): string => personRef(key, { table: 'Participant', parentId: workshopId }, memberId);

/** Rows in an order that follows from what can be read in them: a cohort comes party by party, and rows lie as they were written. */
export const shuffled = <R extends Pick<NewRow, 'personRef'>>(rows: readonly R[]): R[] =>
  [...rows].sort(byText(({ personRef }) => personRef));

function mayWrite({ expected, data }: SeatRow, stored: readonly Row[]): boolean {
  const same = stored.find(({ id }) => id === data.id);
  if (same) return same.version === expected;
  const isTaken = stored.some(
    (row) => row.workshopId === data.workshopId && (row.personRef === data.personRef || row.aliasRef === data.aliasRef),
  );
  return expected === 0 && !isTaken;
}

async function write(client: Client, data: NewRow, stored: readonly Row[]): Promise<void> {
  const isStored = stored.some(({ id }) => id === data.id);
  if (isStored) await client.participant.update({ where: { id: data.id }, data });
  else await client.participant.create({ data });
}
