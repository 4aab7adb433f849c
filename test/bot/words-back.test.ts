import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { button, row } from '../../bot/button.ts';
import { wordsBack } from '../../bot/words-back.ts';

const again = [row(button('apply', ['workshop-1'], 'Apply', 'primary'))];

describe('a form that was not taken', () => {
  test('comes back with the reason, the words and the button', () => {
    expect(wordsBack('Too late.', ['Olena', 'two\nlines'], { again, language: 'en' })).toEqual([
      {
        content:
          'Too late.\n\nWhat you wrote, so that nothing is lost (only you can see this):\n\n> Olena\n\n> two\n> lines',
        components: again,
      },
    ]);
  });

  test('without words comes back with the reason alone', () => {
    expect(wordsBack('Too late.', [], { again: [], language: 'uk' })).toEqual([
      { content: 'Too late.', components: [] },
    ]);
  });

  test('with a long text comes back in several messages, the button under the last', () => {
    const views = wordsBack('Too late.', ['слово '.repeat(660)], { again, language: 'ru' });

    expect(views.map(({ components }) => components?.length ?? 0)).toEqual([0, 0, 1]);
    expect(views.map(({ content }) => content.match(/слово/g)?.length ?? 0).reduce((sum, count) => sum + count)).toBe(
      660,
    );
  });

  test('always fits into messages, whatever was written', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 1500 });
    const nastyText = fc
      .array(fc.constantFrom('\n', '*', '@', '🙂', '|', ' ', '`', 'a'), { maxLength: 4000 })
      .map((signs) => signs.join(''));

    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, nastyText), { maxLength: 3 }), (typed) => {
        for (const { content } of wordsBack('No.', typed, { again, language: 'uk' })) {
          expect(content.length).toBeLessThanOrEqual(2000);
          expect(content).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
