import { defineKindWords } from './kind-words.ts';

export const optionsWords = defineKindWords({
  en: {
    name: 'options',
    how: 'Options: write down ways forward, each with its steps, what must come first, and how one can turn back. In private, with the button below; all are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name.',
    'sheet.option': 'Write an option',
    'field.option.option': 'The option, in one sentence',
    'field.option.steps': 'Its steps, one per line',
    'field.option.preconditions': 'What must be there first?',
    'field.option.off-ramps': 'How can one turn back?',
    'detail.option.steps': 'Steps',
    'detail.option.preconditions': 'Needed first',
    'detail.option.off-ramps': 'Ways back',
    'heading.option': 'The options',
    'none.option': 'Nobody wrote an option in this round.',
  },
  uk: {
    name: 'варіанти',
    how: 'Варіанти: опишіть шляхи вперед, кожен зі своїми кроками, тим, що має бути спершу, і тим, як можна повернути назад. Приватно, кнопкою нижче; усе покажемо разом, коли раунд завершиться.',
    whoSees:
      '**Хто це бачить:** до кінця раунду в цій кімнаті — ніхто. Потім усі тут, під Вашим псевдонімом, ніколи під іменем.',
    'sheet.option': 'Написати варіант',
    'field.option.option': 'Варіант одним реченням',
    'field.option.steps': 'Його кроки, по одному в рядку',
    'field.option.preconditions': 'Що має бути спершу?',
    'field.option.off-ramps': 'Як можна повернути назад?',
    'detail.option.steps': 'Кроки',
    'detail.option.preconditions': 'Потрібно спершу',
    'detail.option.off-ramps': 'Шляхи назад',
    'heading.option': 'Варіанти',
    'none.option': 'У цьому раунді ніхто не написав варіанта.',
  },
  ru: {
    name: 'варианты',
    how: 'Варианты: опишите пути вперёд, каждый со своими шагами, тем, что должно быть сначала, и тем, как можно повернуть назад. Приватно, кнопкой ниже; всё покажем вместе, когда раунд завершится.',
    whoSees:
      '**Кто это видит:** до конца раунда в этой комнате — никто. Потом все здесь, под Вашим псевдонимом, никогда под именем.',
    'sheet.option': 'Написать вариант',
    'field.option.option': 'Вариант одним предложением',
    'field.option.steps': 'Его шаги, по одному в строке',
    'field.option.preconditions': 'Что должно быть сначала?',
    'field.option.off-ramps': 'Как можно повернуть назад?',
    'detail.option.steps': 'Шаги',
    'detail.option.preconditions': 'Нужно сначала',
    'detail.option.off-ramps': 'Пути назад',
    'heading.option': 'Варианты',
    'none.option': 'В этом раунде никто не написал варианта.',
  },
});
