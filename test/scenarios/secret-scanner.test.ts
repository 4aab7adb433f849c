import { expect, test } from 'vitest';
import { scannerFor } from '../support/secret-scanner.ts';

const WORDS = ['Glimmerfold', 'Тихогромском'] as const;
const found = (bytes: string | Buffer): readonly string[] => [
  ...new Set(scannerFor([...WORDS, '900000000000000123'])(Buffer.from(bytes)).map(({ word }) => word)),
];
const escaped = (word: string): string =>
  Array.from(word, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

test.each(WORDS)('%s is recognized in any case, escaped, and in percent signs', (word) => {
  const framed = `"…${word} 7`;
  for (const text of [framed, framed.toLowerCase(), framed.toUpperCase(), escaped(word), encodeURIComponent(word)]) {
    expect(found(text)).toEqual([word]);
  }
});

test.each(WORDS)('%s is recognized in other encodings, wherever it begins', (word) => {
  for (const frame of ['', 'a', 'bc', 'def']) {
    const text = Buffer.from(`${frame}${word} and more`);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(found(text.toString(encoding))).toEqual([word]);
    }
    expect(found(Buffer.from(`${frame}${word}`, 'utf16le'))).toEqual([word]);
  }
});

test('an id is recognized as a number of eight bytes', () => {
  const number = Buffer.alloc(9);
  number.writeBigInt64LE(900000000000000123n, 1);
  expect(found(number)).toEqual(['900000000000000123']);
  number.writeBigInt64BE(900000000000000123n, 1);
  expect(found(number)).toEqual(['900000000000000123']);
});

test('what only resembles a word is passed over', () => {
  expect(found('Glimmerfeld Тихогром 90000000000000012')).toEqual([]);
});
