import { defineKindWords } from './kind-words.ts';

export const caucusWords = defineKindWords({
  en: {
    name: 'caucus',
    how: 'Caucus: each party talks by itself, in a channel of its own. This room is quiet meanwhile.',
    whoSees: '**Who sees it:** your own party, and the facilitators. The other parties cannot read it.',
  },
  uk: {
    name: 'нарада сторони',
    how: 'Нарада сторін: кожна сторона говорить окремо, у власному каналі. У цій кімнаті тим часом тихо.',
    whoSees: '**Хто це бачить:** Ваша сторона і фасилітатори. Інші сторони цього прочитати не можуть.',
  },
  ru: {
    name: 'совещание стороны',
    how: 'Совещание сторон: каждая сторона говорит отдельно, в своём канале. В этой комнате тем временем тихо.',
    whoSees: '**Кто это видит:** Ваша сторона и фасилитаторы. Другие стороны этого прочитать не могут.',
  },
});
