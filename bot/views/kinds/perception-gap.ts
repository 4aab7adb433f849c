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
    name: 'розрив у сприйнятті',
    how: 'Розрив у сприйнятті: на кожну тезу дайте відповідь за себе, а потім скажіть, що, на Вашу думку, відповість більшість людей з іншого боку. Приватно, кнопкою нижче.',
    whoSees:
      '**Хто це бачить:** Ваших відповідей у цій кімнаті не бачить ніхто. Коли раунд завершиться, покажемо лише загальні рівні за сторонами, і лише там, де відповіло досить людей.',
    'ask.own': 'Що думаєте **Ви**?',
    'ask.expected': 'Що, на Вашу думку, відповість **більшість людей з іншого боку**?',
    'aspect.own': 'що кожна сторона каже за себе',
    'aspect.expected': 'якої відповіді кожна сторона чекає від іншої',
    'note.seen-rightly': 'Обидві сторони правильно передбачили відповідь одна одної.',
    'note.somewhat-off': 'Принаймні одна сторона дещо помилилася щодо іншої.',
    'note.far-off': 'Принаймні одна сторона дуже помилилася щодо іншої. Про це варто поговорити.',
    'heading.answers': 'Як ми бачимо одне одного',
  },
  ru: {
    name: 'разрыв в восприятии',
    how: 'Разрыв в восприятии: на каждый тезис ответьте за себя, а потом скажите, что, по-Вашему, ответит большинство людей с другой стороны. Приватно, кнопкой ниже.',
    whoSees:
      '**Кто это видит:** Ваших ответов в этой комнате не видит никто. Когда раунд завершится, покажем только общие уровни по сторонам, и только там, где ответило достаточно людей.',
    'ask.own': 'Что думаете **Вы**?',
    'ask.expected': 'Что, по-Вашему, ответит **большинство людей с другой стороны**?',
    'aspect.own': 'что каждая сторона говорит за себя',
    'aspect.expected': 'какого ответа каждая сторона ждёт от другой',
    'note.seen-rightly': 'Обе стороны верно предсказали ответ друг друга.',
    'note.somewhat-off': 'По крайней мере одна сторона немного ошиблась насчёт другой.',
    'note.far-off': 'По крайней мере одна сторона сильно ошиблась насчёт другой. Об этом стоит поговорить.',
    'heading.answers': 'Как мы видим друг друга',
  },
});
