/** The languages in which every sentence exists. */
export const LANGUAGES = ['en', 'uk', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language closest to a Discord locale such as `en-GB` or `uk`; English when none is. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
