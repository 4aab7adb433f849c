import { defineKindWords } from './kind-words.ts';

export const expressWords = defineKindWords({
  en: {
    name: 'express round',
    how: 'Express round: a few questions, yes or no. Answer in private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The answers',
  },
  uk: {
    name: 'експрес-раунд',
    how: 'Експрес-раунд: кілька запитань, так чи ні. Відповідайте приватно, кнопкою нижче.',
    whoSees:
      '**Хто це бачить:** Ваших відповідей у цій кімнаті не бачить ніхто. Коли раунд завершиться, покажемо лише загальні рівні, і лише там, де відповіло досить людей.',
    'heading.answers': 'Відповіді',
  },
  ru: {
    name: 'экспресс-раунд',
    how: 'Экспресс-раунд: несколько вопросов, да или нет. Отвечайте приватно, кнопкой ниже.',
    whoSees:
      '**Кто это видит:** Ваших ответов в этой комнате не видит никто. Когда раунд завершится, покажем только общие уровни, и только там, где ответило достаточно людей.',
    'heading.answers': 'Ответы',
  },
});
