/** Whether `text` is a UUID; PostgreSQL would call anything else an error instead of not finding it. */
export const isUuid = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

/** The row without these columns. */
export function without<R extends object, K extends keyof R>(row: R, ...columns: readonly K[]): Omit<R, K> {
  const rest = { ...row };
  for (const column of columns) delete rest[column];
  return rest;
}

/** `{ [name]: value }`, or nothing when the column is empty: the domain leaves absent fields out. */
export const present = <K extends string, V>(name: K, value: V | null): { readonly [P in K]?: V } =>
  // A computed key widens to `string`; it is `name` and nothing else.
  (value === null ? {} : { [name]: value }) as { readonly [P in K]?: V };

/** Sorts by a text, character by character and not by the customs of a language. */
export const byText =
  <R>(textOf: (row: R) => string) =>
  (one: R, other: R): number => {
    const [a, b] = [textOf(one), textOf(other)];
    if (a === b) return 0;
    return a < b ? -1 : 1;
  };

/** The same without what is `undefined`: the domain leaves absent fields out. */
export const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  // What remains has no `undefined` in it.
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
