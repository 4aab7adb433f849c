import { describe, expect, test } from 'vitest';
import { SCALES } from '../../domain/rounds/scales.ts';
import { aliasRef, laneOf, memberRef, nonceOf, numberRef, personRef, postRef } from '../../prisma/references.ts';
import { sealFields } from '../../prisma/sealed-fields.ts';
import { parsedText, writtenText } from '../../prisma/sealed-json.ts';
import { newKey, open, SealFault, seal, unwrapKey, wrapKey } from '../../prisma/sealing.ts';
import { aReaction, aStatement, idOf, memberOf } from '../support/build.ts';

const place = { table: 'Application', id: 'row-1' };
const words = Buffer.from('I have advised both river commissions.');

describe('a sealed value', () => {
  test('opens with its key at its row, and only there', () => {
    const key = newKey();
    const sealed = seal(key, words, place);

    expect(open(key, sealed, place)).toEqual(words);
    expect(() => open(newKey(), sealed, place)).toThrow(SealFault);
    expect(() => open(key, sealed, { ...place, id: 'row-2' })).toThrow(SealFault);
    expect(() => open(key, sealed, { ...place, table: 'Review' })).toThrow(SealFault);
  });

  test('is never the same twice', () => {
    const key = newKey();

    expect(seal(key, words, place)).not.toEqual(seal(key, words, place));
  });

  test('does not open when any one of its bytes has changed, or is missing', () => {
    const key = newKey();
    const sealed = seal(key, words, place);

    for (const [index, byte] of sealed.entries()) {
      const changed = Uint8Array.from(sealed);
      changed[index] = byte ^ 1;
      expect(() => open(key, changed, place)).toThrow(SealFault);
      expect(() => open(key, sealed.subarray(0, index), place)).toThrow(SealFault);
    }
  });

  test('may be empty', () => {
    const key = newKey();

    expect(open(key, seal(key, Buffer.alloc(0), place), place)).toEqual(Buffer.alloc(0));
  });

  test('shows by its length only within which step of 256 bytes, and from 2 KiB on of 1 KiB, the words lie', () => {
    const lengthOf = (length: number) => seal(newKey(), Buffer.alloc(length, 'w'), place).length;
    const head = 29;

    expect([0, 252, 253, 508, 2044].map(lengthOf)).toEqual([256, 256, 512, 512, 2048].map((step) => head + step));
    expect([2045, 3068, 3069, 9000].map(lengthOf)).toEqual([3072, 3072, 4096, 9216].map((step) => head + step));
  });

  test('gives back exactly what it was given, of any length', () => {
    const key = newKey();

    for (const length of [1, 251, 252, 253, 2043, 2044, 2045, 3068, 3069, 100_000]) {
      const plain = Buffer.alloc(length, 'w\0');
      expect(open(key, seal(key, plain, place), place).equals(plain)).toBe(true);
    }
  });

  test('says nothing of what is inside when it does not open', () => {
    const sealed = seal(newKey(), words, place);

    expect(() => open(newKey(), sealed, place)).toThrow(
      /^a sealed value in Application does not open with this key at this row$/,
    );
  });
});

test('an answer has the same length whatever it is, and a short statement the length of an answer', () => {
  const key = newKey();
  const lengthOf = (row: Parameters<typeof sealFields<'Contribution'>>[2]) =>
    sealFields(key, { table: 'Contribution', id: 'row-1' }, row).length;

  for (const reaction of Object.values(SCALES).flat()) expect(lengthOf(aReaction({ reaction }))).toBe(285);
  expect(lengthOf(aStatement({ text: 'Clean water.' }))).toBe(285);
});

test('a wrapped key opens what the key has sealed', () => {
  const [master, key] = [newKey(), newKey()];

  const unwrapped = unwrapKey(master, wrapKey(master, key, place), place);

  expect(unwrapped.equals(key)).toBe(true);
  expect(() => unwrapKey(newKey(), wrapKey(master, key, place), place)).toThrow(SealFault);
});

const workshop = { table: 'Application', parentId: idOf('workshop') } as const;

describe('what stands for a person', () => {
  test('is the same in one list of rows, and unrelated under another key', () => {
    const [here, there] = [newKey(), newKey()];

    expect(personRef(here, workshop, memberOf(1))).toBe(personRef(here, workshop, memberOf(1)));
    expect(personRef(here, workshop, memberOf(1))).not.toBe(personRef(here, workshop, memberOf(2)));
    expect(personRef(here, workshop, memberOf(1))).not.toBe(personRef(there, workshop, memberOf(1)));
  });

  test('is another text for each list and each purpose, so that rows of one cannot be matched with rows of another', () => {
    const key = newKey();
    const tables = ['Application', 'Review', 'Recusal', 'Participant', 'Contribution', 'Ballot'] as const;
    const refs = [
      ...tables.map((table) => personRef(key, { ...workshop, table }, memberOf(1))),
      personRef(key, { table: 'Contribution', parentId: idOf('round') }, memberOf(1)),
      memberRef(key, memberOf(1)),
      postRef(key, memberOf(1)),
      laneOf(key, { kind: 'member', memberId: memberOf(1) }).replace('member-', ''),
      aliasRef(key, 1),
      numberRef(key, 1),
    ];

    expect(new Set(refs).size).toBe(12);
    expect(refs.join()).not.toContain(memberOf(1));
  });
});

test('the place of a post is a channel by its id, and a person by nothing that names them', () => {
  const key = newKey();

  expect(laneOf(key, { kind: 'channel', channelId: '42' })).toBe('channel-42');
  expect(laneOf(key, { kind: 'member', memberId: memberOf(1) })).toMatch(/^member-[\w-]{43}$/);
});

test('a nonce has the length that Discord allows, and does not show the key it stands for', () => {
  const [here, there] = [newKey(), newKey()];

  expect(nonceOf(here, 'invitation-1')).toMatch(/^[\w-]{25}$/);
  expect(nonceOf(here, 'invitation-1')).toBe(nonceOf(here, 'invitation-1'));
  expect(nonceOf(here, 'invitation-1')).not.toBe(nonceOf(there, 'invitation-1'));
});

test('instants survive being written as text, at any depth', () => {
  const value = { at: new Date('2026-10-09T13:00:00.123Z'), list: [{ at: null, text: '2026-10-09T13:00:00.000Z' }] };

  expect(parsedText(writtenText(value))).toStrictEqual(value);
});
