import { keyedOrder } from './keyed-order.ts';

/** As many aliases have a name of their own; beyond that names come again, with a number. */
const ALIAS_NAMES = 60;

export interface AliasDraw {
  readonly count: number;
  /** Aliases that somebody of this workshop has already. */
  readonly taken: readonly number[];
  /** Fresh for every draw: chance is handed in, never made here. */
  readonly key: string;
}

/**
 * Draws aliases without replacement. They follow from nothing but chance, so that
 * neither the order of applying nor another workshop's aliases tell who is who.
 */
export function drawAliases({ count, taken, key }: AliasDraw): readonly number[] {
  const size = Math.max(ALIAS_NAMES, taken.length + count);
  const free = Array.from({ length: size }, (_, index) => index).filter((alias) => !taken.includes(alias));
  const order = keyedOrder(key);
  return free.toSorted((a, b) => order(String(a), String(b))).slice(0, count);
}
