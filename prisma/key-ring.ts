import type { KeyObject } from 'node:crypto';
import type { Database } from './client.ts';
import { postRef, serverKey } from './references.ts';
import { isUuid } from './row-values.ts';
import { newKey, type Sealed, type SealedPlace, unwrapKey, wrapKey } from './sealing.ts';

/** The keys of workshops, each wrapped by the master key in its workshop's row. */
export interface KeyRing {
  /** The key of a workshop, or `undefined` when there is no such workshop. */
  readonly find: (workshopId: string) => Promise<KeyObject | undefined>;
  /** The key of a workshop that must be there. */
  readonly of: (workshopId: string) => Promise<KeyObject>;
  /** The key of what belongs to a server and to none of its workshops. */
  readonly ofServer: (serverId: string) => KeyObject;
  /** A new key, and the form in which it is kept with the workshop. */
  readonly create: (workshopId: string) => { readonly key: KeyObject; readonly wrappedKey: Sealed };
  /** What stands in a row for the key of a post, in whichever workshop it is owed: see {@link postRef}. */
  readonly postRefOf: (postKey: string) => string;
}

/** Keys held in memory at a time; a server seldom has more workshops alive. */
const KEPT_MOST = 500;

/**
 * Finds keys and keeps them in memory. Ask it before a transaction rather than in one:
 * it may need a connection of its own, and transactions can hold them all.
 */
export function createKeyRing(database: Database, masterKey: KeyObject): KeyRing {
  const kept = new Map<string, KeyObject>();

  async function find(workshopId: string): Promise<KeyObject | undefined> {
    const known = kept.get(workshopId);
    if (known) return known;
    if (!isUuid(workshopId)) return undefined;
    const row = await database.run((client) =>
      client.workshop.findUnique({ where: { id: workshopId }, select: { wrappedKey: true } }),
    );
    if (!row) return undefined;
    const key = unwrapKey(masterKey, row.wrappedKey, placeOf(workshopId));
    keep(workshopId, key);
    return key;
  }

  function keep(workshopId: string, key: KeyObject): void {
    kept.set(workshopId, key);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_MOST && oldest !== undefined) kept.delete(oldest);
  }

  return {
    find,
    of: async (workshopId) => {
      const key = await find(workshopId);
      if (!key) throw new Error('no such workshop');
      return key;
    },
    ofServer: (serverId) => serverKey(masterKey, serverId),
    create: (workshopId) => {
      const key = newKey();
      return { key, wrappedKey: wrapKey(masterKey, key, placeOf(workshopId)) };
    },
    postRefOf: (postKey) => postRef(masterKey, postKey),
  };
}

const placeOf = (workshopId: string): SealedPlace => ({ table: 'Workshop.wrappedKey', id: workshopId });
