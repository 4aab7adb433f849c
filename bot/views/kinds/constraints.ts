import { defineKindWords } from './kind-words.ts';

export const constraintsWords = defineKindWords({
  en: {
    name: 'constraints',
    how: 'Constraints: for each option, write what stands in its way at home. In private, with the button below; all are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name.',
    'sheet.constraint': 'Write a constraint',
    'field.constraint.text': 'What stands in its way?',
    'about.constraint': 'Which option is it about?',
    'heading.constraint': 'The constraints',
    'none.constraint': 'Nobody wrote a constraint in this round.',
    material: 'The options so far',
  },
  uk: {
    name: 'обмеження',
    how: 'Обмеження: до кожного варіанта напишіть, що стоїть йому на заваді у Вас удома. Приватно, кнопкою нижче; усе покажемо разом, коли раунд завершиться.',
    whoSees:
      '**Хто це бачить:** до кінця раунду в цій кімнаті — ніхто. Потім усі тут, під Вашим псевдонімом, ніколи під іменем.',
    'sheet.constraint': 'Написати обмеження',
    'field.constraint.text': 'Що стоїть йому на заваді?',
    'about.constraint': 'Якого варіанта це стосується?',
    'heading.constraint': 'Обмеження',
    'none.constraint': 'У цьому раунді ніхто не написав обмеження.',
    material: 'Варіанти на цей час',
  },
  ru: {
    name: 'ограничения',
    how: 'Ограничения: к каждому варианту напишите, что мешает ему у Вас дома. Приватно, кнопкой ниже; всё покажем вместе, когда раунд завершится.',
    whoSees:
      '**Кто это видит:** до конца раунда в этой комнате — никто. Потом все здесь, под Вашим псевдонимом, никогда под именем.',
    'sheet.constraint': 'Написать ограничение',
    'field.constraint.text': 'Что ему мешает?',
    'about.constraint': 'Какого варианта это касается?',
    'heading.constraint': 'Ограничения',
    'none.constraint': 'В этом раунде никто не написал ограничения.',
    material: 'Варианты на данный момент',
  },
});
