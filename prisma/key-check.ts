import type { KeyObject } from 'node:crypto';
import type { Database } from './client.ts';
import { open, type SealedPlace, SealFault, seal } from './sealing.ts';

/** The database was written with another encryption key than the one given now. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';

  constructor() {
    super(
      'The encryption key is not the one this database was written with. ' +
        'Restore the former key (ENCRYPTION_KEY, or the file encryption.key in the data directory): without it nothing in the database can be read.',
    );
  }
}

/**
 * Makes sure that this is the key of this database; a new database takes it as its own.
 * Asked once, at start, so that a wrong key shows before anything is written with it.
 *
 * @throws {@link WrongMasterKey}
 */
export async function verifyMasterKey(database: Database, masterKey: KeyObject): Promise<void> {
  const stored = await database.run(async (client) => {
    const sealed = seal(masterKey, Buffer.from(WORDS), PLACE);
    await client.keyCheck.createMany({ data: [{ id: 1, sealed }], skipDuplicates: true });
    return await client.keyCheck.findUniqueOrThrow({ where: { id: 1 } });
  });
  if (!opens(masterKey, stored.sealed)) throw new WrongMasterKey();
}

/** Whether the database was written with some key already. */
export const hasMasterKey = (database: Database): Promise<boolean> =>
  database.run(async (client) => (await client.keyCheck.count()) > 0);

const WORDS = 'antechamber';
const PLACE: SealedPlace = { table: 'KeyCheck', id: '1' };

function opens(masterKey: KeyObject, sealed: Uint8Array): boolean {
  try {
    return open(masterKey, sealed, PLACE).toString() === WORDS;
  } catch (error) {
    // Not opening is the answer here, not a fault.
    if (error instanceof SealFault) return false;
    throw error;
  }
}
