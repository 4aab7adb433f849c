import { defineKindWords } from './kind-words.ts';

export const scenarioWords = defineKindWords({
  en: {
    name: 'scenario',
    how: 'Scenario: imagine that what is described below has happened. Say in private how you would take it, how sure you are, and what would change your answer.',
    whoSees:
      '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown; what you write is shown under your alias, never your name.',
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
    name: 'сценарій',
    how: 'Сценарій: уявіть, що сталося описане нижче. Приватно скажіть, як Ви це сприйняли б, наскільки Ви певні й що змінило б Вашу відповідь.',
    whoSees:
      '**Хто це бачить:** Ваших відповідей у цій кімнаті не бачить ніхто. Коли раунд завершиться, покажемо лише загальні рівні; те, що Ви напишете, — під Вашим псевдонімом, ніколи під іменем.',
    'ask.reaction': 'Якби це сталося: чи було б це для Вас прийнятно?',
    'ask.confidence': 'Наскільки Ви певні цієї відповіді? 1 — не певні, 5 — цілком певні.',
    'aspect.reaction': 'прийнятно',
    'aspect.confidence': 'наскільки люди певні',
    'sheet.change': 'Що змінило б відповідь',
    'field.change.text': 'Що змінило б Вашу відповідь?',
    'heading.answers': 'Як сприймають сценарій',
    'heading.change': 'Що змінило б відповідь',
    'none.change': 'Ніхто не написав, що змінило б відповідь.',
  },
  ru: {
    name: 'сценарий',
    how: 'Сценарий: представьте, что случилось описанное ниже. Приватно скажите, как Вы бы это восприняли, насколько Вы уверены и что изменило бы Ваш ответ.',
    whoSees:
      '**Кто это видит:** Ваших ответов в этой комнате не видит никто. Когда раунд завершится, покажем только общие уровни; то, что Вы напишете, — под Вашим псевдонимом, никогда под именем.',
    'ask.reaction': 'Если бы это случилось: было бы это для Вас приемлемо?',
    'ask.confidence': 'Насколько Вы уверены в этом ответе? 1 — не уверены, 5 — вполне уверены.',
    'aspect.reaction': 'приемлемо',
    'aspect.confidence': 'насколько люди уверены',
    'sheet.change': 'Что изменило бы ответ',
    'field.change.text': 'Что изменило бы Ваш ответ?',
    'heading.answers': 'Как воспринимают сценарий',
    'heading.change': 'Что изменило бы ответ',
    'none.change': 'Никто не написал, что изменило бы ответ.',
  },
});
