import { defineKindWords } from './kind-words.ts';

export const temperatureWords = defineKindWords({
  en: {
    name: 'temperature',
    how: 'Temperature: say in private how warm or cold you feel about each question, from 1 (cold) to 7 (warm).',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The temperature',
  },
  uk: {
    name: 'температура',
    how: 'Температура: приватно скажіть, наскільки тепло чи холодно Ви ставитеся до кожного питання, від 1 (холодно) до 7 (тепло).',
    whoSees:
      '**Хто це бачить:** Ваших відповідей у цій кімнаті не бачить ніхто. Коли раунд завершиться, покажемо лише загальні рівні, і лише там, де відповіло досить людей.',
    'heading.answers': 'Температура',
  },
  ru: {
    name: 'температура',
    how: 'Температура: приватно скажите, насколько тепло или холодно Вы относитесь к каждому вопросу, от 1 (холодно) до 7 (тепло).',
    whoSees:
      '**Кто это видит:** Ваших ответов в этой комнате не видит никто. Когда раунд завершится, покажем только общие уровни, и только там, где ответило достаточно людей.',
    'heading.answers': 'Температура',
  },
});
