import { defineKindWords } from './kind-words.ts';

export const scenarioWords = defineKindWords({
  en: {
    name: 'scenario',
    how: 'Scenario: imagine that what is described below has happened. Say in private how you would take it, how sure you are, and what would change your answer.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, by party; what you write is shown under your alias.',
    'ask.reaction': 'If this happened: could you live with it?',
    'ask.confidence': 'How sure are you of that answer? 1 is unsure, 5 is certain.',
    'aspect.reaction': 'could live with it',
    'aspect.confidence': 'how sure people are',
    'sheet.change': 'What would change it',
    'field.change.text': 'What would change your answer?',
    'heading.answers': 'How the scenario is taken',
    'heading.change': 'What would change it',
    'none.change': 'Nobody wrote what would change their answer.',
  },
  uk: {
    name: 'scenario',
    how: 'Scenario: imagine that what is described below has happened. Say in private how you would take it, how sure you are, and what would change your answer.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, by party; what you write is shown under your alias.',
    'ask.reaction': 'If this happened: could you live with it?',
    'ask.confidence': 'How sure are you of that answer? 1 is unsure, 5 is certain.',
    'aspect.reaction': 'could live with it',
    'aspect.confidence': 'how sure people are',
    'sheet.change': 'What would change it',
    'field.change.text': 'What would change your answer?',
    'heading.answers': 'How the scenario is taken',
    'heading.change': 'What would change it',
    'none.change': 'Nobody wrote what would change their answer.',
  },
  ru: {
    name: 'scenario',
    how: 'Scenario: imagine that what is described below has happened. Say in private how you would take it, how sure you are, and what would change your answer.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, by party; what you write is shown under your alias.',
    'ask.reaction': 'If this happened: could you live with it?',
    'ask.confidence': 'How sure are you of that answer? 1 is unsure, 5 is certain.',
    'aspect.reaction': 'could live with it',
    'aspect.confidence': 'how sure people are',
    'sheet.change': 'What would change it',
    'field.change.text': 'What would change your answer?',
    'heading.answers': 'How the scenario is taken',
    'heading.change': 'What would change it',
    'none.change': 'Nobody wrote what would change their answer.',
  },
});
