import { describe, expect, test } from 'vitest';
import { answersFrom, completeAnswers, missingIn } from '../../../domain/screening/answers.ts';
import { hasTooManyMarks, tidied } from '../../../domain/text.ts';
import { ANSWERS, aWorkshop } from '../../support/build.ts';

const { parties } = aWorkshop();

describe('what was typed', () => {
  test('is kept without space around it, in one spelling, and without signs that turn text around', () => {
    const given = {
      name: ' Іри\u0438\u0306\u202E ',
      jurisdiction: '\u2066Ardania\u2069',
      motivation: 'One.\r\nTwo.\u0007',
    };

    expect(answersFrom(given, parties)).toEqual({ name: 'Ірий', jurisdiction: 'Ardania', motivation: 'One.\nTwo.' });
  });

  test('leaves out what was left empty', () => {
    expect(answersFrom({ name: '', sector: '', isOfficial: '', motivation: 'To listen.' }, parties)).toEqual({
      motivation: 'To listen.',
    });
  });

  test('and chosen becomes the choice', () => {
    const given = { partyId: 'party-2', sector: 'media', careerStage: 'early', isOfficial: 'no', gender: 'unsaid' };

    expect(answersFrom(given, parties)).toEqual({ ...given, isOfficial: false });
  });

  test.each([
    { given: { name: '\u200B\u2060\u3164' }, code: 'field-empty', facts: { field: 'name' } },
    { given: { motivation: '  \n ' }, code: 'field-empty', facts: { field: 'motivation' } },
    { given: { name: `A${'\u0301'.repeat(100)}` }, code: 'answer-too-long' },
    { given: { name: `A${'\u0301'.repeat(99)}` }, code: 'too-many-marks', facts: { field: 'name', most: 4 } },
    {
      given: { position: 'Щ'.repeat(4000) },
      code: 'answer-too-long',
      facts: { field: 'position', length: 4000, most: 150 },
    },
    { given: { partyId: 'party-9' }, code: 'unknown-choice' },
    { given: { sector: 'politics' }, code: 'unknown-choice' },
    { given: { isOfficial: 'true' }, code: 'unknown-choice' },
    { given: { gender: 'constructor' }, code: 'unknown-choice' },
  ])('such as $given is turned down: $code', ({ given, code, facts }) => {
    expect(() => answersFrom(given, parties)).toThrow(expect.objectContaining({ code, ...(facts && { facts }) }));
  });
});

describe('marks on a letter', () => {
  test.each([
    ['Vietnamese and Greek names', 'Nguyễn Đức Ἀνδρέας ᾧ', false],
    ['Hebrew and Arabic with all their vowels', 'בְּרֵאשִׁ֖ית مُحَمَّدٌ', false],
    ['four on one letter', 'q\u0301\u0302\u0303\u0304', false],
    ['five on one letter', 'q\u0301\u0302\u0303\u0304\u0306', true],
    ['five with joiners between them', 'q\u0301\u200D\u0302\u200C\u0303\u200D\u0304\u200D\u0306', true],
  ])('%s', (_, text, isTooMany) => {
    expect(hasTooManyMarks(text)).toBe(isTooMany);
  });

  test('joiners of emoji and of Persian stay', () => {
    expect(tidied('می\u200Cخواهم 👩\u200D🔬')).toBe('می\u200Cخواهم 👩\u200D🔬');
  });
});

describe('what is missing', () => {
  test('is everything at first, but for the concerns, page by page', () => {
    expect(missingIn({})).toHaveLength(11);
    expect(missingIn({}, 'words')).toEqual(['motivation', 'evidence']);
    expect(missingIn({ name: 'Dr Mira' }, 'who')).toEqual(['affiliation', 'position', 'partyId']);
  });

  test('is nothing when all is there; who has no concerns has none', () => {
    const { concerns: _, ...others } = ANSWERS;

    expect(completeAnswers(others)).toEqual({ ...ANSWERS, concerns: '' });
  });

  test('is named, and a "no" is an answer', () => {
    const { motivation: _, careerStage: __, ...others } = ANSWERS;

    expect(() => completeAnswers({ ...others, isOfficial: false })).toThrow(
      expect.objectContaining({ code: 'answers-missing', facts: { answers: 'careerStage, motivation' } }),
    );
  });
});
