import { defineKindWords } from './kind-words.ts';

export const pauseWords = defineKindWords({
  en: {
    name: 'break',
    how: 'A break. Nobody need be here; the next round is announced in this room.',
    whoSees: '**Who sees it:** what you write here now, everybody in the room can read, under your own Discord name.',
  },
  uk: {
    name: 'перерва',
    how: 'Перерва. Бути тут не треба; про наступний раунд оголосимо в цій кімнаті.',
    whoSees:
      '**Хто це бачить:** те, що Ви зараз тут напишете, можуть прочитати всі в кімнаті, під Вашим іменем у Discord.',
  },
  ru: {
    name: 'перерыв',
    how: 'Перерыв. Быть здесь не нужно; о следующем раунде объявим в этой комнате.',
    whoSees:
      '**Кто это видит:** то, что Вы сейчас здесь напишете, могут прочитать все в комнате, под Вашим именем в Discord.',
  },
});
