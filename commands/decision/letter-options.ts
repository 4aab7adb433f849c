import { choice } from '../../bot/options.ts';

/** "Which letter?" */
export const letterOption = choice('option.letter', {
  invitation: 'letter.invitation',
  alternate: 'letter.alternate',
  'not-chosen': 'letter.not-chosen',
});

/** "In which language?" */
export const letterLanguageOption = choice('option.letter-language', {
  en: 'language.en',
  uk: 'language.uk',
  ru: 'language.ru',
});
