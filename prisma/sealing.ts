import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** Bytes as Prisma stores them. */
export type Sealed = Uint8Array<ArrayBuffer>;

/** Where a sealed value belongs. It opens nowhere else, so that nobody can move one person's words to another row. */
export interface SealedPlace {
  readonly table: string;
  readonly id: string;
}

/** A sealed value that does not open: another key, another row, or bytes that somebody changed. It says no more than that. */
export class SealFault extends Error {
  override readonly name = 'SealFault';
}

const FORMAT = 2;
const IV_LENGTH = 12;
const TAG_LENGTH = 16;
/** Before the padding: how many of the bytes are not padding. */
const PREFIX_LENGTH = 4;
const HEAD_LENGTH = 1 + IV_LENGTH + TAG_LENGTH;
export const KEY_LENGTH = 32;

/** A fresh key. As a `KeyObject` its bytes do not appear when something that holds it is printed. */
export const newKey = (): KeyObject => createSecretKey(randomBytes(KEY_LENGTH));

/**
 * Seals bytes with AES-256-GCM under a random nonce: sealing the same twice gives two different values.
 * They are padded before, because a cipher hides everything but the length, and that alone would tell a yes from a no.
 */
export function seal(key: KeyObject, plain: Uint8Array, place: SealedPlace): Sealed {
  const iv = randomBytes(IV_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH }).setAAD(aadOf(place));
  const sealed = [cipher.update(padded(plain)), cipher.final()];
  return new Uint8Array(Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), ...sealed]));
}

/** @throws {@link SealFault} */
export function open(key: KeyObject, sealed: Uint8Array, place: SealedPlace): Buffer {
  if (sealed[0] !== FORMAT || sealed.length < HEAD_LENGTH) throw new SealFault(`no sealed value in ${place.table}`);
  const iv = sealed.subarray(1, 1 + IV_LENGTH);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH })
    .setAAD(aadOf(place))
    .setAuthTag(sealed.subarray(1 + IV_LENGTH, HEAD_LENGTH));
  try {
    return unpadded(Buffer.concat([decipher.update(sealed.subarray(HEAD_LENGTH)), decipher.final()]));
  } catch {
    // The only way in which GCM refuses; its own words would say nothing of the table.
    throw new SealFault(`a sealed value in ${place.table} does not open with this key at this row`);
  }
}

/** A key, sealed under another. */
export const wrapKey = (wrapping: KeyObject, key: KeyObject, place: SealedPlace): Sealed =>
  seal(wrapping, key.export(), place);

/** @throws {@link SealFault} */
export const unwrapKey = (wrapping: KeyObject, wrapped: Uint8Array, place: SealedPlace): KeyObject =>
  createSecretKey(open(wrapping, wrapped, place));

/** The length, the bytes, then zeros up to the next step: 256 bytes, and of what is longer than 2 KiB a whole KiB. */
function padded(plain: Uint8Array): Buffer {
  const length = PREFIX_LENGTH + plain.length;
  const step = length <= 2048 ? 256 : 1024;
  const whole = Buffer.alloc(Math.ceil(length / step) * step);
  whole.writeUInt32BE(plain.length);
  whole.set(plain, PREFIX_LENGTH);
  return whole;
}

const unpadded = (whole: Buffer): Buffer => whole.subarray(PREFIX_LENGTH, PREFIX_LENGTH + whole.readUInt32BE());

const aadOf = ({ table, id }: SealedPlace): Buffer => Buffer.from(`${table}\0${id}`);
