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
    name: 'reactions',
    how: 'Reactions: answer each proposition in private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The reactions',
  },
  ru: {
    name: 'reactions',
    how: 'Reactions: answer each proposition in private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
    'heading.answers': 'The reactions',
  },
});
