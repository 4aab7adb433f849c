import { expect, test } from 'vitest';
import { isOfJurisdiction, jurisdictionKey } from '../../../../domain/planning/hosting/jurisdiction.ts';

test.each([
  ['Ukraine', 'Україна'],
  ['ukraine ', 'Украина'],
  ['UA', 'Ukraine'],
  ['Russian Federation', 'Росія'],
  ['РФ', 'Russia'],
  ['Türkiye', 'Turkiye'],
  ['United States', 'США'],
  ['ARDANIA!', 'ardania'],
])('%s and %s are the same place', (one, other) => {
  expect(jurisdictionKey(one)).toBe(jurisdictionKey(other));
});

test.each([
  ['Ardania', 'Ardania', true],
  ['Ardania (I live in Belmark)', 'Belmark', true],
  ['Ardania; Belmark', 'ardania', true],
  ['I return to Україна every summer', 'UA', true],
  ['Российская Федерация / Грузия', 'Georgia', true],
  ['Ardaniania', 'Ardania', false],
  ['Nigeria', 'Niger', false],
  ['Niger', 'Nigeria', false],
  ['us two', 'US', false],
  ['', 'Ardania', false],
  ['Ardania', ' ', false],
  ['\u200b', 'Ardania', false],
])('whoever wrote %j is of %j: %s', (told, listed, is) => {
  expect(isOfJurisdiction(told, listed)).toBe(is);
});
