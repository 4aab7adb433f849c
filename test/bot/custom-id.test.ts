import { describe, expect, test } from 'vitest';
import { customId, parseCustomId } from '../../bot/custom-id.ts';

describe('a custom id', () => {
  test('carries version, verb and ids, and nothing else', () => {
    expect(customId('react', 'round-1', '3')).toBe('1:react:round-1:3');
    expect(customId('close')).toBe('1:close');
  });

  test('is read back as it was made', () => {
    expect(parseCustomId(customId('accept-invitation', '0191f3a0-0000-4000-8000-000000000001'))).toEqual({
      verb: 'accept-invitation',
      ids: ['0191f3a0-0000-4000-8000-000000000001'],
    });
  });

  test.each([
    ['of an older version', '0:react:round-1'],
    ['of a newer version', '2:react:round-1'],
    ['without a version', 'react:round-1'],
    ['empty', ''],
    ['with an empty id', '1:react:'],
    ['with words in it', '1:react:I think that'],
    ['with a capital verb', '1:React:1'],
    ['longer than Discord allows', `1:react:${'9'.repeat(100)}`],
  ])('%s is not recognized', (_, text) => {
    expect(parseCustomId(text)).toBeUndefined();
  });

  test('that Discord would not take is never made', () => {
    expect(() => customId('react', 'a'.repeat(95))).toThrow('custom id too long for react');
    expect(() => customId('react', 'two words')).toThrow('malformed custom id for react');
    expect(() => customId('React')).toThrow('malformed custom id for React');
    expect(customId('react', 'a'.repeat(92))).toHaveLength(100);
  });
});
