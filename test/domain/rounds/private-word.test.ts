import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedWithin } from '../../../bot/plain.ts';
import { renderPost } from '../../../bot/views/posts/post.ts';
import { PRIVATE_WORD_MOST, privateWordFrom } from '../../../domain/rounds/private-word.ts';

describe('a private word', () => {
  test.each([
    { title: 'nothing', text: '', code: 'private-word-empty' },
    { title: 'nothing that can be read', text: ' \u200B\u2800\n', code: 'private-word-empty' },
    { title: 'too much', text: 'x'.repeat(PRIVATE_WORD_MOST + 1), code: 'text-too-long' },
  ])('that is $title is refused with $code', ({ text, code }) => {
    expect(() => privateWordFrom(text)).toThrow(expect.objectContaining({ code }));
  });

  test('of the usual signs is one piece, as it was written', () => {
    const text = 'Мені важко. '.repeat(83).trim();
    expect(privateWordFrom(text)).toEqual([text]);
  });

  test('is shown to the facilitators whole, whatever signs it has', () => {
    const seed = Date.now();
    const sign = fc.constantFrom('*', '_', '\n', '#', ' ', '>', '`', 'a', 'ж', '@', '|');
    const anyText = fc.string({ unit: sign, maxLength: PRIVATE_WORD_MOST }).filter((text) => text.trim() !== '');
    try {
      fc.assert(
        fc.property(anyText, (text) => {
          const pieces = privateWordFrom(text);
          for (const piece of pieces) {
            const { content } = renderPost({
              workshopId: 'w',
              language: 'uk',
              content: { kind: 'private-word', memberId: '123456789012345678', text: piece },
            });
            expect(content.length).toBeLessThanOrEqual(2000);
            // Nothing was shortened to make it fit.
            expect(quotedWithin(piece, 1800)).toBe(quotedWithin(piece, 10_000));
          }
          const lettersOf = (words: string) => words.replace(/[\s…]/gu, '');
          expect(lettersOf(pieces.join(''))).toBe(lettersOf(text));
        }),
        { seed, numRuns: 300 },
      );
    } catch (error) {
      console.error(`seed ${seed}`);
      throw error;
    }
  });
});
