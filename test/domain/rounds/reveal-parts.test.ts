import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitStatements } from '../../../domain/rounds/reveal-parts.ts';

const said = (alias: number, text: string) => ({ alias, text, statementId: `statement-${alias}` });

describe('the parts of a reveal', () => {
  test('are one when nobody said anything', () => {
    expect(splitStatements([])).toEqual([[]]);
  });

  test('are one while all fits', () => {
    const statements = [said(1, 'a'.repeat(700)), said(2, 'b'.repeat(700))];
    expect(splitStatements(statements)).toEqual([statements]);
  });

  test('begin anew rather than cut a statement', () => {
    const statements = [said(1, 'a'.repeat(900)), said(2, 'b'.repeat(900)), said(3, 'c'.repeat(100))];
    expect(splitStatements(statements)).toEqual([[statements[0]], [statements[1], statements[2]]]);
  });

  test('let a statement go on in the next when it fits into none', () => {
    // Each asterisk takes two characters, or it would make the rest bold.
    expect(splitStatements([said(7, `${'* '.repeat(400)}${'* '.repeat(200)}end`)])).toEqual([
      [said(7, `${'* '.repeat(549)}…`)],
      [said(7, `${'* '.repeat(51)}end`)],
    ]);
  });

  test('lose no word, keep the order and give the same parts again', () => {
    const statement = fc.record({
      alias: fc.nat(70),
      statementId: fc.uuid(),
      text: fc
        .array(fc.constantFrom('слово', 'word', '*', '\\', '\n', ' ', '# ', '😀', '_', '> ', '1. ', 'ґ', '<@1>'), {
          maxLength: 400,
        })
        .map((pieces) => pieces.join('').slice(0, 1000)),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (statements) => {
        const parts = splitStatements(statements);
        const letters = (texts: readonly { text: string }[]) =>
          texts
            .map(({ text }) => text)
            .join('')
            .normalize('NFC')
            .replace(/[\s…]/g, '');
        expect(letters(parts.flat())).toBe(letters(statements));
        expect(splitStatements(statements)).toEqual(parts);
      }),
    );
  });
});
