import type { Language } from '../domain/language.ts';

interface Sentences {
  readonly fault: (reference: string) => string;
  readonly yourWords: string;
}

/**
 * What is said when something broke.
 *
 * It stands apart from the catalog because the catalog may be what broke.
 */
export const EMERGENCY_TEXT: Readonly<Record<Language, Sentences>> = {
  en: {
    fault: (reference) =>
      `Something went wrong on our side; it was not your mistake. Try once more. If it happens again, tell an organizer this code: \`${reference}\``,
    yourWords: 'What you wrote, so that nothing is lost (only you can see this):',
  },
  uk: {
    fault: (reference) =>
      `Щось зламалося з нашого боку; це не Ваша помилка. Спробуйте ще раз. Якщо це повториться, повідомте організаторам цей код: \`${reference}\``,
    yourWords: 'Ваш текст, щоб нічого не загубилося (його бачите лише Ви):',
  },
  ru: {
    fault: (reference) =>
      `Что-то сломалось с нашей стороны; это не Ваша ошибка. Попробуйте ещё раз. Если это повторится, сообщите организаторам этот код: \`${reference}\``,
    yourWords: 'Ваш текст, чтобы ничего не потерялось (его видите только Вы):',
  },
};
