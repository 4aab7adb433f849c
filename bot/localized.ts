import type { LocalizationMap } from 'discord.js';
import { type MessageKey, sayIn } from './languages/catalog.ts';

/** What Discord shows, by the language of each reader's client. Every other client shows English. */
export interface Localized {
  readonly text: string;
  readonly localizations: LocalizationMap;
}

/** A sentence in all languages, for what is registered with Discord once and not written for one reader. */
export function localized(key: MessageKey): Localized {
  return { text: sayIn('en')(key), localizations: { uk: sayIn('uk')(key), ru: sayIn('ru')(key) } };
}
