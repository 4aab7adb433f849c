import { defineKindWords } from './kind-words.ts';

export const statementsWords = defineKindWords({
  en: {
    name: 'hidden statements',
    how: 'Statements: write in private, with the button below. All are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name.',
    'sheet.statement': 'Write a statement',
    'field.statement.text': 'What do you want to say?',
    'heading.statement': 'The statements',
    'none.statement': 'Nobody sent a statement in this round.',
  },
  uk: {
    name: 'приховані висловлювання',
    how: 'Висловлювання: пишіть приватно, кнопкою нижче. Усе покажемо разом, коли раунд завершиться.',
    whoSees:
      '**Хто це бачить:** до кінця раунду в цій кімнаті — ніхто. Потім усі тут, під Вашим псевдонімом, ніколи під іменем.',
    'sheet.statement': 'Написати висловлювання',
    'field.statement.text': 'Що Ви хочете сказати?',
    'heading.statement': 'Висловлювання',
    'none.statement': 'У цьому раунді ніхто не надіслав висловлювання.',
  },
  ru: {
    name: 'скрытые высказывания',
    how: 'Высказывания: пишите приватно, кнопкой ниже. Всё покажем вместе, когда раунд завершится.',
    whoSees:
      '**Кто это видит:** до конца раунда в этой комнате — никто. Потом все здесь, под Вашим псевдонимом, никогда под именем.',
    'sheet.statement': 'Написать высказывание',
    'field.statement.text': 'Что Вы хотите сказать?',
    'heading.statement': 'Высказывания',
    'none.statement': 'В этом раунде никто не прислал высказывания.',
  },
});
