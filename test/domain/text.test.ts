import { expect, test } from 'vitest';
import { isBlank } from '../../domain/text.ts';

test.each([
  '',
  ' \n\t',
  '\u200B',
  '\u3164',
  '\u115F\u1160',
  '\uFFA0',
  '\u2800\u2800',
  '\u00AD',
  '\u2066\u2069',
  '\uFE0F',
])('nothing can be read in %j', (text) => expect(isBlank(text)).toBe(true));

test.each(['.', 'ж', '\u200Ba', '👩\u200D🚀', '⠁', '한'])('something can be read in %j', (text) =>
  expect(isBlank(text)).toBe(false),
);
