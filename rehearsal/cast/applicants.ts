import type { Party } from './parties.ts';

/** What somebody of the cast does that the bot must bear. */
export type Habit =
  /** Takes no direct messages: finds everything by `/my application`. */
  | 'closed-messages'
  /** Takes the seat and gives it back, so that the next of the party moves up. */
  | 'withdraws'
  /** Replies only when the room is open already. */
  | 'late'
  /** Presses every button twice. */
  | 'double-press'
  /** Leaves the server before the decisions are out. */
  | 'leaves'
  /** Uses Discord in one language and wants the bot's answers in another. */
  | 'own-language';

/** Somebody who applies. */
export interface Applicant {
  /** What Discord shows. */
  readonly name: string;
  readonly locale: string;
  readonly party: Party;
  /** The name in the application, where it is another. */
  readonly fullName?: string;
  readonly affiliation: string;
  readonly motivation: string;
  /** How the reviewers find them, more or less. `barred` does not pass the gates. */
  readonly standing: 'strong' | 'fair' | 'barred';
  readonly habit?: Habit;
}

/** Sixteen people for twelve seats. In both parties people write in all three languages: no side stands for a real nation. */
export const APPLICANTS: readonly Applicant[] = [
  {
    name: 'Олена Криничка',
    locale: 'uk',
    party: 'Lurania',
    affiliation: 'Луранський інститут водного права',
    motivation:
      'Двадцять років читаю договори про спільні річки. Хочу почути, чого боїться той берег, перш ніж писати ще один.',
    standing: 'strong',
    habit: 'double-press',
  },
  {
    name: 'Тарас Вербний',
    locale: 'uk',
    party: 'Lurania',
    affiliation: 'Рада прирічкових громад',
    motivation:
      'Наші села п’ють воду з Орви. Рада чекає від мене відповіді, чи є з ким говорити по той бік. Я думаю, що є.',
    standing: 'strong',
  },
  {
    name: 'Михаил Озёрный',
    locale: 'ru',
    party: 'Lurania',
    affiliation: 'Луранская академия, отделение гидрологии',
    motivation:
      'Замеры на реке прекратились, когда закрыли мост. Я знаю людей, которые готовы их возобновить, и хочу найти таких же напротив.',
    standing: 'strong',
  },
  {
    name: 'Вера Полянская',
    locale: 'ru',
    party: 'Lurania',
    affiliation: 'Газета «Левый берег»',
    motivation: 'О соседях у нас пишут только плохое. Мне важно понять, что из этого страх, а что правда.',
    standing: 'strong',
  },
  {
    name: 'Edith Marlow',
    locale: 'en-GB',
    party: 'Lurania',
    affiliation: 'Luranian Farmers’ Union',
    motivation:
      'I advise the minister on irrigation and I am believed at home. I would rather bring back an honest no than a polite maybe.',
    standing: 'strong',
    habit: 'own-language',
  },
  {
    name: 'Jonas Pell',
    locale: 'en-US',
    party: 'Lurania',
    affiliation: 'Institute for Border Studies, Lurania',
    motivation: 'I wrote on the bridge closure. I want to test whether what I called impossible is only untried.',
    standing: 'strong',
    habit: 'withdraws',
  },
  {
    name: 'Ярина Степова',
    locale: 'uk',
    party: 'Lurania',
    affiliation: 'Педагогічний коледж у Верхній Лурі',
    motivation: 'Вчу дітей, чиї родичі живуть за річкою. Хочу знати, що їм розповідати про завтра.',
    standing: 'fair',
  },
  {
    name: 'Clara Winton',
    locale: 'en-GB',
    party: 'Lurania',
    affiliation: 'independent',
    motivation: 'I keep the archive of a town that was on both banks. Its papers belong to two countries now.',
    standing: 'fair',
  },
  {
    name: 'Богдан Ключ',
    locale: 'uk',
    party: 'Tessamark',
    affiliation: 'Тессамарський університет, кафедра історії',
    motivation:
      'Пишу історію мостів через Орву. Їх будували вдванадцяте. Хочу побачити людей, які збудують тринадцятий.',
    standing: 'strong',
  },
  {
    name: 'Леся Джерельна',
    locale: 'uk',
    party: 'Tessamark',
    affiliation: 'Товариство лікарів прикордоння',
    motivation:
      'Хвороби не питають про кордон. Нам потрібен спосіб попереджати одне одного, навіть коли уряди мовчать.',
    standing: 'strong',
  },
  {
    name: 'Анна Светлова',
    locale: 'ru',
    party: 'Tessamark',
    affiliation: 'Школа права Тессамарка',
    motivation: 'Участие может мне повредить, и всё же я подаю заявку: молчание вредит больше.',
    standing: 'strong',
    habit: 'closed-messages',
  },
  {
    name: 'Пётр Каменский',
    locale: 'ru',
    party: 'Tessamark',
    affiliation: 'Союз речников',
    motivation: 'Тридцать лет водил баржи до плотины и обратно. Знаю, где река мелеет и где мелеет доверие.',
    standing: 'strong',
  },
  {
    name: 'Hugo Ashby',
    locale: 'en-US',
    party: 'Tessamark',
    affiliation: 'Tessamark Chamber of Engineers',
    motivation: 'The dam needs two keys, and each side holds one. I want to talk with whoever holds the other.',
    standing: 'strong',
    habit: 'late',
  },
  {
    name: 'Остап Гайовий',
    locale: 'uk',
    party: 'Tessamark',
    fullName: 'Остап-Максиміліан Святополк-Верхньодзвінківський з роду Гайових-Кришталевських-Яворівець',
    affiliation: 'Дорадча група при уряді Тессамарку',
    motivation: 'До мене прислухаються ті, хто вирішує. Мені бракує того, що варто було б їм сказати.',
    standing: 'strong',
  },
  {
    name: 'Илья Бережной',
    locale: 'ru',
    party: 'Tessamark',
    affiliation: 'Правобережный музей',
    motivation: 'В музее висит карта без границы. Посетители спрашивают, ошибка ли это. Хочу ответить честно.',
    standing: 'fair',
  },
  {
    name: 'Marta Quill',
    locale: 'en-GB',
    party: 'Tessamark',
    affiliation: 'Tessamark Youth Assembly',
    motivation: 'I am here to make sure that nothing is given away. I will listen, but I doubt it.',
    standing: 'barred',
    habit: 'leaves',
  },
];

/** The one applicant, or the only ones, with a habit. */
export const withHabit = (habit: Habit): readonly Applicant[] => APPLICANTS.filter((one) => one.habit === habit);

/** The applicant Discord shows under this name. */
export function applicantCalled(name: string): Applicant {
  const found = APPLICANTS.find((one) => one.name === name);
  if (!found) throw new Error('nobody of the cast has this name');
  return found;
}
