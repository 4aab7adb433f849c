import { defineKindWords } from './kind-words.ts';

export const discussionWords = defineKindWords({
  en: {
    name: 'discussion',
    how: 'Discussion: talk with each other here in the room.',
    whoSees:
      '**Who sees it:** everybody who can read this room, at once. You write under your own Discord name, not your alias.',
  },
  uk: {
    name: 'обговорення',
    how: 'Обговорення: розмовляйте одне з одним тут, у кімнаті.',
    whoSees:
      '**Хто це бачить:** одразу всі, хто може читати цю кімнату. Ви пишете під своїм іменем у Discord, а не під псевдонімом.',
  },
  ru: {
    name: 'обсуждение',
    how: 'Обсуждение: разговаривайте друг с другом здесь, в комнате.',
    whoSees:
      '**Кто это видит:** сразу все, кто может читать эту комнату. Вы пишете под своим именем в Discord, а не под псевдонимом.',
  },
});
