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
    name: 'temperature',
    how: 'Temperature: say in private how warm or cold you feel about each question, from 1 (cold) to 7 (warm).',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The temperature',
  },
  ru: {
    name: 'temperature',
    how: 'Temperature: say in private how warm or cold you feel about each question, from 1 (cold) to 7 (warm).',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The temperature',
  },
});
