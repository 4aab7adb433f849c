/** All sentences of a chapter in another language: the same keys as in English, no more and no fewer. */
export type Translation<Chapter> = Readonly<Record<keyof Chapter, string>>;
