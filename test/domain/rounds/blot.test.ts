import { describe, expect, test } from 'vitest';
import type { PostContent } from '../../../domain/post.ts';
import { isWithdrawn, postWithout, questionsAbout } from '../../../domain/rounds/blot.ts';
import { wordsOf } from '../../../domain/rounds/outcome.ts';
import { splitStatements } from '../../../domain/rounds/reveal-parts.ts';
import { anOpenRound, aParticipant, aStatement, BALLOONS, idOf } from '../../support/build.ts';

const place = { ordinal: 3, total: 3, title: 'Constraints' } as const;
const [option, other] = [idOf('contribution', 1), idOf('contribution', 2)];
const material = [
  { statementId: option, text: 'A joint gauge.' },
  { statementId: other, text: 'A joint school.' },
];

describe('words that others wrote about a withdrawn statement', () => {
  const constraints = [
    aStatement({ id: idOf('contribution', 3), sheet: 'constraint', about: 0, text: 'Our parliament.' }),
    aStatement({ id: idOf('contribution', 4), sheet: 'constraint', about: 1, text: 'Our schools.', item: 1 }),
  ];
  const block = wordsOf({ contributions: constraints, participants: [aParticipant()], parties: [] }, 'constraint', {
    material,
  });
  const statements = block.kind === 'words' ? block.statements : [];
  const revealed: PostContent = { kind: 'statements-revealed', ...place, part: 1, parts: 1, statements };

  test('stay, without the text of what they are about', () => {
    const left = postWithout(revealed, option);

    expect(JSON.stringify(revealed)).toContain('A joint gauge.');
    expect(JSON.stringify(left)).not.toContain('A joint gauge.');
    expect(left).toMatchObject({
      statements: [
        { text: 'Our parliament.', about: 1, aboutText: '' },
        { text: 'Our schools.', about: 2, aboutText: 'A joint school.' },
      ],
    });
  });

  test('are the same post when it is asked again, so that nothing is mended twice', () => {
    const left = postWithout(revealed, option);

    expect(postWithout(left, option)).toBe(left);
    expect(postWithout(revealed, idOf('contribution', 9))).toBe(revealed);
  });
});

test('every piece of a statement that was cut is taken out', () => {
  const long = { statementId: option, text: 'We need water. '.repeat(300) };
  const parts = splitStatements([{ statementId: other, text: 'Short.' }, long]);
  expect(parts.length).toBeGreaterThan(2);

  const left = parts.map((statements, index) =>
    postWithout({ kind: 'statements-revealed', ...place, part: index + 1, parts: parts.length, statements }, option),
  );

  expect(left.flatMap((post) => (post.kind === 'statements-revealed' ? post.statements : []))).toEqual([
    { statementId: other, text: 'Short.' },
  ]);
});

test('a question is withdrawn with the words that it asks about', () => {
  const up = anOpenRound({ plan: BALLOONS, matter: { material } });
  const down = anOpenRound({
    plan: BALLOONS,
    matter: { material: [{ statementId: option, text: '' }, ...material.slice(1)] },
  });

  expect(questionsAbout(up, option)).toEqual([0]);
  expect(questionsAbout(up, other)).toEqual([1]);
  expect(questionsAbout(anOpenRound(), option)).toEqual([]);
  expect([isWithdrawn(up, 0), isWithdrawn(down, 0), isWithdrawn(down, 1), isWithdrawn(down, 2)]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
