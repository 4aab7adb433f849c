import { defineKindWords } from './kind-words.ts';

export const sealedSignalsWords = defineKindWords({
  en: {
    name: 'sealed signals',
    how: 'Sealed signals: mark in private which offers you could live with, with the button below. Only offers that **every party** accepts are ever told, all at once, without any numbers.',
    whoSees:
      '**Who sees it:** no person here ever sees your marks: not the facilitators, not the organizers. When the round ends, the key they were written with is destroyed. An offer that is not accepted by every party leaves no trace.',
    'heading.list': 'Offers that every party could live with',
    'none.list': 'No offer to report.',
    'list.note': 'Nobody is told how many, or who. Nothing more is known than what stands here.',
  },
  uk: {
    name: 'запечатані сигнали',
    how: 'Запечатані сигнали: приватно позначте, які пропозиції для Вас прийнятні, кнопкою нижче. Розкажемо лише про пропозиції, які приймає **кожна сторона**, усі разом, без жодних чисел.',
    whoSees:
      '**Хто це бачить:** Ваших позначок тут ніколи не побачить жодна людина: ні фасилітатори, ні організатори. Коли раунд завершиться, ключ, яким їх записано, буде знищено. Пропозиція, яку приймає не кожна сторона, не лишає сліду.',
    'heading.list': 'Пропозиції, прийнятні для кожної сторони',
    'none.list': 'Немає пропозицій, про які можна повідомити.',
    'list.note': 'Скільки людей і хто саме, не дізнається ніхто. Відомо лише те, що тут написано.',
  },
  ru: {
    name: 'запечатанные сигналы',
    how: 'Запечатанные сигналы: приватно отметьте, какие предложения для Вас приемлемы, кнопкой ниже. Расскажем только о предложениях, которые принимает **каждая сторона**, обо всех сразу, без каких-либо чисел.',
    whoSees:
      '**Кто это видит:** Ваших отметок здесь никогда не увидит ни один человек: ни фасилитаторы, ни организаторы. Когда раунд завершится, ключ, которым они записаны, будет уничтожен. Предложение, которое принимает не каждая сторона, не оставляет следа.',
    'heading.list': 'Предложения, приемлемые для каждой стороны',
    'none.list': 'Нет предложений, о которых можно сообщить.',
    'list.note': 'Сколько людей и кто именно, не узнает никто. Известно только то, что здесь написано.',
  },
});
