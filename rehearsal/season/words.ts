import type { Script } from '../cast/people.ts';

/** What the people of a season write around their marks. */
type Words<T> = Readonly<Record<Script, T>>;

export const FIRST_NAMES: Words<readonly string[]> = {
  en: ['Ada', 'Brian', 'Clara', 'Desmond', 'Edith', 'Farah', 'Grace', 'Henrik'],
  uk: ['Олена', 'Тарас', 'Ганна', 'Остап', 'Мар’яна', 'Юрій', 'Соломія', 'Назар'],
  ru: ['Михаил', 'Вера', 'Степан', 'Лидия', 'Роман', 'Ксения', 'Глеб', 'Тамара'],
};

/** Names as long as there are. */
export const LONG_NAME: Words<string> = {
  en: 'Bartholomew Alexander Montgomery-Featherstonehaugh of the Upper Orva Valley',
  uk: 'Володимир-Максиміліан Костянтинович Старокостянтинопільський-Олександрівський',
  ru: 'Константин-Александр Владиславович Староконстантинопольский-Александровский',
};

export const POSITION: Words<string> = {
  en: 'Head of the working group',
  uk: 'Керівниця робочої групи',
  ru: 'Руководитель рабочей группы',
};

export const MOTIVATION: Words<readonly string[]> = {
  en: [
    'I want to hear what the other bank fears before I write another paper about it. My own notes are called',
    'My students come from both sides of the river and ask me things I cannot answer. I speak of it in',
  ],
  uk: [
    'Хочу почути, чого боїться той берег, перш ніж писати про нього ще раз. Мої записи звуться',
    'Мої учні живуть по обидва боки річки і питають про те, чого я не знаю. Про це мова в праці',
  ],
  ru: [
    'Хочу услышать, чего боится тот берег, прежде чем писать о нём ещё раз. Мои записи зовутся',
    'Мои ученики живут по обе стороны реки и спрашивают о том, чего я не знаю. Об этом речь в работе',
  ],
};

export const STANDING: Words<string> = {
  en: 'The council asks me before it votes; I edit the journal',
  uk: 'Рада питає мене, перш ніж голосувати; я редагую часопис',
  ru: 'Совет спрашивает меня, прежде чем голосовать; я редактирую журнал',
};

export const INSTITUTION: Words<(name: string) => string> = {
  en: (name) => `${name} Institute of River Studies`,
  uk: (name) => `${name}: інститут водного господарства`,
  ru: (name) => `${name}: институт водного хозяйства`,
};

/** What a reviewer writes before a mark. */
export const BASIS: Words<string> = {
  en: 'Based on the letters that I have read, above all',
  uk: 'За листами, які я читаю, насамперед',
  ru: 'По письмам, которые я читаю, прежде всего',
};
