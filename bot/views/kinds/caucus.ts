import { defineKindWords } from './kind-words.ts';

export const caucusWords = defineKindWords({
  en: {
    name: 'caucus',
    how: 'Caucus: each party talks by itself, in a channel of its own. This room is quiet meanwhile.',
    whoSees: '**Who sees it:** your own party, and the facilitators. The other parties cannot read it.',
  },
  uk: {
    name: 'caucus',
    how: 'Caucus: each party talks by itself, in a channel of its own. This room is quiet meanwhile.',
    whoSees: '**Who sees it:** your own party, and the facilitators. The other parties cannot read it.',
  },
  ru: {
    name: 'caucus',
    how: 'Caucus: each party talks by itself, in a channel of its own. This room is quiet meanwhile.',
    whoSees: '**Who sees it:** your own party, and the facilitators. The other parties cannot read it.',
  },
});
