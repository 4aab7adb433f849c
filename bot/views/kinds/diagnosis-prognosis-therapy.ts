import { defineKindWords } from './kind-words.ts';

export const diagnosisPrognosisTherapyWords = defineKindWords({
  en: {
    name: 'diagnosis, prognosis, therapy',
    how: 'Diagnosis, prognosis, therapy: what was handed in beforehand is shown now. Read it, then talk about it here.',
    collect:
      'Before this round, write in private what you see: what is wrong (diagnosis), what will come of it if nothing changes (prognosis), what would help (therapy). All is shown together when the round opens.',
    whoSees:
      '**Who sees it:** nobody until the round opens. Then everybody in this room, under your alias, never your name. You choose for each text whether a summary may quote it without a name.',
    'sheet.diagnosis': 'Diagnosis',
    'sheet.prognosis': 'Prognosis',
    'sheet.therapy': 'Therapy',
    'field.diagnosis.text': 'What is wrong, as you see it?',
    'field.prognosis.text': 'What will come of it if nothing changes?',
    'field.therapy.text': 'What would help?',
    'heading.diagnosis': 'Diagnosis',
    'heading.prognosis': 'Prognosis',
    'heading.therapy': 'Therapy',
    'none.diagnosis': 'Nobody handed in a diagnosis.',
    'none.prognosis': 'Nobody handed in a prognosis.',
    'none.therapy': 'Nobody handed in a therapy.',
  },
  uk: {
    name: 'diagnosis, prognosis, therapy',
    how: 'Diagnosis, prognosis, therapy: what was handed in beforehand is shown now. Read it, then talk about it here.',
    collect:
      'Before this round, write in private what you see: what is wrong (diagnosis), what will come of it if nothing changes (prognosis), what would help (therapy). All is shown together when the round opens.',
    whoSees:
      '**Who sees it:** nobody until the round opens. Then everybody in this room, under your alias, never your name. You choose for each text whether a summary may quote it without a name.',
    'sheet.diagnosis': 'Diagnosis',
    'sheet.prognosis': 'Prognosis',
    'sheet.therapy': 'Therapy',
    'field.diagnosis.text': 'What is wrong, as you see it?',
    'field.prognosis.text': 'What will come of it if nothing changes?',
    'field.therapy.text': 'What would help?',
    'heading.diagnosis': 'Diagnosis',
    'heading.prognosis': 'Prognosis',
    'heading.therapy': 'Therapy',
    'none.diagnosis': 'Nobody handed in a diagnosis.',
    'none.prognosis': 'Nobody handed in a prognosis.',
    'none.therapy': 'Nobody handed in a therapy.',
  },
  ru: {
    name: 'diagnosis, prognosis, therapy',
    how: 'Diagnosis, prognosis, therapy: what was handed in beforehand is shown now. Read it, then talk about it here.',
    collect:
      'Before this round, write in private what you see: what is wrong (diagnosis), what will come of it if nothing changes (prognosis), what would help (therapy). All is shown together when the round opens.',
    whoSees:
      '**Who sees it:** nobody until the round opens. Then everybody in this room, under your alias, never your name. You choose for each text whether a summary may quote it without a name.',
    'sheet.diagnosis': 'Diagnosis',
    'sheet.prognosis': 'Prognosis',
    'sheet.therapy': 'Therapy',
    'field.diagnosis.text': 'What is wrong, as you see it?',
    'field.prognosis.text': 'What will come of it if nothing changes?',
    'field.therapy.text': 'What would help?',
    'heading.diagnosis': 'Diagnosis',
    'heading.prognosis': 'Prognosis',
    'heading.therapy': 'Therapy',
    'none.diagnosis': 'Nobody handed in a diagnosis.',
    'none.prognosis': 'Nobody handed in a prognosis.',
    'none.therapy': 'Nobody handed in a therapy.',
  },
});
