import { defineKindWords } from './kind-words.ts';

export const sealedSignalsWords = defineKindWords({
  en: {
    name: 'sealed signals',
    how: 'Sealed signals: mark in private which offers you could live with, with the button below. Only offers that **every party** accepts are ever told, all at once, without any numbers.',
    whoSees:
      '**Who sees it:** nobody, ever. Not the facilitators, not the organizers, not whoever runs this bot. An offer that is not accepted by every party leaves no trace: your marks are destroyed when the round ends.',
    'heading.list': 'Offers that every party could live with',
    'none.list': 'No offer to report.',
    'list.note': 'Nobody is told how many, or who. Nothing more is known than what stands here.',
  },
  uk: {
    name: 'sealed signals',
    how: 'Sealed signals: mark in private which offers you could live with, with the button below. Only offers that **every party** accepts are ever told, all at once, without any numbers.',
    whoSees:
      '**Who sees it:** nobody, ever. Not the facilitators, not the organizers, not whoever runs this bot. An offer that is not accepted by every party leaves no trace: your marks are destroyed when the round ends.',
    'heading.list': 'Offers that every party could live with',
    'none.list': 'No offer to report.',
    'list.note': 'Nobody is told how many, or who. Nothing more is known than what stands here.',
  },
  ru: {
    name: 'sealed signals',
    how: 'Sealed signals: mark in private which offers you could live with, with the button below. Only offers that **every party** accepts are ever told, all at once, without any numbers.',
    whoSees:
      '**Who sees it:** nobody, ever. Not the facilitators, not the organizers, not whoever runs this bot. An offer that is not accepted by every party leaves no trace: your marks are destroyed when the round ends.',
    'heading.list': 'Offers that every party could live with',
    'none.list': 'No offer to report.',
    'list.note': 'Nobody is told how many, or who. Nothing more is known than what stands here.',
  },
});
