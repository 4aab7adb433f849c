/** A row as a database would hand it out: nobody else holds the same object. */
export const copy = <T>(row: T): T => structuredClone(row);

/** Orders by the first of these that differs. Instants compare by time, text by its characters as PostgreSQL's `uuid` and `C` order do. */
export const byAll =
  <T>(...keys: readonly ((row: T) => string | number | Date)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left < right) return -1;
      if (left > right) return 1;
    }
    return 0;
  };
