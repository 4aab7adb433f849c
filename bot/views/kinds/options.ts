import { defineKindWords } from './kind-words.ts';

export const optionsWords = defineKindWords({
  en: {
    name: 'options',
    how: 'Options: write down ways forward, each with its steps, what must come first, and how one can turn back. In private, with the button below; all are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each option whether a summary may quote it without a name.',
    'sheet.option': 'Write an option',
    'field.option.option': 'The option, in one sentence',
    'field.option.steps': 'Its steps, one per line',
    'field.option.preconditions': 'What must be there first?',
    'field.option.off-ramps': 'How can one turn back?',
    'detail.option.steps': 'Steps',
    'detail.option.preconditions': 'Needed first',
    'detail.option.off-ramps': 'Ways back',
    'heading.option': 'The options',
    'none.option': 'Nobody wrote an option in this round.',
  },
  uk: {
    name: 'options',
    how: 'Options: write down ways forward, each with its steps, what must come first, and how one can turn back. In private, with the button below; all are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each option whether a summary may quote it without a name.',
    'sheet.option': 'Write an option',
    'field.option.option': 'The option, in one sentence',
    'field.option.steps': 'Its steps, one per line',
    'field.option.preconditions': 'What must be there first?',
    'field.option.off-ramps': 'How can one turn back?',
    'detail.option.steps': 'Steps',
    'detail.option.preconditions': 'Needed first',
    'detail.option.off-ramps': 'Ways back',
    'heading.option': 'The options',
    'none.option': 'Nobody wrote an option in this round.',
  },
  ru: {
    name: 'options',
    how: 'Options: write down ways forward, each with its steps, what must come first, and how one can turn back. In private, with the button below; all are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each option whether a summary may quote it without a name.',
    'sheet.option': 'Write an option',
    'field.option.option': 'The option, in one sentence',
    'field.option.steps': 'Its steps, one per line',
    'field.option.preconditions': 'What must be there first?',
    'field.option.off-ramps': 'How can one turn back?',
    'detail.option.steps': 'Steps',
    'detail.option.preconditions': 'Needed first',
    'detail.option.off-ramps': 'Ways back',
    'heading.option': 'The options',
    'none.option': 'Nobody wrote an option in this round.',
  },
});
