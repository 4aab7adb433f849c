import { defineKindWords } from './kind-words.ts';

export const turnsWords = defineKindWords({
  en: {
    name: 'speaking turns',
    how: 'Speaking turns: one person speaks at a time, everybody for the same time. Raise your hand with the button below and I call you in order; where nobody speaks, you have the floor at once. When you are done, press “I have finished”.',
    whoSees:
      '**Who sees it:** here people speak under their own names. I record nothing of what is said; how long each party has spoken, only facilitators see.',
  },
  uk: {
    name: 'виступи по черзі',
    how: 'Виступи по черзі: говорить хтось один, і в усіх однаковий час. Підніміть руку кнопкою нижче, і я викличу Вас у порядку черги; якщо ніхто не говорить, слово одразу Ваше. Коли завершите, натисніть «Завершити виступ».',
    whoSees:
      '**Хто це бачить:** тут люди говорять під власними іменами. Сказаного я не записую; скільки говорила кожна сторона, бачать лише фасилітатори.',
  },
  ru: {
    name: 'выступления по очереди',
    how: 'Выступления по очереди: говорит кто-то один, и у всех одинаковое время. Поднимите руку кнопкой ниже, и я вызову Вас в порядке очереди; если никто не говорит, слово сразу Ваше. Когда закончите, нажмите «Завершить выступление».',
    whoSees:
      '**Кто это видит:** здесь люди говорят под своими именами. Сказанного я не записываю; сколько говорила каждая сторона, видят только фасилитаторы.',
  },
});
