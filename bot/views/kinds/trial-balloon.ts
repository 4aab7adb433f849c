import { defineKindWords } from './kind-words.ts';

export const trialBalloonWords = defineKindWords({
  en: {
    name: 'trial balloons',
    how: 'Trial balloons: the ideas below belong to nobody. Answer each in private, with the button below. They are not discussed in this round.',
    collect:
      'Before this round, you may send up an idea in private. It will belong to nobody: no name, no alias. You can take it down at any time, and it is gone everywhere.',
    whoSees:
      '**Who sees it:** everybody in this room reads the ideas, and nobody is told whose they are, facilitators included. Nobody sees your answers: only broad bands are shown, and only where enough people answered.',
    'sheet.balloon': 'Send up a balloon',
    'field.balloon.text': 'Your idea',
    'heading.balloon': 'Trial balloon',
    'heading.answers': 'How the balloons are taken',
    'none.balloon': 'Nobody sent up a balloon.',
    gone: 'This balloon has been taken down.',
  },
  uk: {
    name: 'trial balloons',
    how: 'Trial balloons: the ideas below belong to nobody. Answer each in private, with the button below. They are not discussed in this round.',
    collect:
      'Before this round, you may send up an idea in private. It will belong to nobody: no name, no alias. You can take it down at any time, and it is gone everywhere.',
    whoSees:
      '**Who sees it:** everybody in this room reads the ideas, and nobody is told whose they are, facilitators included. Nobody sees your answers: only broad bands are shown, and only where enough people answered.',
    'sheet.balloon': 'Send up a balloon',
    'field.balloon.text': 'Your idea',
    'heading.balloon': 'Trial balloon',
    'heading.answers': 'How the balloons are taken',
    'none.balloon': 'Nobody sent up a balloon.',
    gone: 'This balloon has been taken down.',
  },
  ru: {
    name: 'trial balloons',
    how: 'Trial balloons: the ideas below belong to nobody. Answer each in private, with the button below. They are not discussed in this round.',
    collect:
      'Before this round, you may send up an idea in private. It will belong to nobody: no name, no alias. You can take it down at any time, and it is gone everywhere.',
    whoSees:
      '**Who sees it:** everybody in this room reads the ideas, and nobody is told whose they are, facilitators included. Nobody sees your answers: only broad bands are shown, and only where enough people answered.',
    'sheet.balloon': 'Send up a balloon',
    'field.balloon.text': 'Your idea',
    'heading.balloon': 'Trial balloon',
    'heading.answers': 'How the balloons are taken',
    'none.balloon': 'Nobody sent up a balloon.',
    gone: 'This balloon has been taken down.',
  },
});
