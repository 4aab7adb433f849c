import { defineKindWords } from './kind-words.ts';

export const statementsWords = defineKindWords({
  en: {
    name: 'hidden statements',
    how: 'Statements: write in private, with the button below. All are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each statement whether a summary may quote it without a name.',
    'sheet.statement': 'Write a statement',
    'field.statement.text': 'What do you want to say?',
    'heading.statement': 'The statements',
    'none.statement': 'Nobody sent a statement in this round.',
  },
  uk: {
    name: 'hidden statements',
    how: 'Statements: write in private, with the button below. All are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each statement whether a summary may quote it without a name.',
    'sheet.statement': 'Write a statement',
    'field.statement.text': 'What do you want to say?',
    'heading.statement': 'The statements',
    'none.statement': 'Nobody sent a statement in this round.',
  },
  ru: {
    name: 'hidden statements',
    how: 'Statements: write in private, with the button below. All are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each statement whether a summary may quote it without a name.',
    'sheet.statement': 'Write a statement',
    'field.statement.text': 'What do you want to say?',
    'heading.statement': 'The statements',
    'none.statement': 'Nobody sent a statement in this round.',
  },
});
