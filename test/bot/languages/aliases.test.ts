import { expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { ALIASES, aliasName } from '../../../bot/views/alias-name.ts';
import { LANGUAGES } from '../../../domain/language.ts';

test('one alias is the same plant, bird or stone in every language', () => {
  const names = LANGUAGES.map((language) => aliasName(44, sayIn(language)));
  expect(names).toEqual(['Swallow', 'Ластівка', 'Ласточка']);
});

test.each(LANGUAGES)('sixty aliases in %s are all different', (language) => {
  const names = Array.from({ length: ALIASES }, (_, index) => aliasName(index, sayIn(language)));
  expect(new Set(names).size).toBe(60);
});

test('the sixty-first alias is a first one with a number', () => {
  expect(aliasName(60, sayIn('en'))).toBe('Hornbeam 2');
  expect(aliasName(125, sayIn('uk'))).toBe('Ялиця 3');
});

test('words of somebody who is no participant carry no alias of another', () => {
  expect(aliasName(-1, sayIn('en'))).toBe('Somebody');
});
