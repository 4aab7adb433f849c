/** Where a word was found, and in which disguise. */
export interface Sighting {
  readonly word: string;
  readonly form: string;
}

const hexOf = (bytes: Buffer): string => bytes.toString('hex');
const escaped = (word: string): string =>
  Array.from(word, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** Where it begins among other bytes decides which base64 a word has; signs that depend on neighbours are left out. */
const base64Of = (word: Buffer, offset: number): string => {
  const text = Buffer.concat([Buffer.alloc(offset), word])
    .toString('base64')
    .replace(/=+$/, '');
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + word.length) * 8) / 6));
};

/** Every disguise in which a word is recognized. */
function formsOf(word: string): readonly (readonly [form: string, bytes: Buffer])[] {
  return [...new Set([word, word.toLowerCase(), word.toUpperCase()])].flatMap((cased) => {
    const utf8 = Buffer.from(cased);
    const utf16 = Buffer.from(cased, 'utf16le');
    const texts = {
      hex: hexOf(utf8),
      HEX: hexOf(utf8).toUpperCase(),
      escape: escaped(cased),
      ESCAPE: escaped(cased).replace(/[a-f]/g, (digit) => digit.toUpperCase()),
      percent: encodeURIComponent(cased),
      'base64 +0': base64Of(utf8, 0),
      'base64 +1': base64Of(utf8, 1),
      'base64 +2': base64Of(utf8, 2),
    };
    return [
      ['UTF-8', utf8] as const,
      ['UTF-16LE', utf16] as const,
      ['UTF-16BE', Buffer.from(utf16).swap16()] as const,
      ...Object.entries(texts)
        // Plain letters look the same in percent signs.
        .filter(([, text]) => text !== cased)
        .map(([form, text]) => [form, Buffer.from(text)] as const),
      ...['+0', '+1', '+2'].map(
        (offset) =>
          [`base64url ${offset}`, Buffer.from(toUrl(texts[`base64 ${offset}` as keyof typeof texts]))] as const,
      ),
    ];
  });
}

const toUrl = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

/** The forms of Discord's ids: as digits, and as whole numbers of eight bytes. */
function formsOfId(id: string): readonly (readonly [form: string, bytes: Buffer])[] {
  const [little, big] = [Buffer.alloc(8), Buffer.alloc(8)];
  little.writeBigUInt64LE(BigInt(id));
  big.writeBigUInt64BE(BigInt(id));
  return [...formsOf(id), ['little-endian', little], ['big-endian', big]];
}

/** Looks for words in bytes, in all disguises at once. */
export type Scanner = (bytes: Buffer) => readonly Sighting[];

/** A scanner for these words; those that are all digits are taken for ids. */
export function scannerFor(words: readonly string[]): Scanner {
  // By the first two bytes, so that gigabytes of other bytes are passed over quickly.
  const begins: { readonly word: string; readonly form: string; readonly bytes: Buffer }[][] = Array(0x10000);
  for (const word of words) {
    for (const [form, bytes] of /^\d+$/.test(word) ? formsOfId(word) : formsOf(word)) {
      const begin = bytes.readUInt16BE(0);
      begins[begin] = [...(begins[begin] ?? []), { word, form, bytes }];
    }
  }
  return (bytes) => {
    const found = new Map<string, Sighting>();
    for (let at = 0; at < bytes.length - 1; at += 1) {
      const candidates = begins[((bytes[at] as number) << 8) | (bytes[at + 1] as number)];
      if (!candidates) continue;
      for (const { word, form, bytes: wanted } of candidates) {
        if (bytes.length - at >= wanted.length && bytes.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0)
          found.set(`${word} ${form}`, { word, form });
      }
    }
    return [...found.values()];
  };
}
