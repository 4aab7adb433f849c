import { defineKindWords } from './kind-words.ts';

export const caucusWords = defineKindWords({
  en: {
    name: 'caucus',
    how: 'Caucus: each party talks by itself, in a channel of its own. This room is quiet meanwhile.',
    whoSees:
      '**Who sees it:** your own party, the facilitators and the administrators of this server, under your own Discord name. The other parties cannot read it.',
  },
  uk: {
    name: 'нарада сторони',
    how: 'Нарада сторін: кожна сторона говорить окремо, у власному каналі. У цій кімнаті тим часом тихо.',
    whoSees:
      '**Хто це бачить:** Ваша сторона, фасилітатори й адміністратори цього сервера, під Вашим іменем у Discord. Інші сторони цього прочитати не можуть.',
  },
  ru: {
    name: 'совещание стороны',
    how: 'Совещание сторон: каждая сторона говорит отдельно, в своём канале. В этой комнате тем временем тихо.',
    whoSees:
      '**Кто это видит:** Ваша сторона, фасилитаторы и администраторы этого сервера, под Вашим именем в Discord. Другие стороны этого прочитать не могут.',
  },
});
