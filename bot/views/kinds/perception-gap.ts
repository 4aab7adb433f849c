import { defineKindWords } from './kind-words.ts';

export const perceptionGapWords = defineKindWords({
  en: {
    name: 'perception gap',
    how: 'Perception gap: answer each proposition for yourself, then say what you expect most people of the other side to answer. In private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, by party, and only where enough people answered.',
    'ask.own': 'What do **you** think?',
    'ask.expected': 'What will **most people of the other side** answer, do you think?',
    'aspect.own': 'what each party says of itself',
    'aspect.expected': 'what each party expects of the other side',
    'note.seen-rightly': 'Both sides have seen each other rightly.',
    'note.somewhat-off': 'At least one side has seen the other somewhat wrongly.',
    'note.far-off': 'At least one side has seen the other very wrongly. This is worth talking about.',
    'heading.answers': 'How we see each other',
  },
  uk: {
    name: 'perception gap',
    how: 'Perception gap: answer each proposition for yourself, then say what you expect most people of the other side to answer. In private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, by party, and only where enough people answered.',
    'ask.own': 'What do **you** think?',
    'ask.expected': 'What will **most people of the other side** answer, do you think?',
    'aspect.own': 'what each party says of itself',
    'aspect.expected': 'what each party expects of the other side',
    'note.seen-rightly': 'Both sides have seen each other rightly.',
    'note.somewhat-off': 'At least one side has seen the other somewhat wrongly.',
    'note.far-off': 'At least one side has seen the other very wrongly. This is worth talking about.',
    'heading.answers': 'How we see each other',
  },
  ru: {
    name: 'perception gap',
    how: 'Perception gap: answer each proposition for yourself, then say what you expect most people of the other side to answer. In private, with the button below.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, by party, and only where enough people answered.',
    'ask.own': 'What do **you** think?',
    'ask.expected': 'What will **most people of the other side** answer, do you think?',
    'aspect.own': 'what each party says of itself',
    'aspect.expected': 'what each party expects of the other side',
    'note.seen-rightly': 'Both sides have seen each other rightly.',
    'note.somewhat-off': 'At least one side has seen the other somewhat wrongly.',
    'note.far-off': 'At least one side has seen the other very wrongly. This is worth talking about.',
    'heading.answers': 'How we see each other',
  },
});
