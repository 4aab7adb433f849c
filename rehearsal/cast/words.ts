import type { Script } from './people.ts';

/** Statements people of each language may hand in. Each is used once, so that it can be found again. */
export const STATEMENTS: Readonly<Record<Script, readonly string[]>> = {
  en: [
    'What we need most is a date after which the water is certain. A farmer can plan with little; nobody can plan with perhaps.',
    'My fear is a signature that nobody at home was asked about. It would not hold for one winter.',
    'I can live with a shared dam. I cannot live with learning about it from the newspaper.',
    'We fear being watched more than being refused: measurements, yes; cameras on our bank, no.',
    'Open the ferry for one market day a month. Nothing else changes, and everybody would see that it can be done.',
    'Let the two chambers of engineers exchange their gauge readings by post, unsigned if need be.',
    'A small start: one telephone line between the two dam keepers, answered day & night (no politics on it).',
    'Please count *both* cemeteries on both banks; my side forgets that there are two.',
  ],
  uk: [
    'Найбільше нам потрібна певність, що воду не перекриють узимку. Решту можна обговорювати роками.',
    'Боюся, що нас вислухають ввічливо й забудуть на пероні.',
    'Наш берег боїться не сусіда, а мовчання: коли нічого не кажуть, люди домислюють найгірше.',
    'Потрібно, щоб діти могли їздити до бабусь без дозволу трьох установ.',
    'Міст можна відкрити спершу для лікарів: дві години на день, без камер і промов.',
    'Почнімо зі спільного словника: що ми називаємо «греблею», а що «загрозою».',
    'Спільний рівнемір посеред річки, дані якого бачать обидва береги одразу.',
    'Обмінятися списками мостів, які ще можна полагодити; без карт, лише назви.',
    'Ми б погодилися на тишу вночі: жодних робіт на греблі від десятої до шостої.',
    'Страх простий: що вода стане зброєю, а ми про це дізнаємося з крана.',
    'Нехай архів міста на двох берегах відкриють для науковців обох країн.',
    'Хочемо, щоб рибалок з того берега зустрічали питанням «як улов», а не «звідки».',
    'Раз на рік відкривати архів затоплених сіл для всіх, хто там народився.',
    'Моя потреба проста: щоб домовленість пережила вибори, і ваші, і наші.',
    'Хай кожна сторона назве одну річ, яку вже зараз могла б не робити.',
    'Одна спільна обідня перерва для обох змін на шлюзі, і вони домовляться швидше за нас.',
  ],
  ru: [
    'Нам нужно знать заранее, когда откроют шлюз. Час предупреждения спас бы прошлый урожай.',
    'Больше всего боюсь, что слово «уступка» дома прочтут как «измена».',
    'Нашей стороне нужна возможность сказать «нет» и не потерять право вернуться за стол.',
    'Я боюсь не договора, а его приложений: там всегда мелким шрифтом.',
    'Пусть речники обоих берегов раз в месяц проходят фарватер вместе. Баржа одна, флагов нет.',
    'Начать можно с учебника: одна глава о реке, написанная вдвоём, без главы о войне.',
    'Общая горячая линия смотрителей плотины, и пусть каждый говорит на своём языке.',
    'Вернуть замеры в трёх местах, где они шли сто лет; результаты - обеим академиям в один день.',
    'Мы боимся, что нас посчитают: сколько пришло, сколько промолчало. Спасибо, что здесь не считают.',
    'Не трогать кладбища ни при каком уровне воды. Это можно обещать уже сегодня.',
    'Лодка скорой помощи с правом причаливать к любому берегу.',
    'Прошу запомнить: у нас тоже не все согласны друг с другом, и это хорошо.',
  ],
};

/**
 * Beginnings and ends of sentences, for whoever has more to say than was foreseen. Every beginning
 * goes with every end of its language, and no sentence contains another.
 */
export const SENTENCES: Readonly<
  Record<Script, { readonly begin: readonly string[]; readonly end: readonly string[] }>
> = {
  en: {
    begin: [
      'At home they say that',
      'After twenty years I believe that',
      'What I did not know until today:',
      'If we are honest,',
      'Let me put it plainly:',
      'My chamber would sign that',
      'Nobody has written down yet that',
      'I can defend before anybody that',
    ],
    end: [
      'gauge readings belong to both banks.',
      'a ferry recognises nobody by crossing a river.',
      'the dam keepers have always talked, and nobody fell ill of it.',
      'a promise which can be taken back is easier to give.',
      'the price of water is paid in winter.',
      'nobody on either bank has counted the empty houses.',
      'an archive harms fewer people than a rumour.',
      'the first year must cost nothing.',
      'a closed bridge keeps out the doctors first.',
      'the fishermen know more than the map does.',
    ],
  },
  uk: {
    begin: [
      'Удома кажуть, що',
      'За двадцять років переконуюся, що',
      'Чого не знав ніхто з нас до сьогодні:',
      'Якщо чесно,',
      'Скажу прямо:',
      'Наша рада підписала б, що',
      'Ніде ще не записано, що',
      'Перед ким завгодно повторю, що',
    ],
    end: [
      'рівень води належить обом берегам.',
      'пором нікого не визнає тим, що пливе.',
      'доглядачі греблі розмовляли завжди, і ніхто від того не захворів.',
      'обіцянку, яку можна взяти назад, легше дати.',
      'за воду платять узимку.',
      'порожніх хат на обох берегах ніхто не рахував.',
      'архів шкодить менше, ніж поголос.',
      'перший рік не має коштувати нічого.',
      'закритий міст першими не пускає лікарів.',
      'рибалки знають більше, ніж карта.',
    ],
  },
  ru: {
    begin: [
      'Дома говорят, что',
      'За двадцать лет убеждаюсь, что',
      'Чего до сегодняшнего дня не знал никто из нас:',
      'Если честно,',
      'Скажу прямо:',
      'Наш союз подписал бы, что',
      'Нигде ещё не записано, что',
      'Перед кем угодно повторю, что',
    ],
    end: [
      'уровень воды принадлежит обоим берегам.',
      'паром никого не признаёт тем, что плывёт.',
      'смотрители плотины разговаривали всегда, и никто от этого не заболел.',
      'обещание, которое можно взять назад, легче дать.',
      'за воду платят зимой.',
      'пустых домов на обоих берегах никто не считал.',
      'архив вредит меньше, чем слух.',
      'первый год не должен стоить ничего.',
      'закрытый мост первыми не пускает врачей.',
      'рыбаки знают больше, чем карта.',
    ],
  },
};

/** What people say aloud in the room. */
export const TALK: Readonly<Record<Script, readonly string[]>> = {
  en: [
    'Good morning to both banks.',
    'I would like to hear first what you heard from us.',
    'That is not how I meant it, but I see why it sounded so.',
    'May I ask what “certain” would look like to you?',
    'We are closer on the dam than I thought, and further apart on the bridge.',
  ],
  uk: [
    'Доброго ранку всім.',
    'Дозвольте перепитати, чи правильно розумію.',
    'Дякую, для мене це нове.',
    'У нас це слово означає інше, тому й сперечаємося.',
  ],
  ru: [
    'Здравствуйте. Хорошо, что мы здесь.',
    'Слышу две разные тревоги, верно?',
    'Соглашусь наполовину, и это уже немало.',
    'Спасибо, что сказали это вслух.',
  ],
};

/** What somebody says to a facilitator in private, in need of one. */
export const PRIVATE_WORDS: Readonly<Record<Script, string>> = {
  en: 'May I speak with you for two minutes before the next round?',
  uk: 'Чи можна поговорити з вами дві хвилини перед наступним раундом?',
  ru: 'Можно поговорить с вами две минуты перед следующим раундом?',
};

/** What facilitators tell the room, and why they open a round without somebody whom it touches. */
export const FACILITATORS_WORDS = {
  announcement: 'There is coffee by the window. We go on when the bell rings.',
  reason: 'The fishers of the delta have asked us in writing to begin without them.',
} as const;

/** What a reviewer may write beside the scores. */
export const EVIDENCE: Readonly<Record<Script, readonly string[]>> = {
  en: ['Two public lectures and a petition.', '', 'Cited by both academies.'],
  uk: ['Публічні виступи за останні три роки.', '', 'Відгуки колег.'],
  ru: ['Статьи и выступления за три года.', '', 'Отзывы коллег.'],
};
