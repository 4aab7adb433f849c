import type { Ports } from '../../services/ports.ts';

/** The same ports, with something done right before their nth call. */
export function before(ports: Ports, nth: number, deed: () => Promise<unknown>): Ports {
  let calls = 0;
  const through = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name);
        if (typeof value === 'function' && name !== 'newId' && name !== 'wake') {
          return async (...args: unknown[]) => {
            calls += 1;
            if (calls === nth) await deed();
            return await value.apply(object, args);
          };
        }
        return typeof value === 'object' && value !== null ? through(value) : value;
      },
    });
  return through(ports);
}
