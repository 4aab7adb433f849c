import { defineKindWords } from './kind-words.ts';

export const diagnosisPrognosisTherapyWords = defineKindWords({
  en: {
    name: 'diagnosis, prognosis, therapy',
    how: 'Diagnosis, prognosis, therapy: what was handed in beforehand is shown now. Read it, then talk about it here.',
    collect:
      'Before this round, write in private what you see: what is wrong (diagnosis), what will come of it if nothing changes (prognosis), what would help (therapy). All is shown together when the round opens.',
    whoSees:
      '**Who sees it:** nobody until the round opens. Then everybody in this room, under your alias, never your name.',
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
    name: 'діагноз, прогноз, терапія',
    how: 'Діагноз, прогноз, терапія: зараз показуємо те, що подано заздалегідь. Прочитайте, а потім обговоріть тут.',
    collect:
      'До цього раунду приватно напишіть, як Ви це бачите: що не так (діагноз), що з цього вийде, якщо нічого не зміниться (прогноз), що допомогло б (терапія). Усе покажемо разом, коли раунд відкриється.',
    whoSees:
      '**Хто це бачить:** до відкриття раунду — ніхто. Потім усі в цій кімнаті, під Вашим псевдонімом, ніколи під іменем.',
    'sheet.diagnosis': 'Діагноз',
    'sheet.prognosis': 'Прогноз',
    'sheet.therapy': 'Терапія',
    'field.diagnosis.text': 'Що не так, на Вашу думку?',
    'field.prognosis.text': 'Що вийде, якщо нічого не зміниться?',
    'field.therapy.text': 'Що допомогло б?',
    'heading.diagnosis': 'Діагноз',
    'heading.prognosis': 'Прогноз',
    'heading.therapy': 'Терапія',
    'none.diagnosis': 'Ніхто не подав діагнозу.',
    'none.prognosis': 'Ніхто не подав прогнозу.',
    'none.therapy': 'Ніхто не подав терапії.',
  },
  ru: {
    name: 'диагноз, прогноз, терапия',
    how: 'Диагноз, прогноз, терапия: сейчас показываем то, что подано заранее. Прочитайте, а потом обсудите здесь.',
    collect:
      'До этого раунда приватно напишите, как Вы это видите: что не так (диагноз), что из этого выйдет, если ничего не изменится (прогноз), что помогло бы (терапия). Всё покажем вместе, когда раунд откроется.',
    whoSees:
      '**Кто это видит:** до открытия раунда — никто. Потом все в этой комнате, под Вашим псевдонимом, никогда под именем.',
    'sheet.diagnosis': 'Диагноз',
    'sheet.prognosis': 'Прогноз',
    'sheet.therapy': 'Терапия',
    'field.diagnosis.text': 'Что не так, по-Вашему?',
    'field.prognosis.text': 'Что выйдет, если ничего не изменится?',
    'field.therapy.text': 'Что помогло бы?',
    'heading.diagnosis': 'Диагноз',
    'heading.prognosis': 'Прогноз',
    'heading.therapy': 'Терапия',
    'none.diagnosis': 'Никто не подал диагноза.',
    'none.prognosis': 'Никто не подал прогноза.',
    'none.therapy': 'Никто не подал терапии.',
  },
});
