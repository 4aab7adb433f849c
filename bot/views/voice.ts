import type { Language } from '../../domain/language.ts';
import { type Say, sayIn } from '../languages/catalog.ts';

/** In which language a view speaks. */
export interface Voice {
  readonly say: Say;
  readonly language: Language;
}

export const voiceIn = (language: Language): Voice => ({ say: sayIn(language), language });
