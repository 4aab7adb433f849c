import { defineKindWords } from './kind-words.ts';

export const pauseWords = defineKindWords({
  en: {
    name: 'break',
    how: 'A break. Nobody need be here; the next round is announced in this room.',
    whoSees: '**Who sees it:** what you write here now, everybody in the room can read.',
  },
  uk: {
    name: 'break',
    how: 'A break. Nobody need be here; the next round is announced in this room.',
    whoSees: '**Who sees it:** what you write here now, everybody in the room can read.',
  },
  ru: {
    name: 'break',
    how: 'A break. Nobody need be here; the next round is announced in this room.',
    whoSees: '**Who sees it:** what you write here now, everybody in the room can read.',
  },
});
