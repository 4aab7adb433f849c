import { defineKindWords } from './kind-words.ts';

export const turnsWords = defineKindWords({
  en: {
    name: 'speaking turns',
    how: 'Speaking turns: raise your hand with the button below. One person speaks at a time, everybody for the same time.',
    raise: 'Raise my hand',
    whoSees:
      '**Who sees it:** here people speak under their own names, by voice or in this room. What is said is not recorded by me; how long each party has spoken, only facilitators see.',
  },
  uk: {
    name: 'speaking turns',
    how: 'Speaking turns: raise your hand with the button below. One person speaks at a time, everybody for the same time.',
    raise: 'Raise my hand',
    whoSees:
      '**Who sees it:** here people speak under their own names, by voice or in this room. What is said is not recorded by me; how long each party has spoken, only facilitators see.',
  },
  ru: {
    name: 'speaking turns',
    how: 'Speaking turns: raise your hand with the button below. One person speaks at a time, everybody for the same time.',
    raise: 'Raise my hand',
    whoSees:
      '**Who sees it:** here people speak under their own names, by voice or in this room. What is said is not recorded by me; how long each party has spoken, only facilitators see.',
  },
});
