import { isMessageKey, type Say } from '../languages/catalog.ts';

/** How many names there are in each language. */
export const ALIASES = 60;

/**
 * The name under which a participant speaks. From the 61st on, names come again with
 * a number: "Hornbeam 2". A negative index, somebody who is no participant, has no name.
 */
export function aliasName(index: number, say: Say): string {
  const key = `alias.${index % ALIASES}`;
  if (!isMessageKey(key)) return say('alias.unknown');
  const turn = Math.floor(index / ALIASES) + 1;
  return turn === 1 ? say(key) : `${say(key)} ${turn}`;
}
