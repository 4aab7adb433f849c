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
    name: 'різниця сприйняття',
    how: 'Різниця сприйняття: на кожне твердження дайте відповідь за себе, а потім скажіть, що, на Вашу думку, відповість більшість людей з іншого боку. Приватно, кнопкою нижче.',
    whoSees:
      '**Хто це бачить:** Ваших відповідей у цій кімнаті не бачить ніхто. Коли раунд завершиться, покажемо лише широкі діапазони за сторонами, і лише там, де відповіло досить людей.',
    'ask.own': 'Що думаєте **Ви**?',
    'ask.expected': 'Що, на Вашу думку, відповість **більшість людей з іншого боку**?',
    'aspect.own': 'що кожна сторона каже за себе',
    'aspect.expected': 'чого кожна сторона чекає від іншої',
    'note.seen-rightly': 'Обидві сторони побачили одна одну правильно.',
    'note.somewhat-off': 'Принаймні одна сторона побачила іншу дещо хибно.',
    'note.far-off': 'Принаймні одна сторона побачила іншу дуже хибно. Про це варто поговорити.',
    'heading.answers': 'Як ми бачимо одне одного',
  },
  ru: {
    name: 'разница восприятия',
    how: 'Разница восприятия: на каждое утверждение ответьте за себя, а потом скажите, что, по-Вашему, ответит большинство людей с другой стороны. Приватно, кнопкой ниже.',
    whoSees:
      '**Кто это видит:** Ваших ответов в этой комнате не видит никто. Когда раунд завершится, покажем только широкие диапазоны по сторонам, и только там, где ответило достаточно людей.',
    'ask.own': 'Что думаете **Вы**?',
    'ask.expected': 'Что, по-Вашему, ответит **большинство людей с другой стороны**?',
    'aspect.own': 'что каждая сторона говорит за себя',
    'aspect.expected': 'чего каждая сторона ждёт от другой',
    'note.seen-rightly': 'Обе стороны увидели друг друга верно.',
    'note.somewhat-off': 'По крайней мере одна сторона увидела другую несколько неверно.',
    'note.far-off': 'По крайней мере одна сторона увидела другую очень неверно. Об этом стоит поговорить.',
    'heading.answers': 'Как мы видим друг друга',
  },
});
