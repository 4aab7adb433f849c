import { defineKindWords } from './kind-words.ts';

export const trialBalloonWords = defineKindWords({
  en: {
    name: 'trial balloons',
    how: 'Trial balloons: the ideas below belong to nobody. Answer each in private, with the button below. They are not discussed in this round.',
    collect:
      'Before this round, you may send up an idea in private. It will belong to nobody: no name, no alias. You can take it down until the summary is posted, and it is gone everywhere.',
    whoSees:
      '**Who sees it:** everybody in this room reads the ideas, and nobody is told whose they are, facilitators included. Nobody sees your answers: only broad bands are shown, and only where enough people answered.',
    'sheet.balloon': 'Send up a balloon',
    'field.balloon.text': 'Your idea',
    'heading.balloon': 'Trial balloon',
    'heading.answers': 'How the balloons are taken',
    'none.balloon': 'Nobody sent up a balloon.',
    gone: 'This balloon has been taken down.',
  },
  uk: {
    name: 'пробні кульки',
    how: 'Пробні кульки: ідеї нижче нікому не належать. Оцініть кожну приватно, кнопкою нижче. У цьому раунді їх не обговорюють.',
    collect:
      'До цього раунду Ви можете приватно запустити ідею. Вона нікому не належатиме: ні імені, ні псевдоніма. Зняти її можна, доки не опубліковано підсумок, і вона зникне звідусіль.',
    whoSees:
      '**Хто це бачить:** ідеї читають усі в цій кімнаті, і нікому не кажуть, чиї вони, навіть фасилітаторам. Ваших відповідей не бачить ніхто: покажемо лише загальні рівні, і лише там, де відповіло досить людей.',
    'sheet.balloon': 'Запустити кульку',
    'field.balloon.text': 'Ваша ідея',
    'heading.balloon': 'Пробна кулька',
    'heading.answers': 'Як сприймають пробні кульки',
    'none.balloon': 'Ніхто не запустив кульки.',
    gone: 'Цю кульку знято.',
  },
  ru: {
    name: 'пробные шары',
    how: 'Пробные шары: идеи ниже никому не принадлежат. Оцените каждую приватно, кнопкой ниже. В этом раунде их не обсуждают.',
    collect:
      'До этого раунда Вы можете приватно запустить идею. Она никому не будет принадлежать: ни имени, ни псевдонима. Снять её можно, пока не опубликованы итоги, и она исчезнет отовсюду.',
    whoSees:
      '**Кто это видит:** идеи читают все в этой комнате, и никому не говорят, чьи они, даже фасилитаторам. Ваших ответов не видит никто: покажем только общие уровни, и только там, где ответило достаточно людей.',
    'sheet.balloon': 'Запустить шар',
    'field.balloon.text': 'Ваша идея',
    'heading.balloon': 'Пробный шар',
    'heading.answers': 'Как воспринимают пробные шары',
    'none.balloon': 'Никто не запустил шар.',
    gone: 'Этот шар снят.',
  },
});
