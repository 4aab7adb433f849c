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
    name: 'express round',
    how: 'Express round: a few questions, yes or no. Answer in private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The answers',
  },
  ru: {
    name: 'express round',
    how: 'Express round: a few questions, yes or no. Answer in private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The answers',
  },
});
