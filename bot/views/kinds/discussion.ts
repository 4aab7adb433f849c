import { defineKindWords } from './kind-words.ts';

export const discussionWords = defineKindWords({
  en: {
    name: 'discussion',
    how: 'Discussion: talk with each other here in the room.',
    whoSees: '**Who sees it:** everybody who can read this room, at once.',
  },
  uk: {
    name: 'discussion',
    how: 'Discussion: talk with each other here in the room.',
    whoSees: '**Who sees it:** everybody who can read this room, at once.',
  },
  ru: {
    name: 'discussion',
    how: 'Discussion: talk with each other here in the room.',
    whoSees: '**Who sees it:** everybody who can read this room, at once.',
  },
});
