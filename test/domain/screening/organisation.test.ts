import { describe, expect, test } from 'vitest';
import { organisationKey } from '../../../domain/screening/organisation.ts';

describe('an organisation', () => {
  test.each([
    ['The University of Port Azure', 'University, Port Azure'],
    ['UNIVERSITÉ de Genève', 'Universite de Geneve'],
    ['Institute of Hydrology', ' institute  of HYDROLOGY. '],
    ['Ｉｎｓｔｉｔｕｔｅ of Hydrology', 'Institute for Hydrology'],
    ['Інститут гідрології', 'ІНСТИТУТ «гідрології»'],
    ['Луранський інститут водного права', 'луранський  Інститут «водного права»'],
    ['Школа права Тессамарка', 'Школа права, Тессамарка'],
    ['Київський університет імені Шевченка', 'Київський університет ім. Шевченка'],
  ])('%s is %s', (one, other) => {
    expect(organisationKey(one)).toBe(organisationKey(other));
    expect(organisationKey(one)).not.toBe('');
  });

  test.each([
    ['University of Port Azure', 'University of Port Verde'],
    ['Institute of Hydrology', 'Institute of Theology'],
    ['Школа права', 'Школа історії'],
  ])('%s is not %s', (one, other) => {
    expect(organisationKey(one)).not.toBe(organisationKey(other));
  });

  test.each([
    '',
    '-',
    '—',
    ' … ',
    'none',
    'None.',
    'N/A',
    'n.a.',
    'no affiliation',
    'independent',
    'Independent Researcher',
    'independent scholar / consultant',
    'self-employed',
    'без установи',
    'Без учреждения',
    'незалежний',
    'Незалежна дослідниця',
    'незалежно',
    'немає',
    'независимый',
    'Независимая исследовательница',
    'независимый учёный',
    'независимо',
    'нет',
  ])('is not what “%s” names', (nowhere) => {
    expect(organisationKey(nowhere)).toBe('');
  });

  test.each([
    'The Independent',
    'Independent University of Port Azure',
    'Institute of None',
    'Незалежна асоціація телерадіомовників',
    'Независимый институт воды',
    'Expert',
  ])('is what “%s” names', (name) => {
    expect(organisationKey(name)).not.toBe('');
  });
});
