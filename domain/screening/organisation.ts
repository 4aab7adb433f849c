/** Words that stand in many names of one and the same place, or are left out there. */
const SMALL_WORDS = wordsIn('the of for and in at a an і та й и в у на имени імені им ім');

/** Words by which people say that they belong nowhere. */
const NOWHERE = wordsIn(`
  none no n na nil without independent independently unaffiliated freelance freelancer self retired
  немає нема ні без н незалежно незалежний незалежна незалежні самозайнятий самозайнята фрілансер фрілансерка
  пенсіонер пенсіонерка
  нет независимо независимый независимая независимые самозанятый самозанятая фрилансер фрилансерка
  пенсионер пенсионерка
`);

/** Words that may stand beside those, and name no place either. */
const BESIDE = wordsIn(`
  a an affiliation affiliated institution organisation organization employer employed
  scholar researcher academic expert analyst consultant journalist
  установи установа організації організація афіліації афіліація роботодавця д
  дослідник дослідниця науковець науковиця вчений вчена учений учена експерт експертка аналітик аналітикиня
  консультант консультантка журналіст журналістка
  учреждения учреждение организации организация аффилиации аффилиация работодателя
  исследователь исследовательница ученый ученая эксперт аналитик журналист журналистка
`);

/**
 * The name of an organisation as it is compared, everywhere: without case, accents, punctuation, small words and order, so that
 * "The University of Port Azure" is "University, Port Azure".
 *
 * Empty when it names none, as "—", "n/a" and "independent researcher" do: people who belong nowhere do not belong
 * together, so that what is empty is nobody's colleague and fills no cap. "The Independent" is a newspaper.
 */
export function organisationKey(name: string): string {
  const words = wordsOf(name);
  if (words.some((word) => NOWHERE.has(word)) && words.every((word) => NOWHERE.has(word) || BESIDE.has(word))) {
    return '';
  }
  return [...new Set(words.filter((word) => !SMALL_WORDS.has(word)))].toSorted().join(' ');
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Read as names are, since a letter may lose its sign there. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text));
}
