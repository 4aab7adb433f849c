import { defineKindWords } from './kind-words.ts';

export const constraintsWords = defineKindWords({
  en: {
    name: 'constraints',
    how: 'Constraints: for each option, write what stands in its way at home. In private, with the button below; all are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each constraint whether a summary may quote it without a name.',
    'sheet.constraint': 'Write a constraint',
    'field.constraint.text': 'What stands in its way?',
    'about.constraint': 'Which option is it about?',
    'heading.constraint': 'The constraints',
    'none.constraint': 'Nobody wrote a constraint in this round.',
    material: 'The options so far',
  },
  uk: {
    name: 'constraints',
    how: 'Constraints: for each option, write what stands in its way at home. In private, with the button below; all are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each constraint whether a summary may quote it without a name.',
    'sheet.constraint': 'Write a constraint',
    'field.constraint.text': 'What stands in its way?',
    'about.constraint': 'Which option is it about?',
    'heading.constraint': 'The constraints',
    'none.constraint': 'Nobody wrote a constraint in this round.',
    material: 'The options so far',
  },
  ru: {
    name: 'constraints',
    how: 'Constraints: for each option, write what stands in its way at home. In private, with the button below; all are shown together when the round ends.',
    whoSees:
      '**Who sees it:** nobody in this room until the round ends. Then everybody here, under your alias, never your name. You choose for each constraint whether a summary may quote it without a name.',
    'sheet.constraint': 'Write a constraint',
    'field.constraint.text': 'What stands in its way?',
    'about.constraint': 'Which option is it about?',
    'heading.constraint': 'The constraints',
    'none.constraint': 'Nobody wrote a constraint in this round.',
    material: 'The options so far',
  },
});
