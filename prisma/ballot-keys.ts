import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Chance } from '../domain/rounds/signals.ts';
import { KEY_LENGTH } from './sealing.ts';

/** What a box of ballots needs, all of it gone when either of the two keys is. */
export interface BallotKeys {
  readonly sealing: KeyObject;
  /** Decides the order of offers, and which are withheld. */
  readonly chance: Chance;
}

/**
 * From the workshop's key, which is wrapped by the master key, and the round's, which lies in a file: so
 * that neither a reader of the database nor a finder of the file gets anywhere alone.
 */
export function ballotKeys(workshopKey: KeyObject, roundKey: KeyObject): BallotKeys {
  const both = Buffer.concat([workshopKey.export(), roundKey.export()]);
  const derived = (purpose: string): KeyObject =>
    createSecretKey(new Uint8Array(hkdfSync('sha256', both, '', `antechamber ballots ${purpose}`, KEY_LENGTH)));
  const keys = { sealing: derived('sealing'), drawing: derived('chance') };
  both.fill(0);
  return { sealing: keys.sealing, chance: (what) => fraction(keys.drawing, what) };
}

/** As many random bits as a number between 0 and 1 can carry without rounding up to 1. */
const fraction = (key: KeyObject, what: string): number =>
  createHmac('sha256', key).update(what).digest().readUIntBE(0, 6) / 2 ** 48;
