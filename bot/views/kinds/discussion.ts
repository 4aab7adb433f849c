import { defineKindWords } from './kind-words.ts';

export const discussionWords = defineKindWords({
  en: {
    name: 'discussion',
    how: 'Discussion: talk with each other here in the room.',
    whoSees: '**Who sees it:** everybody who can read this room, at once.',
  },
  uk: {
    name: 'обговорення',
    how: 'Обговорення: розмовляйте одне з одним тут, у кімнаті.',
    whoSees: '**Хто це бачить:** одразу всі, хто може читати цю кімнату.',
  },
  ru: {
    name: 'обсуждение',
    how: 'Обсуждение: разговаривайте друг с другом здесь, в комнате.',
    whoSees: '**Кто это видит:** сразу все, кто может читать эту комнату.',
  },
});
