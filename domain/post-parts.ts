/**
 * The items in as many parts as are needed so that none costs more than `most`, in their order.
 * An item that costs more by itself stands alone. The same items always give the same parts.
 *
 * @returns at least one part, which is empty when there are no items.
 */
export function inParts<Item>(
  items: readonly Item[],
  most: number,
  costOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [[]];
  let room = most;
  for (const item of items) {
    const cost = costOf(item);
    if (cost > room && room < most) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)?.push(item);
    room -= cost;
  }
  return parts;
}

/** The most that one line of text can take once it is shown: signs that mean formatting get a mark before them. */
export const shownLength = (text: string): number => text.length + (text.match(/[!-/:-@[-`{-~]/g)?.length ?? 0);
