/** All sentences of a chapter in another language: the same keys as in English, no more and no fewer. */
export type Translation<Chapter> = Readonly<Record<keyof Chapter, string>>;

/** A chapter whose translation is still growing. Readers get English where a sentence is missing. */
export type Unfinished<Chapter> = Readonly<Partial<Record<keyof Chapter, string>>>;
