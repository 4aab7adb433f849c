import type { RoundKind } from '../../../domain/rounds/kinds/index.ts';
import type { Voice } from '../voice.ts';
import { KIND_WORDS } from './index.ts';

/** What a kind of round calls something, such as `sheet.option`; `undefined` when it has no word for it. */
export const kindWord = (kind: RoundKind, name: string, { language }: Pick<Voice, 'language'>): string | undefined =>
  KIND_WORDS[kind][language][name];

/** The same for words that it must have. @throws an `Error` naming the kind and the word. */
export function requiredWord(kind: RoundKind, name: string, voice: Pick<Voice, 'language'>): string {
  const word = kindWord(kind, name, voice);
  if (word === undefined) throw new Error(`the kind ${kind} has no word ${name}`);
  return word;
}
