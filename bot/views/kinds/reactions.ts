import { defineKindWords } from './kind-words.ts';

export const reactionsWords = defineKindWords({
  en: {
    name: 'reactions',
    how: 'Reactions: answer each proposition in private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The reactions',
  },
  uk: {
    name: 'відповіді на тези',
    how: 'Відповіді на тези: відповідайте на кожну приватно, кнопкою нижче.',
    whoSees:
      '**Хто це бачить:** Ваших відповідей у цій кімнаті не бачить ніхто. Коли раунд завершиться, покажемо лише загальні рівні, і лише там, де відповіло досить людей.',
    'heading.answers': 'Відповіді',
  },
  ru: {
    name: 'ответы на тезисы',
    how: 'Ответы на тезисы: отвечайте на каждый приватно, кнопкой ниже.',
    whoSees:
      '**Кто это видит:** Ваших ответов в этой комнате не видит никто. Когда раунд завершится, покажем только общие уровни, и только там, где ответило достаточно людей.',
    'heading.answers': 'Ответы',
  },
});
